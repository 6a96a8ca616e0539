/** Registry: the International Standard Serial Number (ISO 3297): its form and its check digit. */

import { UsageError } from "../model/errors.js";

/**
 * Computes the check character of an ISSN from its first seven digits.
 *
 * Formula: c = (11 − Σ dᵢ·(9 − i) mod 11) mod 11 for i = 1…7, written `X` where c = 10.
 * Throws: UsageError `ISSN_DIGITS` unless seven ASCII digits are given. Source: ISO 3297:2022, annex A. Cost: O(1).
 */
export function issnCheckDigit(firstSeven: string): string {
  if (!/^\d{7}$/.test(firstSeven)) {
    throw new UsageError("ISSN_DIGITS", `The first seven digits of an ISSN are needed, not "${firstSeven}".`);
  }
  return checkCharacter(firstSeven);
}

/** True for the canonical form `1234-567X` with a right check digit. Cost: O(1). */
export function isValidIssn(text: string): boolean {
  return /^\d{4}-\d{3}[\dX]$/.test(text) && hasRightCheckDigit(text.slice(0, 4) + text.slice(5));
}

/**
 * Brings one ISSN to the form `1234-567X`, or answers null where the text is not one ISSN with a right check
 * digit. Hyphen, white space, width and case are free; nothing is repaired. Cost: O(length).
 */
export function normalizeIssn(text: string): string | null {
  const compact = text
    .normalize("NFKC")
    .replace(/[\s\u2010-\u2015\u2212-]/g, "")
    .toUpperCase();
  return /^\d{7}[\dX]$/.test(compact) && hasRightCheckDigit(compact) ? hyphenate(compact) : null;
}

/** Adjacent swaps that give eight characters a right check digit, as ISSNs in code-unit order. */
export function transpositions(compact: string): readonly string[] {
  const found = new Set<string>();
  for (let i = 0; i < 7; i += 1) {
    const swapped = compact.slice(0, i) + compact[i + 1] + compact[i] + compact.slice(i + 2);
    if (swapped !== compact && /^\d{7}[\dX]$/.test(swapped) && hasRightCheckDigit(swapped)) {
      found.add(hyphenate(swapped));
    }
  }
  return [...found].sort();
}

/** Eight characters without hyphen, the form already checked. */
export function hasRightCheckDigit(compact: string): boolean {
  return checkCharacter(compact) === compact[7];
}

export function hyphenate(compact: string): string {
  return `${compact.slice(0, 4)}-${compact.slice(4)}`;
}

function checkCharacter(digits: string): string {
  let sum = 0;
  for (let i = 0; i < 7; i += 1) sum += (digits.charCodeAt(i) - 48) * (8 - i);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? "X" : String(check);
}
