/** Scoring, weight: the same weight for every column. */

import type { WeightMethod } from "./method.js";

/** wⱼ = 1 / m. Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6. Cost O(m). */
export const equal: WeightMethod<Record<string, never>> = {
  name: "equal",
  title: { en: "Equal weights", zh: "等权重" },
  formula: "w = 1 / m",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m)",
  options: {},
  apply(columns, out) {
    out.fill(1 / columns.length);
  },
};
