/** Scoring, combine: how far the rankings agree, to be read before any compromise between them. */

import { chiSquareTail, rank, reproducibleSum } from "../../numeric/index.js";
import type { Rankings } from "./method.js";

export interface RankingAgreement {
  /** Kendall's W: 0 no agreement, 1 the same ranking throughout; NaN where it is not defined. */
  readonly w: number;
  /** m (n − 1) W with n − 1 degrees of freedom, and the probability of at least this much by chance. */
  readonly chiSquare: number;
  readonly degrees: number;
  readonly p: number;
  /** Mean Spearman correlation over all pairs of rankings, (m W − 1)/(m − 1) where nothing is tied. */
  readonly meanSpearman: number;
  /** Journals that every ranking holds; only these are compared. */
  readonly journals: number;
  /** Sum of the weights: the number of rankings where each counts once. */
  readonly rankings: number;
}

/**
 * Kendall's coefficient of concordance with correction for ties, W = 12 S / (m² (n³ − n) − m Σ (t³ − t)), S
 * the squared deviations of the rank sums, t the sizes of tied groups. Weights count as that many equal
 * rankings, as ballots do. Journals left out by a ranking of weight above 0 are left out of the comparison.
 * The chi-square approximation holds for n > 7. NaN for fewer than two journals, or where every ranking ties
 * all of them. Source: Kendall & Babington Smith (1939), Annals of Mathematical Statistics 10, 275–287. Cost
 * O(n m log n).
 */
export function rankingAgreement({ columns, signs, weights }: Rankings): RankingAgreement {
  const counted = [...columns.keys()].filter((k) => (weights[k] as number) > 0);
  const rows = Uint32Array.from(columns[0]?.keys() ?? []).filter((row) =>
    counted.every((k) => {
      const value = (columns[k] as Float64Array)[row] as number;
      return value === value;
    }),
  );
  const n = counted.length === 0 ? 0 : rows.length;
  const m = counted.reduce((sum, k) => sum + (weights[k] as number), 0);
  const sums = new Float64Array(n);
  let ties = 0;
  for (const k of counted) {
    const ranks = rank(
      Float64Array.from(rows, (row) => (signs[k] as number) * ((columns[k] as Float64Array)[row] as number)),
      "average",
    );
    const weight = weights[k] as number;
    for (let i = 0; i < n; i++) sums[i] = (sums[i] as number) + weight * ((ranks[i] as number) - (n + 1) / 2);
    ties += weight * tieTerm(ranks);
  }
  const s = reproducibleSum(sums.map((deviation) => deviation * deviation));
  const largest = m * m * (n * (n * n - 1)) - m * ties;
  const w = n >= 2 && largest > m * m * 1e-9 ? Math.min(1, (12 * s) / largest) : Number.NaN;
  const chiSquare = m * (n - 1) * w;
  return {
    w,
    chiSquare,
    degrees: Math.max(0, n - 1),
    p: chiSquareTail(chiSquare, n - 1),
    meanSpearman: m > 1 ? (m * w - 1) / (m - 1) : Number.NaN,
    journals: n,
    rankings: m,
  };
}

/** Σ (t³ − t) over the tied groups of a column of average ranks. */
function tieTerm(ranks: Float64Array): number {
  const sorted = ranks.slice().sort();
  let sum = 0;
  for (let i = 1, run = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[i - 1]) run++;
    else {
      sum += run * (run * run - 1);
      run = 1;
    }
  }
  return sum;
}
