/** Scoring, weight: angle between a column and a constant one. */

import { arctangent } from "../../numeric/index.js";
import { relativeSpread } from "./coefficient-of-variation.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = uⱼ / Σ u, u = arccos(Σ x / (√n √Σ x²)), the angle between the column, as it stands, and a column of one
 * value; computed as arctan(σ / mean), which is the same and keeps its precision for small angles.
 * Source: Shuai, Zongzhun, Yongji & Lei (2012), 24th Chinese Control and Decision Conference, 3889–3892.
 * Cost O(n m).
 */
export const angle: WeightMethod<Record<string, never>> = {
  name: "angle",
  title: { en: "Angle", zh: "夹角法" },
  formula: "w = u / Σ u, u = arccos(Σ x / (√n √Σ x²))",
  source: "Shuai, Zongzhun, Yongji & Lei (2012), 24th Chinese Control and Decision Conference, 3889–3892",
  needs: ["non-negative", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(n m)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "non-negative", (counted) =>
      counted.columns.map((column) => arctangent(relativeSpread(column))),
    );
  },
};
