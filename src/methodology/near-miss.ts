/** Methodology: which of the known words was probably meant. */

const LONGEST_WORD = 40;
const MOST_WORDS = 200;

/**
 * The known word nearest to what was written, or undefined where none is near.
 *
 * Words are compared without case, spaces, hyphens and underscores by the restricted edit distance (insert,
 * delete, replace, swap neighbors); a third of the longer word, at most 3 edits, may differ. Of equally near
 * words the first known one is taken; only the first 200 known words and 40 characters are looked at.
 * Source: Damerau 1964. Cost: O(words × length²).
 */
export function nearMiss(written: string, known: Iterable<string>): string | undefined {
  const word = simplify(written);
  let best: string | undefined;
  let bestDistance = Infinity;
  let looked = 0;
  for (const candidate of known) {
    if (++looked > MOST_WORDS) break;
    const other = simplify(candidate);
    const allowed = Math.min(3, Math.floor(Math.max(word.length, other.length) / 3), bestDistance - 1);
    if (Math.abs(word.length - other.length) > allowed) continue;
    const distance = editDistance(word, other);
    if (distance <= allowed) [best, bestDistance] = [candidate, distance];
  }
  return best;
}

function simplify(text: string): string {
  return text
    .slice(0, LONGEST_WORD)
    .toLowerCase()
    .replace(/[\s_-]/g, "");
}

function editDistance(a: string, b: string): number {
  let beforeLast = new Uint8Array(b.length + 1);
  let last = Uint8Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = new Uint8Array(b.length + 1);
  for (let i = 1; i <= a.length; i++) {
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const replace = (last[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let distance = Math.min(replace, (last[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, (beforeLast[j - 2] as number) + 1);
      }
      row[j] = distance;
    }
    [beforeLast, last, row] = [last, row, beforeLast];
  }
  return last[b.length] as number;
}
