/** Equivalence, calibrate: the error of the offset by drawing other journals. */

import { quantile, randomSource, standardDeviation } from "../../numeric/index.js";
import type { RatingRows } from "./rating-rows.js";

export interface OffsetBootstrap {
  readonly replicates: number;
  readonly seed: number;
  /** Standard deviation of the offset over the usable replicates. */
  readonly standardError: number;
  /** Their 2.5 % and 97.5 % quantiles. */
  readonly interval95: readonly [number, number];
  /** Replicates without a rising slope, which have no offset. */
  readonly unusable: number;
}

/**
 * Draws as many journals of each population with replacement, each with all its ratings, and fits again.
 * Source: Davison & Hinkley (1997), Bootstrap Methods and their Application, §2.4 and §3.8 (strata, clusters).
 * Cost O(replicates · ratings).
 */
export function bootstrapOffset(rows: RatingRows, replicates: number, seed: number): OffsetBootstrap {
  const random = randomSource(seed);
  const strata = [1, 0].map((mark) => [
    ...new Set(rows.journal.filter((_, row) => rows.domestic[row] === mark)),
  ]);
  const offsets = new Float64Array(replicates).fill(Number.NaN);
  const weight = new Float64Array(rows.journals.length);
  let unusable = 0;
  for (let replicate = 0; replicate < replicates; replicate++) {
    weight.fill(0);
    for (const stratum of strata) {
      for (let draw = 0; draw < stratum.length; draw++) {
        const journal = stratum[random.integer(stratum.length)] as number;
        weight[journal] = (weight[journal] as number) + 1;
      }
    }
    const { slope, origin } = fitWithin(rows, weight);
    if (slope > 0) offsets[replicate] = origin / slope;
    else unusable++;
  }
  return {
    replicates,
    seed,
    standardError: standardDeviation(offsets, "sample"),
    interval95: [quantile(offsets, 0.025), quantile(offsets, 0.975)],
    unusable,
  };
}

/**
 * Coefficients of score and origin with every expert's mean taken out, journals weighted; NaN where the two
 * cannot be told apart. Equal to least squares with one constant per expert (Frisch & Waugh 1933; Lovell 1963).
 */
export function fitWithin(rows: RatingRows, weight: Float64Array): { slope: number; origin: number } {
  const raters = rows.raters.length;
  const sums = Array.from({ length: 4 }, () => new Float64Array(raters));
  const [count, score, domestic, rating] = sums as [Float64Array, Float64Array, Float64Array, Float64Array];
  const products = { ss: 0, sd: 0, dd: 0, sy: 0, dy: 0 };
  for (let row = 0; row < rows.rating.length; row++) {
    const w = weight[rows.journal[row] as number] as number;
    if (w === 0) continue;
    const r = rows.rater[row] as number;
    const [s, d, y] = [rows.score[row] as number, rows.domestic[row] as number, rows.rating[row] as number];
    count[r] = (count[r] as number) + w;
    score[r] = (score[r] as number) + w * s;
    domestic[r] = (domestic[r] as number) + w * d;
    rating[r] = (rating[r] as number) + w * y;
  }
  for (let row = 0; row < rows.rating.length; row++) {
    const w = weight[rows.journal[row] as number] as number;
    if (w === 0) continue;
    const r = rows.rater[row] as number;
    const n = count[r] as number;
    const s = (rows.score[row] as number) - (score[r] as number) / n;
    const d = (rows.domestic[row] as number) - (domestic[r] as number) / n;
    const y = (rows.rating[row] as number) - (rating[r] as number) / n;
    products.ss += w * s * s;
    products.sd += w * s * d;
    products.dd += w * d * d;
    products.sy += w * s * y;
    products.dy += w * d * y;
  }
  const { ss, sd, dd, sy, dy } = products;
  const determinant = ss * dd - sd * sd;
  if (!(determinant > 1e-10 * ss * dd)) return { slope: Number.NaN, origin: Number.NaN };
  return { slope: (dd * sy - sd * dy) / determinant, origin: (ss * dy - sd * sy) / determinant };
}
