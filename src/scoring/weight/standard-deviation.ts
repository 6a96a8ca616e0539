/** Scoring, weight: standard deviation. */

import { spread } from "./counted-column.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = σⱼ / Σ σ, σ the standard deviation of the column placed by min–max between its extremes. The divisor, n
 * or n − 1, cancels. Source: Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22,
 * 763–770, §2. Cost O(n m).
 */
export const standardDeviationWeights: WeightMethod<Record<string, never>> = {
  name: "standard-deviation",
  title: { en: "Standard deviation", zh: "标准差法" },
  formula: "w = σ / Σ σ, σ of the min–max column",
  source: "Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22, 763–770",
  needs: ["two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(n m)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "any", (counted) => counted.columns.map(spread));
  },
};
