/**
 * Publish: a text as a spreadsheet program must find it, so that Excel, WPS and LibreOffice show what stands
 * there and run nothing. Two forms, both of which our own ingest reads back:
 *
 * - A text that would be read as a number or a date (`0028-0836` without its hyphen, `11-2127`, the discipline
 *   code `0812`) and every ISSN and CN is written as a formula that is that text: `="11-2127"`.
 * - A text that starts with a character that starts a formula gets an apostrophe in front: `'=1+1`. Apostrophes
 *   already in front of such a character get one more, so that taking one away always restores the text.
 *
 * Source: OWASP, CSV Injection.
 */

export type CellKind = "text" | "identifier" | "number";

/** Longest text that Excel allows inside a formula. */
const FORMULA_TEXT_LIMIT = 255;
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const READS_AS_NUMBER = /^\(?\d[\d\s.,:/%eE+年月日()-]*$/;

export function spreadsheetCell(text: string, kind: CellKind): string {
  if (text === "" || kind === "number") return text;
  const coerced = kind === "identifier" || READS_AS_NUMBER.test(text);
  if (coerced && text.length <= FORMULA_TEXT_LIMIT && !/[\r\n]/.test(text)) {
    return `="${text.replaceAll('"', '""')}"`;
  }
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}
