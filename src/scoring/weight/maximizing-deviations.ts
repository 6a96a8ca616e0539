/** Scoring, weight: maximizing deviations, the weights under which the journals differ most. */

import { pairDifferences, positions } from "./counted-column.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = Dⱼ / Σ D, D = Σᵢₖ |rᵢ − rₖ|, r the column placed by min–max between its extremes: the weights of unit
 * length that maximize Σ w D, scaled to sum 1. The pairs are summed over the sorted column.
 * Source: Wang Yingming 王应明 (1998), 系统工程与电子技术 20(7), 24–26. Cost O(m n log n).
 */
export const maximizingDeviations: WeightMethod<Record<string, never>> = {
  name: "maximizing-deviations",
  title: { en: "Maximizing deviations", zh: "离差最大化法" },
  formula: "w = D / Σ D, D = Σᵢₖ |rᵢ − rₖ|",
  source: "Wang Yingming 王应明 (1998), 系统工程与电子技术 20(7), 24–26",
  needs: ["two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m n log n)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "any", (counted) =>
      counted.columns.map((column) => pairDifferences(positions(column))),
    );
  },
};
