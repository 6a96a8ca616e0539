/** Equivalence, audit: by how many tiers, or by what share, does the focal group differ at equal quality? */

import { normalQuantile, normalTwoSided, reproducibleSum } from "../../numeric/index.js";
import type { DifferenceClass } from "./odds-ratio.js";
import { comparable, type StratifiedTable, type StratumCounts, total } from "./stratified-table.js";

export interface StandardizedMeanDifference {
  /** Mean score of the focal group less that of the reference group standing at the same levels of quality. */
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly p: number;
  /** The value over the standard deviation of the score among all compared journals. */
  readonly effectSize: number;
}

/** Score of every category, 0 = best: one point a tier, the last category 0. */
export function tierScores(categories: number): Float64Array {
  return Float64Array.from({ length: categories }, (_, j) => categories - 1 - j);
}

/** Score 1 for the best `top` categories, 0 for the others: differences become differences of shares. */
export function topScores(categories: number, top: number): Float64Array {
  return Float64Array.from({ length: categories }, (_, j) => (j < top ? 1 : 0));
}

/**
 * SMD = Σ wₖ (mean focal score − mean reference score in stratum k), wₖ the share of focal journals in k.
 * Variance Σ wₖ² (1/f + 1/r)² Var Fₖ, Fₖ the focal sum of scores under the hypergeometric law of a stratum
 * without a difference. With the scores of `topScores` it is the STD P-DIF.
 * Unit: points of the score. Missing: null where no stratum holds both groups or no score varies within one.
 * Source: Dorans & Kulick (1986), Journal of Educational Measurement 23, 355–368; Dorans & Schmitt (1991),
 * ETS RR-91-47; Zwick & Thayer (1996), Journal of Educational and Behavioral Statistics 21, 187–201 (variance).
 * Cost O(strata · categories).
 */
export function standardizedMeanDifference(
  table: StratifiedTable,
  scores: Float64Array,
  confidence = 0.95,
): StandardizedMeanDifference | null {
  const moments = comparable(table).map((stratum) => scoreMoments(stratum, scores));
  const sum = (term: (moment: (typeof moments)[number]) => number) =>
    reproducibleSum(Float64Array.from(moments, term));
  const focalTotal = sum(({ focal }) => focal);
  const variance = sum(({ focal: f, reference: r, focalVariance }) => {
    const weight = (f / focalTotal) * (1 / f + 1 / r);
    return weight * weight * focalVariance;
  });
  if (!(variance > 0)) return null;
  const value = sum(
    ({ focal: f, reference: r, focalSum, referenceSum }) =>
      (f / focalTotal) * (focalSum / f - referenceSum / r),
  );
  const size = sum(({ focal, reference }) => focal + reference);
  const mean = sum(({ focalSum, referenceSum }) => focalSum + referenceSum) / size;
  const spread = sum(({ squares }) => squares) / size - mean * mean;
  const standardError = Math.sqrt(variance);
  const reach = normalQuantile(0.5 + confidence / 2) * standardError;
  return Object.freeze({
    value,
    standardError,
    interval: Object.freeze([value - reach, value + reach] as const),
    p: normalTwoSided(value / standardError),
    effectSize: value / Math.sqrt(spread),
  });
}

export interface ScoreMoments {
  readonly focal: number;
  readonly reference: number;
  readonly focalSum: number;
  readonly referenceSum: number;
  /** Sum of squared scores of both groups. */
  readonly squares: number;
  /** Mean and variance of the focal sum of scores, given the margins of the stratum. */
  readonly focalExpected: number;
  readonly focalVariance: number;
}

/** E F = f T/n; Var F = f r (n Σ y² − T²)/(n² (n − 1)), T the sum of scores. Source: Mantel (1963). */
export function scoreMoments(stratum: StratumCounts, scores: Float64Array): ScoreMoments {
  const focal = total(stratum.focal);
  const reference = total(stratum.reference);
  const size = focal + reference;
  let focalSum = 0;
  let referenceSum = 0;
  let squares = 0;
  for (let j = 0; j < scores.length; j++) {
    const score = scores[j] as number;
    focalSum += score * (stratum.focal[j] as number);
    referenceSum += score * (stratum.reference[j] as number);
    squares += score * score * ((stratum.focal[j] as number) + (stratum.reference[j] as number));
  }
  const all = focalSum + referenceSum;
  return {
    focal,
    reference,
    focalSum,
    referenceSum,
    squares,
    focalExpected: (focal * all) / size,
    focalVariance:
      size < 2 ? 0 : (focal * reference * (size * squares - all * all)) / (size * size * (size - 1)),
  };
}

/**
 * Class of a standardized mean difference over tiers: A where the ordinal test is not significant at 5 % or the
 * effect size is at most .17; C above .25; B between. Source: Zwick, Thayer & Mazzeo (1997), ETS RR-97-05, the
 * limits used by NAEP.
 */
export function effectSizeClass(effectSize: number, p: number): DifferenceClass {
  const size = Math.abs(effectSize);
  if (!(p < 0.05) || size <= 0.17) return "A";
  return size > 0.25 ? "C" : "B";
}

/**
 * Class of a difference of shares: A below .05, C from .10 on, B between. Source: Dorans & Kulick (1986).
 */
export function shareDifferenceClass(difference: number): DifferenceClass {
  const size = Math.abs(difference);
  return size < 0.05 ? "A" : size < 0.1 ? "B" : "C";
}
