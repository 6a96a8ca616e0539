/** Registry: what was wrong with an identifier in a cell. Candidates are reported with these codes as issues. */

export type IdentifierProblemCode =
  | "ISSN_CHECK_DIGIT"
  | "ISSN_DIGITS_LOST"
  | "ISSN_FORM"
  | "ISSN_IS_CN"
  | "ISSN_PLACEHOLDER"
  | "ISSN_UNREADABLE"
  | "ISSN_ZERO_RESTORED"
  | "CN_CLASS"
  | "CN_DAMAGED"
  | "CN_INTERNAL"
  | "CN_IS_ISSN"
  | "CN_NEWSPAPER"
  | "CN_UNREADABLE"
  | "CN_WITHOUT_CLASS";

export interface IdentifierProblem {
  readonly code: IdentifierProblemCode;
  /** The piece of the cell that is meant. */
  readonly received: string;
  /** What it may have been; a hint for a person, never used as an identifier. Empty where there is none. */
  readonly hints: readonly string[];
}

const BLANK_WORDS = new Set([
  "n/a",
  "na",
  "nan",
  "nil",
  "none",
  "null",
  "no",
  "unknown",
  "not available",
  "not found",
  "-n/a-",
  "无",
  "暂无",
  "没有",
  "未知",
  "不详",
  "未查到",
  "未找到",
  "待定",
  "空",
]);

/** True where a cell says that there is no identifier: empty, dashes, slashes, asterisks, or a word for it. */
export function saysNothing(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text) || BLANK_WORDS.has(text.trim().toLowerCase());
}

/**
 * Brings a cell of identifiers to one alphabet: compatibility forms (full width) resolved, every dash a
 * hyphen, upper case, invisible characters removed, white space collapsed.
 */
export function plainIdentifierText(cell: string): string {
  return cell
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
    .replace(/[\u2010-\u2015\u2043\u2212]|(?<=\d)[\u30fc\u4e00](?=\d)/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .toUpperCase();
}
