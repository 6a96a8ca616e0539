/** Ingest: a cell as the file reader hands it on, before the layout says what it is. */

/** A cell whose content is not what a person entered. */
export interface OddCell {
  readonly kind: "date" | "formula" | "nested";
  readonly text: string;
}

/** `undefined` where the row ends before the column. */
export type RawCell = string | number | OddCell | undefined;

const ODD_CODES = {
  date: "CELL_IS_DATE",
  formula: "CELL_WITHOUT_RESULT",
  nested: "CELL_IS_NESTED",
} as const;

export function oddCode(cell: OddCell): (typeof ODD_CODES)[OddCell["kind"]] {
  return ODD_CODES[cell.kind];
}

/** The cell as text without outer white space; an odd cell counts as blank. */
export function cellText(cell: RawCell): string {
  if (typeof cell === "string") return trim(cell);
  return typeof cell === "number" ? String(cell) : "";
}

export function isBlankCell(cell: RawCell): boolean {
  return cell === undefined || (typeof cell === "string" && (cell === "" || cell.trim() === ""));
}

/** `text.trim()` that leaves the common case untouched. */
export function trim(text: string): string {
  const last = text.length - 1;
  if (last < 0) return text;
  if (isInk(text.charCodeAt(0)) && isInk(text.charCodeAt(last))) return text;
  return text.trim();
}

/** Code units that `trim` never removes, without the ones above ASCII that need a look. */
function isInk(code: number): boolean {
  return (code > 0x20 && code < 0x7f) || (code >= 0x3001 && code < 0xfe00);
}

/** A spreadsheet's error value, such as `#REF!`; `#N/A` is a token instead, the answer of a failed lookup. */
export function isSpreadsheetError(text: string): boolean {
  return (
    text.charCodeAt(0) === 0x23 && /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/.test(text)
  );
}
