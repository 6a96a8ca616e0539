/** Scoring, treat: fills missing cells with the median or mean of a group of journals. */

import { mean, median } from "../../numeric/index.js";
import { type Treated, treated, untouched } from "./treated.js";

/**
 * Every missing cell of the column gets the median or mean of the present values of `group`: the column itself,
 * that of the parent discipline, or that of the pool. Present cells are never touched. Finding
 * `IMPUTATION_WITHOUT_BASIS` where the group has no value. Source: OECD/JRC (2008), §3. Cost O(n log n).
 */
export function imputeStatistic(
  values: Float64Array,
  group: Float64Array,
  statistic: "median" | "mean",
): Treated {
  const rule = `impute:${statistic}`;
  const count = values.reduce((missing, value) => (value !== value ? missing + 1 : missing), 0);
  if (count === 0) return untouched(rule, values);
  const fill = statistic === "median" ? median(group) : mean(group);
  if (fill !== fill) return untouched(rule, values, [finding(count, statistic)]);
  const filled = values.map((value) => (value !== value ? fill : value));
  return treated(rule, values, filled, { parameters: { [statistic]: fill } });
}

function finding(count: number, statistic: string) {
  return { code: "IMPUTATION_WITHOUT_BASIS" as const, details: { count, statistic } };
}
