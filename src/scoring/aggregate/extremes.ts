/** Scoring, aggregate: the worst and the best value of a row. */

import { meanRows } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

/**
 * score = the lowest present value: no compensation at all. Weights decide only who takes part (> 0).
 * Source: OECD/JRC (2008), §6 (non-compensatory aggregation). Cost O(n m).
 */
export const minimum: AggregateMethod<Record<string, never>> = {
  name: "minimum",
  title: { en: "Minimum", zh: "最小值法" },
  formula: "score = min x",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    meanRows(columns, out, context, (values, _weights, count) => {
      let lowest = Infinity;
      for (let k = 0; k < count; k++) if ((values[k] as number) < lowest) lowest = values[k] as number;
      return lowest;
    });
  },
};

/**
 * score = the highest present value, as where the better of two databases counts. Weights decide only who
 * takes part (> 0). Source: Dz.U. 2018 poz. 2152, § 10 (Polish list of journals). Cost O(n m).
 */
export const maximum: AggregateMethod<Record<string, never>> = {
  name: "maximum",
  title: { en: "Maximum", zh: "最大值法" },
  formula: "score = max x",
  source: "Regulation of 7 November 2018 on lists of journals (Poland), § 10",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    meanRows(columns, out, context, (values, _weights, count) => {
      let highest = -Infinity;
      for (let k = 0; k < count; k++) if ((values[k] as number) > highest) highest = values[k] as number;
      return highest;
    });
  },
};
