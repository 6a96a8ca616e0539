/** Scoring, aggregate: how near a journal comes to the corner where every indicator is at its best. */

import { meanRows, type RowMean } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

export interface IdealCornerOptions {
  readonly scale: number;
  readonly best: number;
}

/**
 * score = scale · (√m − √(m Σ w (1 − x / best)²)), m the number of indicators; with equal weights
 * scale · (√m − √Σ (1 − x)²), the CI of CNKI for two min–max columns and scale 1000, from 0 to 1000 √m. Weights
 * are rescaled over what is present, m stays. Values above `best` count as `best`.
 * Source: CNKI, China Academic Journals International and Domestic Citation Report; WJCI Report (2020), CI.
 * Cost O(n m).
 */
export const idealCorner: AggregateMethod<IdealCornerOptions> = {
  name: "ideal-corner",
  title: { en: "Distance to the ideal corner (CI)", zh: "理想点距离合成（影响力指数 CI）" },
  formula: "score = scale · (√m − √(m Σ w (1 − x / best)²))",
  source: "WJCI Report (2020), clout index CI of CNKI",
  needs: ["directed", "non-negative", "bounded"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {
    scale: { about: "Factor of the score.", type: "number", minimum: 1e-6, maximum: 1e9, default: 1000 },
    best: {
      about: "Top of the normalized columns, e.g. 1 or 100.",
      type: "number",
      minimum: 1e-9,
      maximum: 1e9,
      default: 1,
    },
  },
  better: "higher",
  range: () => [0, null],
  apply(columns, out, options, context) {
    const counted = context.weights.reduce((count, weight) => count + (weight > 0 ? 1 : 0), 0);
    meanRows(columns, out, context, nearness(options, counted), { negative: "undefined" });
  },
};

function nearness({ scale, best }: IdealCornerOptions, indicators: number): RowMean {
  return (values, weights, count) => {
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const gap = 1 - Math.min(1, (values[k] as number) / best);
      sum += (weights[k] as number) * gap * gap;
    }
    return scale * Math.sqrt(indicators) * (1 - Math.min(1, Math.sqrt(sum)));
  };
}
