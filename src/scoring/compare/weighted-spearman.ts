/** Scoring, compare: rank correlation in which differences at the top count more. */

import { reproducibleSum } from "../../numeric/index.js";
import { type Better, pairRanks } from "./columns.js";

/**
 * r_w = 1 − 6 Σ (x − y)² ((n − x + 1) + (n − y + 1)) / (n⁴ + n³ − n² − n), x and y the average ranks of the n
 * journals present in both columns. From −1 to 1 without ties; symmetric. NaN below two journals.
 * Source: Pinto da Costa & Soares (2005), Australian & New Zealand Journal of Statistics 47, 515–529. Cost
 * O(n log n).
 */
export function weightedSpearman(first: Float64Array, second: Float64Array, better: Better): number {
  const { first: x, second: y } = pairRanks(first, second, better, "average");
  const n = x.length;
  if (n < 2) return Number.NaN;
  const terms = x.map((a, i) => {
    const b = y[i] as number;
    return (a - b) ** 2 * (2 * n + 2 - a - b);
  });
  return 1 - (6 * reproducibleSum(terms)) / (n * (n + 1) * (n * n - 1));
}
