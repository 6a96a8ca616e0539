/** Scoring, weight: importances in any unit turned into weights that sum to 1. */

/**
 * Writes importances divided by their sum into `out` and answers true; answers false, and leaves `out` alone,
 * where they determine no weights: one is negative or no number, or all are 0. Cost O(m).
 */
export function shareOut(importances: ArrayLike<number>, out: Float64Array): boolean {
  let largest = 0;
  for (let k = 0; k < importances.length; k++) {
    const importance = importances[k] as number;
    if (!(importance >= 0 && importance < Infinity)) return false;
    if (importance > largest) largest = importance;
  }
  if (largest === 0) return false;
  let total = 0;
  for (let k = 0; k < importances.length; k++) total += (importances[k] as number) / largest;
  for (let k = 0; k < importances.length; k++) out[k] = (importances[k] as number) / largest / total;
  return true;
}
