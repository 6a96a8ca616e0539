/** Equivalence, link: linear, through a measure on which both groups have the same regression. */

import type { ThroughLinkMethod } from "./method.js";
import {
  fitSynthetic,
  SYNTHETIC_MINIMUM,
  type SyntheticOptions,
  syntheticOptions,
} from "./synthetic-method.js";

/**
 * Tucker's link: assumes that a scale's regression on the anchor measure is the same in both groups,
 * γ = covariance/variance of the anchor measure in the group that has the scale.
 * Source: Gulliksen (1950), Theory of mental tests; Kolen & Brennan (2014), section 4.2. Cost O(n).
 */
export const tuckerLink: ThroughLinkMethod<SyntheticOptions> = {
  name: "tucker",
  title: { en: "Tucker link", zh: "Tucker 线性等值" },
  formula: "linear link of a synthetic population, γ = cov(scale, anchor) / var(anchor)",
  source: "Gulliksen (1950); Kolen & Brennan (2014), section 4.2",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n)",
  options: syntheticOptions,
  design: "through",
  shape: "line",
  minimumAnchors: SYNTHETIC_MINIMUM,
  fit: (groups, options) =>
    fitSynthetic(groups, options, ({ covariance, anchorVariance }) => covariance / anchorVariance),
};
