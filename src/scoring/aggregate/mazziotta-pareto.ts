/** Scoring, aggregate: Mazziotta–Pareto index, a mean with a penalty for imbalance. */

import { meanRows, type RowMean } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

export interface MazziottaParetoOptions {
  /** `positive`: imbalance lowers the score; `negative`: it raises it, for an index of something bad. */
  readonly polarity: "positive" | "negative";
}

/**
 * score = M − S²/M (`positive`) or M + S²/M (`negative`), M the weighted mean and S² the weighted population
 * variance of the values present in the row; S²/M is S times the coefficient of variation. Meant for columns
 * around 100, such as z-scores with mean 100 and deviation 10. Not monotone: a very high value may cost more
 * in balance than it brings. A row of zeros scores 0; a row with a negative value has no score.
 * Source: Mazziotta & Pareto (2013), Rivista Italiana di Economia Demografia e Statistica 67(2), 67–80.
 * Cost O(n m).
 */
export const mazziottaPareto: AggregateMethod<MazziottaParetoOptions> = {
  name: "mazziotta-pareto",
  title: { en: "Mazziotta–Pareto index", zh: "Mazziotta–Pareto 指数" },
  formula: "score = M ∓ S² / M",
  source: "Mazziotta & Pareto (2013), Rivista Italiana di Economia Demografia e Statistica 67(2), 67–80",
  needs: ["directed", "non-negative"],
  guarantees: ["rank-reversal-free"],
  cost: "O(n m)",
  options: {
    polarity: {
      about: "Does imbalance between the indicators lower the score (positive) or raise it (negative)?",
      type: "choice",
      values: ["positive", "negative"],
      default: "positive",
    },
  },
  better: "higher",
  range: () => [null, null],
  apply(columns, out, { polarity }, context) {
    const sign = polarity === "positive" ? -1 : 1;
    meanRows(columns, out, context, balancedMean(sign), { negative: "undefined" });
  },
};

function balancedMean(sign: 1 | -1): RowMean {
  return (values, weights, count) => {
    let mean = 0;
    for (let k = 0; k < count; k++) mean += (weights[k] as number) * (values[k] as number);
    if (mean === 0) return 0;
    let variation = 0;
    for (let k = 0; k < count; k++) {
      const deviation = (values[k] as number) / mean - 1;
      variation += (weights[k] as number) * deviation * deviation;
    }
    return mean * (1 + sign * variation);
  };
}
