/** Scoring, weight: coefficient of variation. */

import { mean, standardDeviation } from "../../numeric/index.js";
import { atWorkingSize } from "./counted-column.js";
import type { WeightMethod } from "./method.js";
import { type CountedColumn, weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = vⱼ / Σ v, v = σ / mean of the column as it stands. The divisor of σ, n or n − 1, cancels. A ratio to the
 * mean says something of columns with a true zero only; negative values are refused.
 * Source: Shuai, Zongzhun, Yongji & Lei (2012), 24th Chinese Control and Decision Conference, 3889–3892.
 * Cost O(n m).
 */
export const coefficientOfVariation: WeightMethod<Record<string, never>> = {
  name: "coefficient-of-variation",
  title: { en: "Coefficient of variation", zh: "变异系数法" },
  formula: "w = v / Σ v, v = σ / mean",
  source: "Shuai, Zongzhun, Yongji & Lei (2012), 24th Chinese Control and Decision Conference, 3889–3892",
  needs: ["non-negative", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(n m)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "non-negative", (counted) => counted.columns.map(relativeSpread));
  },
};

/** Standard deviation (divisor n) over the mean of a column of numbers ≥ 0 that are not all equal. */
export function relativeSpread(column: CountedColumn): number {
  const { values } = atWorkingSize(column);
  return standardDeviation(values, "population") / mean(values);
}
