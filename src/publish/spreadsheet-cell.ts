/**
 * Publish: a text as a spreadsheet program must find it, so that Excel, WPS and LibreOffice show what stands
 * there, change nothing and run nothing. Most texts stay as they are, ISSN and full CN among them, since no
 * program takes `0028-0836` or `11-2127/P` for a number or a date. Two kinds are protected, in forms that our own
 * ingest reads back:
 *
 * - A text that would be taken for a number or a date (the discipline code `0812`, the CN `11-2127` without its
 *   class) is written as a formula that is that text: `="11-2127"`.
 * - A text that starts with a character that starts a formula gets an apostrophe in front: `'=1+1`. Apostrophes
 *   already in front of such a character get one more, so that taking one away always restores the text.
 *
 * The formula form is kept for the few texts that need it, because newer versions of LibreOffice show it as it
 * is written unless its user has formulas evaluated.
 *
 * Source: OWASP, CSV Injection.
 */

export type CellKind = "text" | "number";

/** Longest text that Excel allows inside a formula. */
const FORMULA_TEXT_LIMIT = 255;
const STARTS_FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/;
const READS_AS_NUMBER = /^\(?\d(?:[\d\s.,:/%+年月日()-]|(?<=[\d.])[eE](?=[+-]?\d))*$/;
/** One ISSN, or several; a last digit X reads as no number anyway. */
const ISSNS = /^\d{4}-\d{4}(?:; \d{4}-\d{4})*$/;

export function spreadsheetCell(text: string, kind: CellKind): string {
  if (text === "" || kind === "number") return text;
  const coerced = READS_AS_NUMBER.test(text) && !ISSNS.test(text);
  if (coerced && text.length <= FORMULA_TEXT_LIMIT && !/[\r\n]/.test(text)) return `="${text}"`;
  return STARTS_FORMULA.test(text) ? `'${text}` : text;
}
