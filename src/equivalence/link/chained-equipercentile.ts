/** Equivalence, link: equal percentiles twice, through a measure that both groups have. */

import type { ThroughLinkMethod } from "./method.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";
import { equatePercentiles, type SmoothingOptions, smoothingOptions } from "./smoothing.js";

const MINIMUM = 5;

/**
 * Chained equipercentile link: the domestic scale is linked to the anchor measure on the domestic journals, the
 * anchor measure to the foreign scale on the foreign ones, y = G⁻¹(H₂(H₁⁻¹(F(x)))).
 * Source: Livingston, Dorans & Wright (1990); Kolen & Brennan (2014), section 5.2. Cost O(n log n).
 */
export const chainedEquipercentileLink: ThroughLinkMethod<SmoothingOptions> = {
  name: "chained-equipercentile",
  title: { en: "Chained equipercentile link", zh: "链式等百分位等值" },
  formula: "y = G⁻¹(H₂(H₁⁻¹(F(x)))), H₁ and H₂ the anchor measure in the two groups",
  source: "Livingston, Dorans & Wright (1990); Kolen & Brennan (2014), section 5.2",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n log n)",
  options: smoothingOptions,
  design: "through",
  shape: "curve",
  minimumAnchors: MINIMUM,
  fit({ domestic, foreign }, options) {
    requireAnchors(Math.min(domestic.values.length, foreign.values.length), MINIMUM);
    requireSpread(domestic.values, domestic.anchor, foreign.values, foreign.anchor);
    const first = equatePercentiles(domestic.values, domestic.anchor, options);
    const second = equatePercentiles(foreign.anchor, foreign.values, options);
    const parameters: Record<string, number> = {};
    for (const [name, value] of Object.entries(first.parameters)) parameters[`domestic.${name}`] = value;
    for (const [name, value] of Object.entries(second.parameters)) parameters[`foreign.${name}`] = value;
    return {
      at: (x) => second.at(first.at(x)),
      parameters,
      increasing: first.increasing && second.increasing,
    };
  },
};
