import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { escapeHtml, html, scriptJson } from "../../../src/publish/html/markup.js";

describe("html", () => {
  it("escapes what is put in, and leaves the template and other markup alone", () => {
    const inner = html`<b>${"a<b>"}</b>`;
    expect(html`<p title="${`"x"`}">${inner}${["&", 1, null, ["'"]]}</p>`.text).toBe(
      '<p title="&quot;x&quot;"><b>a&lt;b&gt;</b>&amp;1&#39;</p>',
    );
  });

  it("puts U+FFFD for control characters and halves of surrogate pairs, and keeps line ends and whole pairs", () => {
    expect(escapeHtml("a\0b\x07c\ud800d\ne\t𠮷\u2028")).toBe("a\ufffdb\ufffdc\ufffdd\ne\t𠮷\u2028");
  });

  it("lets no text begin an element or end an attribute", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
      }),
    );
  });
});

describe("scriptJson", () => {
  it("is JSON of the same value in which no tag can stand", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const { text } = scriptJson(value);
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value));
      }),
    );
    expect(scriptJson("</script>\u2028").text).toBe('"\\u003c/script\\u003e\\u2028"');
  });
});
