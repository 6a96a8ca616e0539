/** Equivalence, audit: the same comparison for three or more tiers, without drawing one line between them. */

import { chiSquareTail, reproducibleSum } from "../../numeric/index.js";
import { liuAgresti } from "./liu-agresti.js";
import type { DifferenceClass, OddsRatio } from "./odds-ratio.js";
import {
  effectSizeClass,
  type StandardizedMeanDifference,
  scoreMoments,
  standardizedMeanDifference,
  tierScores,
} from "./standardized-mean-difference.js";
import { comparable, type StratifiedTable } from "./stratified-table.js";

export interface OrdinalMantelHaenszel {
  /** Mantel's chi-square of the mean tier, one degree of freedom, without continuity correction, and its p. */
  readonly chiSquare: number;
  readonly p: number;
  /** Cumulative common odds ratio of standing higher; null where it is 0, infinite or without an interval. */
  readonly oddsRatio: OddsRatio | null;
  /** Difference in tiers at equal quality; positive where the focal group stands higher. */
  readonly meanDifference: StandardizedMeanDifference;
  /** By the effect size of the mean difference. */
  readonly class: DifferenceClass;
}

/**
 * (Σ Fₖ − Σ E Fₖ)²/Σ Var Fₖ, Fₖ the sum of the focal group's scores in stratum k, one point a tier; with it the
 * Liu–Agresti ratio and the standardized mean difference of the same table.
 * Shape: a table of counts. Missing: null where no stratum varies in both group and tier.
 * Source: Mantel (1963), Journal of the American Statistical Association 58, 690–700. Cost O(strata · categories²).
 */
export function ordinalMantelHaenszel(
  table: StratifiedTable,
  confidence = 0.95,
): OrdinalMantelHaenszel | null {
  const scores = tierScores(table.categories);
  const moments = comparable(table).map((stratum) => scoreMoments(stratum, scores));
  const meanDifference = standardizedMeanDifference(table, scores, confidence);
  if (meanDifference === null) return null;
  const excess = reproducibleSum(
    Float64Array.from(moments, ({ focalSum, focalExpected }) => focalSum - focalExpected),
  );
  const variance = reproducibleSum(Float64Array.from(moments, ({ focalVariance }) => focalVariance));
  const chiSquare = (excess * excess) / variance;
  const p = chiSquareTail(chiSquare, 1);
  return Object.freeze({
    chiSquare,
    p,
    oddsRatio: liuAgresti(table, confidence),
    meanDifference,
    class: effectSizeClass(meanDifference.effectSize, p),
  });
}
