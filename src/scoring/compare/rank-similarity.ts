/** Scoring, compare: similarity of a ranking to a reference, by where the reference has its best journals. */

import { raise, reproducibleSum } from "../../numeric/index.js";
import { type Better, pairRanks } from "./columns.js";

/**
 * WS = 1 − Σ 2^(−x) |x − y| / max(x − 1, n − x), x the average rank in the reference, y in the other ranking,
 * over the n journals present in both. From 0 to 1, 1 for the same ranking; not symmetric. The first four
 * places of the reference carry 15/16 of the weight. NaN below two journals.
 * Source: Sałabun & Urbaniak (2020), A new coefficient of rankings similarity, ICCS 2020, 632–645. Cost O(n
 * log n).
 */
export function rankSimilarity(reference: Float64Array, other: Float64Array, better: Better): number {
  const { first: x, second: y } = pairRanks(reference, other, better, "average");
  const n = x.length;
  if (n < 2) return Number.NaN;
  const terms = x.map((a, i) => (raise(2, -a) * Math.abs(a - (y[i] as number))) / Math.max(a - 1, n - a));
  return 1 - reproducibleSum(terms);
}
