/** Equivalence, link: linear, through a measure whose true scores rise in step with those of the scales. */

import type { ThroughLinkMethod } from "./method.js";
import {
  fitSynthetic,
  SYNTHETIC_MINIMUM,
  type SyntheticOptions,
  syntheticOptions,
} from "./synthetic-method.js";

export interface LevineOptions extends SyntheticOptions {
  readonly anchor: "internal" | "external";
}

/**
 * Levine's observed-score link: assumes that the true scores of a scale and of the anchor measure are perfectly
 * correlated, with errors as in the classical congeneric model. γ = variance/covariance where the anchor measure
 * is part of the scale (`internal`), (variance + covariance)/(variance of anchor + covariance) where it is not.
 * Source: Levine (1955); Kolen & Brennan (2014), section 4.3. Cost O(n).
 */
export const levineLink: ThroughLinkMethod<LevineOptions> = {
  name: "levine",
  title: { en: "Levine link (observed scores)", zh: "Levine 观察分数线性等值" },
  formula:
    "linear link of a synthetic population, γ = (var + cov) / (var(anchor) + cov); internal: var / cov",
  source: "Levine (1955); Kolen & Brennan (2014), section 4.3",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n)",
  options: {
    ...syntheticOptions,
    anchor: {
      about: "Is the anchor measure part of both scales (internal), or a measure of its own (external)?",
      type: "choice",
      values: ["external", "internal"],
      default: "external",
    },
  },
  design: "through",
  shape: "line",
  minimumAnchors: SYNTHETIC_MINIMUM,
  fit: (groups, options) =>
    fitSynthetic(groups, options, ({ variance, covariance, anchorVariance }) =>
      options.anchor === "internal"
        ? variance / covariance
        : (variance + covariance) / (anchorVariance + covariance),
    ),
};
