/**
 * Ingest, publications: LaTeX of a bibliography as plain text: accents, special letters, escapes, braces.
 * Source: D. E. Knuth, The TeXbook (1986), chapter 9; O. Patashnik, BibTeXing (1988).
 */

export interface PlainText {
  readonly text: string;
  /** Commands that are not known; their names stay in the text. */
  readonly unknown: readonly string[];
}

const MARKS: Readonly<Record<string, string>> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  "=": "\u0304",
  u: "\u0306",
  ".": "\u0307",
  '"': "\u0308",
  r: "\u030a",
  H: "\u030b",
  v: "\u030c",
  d: "\u0323",
  c: "\u0327",
  k: "\u0328",
  b: "\u0331",
};

const LETTERS: Readonly<Record<string, string>> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  o: "ø",
  O: "Ø",
  l: "ł",
  L: "Ł",
  i: "i",
  j: "j",
  dh: "ð",
  DH: "Ð",
  th: "þ",
  TH: "Þ",
  dj: "đ",
  DJ: "Đ",
  ng: "ŋ",
  NG: "Ŋ",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  textquotesingle: "'",
  textregistered: "®",
  texttrademark: "™",
  textunderscore: "_",
  textampersand: "&",
  ldots: "…",
  dots: "…",
};

/** Commands that change the looks of their argument only. */
const LOOKS = new Set(
  (
    "emph em textit it textbf bf textsc sc texttt tt textrm rm textsf sf textup textnormal textmd text mbox " +
    "mathrm mathit mathbf mathcal mathbb textsuperscript textsubscript url uppercase lowercase protect relax " +
    "enquote ensuremath hspace noopsort bibinfo natexlab slshape itshape bfseries scshape"
  ).split(" "),
);

const ACCENT =
  /\\([`'^"~=.]|[uvHckrbd](?![A-Za-z]))\s*(?:\{\s*(\\[ij]|\p{L})\s*\}|(\\[ij](?![A-Za-z])|\p{L}))/gu;

/** Cost: O(length). */
export function latexText(source: string): PlainText {
  const unknown: string[] = [];
  const text = source
    .replace(ACCENT, (_, mark: string, braced?: string, bare?: string) => {
      return (braced ?? bare ?? "").replace("\\", "") + (MARKS[mark] as string);
    })
    .replace(/\\([A-Za-z]+)\*?(?:\{\}|[ \t\r\n]+)?/g, (_, name: string) => {
      if (Object.hasOwn(LETTERS, name)) return LETTERS[name] as string;
      if (LOOKS.has(name)) return "";
      unknown.push(`\\${name}`);
      return `${name} `;
    })
    .replace(/(?<!\\)\$/g, "")
    .replace(/\\([&%$#_])/g, "$1")
    .replace(/\\[-/!]|\\\\\*?/g, (command) => (command.startsWith("\\\\") ? " " : ""))
    .replace(/\\[ ,;:]|(?<!\\)~/g, " ")
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/``|''/g, '"')
    .replace(/\\([{}])|[{}]/g, (_, kept?: string) => kept ?? "");
  return { text: text.normalize("NFC").replace(/\s+/g, " ").trim(), unknown };
}
