/** Catalog, lookup: ISSNs that one with a wrong or lost digit may have been. */

const CHARACTERS = [..."0123456789X"];

/**
 * Eight-character forms `1234-567X` that differ from the text in one character, or that have one more. The caller
 * keeps those that some journal holds; the check digit has made most of the others impossible.
 *
 * Cost: O(1), at most 88 forms.
 */
export function nearIssns(text: string): readonly string[] {
  const compact = text.replace(/[^0-9Xx]/g, "").toUpperCase();
  if (compact.length !== 7 && compact.length !== 8) return [];
  const isShort = compact.length === 7;
  const found = new Set<string>();
  for (let at = 0; at < 8; at += 1) {
    for (const character of CHARACTERS) {
      const form = compact.slice(0, at) + character + compact.slice(isShort ? at : at + 1);
      if (form !== compact && /^\d{7}[\dX]$/.test(form)) found.add(`${form.slice(0, 4)}-${form.slice(4)}`);
    }
  }
  return [...found].sort();
}
