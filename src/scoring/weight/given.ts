/** Scoring, weight: the weights that stand in the methodology. */

import type { WeightMethod } from "./method.js";

/** wⱼ as given at the children, scaled to sum 1; equal where none is given. Cost O(m). */
export const given: WeightMethod<Record<string, never>> = {
  name: "given",
  title: { en: "Given weights", zh: "直接给定权重" },
  formula: "w = as given / Σ as given",
  source: "the methodology",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m)",
  options: {},
  usesGiven: true,
  apply(_columns, out, _options, context) {
    out.set(context.given);
  },
};
