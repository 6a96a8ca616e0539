/** Scoring, aggregate: weighted arithmetic mean. */

import { meanInput } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

/**
 * score = Σ w x / Σ w over what is present: full compensation. Takes any number and keeps the unit of the
 * columns. Equal weights are divided out after the sum, so that journals whose ranks or points add up to the
 * same number tie exactly. Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6.1.
 * Cost O(n m).
 */
export const arithmetic: AggregateMethod<Record<string, never>> = {
  name: "arithmetic",
  title: { en: "Arithmetic mean", zh: "加权算术平均" },
  formula: "score = Σ w x / Σ w",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6.1",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    const { columns: used, weights } = meanInput(columns, context);
    const equal = weights.every((weight) => weight === weights[0]);
    for (let i = 0; i < out.length; i++) {
      let count = 0;
      let total = 0;
      let weighted = 0;
      let plain = 0;
      let lowest = Infinity;
      let highest = -Infinity;
      for (let k = 0; k < used.length; k++) {
        const value = (used[k] as Float64Array)[i] as number;
        if (value !== value) continue;
        const weight = weights[k] as number;
        count++;
        total += weight;
        weighted += weight * value;
        plain += value;
        if (value < lowest) lowest = value;
        if (value > highest) highest = value;
      }
      const exact = equal && plain > -Infinity && plain < Infinity;
      const mean = exact ? plain / count : weighted / total;
      out[i] = count === 0 ? Number.NaN : Math.min(highest, Math.max(lowest, mean)) + 0;
    }
  },
};
