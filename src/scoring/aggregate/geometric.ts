/** Scoring, aggregate: weighted geometric mean. */

import { exp, log } from "../../numeric/index.js";
import { meanRows, type RowMean, withinRow } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

/**
 * score = (Π x^w)^(1 / Σ w) over what is present: low values weigh more, so compensation is partial. A row
 * with a 0 scores 0 and is reported; a row with a negative value has no score. The weighted product model is
 * this mean. Source: OECD/JRC (2008), §6.2. Cost O(n m).
 */
export const geometric: AggregateMethod<Record<string, never>> = {
  name: "geometric",
  title: { en: "Geometric mean", zh: "加权几何平均" },
  formula: "score = (Π x^w)^(1 / Σ w)",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6.2",
  needs: ["directed", "positive"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    meanRows(columns, out, context, geometricMean, { negative: "undefined", zero: "reported" });
  },
};

export const geometricMean: RowMean = (values, weights, count) => {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += (weights[k] as number) * log(values[k] as number);
  return withinRow(exp(sum), values, count);
};
