/** Scoring, aggregate: grey relational analysis, likeness to the journal that has every best value. */

import { type ScaleKind, scaleFactor } from "./directed.js";
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

export interface GreyRelationOptions {
  /** ρ: the lower, the more the differences tell. */
  readonly distinguishing: number;
  readonly scaling: "min-max" | "mean" | "maximum" | "none";
  /** Is the largest difference taken over all columns, as published, or column by column? */
  readonly differences: "global" | "column";
}

/**
 * Δ = |best − x| after scaling; ξ = (Δmin + ρ Δmax) / (Δ + ρ Δmax), Δmin = 0 because the reference is the best
 * value of each column; score = Σ w ξ, above 0 up to 1. Where nothing varies ξ = 1. Scaling by the first row
 * (初值化) is not offered: it depends on the order of the journals. A row with a missing value is NaN.
 * Source: Deng (1982), Systems & Control Letters 1, 288–294; Deng (1989), Journal of Grey System 1, 1–24.
 * Cost O(n m).
 */
const rankByRelation: Ranker<GreyRelationOptions> = (columns, options, context) => {
  const table = rankerTable(columns, context);
  const factors = table.columns.map((_, k) => scaleFactor(table, k, options.scaling satisfies ScaleKind));
  const largest = factors.map((factor, k) => Math.abs(bestOf(table, k) - worstOf(table, k)) * factor);
  const overall = Math.max(...largest);
  const score = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    const column = table.columns[k] as Float64Array;
    const best = bestOf(table, k);
    const factor = factors[k] as number;
    const weight = table.weights[k] as number;
    const offset =
      options.distinguishing * (options.differences === "global" ? overall : (largest[k] as number));
    for (let i = 0; i < score.length; i++) {
      const difference = Math.abs(best - (column[i] as number)) * factor;
      const coefficient = difference === 0 ? 1 : offset / (difference + offset);
      score[i] = (score[i] as number) + weight * coefficient;
    }
  }
  return { score: finishScores(score, table, context.diagnose) };
};

export const greyRelation: AggregateMethod<GreyRelationOptions> = {
  name: "grey-relation",
  title: { en: "Grey relational analysis", zh: "灰色关联分析" },
  formula: "score = Σ w ρ Δmax / (Δ + ρ Δmax)",
  source: "Deng (1982), Systems & Control Letters 1, 288–294; Deng (1989), Journal of Grey System 1, 1–24",
  needs: ["complete", "two-journals"],
  guarantees: ["bounded"],
  cost: "O(n m)",
  options: {
    distinguishing: {
      about: "Distinguishing coefficient ρ.",
      type: "number",
      minimum: 0.01,
      maximum: 1,
      default: 0.5,
    },
    scaling: {
      about:
        "What columns are divided by before they are compared: span, mean, largest magnitude, or nothing.",
      type: "choice",
      values: ["min-max", "mean", "maximum", "none"],
      default: "min-max",
    },
    differences: {
      about: "The largest difference is taken over all columns, or column by column.",
      type: "choice",
      values: ["global", "column"],
      default: "global",
    },
  },
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(rankByRelation),
};
