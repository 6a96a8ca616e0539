/** Scoring, weight: variance. */

import { spread } from "./counted-column.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = σⱼ² / Σ σ², σ² the variance of the column placed by min–max between its extremes. The divisor, n or n − 1,
 * cancels. Source: Rao & Patel (2010), Applied Mathematical Modelling 34, 4031–4043 (statistical variance).
 * Cost O(n m).
 */
export const varianceWeights: WeightMethod<Record<string, never>> = {
  name: "variance",
  title: { en: "Statistical variance", zh: "方差法" },
  formula: "w = σ² / Σ σ², σ² of the min–max column",
  source: "Rao & Patel (2010), Applied Mathematical Modelling 34, 4031–4043",
  needs: ["two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(n m)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "any", (counted) =>
      counted.columns.map((column) => spread(column) ** 2),
    );
  },
};
