/** Registry: the ISSNs in a cell, in all the forms in which lists print them. */

import type { Issn, IssnRole } from "../model/journal.js";
import { type IdentifierProblem, plainIdentifierText, saysNothing } from "./identifier-problem.js";
import { hasRightCheckDigit, hyphenate, isValidIssn, transpositions } from "./issn.js";

export interface ParsedIssns {
  /** Each once, ordered by value. */
  readonly issns: readonly Issn[];
  readonly problems: readonly IdentifierProblem[];
}

const NOTHING: ParsedIssns = { issns: [], problems: [] };
/** Numbers that people type to fill a required cell. */
const PLACEHOLDERS = new Set(["00000000", "12345678", "12345679", "01234567", "87654321"]);
const CN_NUMBER = /(?<![\d-])\d{2}-\d{4}\s*\/\s*[A-Z]/;
const RUN = /(?<![A-Z\d])\d[\dX -]*/g;

/**
 * Reads every ISSN of a cell.
 *
 * Reads several in one cell (separated or glued), labels and roles (`2692-3668(E-ISSN)`, `ISSN 1234-5679`),
 * lost or extra hyphens, other dashes, full width and lower-case x. A number whose check digit is wrong, a
 * placeholder and a number with lost digits are problems and never ISSNs; a hint says which adjacent swap
 * or which lost first digit would make it right. Seven bare digits that are right with a leading zero are
 * read with the problem `ISSN_ZERO_RESTORED`, the mark of a spreadsheet that took them for a number.
 * Missing: a blank cell or a word for "none" gives nothing. Cost: O(length).
 *
 * @param role what the column says about all its numbers; a label in the cell goes before it
 */
export function parseIssns(cell: string, role: IssnRole | null = null): ParsedIssns {
  if (isValidIssn(cell) && !isPlaceholder(cell.slice(0, 4) + cell.slice(5))) {
    return { issns: [{ value: cell, role }], problems: [] };
  }
  const text = plainIdentifierText(cell);
  if (saysNothing(text)) return NOTHING;
  const problems: IdentifierProblem[] = [];
  if (CN_NUMBER.test(text) && !/\d{4}-\d{3}[\dX]/.test(text)) {
    return { issns: [], problems: [{ code: "ISSN_IS_CN", received: cell.trim(), hints: [] }] };
  }
  const found = new Map<string, IssnRole | null>();
  let runs = 0;
  for (const match of text.matchAll(RUN)) {
    runs += 1;
    const run = match[0].replace(/[ -]+$/, "");
    const roleHere = roleBeside(text, match.index, match.index + match[0].length) ?? role;
    for (const compact of pieces(run, problems)) {
      const checked = check(compact, problems);
      if (checked !== null && (found.get(checked) ?? null) === null) found.set(checked, roleHere);
    }
  }
  if (runs === 0) problems.push({ code: "ISSN_UNREADABLE", received: cell.trim(), hints: [] });
  const issns = [...found].map(([value, itsRole]) => ({ value, role: itsRole }));
  return { issns: issns.sort((a, b) => (a.value < b.value ? -1 : 1)), problems };
}

/** Cuts a run of digits, hyphens and spaces into candidates of eight characters. */
function pieces(run: string, problems: IdentifierProblem[]): readonly string[] {
  const compact = run.replace(/[ -]/g, "");
  if (/^(?:\d{7}[\dX])+$/.test(compact)) {
    if (compact.length === 8 && !/^\d{4}[ -]*\d{3}[\dX]$/.test(run)) {
      problems.push({ code: "ISSN_FORM", received: run, hints: [hyphenate(compact)] });
    }
    return compact.match(/.{8}/g) as string[];
  }
  const words = run.split(" ").filter((word) => word !== "");
  if (words.length > 1) return words.flatMap((word) => pieces(word, problems));
  if (/^\d{4,6}[\dX]$/.test(run) && run.length < 8) {
    const padded = run.padStart(8, "0");
    if (hasRightCheckDigit(padded)) {
      problems.push({ code: "ISSN_ZERO_RESTORED", received: run, hints: [hyphenate(padded)] });
      return [padded];
    }
  }
  const code = compact.length < 8 && compact.length > 2 ? "ISSN_DIGITS_LOST" : "ISSN_UNREADABLE";
  problems.push({ code, received: run, hints: code === "ISSN_DIGITS_LOST" ? lostFirstDigit(compact) : [] });
  return [];
}

function check(compact: string, problems: IdentifierProblem[]): string | null {
  if (isPlaceholder(compact)) {
    problems.push({ code: "ISSN_PLACEHOLDER", received: hyphenate(compact), hints: [] });
    return null;
  }
  if (hasRightCheckDigit(compact)) return hyphenate(compact);
  problems.push({ code: "ISSN_CHECK_DIGIT", received: hyphenate(compact), hints: transpositions(compact) });
  return null;
}

function isPlaceholder(compact: string): boolean {
  return PLACEHOLDERS.has(compact) || /^(\d)\1{7}$/.test(compact);
}

/** The one first digit that makes seven characters right; none where two or more digits are lost. */
function lostFirstDigit(compact: string): readonly string[] {
  if (!/^\d{6}[\dX]$/.test(compact)) return [];
  return [..."0123456789"]
    .map((digit) => digit + compact)
    .filter(hasRightCheckDigit)
    .map(hyphenate);
}

/** A role word directly before the number, or directly after it in brackets. */
function roleBeside(text: string, from: number, to: number): IssnRole | null {
  const before = text.slice(Math.max(0, from - 14), from);
  const after = text.slice(to, to + 14).match(/^\s*[([]([^)\]]*)[)\]]/)?.[1] ?? "";
  const label = `${before.match(/[^\d/,;)\]]*$/)?.[0] ?? ""} ${after}`;
  if (/ISSN-?L|LINKING/.test(label)) return "linking";
  if (/E-?ISSN|E-\s*$|E-\s|\bE\b|ONLINE|ELECTRONIC|WEB|电子|网络/.test(label)) return "electronic";
  if (/P-?ISSN|P-\s*$|\bP\b|PRINT|印刷|纸质/.test(label)) return "print";
  return null;
}
