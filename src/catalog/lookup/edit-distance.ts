/**
 * Catalog, lookup: how many characters were mistyped, up to a bound.
 *
 * Optimal string alignment: insertion, deletion, substitution and the swap of two neighbors count one each
 * (Damerau, 1964; Levenshtein, 1966), computed in a band around the diagonal (Ukkonen, 1985).
 */

/**
 * Distance between two texts in UTF-16 units, or `most + 1` where it exceeds `most`.
 *
 * Cost: O(length · most); given up at the first two rows that lie beyond the bound.
 */
export function editDistance(a: string, b: string, most: number): number {
  const beyond = most + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > most) return beyond;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => (j <= most ? j : beyond));
  let lastLeast = 0;
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Array<number>(b.length + 1).fill(beyond);
    if (i <= most) row[0] = i;
    let least = row[0] as number;
    for (let j = Math.max(1, i - most); j <= Math.min(b.length, i + most); j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (last[j - 1] as number) + (same ? 0 : 1),
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] as number) + 1);
      }
      row[j] = Math.min(cost, beyond);
      least = Math.min(least, cost);
    }
    if (least > most && lastLeast > most) return beyond;
    lastLeast = least;
    beforeLast = last;
    last = row;
  }
  return last[b.length] as number;
}
