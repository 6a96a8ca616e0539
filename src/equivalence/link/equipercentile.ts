/** Equivalence, link: values with the same share of anchors below them are equal. */

import type { DirectLinkMethod } from "./method.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";
import { equatePercentiles, type SmoothingOptions, smoothingOptions } from "./smoothing.js";

const MINIMUM = 5;

/**
 * Equipercentile link, y = G⁻¹(F(x)) with F and G the distributions of the anchors on the two scales, as they
 * are (mid-distribution: half of the equal values count as lower) or smoothed. Beyond the anchors: straight on
 * with slope sd(to)/sd(from).
 * Standard error by resampling.
 * Source: Braun & Holland (1982); Holland & Thayer (1987); von Davier, Holland & Thayer (2004); Kolen &
 * Brennan (2014), sections 2.5, 3 and 7.3. Cost O(n log n).
 */
export const equipercentileLink: DirectLinkMethod<SmoothingOptions> = {
  name: "equipercentile",
  title: { en: "Equipercentile link", zh: "等百分位等值" },
  formula: "y = G⁻¹(F(x)), F and G the (smoothed) distributions of the anchors on both scales",
  source:
    "Braun & Holland (1982); von Davier, Holland & Thayer (2004); Kolen & Brennan (2014), chapters 2 and 3",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n log n)",
  options: smoothingOptions,
  design: "anchors",
  shape: "curve",
  minimumAnchors: MINIMUM,
  fit({ from, to }, options) {
    requireAnchors(from.length, MINIMUM);
    requireSpread(from, to);
    return equatePercentiles(from, to, options);
  },
};
