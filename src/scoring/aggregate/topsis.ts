/** Scoring, aggregate: TOPSIS, nearness to the best and distance from the worst values observed. */

import { scaleFactor } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import {
  applyRanker,
  bestOf,
  emptyScores,
  finishScores,
  type Ranker,
  rankerTable,
  worstOf,
} from "./table.js";

export interface TopsisOptions {
  readonly normalize: "vector" | "sum" | "maximum" | "min-max" | "none";
  /** Are the values multiplied by the weights, or the squared differences? */
  readonly weighting: "values" | "distances";
}

export interface TopsisReport {
  readonly score: Float64Array;
  /** Weighted Euclidean distances to the ideal and to the anti-ideal. */
  readonly toIdeal: Float64Array;
  readonly toAntiIdeal: Float64Array;
}

/**
 * v = w x / √Σx²; d⁺, d⁻ = √Σ (v − best)², √Σ (v − worst)²; score = d⁻ / (d⁺ + d⁻), from 0 to 1. A constant
 * column has no effect; where all are constant, or one journal is left, the score is 0.5. A row with a missing
 * value is NaN. Where all values are ≥ 0 a better value never scores worse, and but for `none` the unit of a
 * column has no effect; the order of two journals may change when a third comes or goes.
 * Source: Hwang & Yoon (1981), Multiple Attribute Decision Making, ch. 3. Cost O(n m).
 */
export const topsisReport: Ranker<TopsisOptions, TopsisReport> = (columns, options, context) => {
  const table = rankerTable(columns, context);
  const toIdeal = emptyScores(table);
  const toAntiIdeal = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    const column = table.columns[k] as Float64Array;
    const weight = table.weights[k] as number;
    const factor =
      scaleFactor(table, k, options.normalize) *
      (options.weighting === "values" ? weight : Math.sqrt(weight));
    const best = bestOf(table, k);
    const worst = worstOf(table, k);
    for (let i = 0; i < column.length; i++) {
      const value = column[i] as number;
      const fromBest = (value - best) * factor;
      const fromWorst = (value - worst) * factor;
      toIdeal[i] = (toIdeal[i] as number) + fromBest * fromBest;
      toAntiIdeal[i] = (toAntiIdeal[i] as number) + fromWorst * fromWorst;
    }
  }
  const score = new Float64Array(table.length);
  for (let i = 0; i < score.length; i++) {
    const near = Math.sqrt(toIdeal[i] as number);
    const far = Math.sqrt(toAntiIdeal[i] as number);
    toIdeal[i] = near;
    toAntiIdeal[i] = far;
    score[i] = near + far === 0 ? 0.5 : far / (near + far);
  }
  return { score: finishScores(score, table, context.diagnose), toIdeal, toAntiIdeal };
};

export const topsis: AggregateMethod<TopsisOptions> = {
  name: "topsis",
  title: { en: "TOPSIS", zh: "逼近理想解排序法（TOPSIS）" },
  formula: "score = d⁻ / (d⁺ + d⁻)",
  source: "Hwang & Yoon (1981), Multiple Attribute Decision Making, ch. 3",
  needs: ["complete", "two-journals"],
  guarantees: ["bounded"],
  cost: "O(n m)",
  options: {
    normalize: {
      about:
        "How columns are made comparable: by their length, sum of magnitudes, largest magnitude, span, or not.",
      type: "choice",
      values: ["vector", "sum", "maximum", "min-max", "none"],
      default: "vector",
    },
    weighting: {
      about: "Weights multiply the values, as published, or the squared differences.",
      type: "choice",
      values: ["values", "distances"],
      default: "values",
    },
  },
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(topsisReport),
};
