/** Scoring, aggregate: MULTIMOORA, three rankings of one table and the order that their majority gives. */

import { extent, log } from "../../numeric/index.js";
import { countMajorities } from "../combine/majority.js";
import { buildProfile, spreadGroups } from "../combine/profile.js";
import { shares } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, POSITIVE, type Ranker, rankerTable } from "./table.js";

export interface MultimooraOptions {
  /** How weights enter the full multiplicative form. As factors they cancel out of its order. */
  readonly weighting: "exponents" | "factors";
}

export interface MultimooraReport {
  /** Number of journals that this one dominates. */
  readonly score: Float64Array;
  /** Ratio system, higher is better. */
  readonly ratio: Float64Array;
  /** Largest weighted distance to the best values, lower is better. */
  readonly referencePoint: Float64Array;
  /** Natural logarithm of the full multiplicative form, higher is better. */
  readonly logProduct: Float64Array;
}

/**
 * With r = x / √Σx²: ratio system Σ ± w r; reference point max w |best − r|; full multiplicative form Π r^(± w)
 * (`exponents`) or Π (w r)^±1 (`factors`). A journal dominates another when more of the three put it before
 * the other than behind; score = the number of journals it dominates (theory of dominance). A row with a
 * missing value, or one not above 0, is NaN.
 * Source: Brauers & Zavadskas (2010), Technological and Economic Development of Economy 16, 5–24; dominance:
 * Brauers & Zavadskas (2012), Informatica 23, 1–25. Cost O(n m + g²), g groups of journals with equal ranks:
 * about a second for 10,000 different journals, minutes for 100,000.
 */
export const multimooraReport: Ranker<MultimooraOptions, MultimooraReport> = (
  columns,
  { weighting },
  context,
) => {
  const table = rankerTable(columns, context, POSITIVE);
  const ratio = emptyScores(table);
  const referencePoint = emptyScores(table);
  const logProduct = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    const ratios = shares(table, k, "vector");
    const weight = table.weights[k] as number;
    const sign = table.signs[k] as number;
    const [lowest, highest] = extent(ratios);
    const best = sign === 1 ? highest : lowest;
    for (let i = 0; i < table.length; i++) {
      const value = ratios[i] as number;
      ratio[i] = (ratio[i] as number) + sign * weight * value;
      const distance = weight * Math.abs(best - value);
      if (distance > (referencePoint[i] as number)) referencePoint[i] = distance;
      logProduct[i] =
        (logProduct[i] as number) +
        sign * (weighting === "exponents" ? weight * logarithm(value) : log(weight) + logarithm(value));
    }
  }
  const profile = buildProfile(
    { columns: [ratio, referencePoint, logProduct], signs: [1, -1, 1], weights: Float64Array.of(1, 1, 1) },
    "unknown",
    () => {},
  );
  const score = spreadGroups(profile, countMajorities(profile).wins);
  return { score: finishScores(score, table, context.diagnose), ratio, referencePoint, logProduct };
};

/** Of a positive ratio, also of one too small for a double; NaN stays NaN. */
function logarithm(ratio: number): number {
  return log(ratio === 0 ? Number.MIN_VALUE : ratio);
}

export const multimoora: AggregateMethod<MultimooraOptions> = {
  name: "multimoora",
  title: { en: "MULTIMOORA", zh: "多重比率分析多目标优化法（MULTIMOORA）" },
  formula: "score = number of journals dominated in Σ ± w r, max w |best − r| and Π r^(± w)",
  source: "Brauers & Zavadskas (2010), Technological and Economic Development of Economy 16, 5–24",
  needs: ["complete", "positive"],
  guarantees: ["scale-invariant"],
  cost: "O(n m + n²)",
  options: {
    weighting: {
      about: "Weights of the full multiplicative form: exponents, or factors, which cancel out of its order.",
      type: "choice",
      values: ["exponents", "factors"],
      default: "exponents",
    },
  },
  better: "higher",
  range: () => [0, null],
  apply: applyRanker(multimooraReport),
};
