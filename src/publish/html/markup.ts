/** Publish, HTML: text that is markup, told apart from text that is not, so that nothing enters a page unescaped. */

/** Markup that is safe to put into a page. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

export type Content = Markup | string | number | null | readonly Content[];

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const UNSAFE = /[&<>"'\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}/u;

/**
 * A text as HTML text or quoted attribute value. Control characters, which HTML does not allow, and halves of a
 * surrogate pair, which UTF-8 cannot hold, become U+FFFD.
 */
export function escapeHtml(text: string): string {
  if (!UNSAFE.test(text)) return text;
  return text
    .replace(/[&<>"']/g, (character) => ESCAPES[character] as string)
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|\p{Cs}/gu, "\ufffd");
}

/** A template: what stands in it is markup, what is put in is escaped unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  let text = parts[0] as string;
  for (let at = 0; at < contents.length; at++) text += render(contents[at] as Content) + parts[at + 1];
  return new Markup(text);
}

function render(content: Content): string {
  if (content === null) return "";
  if (content instanceof Markup) return content.text;
  if (typeof content === "string") return escapeHtml(content);
  if (typeof content === "number") return String(content);
  let text = "";
  for (const part of content) text += render(part);
  return text;
}

/**
 * JSON for a `<script type="application/json">`: no `<`, so that no element can end or begin in it, and no line
 * separator that a script would take for a line end.
 */
export function scriptJson(value: unknown): Markup {
  return new Markup(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
    ),
  );
}
