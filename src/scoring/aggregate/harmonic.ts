/** Scoring, aggregate: weighted harmonic mean. */

import { meanRows } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";
import { powerMean } from "./power.js";

/**
 * score = Σ w / Σ (w / x) over what is present: compensates less than the geometric mean. A row with a 0
 * scores 0 and is reported; a row with a negative value has no score.
 * Source: Becker, Caperna, Del Sorbo et al. (2022), COINr, JOSS 7(78), 4567. Cost O(n m).
 */
export const harmonic: AggregateMethod<Record<string, never>> = {
  name: "harmonic",
  title: { en: "Harmonic mean", zh: "加权调和平均" },
  formula: "score = Σ w / Σ (w / x)",
  source: "Becker, Caperna, Del Sorbo et al. (2022), COINr, JOSS 7(78), 4567",
  needs: ["directed", "positive"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    meanRows(columns, out, context, powerMean(-1), { negative: "undefined", zero: "reported" });
  },
};
