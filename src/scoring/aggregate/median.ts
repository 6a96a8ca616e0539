/** Scoring, aggregate: weighted median. */

import { meanRows, type RowMean, sortRow } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

/** Shares of weight this close to a half are a half. */
const HALF_TOLERANCE = 1e-12;

/**
 * score = the value at which half of the present weight is reached, from the highest value down; where exactly
 * half lies on either side, the middle between the two values. One extreme indicator cannot move it.
 * Source: Edgeworth (1888), Philosophical Magazine 25, 184–191. Cost O(n m²), m columns of a node.
 */
export const weightedMedian: AggregateMethod<Record<string, never>> = {
  name: "median",
  title: { en: "Median", zh: "加权中位数" },
  formula: "score = x at which Σ w of the higher values reaches ½ Σ w",
  source: "Edgeworth (1888), Philosophical Magazine 25, 184–191",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m²)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    meanRows(columns, out, context, medianOfRow);
  },
};

const medianOfRow: RowMean = (values, weights, count) => {
  sortRow(values, weights, count);
  let share = 0;
  for (let k = 0; k < count - 1; k++) {
    share += weights[k] as number;
    if (share > 0.5 + HALF_TOLERANCE) return values[k] as number;
    if (share >= 0.5 - HALF_TOLERANCE) return (values[k] as number) / 2 + (values[k + 1] as number) / 2;
  }
  return values[count - 1] as number;
};
