/** Ingest, publications: a BibTeX file cut into its entries, so that a damaged one harms no other. */

export interface BibtexChunk {
  /** Lower case. */
  readonly type: string;
  /** What stands between the outer braces; null where they do not close before the next entry. */
  readonly inner: string | null;
  /** The beginning of the entry as it stands in the file. */
  readonly head: string;
  /** Line of the `@`, counted from 1. */
  readonly line: number;
}

const HEAD = 80;
/** What follows the `@` of an entry, so that an address in a field is none. */
const START = /@\s*([\p{L}_]+)\s*([{(])/uy;

/**
 * Cuts by counting braces, which BibTeX wants balanced inside quotation marks too. An entry that is still open where
 * a line begins with another one is damaged, and reading goes on there. Cost: O(length).
 */
export function bibtexChunks(text: string): readonly BibtexChunk[] {
  const chunks: BibtexChunk[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const character = text[at] as string;
    if (character === "\n") line++;
    const match = character === "@" ? startAt(text, at) : null;
    if (match === null) {
      at++;
      continue;
    }
    const from = at + match[0].length;
    const { end, next } = closingOf(text, from, match[2] === "(");
    chunks.push({
      type: (match[1] as string).toLowerCase(),
      inner: end === -1 ? null : text.slice(from, end),
      head: text
        .slice(at, Math.min(next, at + HEAD))
        .replace(/\s+/g, " ")
        .trim(),
      line,
    });
    for (let passed = at; passed < next; passed++) if (text[passed] === "\n") line++;
    at = next;
  }
  return chunks;
}

function startAt(text: string, at: number): RegExpExecArray | null {
  START.lastIndex = at;
  return START.exec(text);
}

/** Where the entry closes, −1 if it does not, and where reading goes on. */
function closingOf(
  text: string,
  from: number,
  isRound: boolean,
): { readonly end: number; readonly next: number } {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === "{") depth++;
    else if (character === "}") {
      if (depth === 0 && !isRound) return { end: at, next: at + 1 };
      depth = Math.max(0, depth - 1);
    } else if (character === ")" && isRound && depth === 0) return { end: at, next: at + 1 };
    else if (character === "@" && isLineStart(text, at) && startAt(text, at) !== null)
      return { end: -1, next: at };
  }
  return { end: -1, next: text.length };
}

function isLineStart(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (text[before] === " " || text[before] === "\t")) before--;
  return before < 0 || text[before] === "\n" || text[before] === "\r";
}
