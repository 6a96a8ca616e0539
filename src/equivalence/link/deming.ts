/** Equivalence, link: a straight line with errors on both scales. */

import { ComputationError } from "../../model/errors.js";
import { mean, reproducibleDot } from "../../numeric/index.js";
import { line } from "./line.js";
import type { AnchorPairs, DirectLinkMethod } from "./method.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";

export interface DemingOptions {
  readonly ratio: number;
}

const MINIMUM = 3;

/**
 * Deming regression, the line of the values without their errors: with sample (co)variances s and
 * λ = variance of the error in `to` / variance of the error in `from`,
 * b = (s_yy − λ s_xx + √((s_yy − λ s_xx)² + 4 λ s_xy²)) / (2 s_xy), through the means.
 * Standard error by formula: se²(x) = s_vv/n + (x − m_x)² V(b), s_vv = Σ(residual²)/(n − 2),
 * σ_uu = s_vv/(λ + b²), σ_ξξ = s_xy/b, V(b) = ((σ_ξξ + σ_uu) s_vv − b² σ_uu²)/((n − 1) σ_ξξ²).
 * Throws `LINK_NOT_MONOTONE` where the covariance is 0 and the line would stand upright.
 * Source: Deming (1943); Fuller (1987), Measurement error models, section 1.3. Cost O(n).
 */
export const demingLink: DirectLinkMethod<DemingOptions> = {
  name: "deming",
  title: { en: "Deming line", zh: "戴明回归（双变量误差）" },
  formula: "y = mean(to) + b · (x − mean(from)), b from variances, covariance and the ratio of the errors",
  source: "Deming (1943); Fuller (1987), section 1.3",
  needs: [],
  guarantees: ["shift-invariant"],
  cost: "O(n)",
  options: {
    ratio: {
      about: "Variance of the error in the foreign value divided by that in the domestic value.",
      type: "number",
      minimum: 0,
      open: true,
      default: 1,
    },
  },
  design: "anchors",
  shape: "line",
  minimumAnchors: MINIMUM,
  fit(pairs, { ratio }) {
    requireAnchors(pairs.from.length, MINIMUM);
    requireSpread(pairs.from, pairs.to);
    const { centerX, centerY, slope } = demingMoments(pairs, ratio);
    return line(centerX, centerY, slope, { ratio });
  },
  error(pairs, { ratio }) {
    const n = pairs.from.length;
    const { centerX, slope, xx, xy, yy } = demingMoments(pairs, ratio);
    const residual = Math.max(0, ((yy - 2 * slope * xy + slope * slope * xx) * (n - 1)) / (n - 2));
    const errorX = residual / (ratio + slope * slope);
    const trueX = slope === 0 ? xx : xy / slope;
    const slopeVariance =
      ((trueX + errorX) * residual - slope * slope * errorX * errorX) / ((n - 1) * trueX * trueX);
    return {
      at: (x) => Math.sqrt(residual / n + (x - centerX) * (x - centerX) * slopeVariance),
      degrees: n - 2,
    };
  },
};

function demingMoments({ from, to }: AnchorPairs, ratio: number) {
  const centerX = mean(from);
  const centerY = mean(to);
  const dx = from.map((value) => value - centerX);
  const dy = to.map((value) => value - centerY);
  const divisor = from.length - 1;
  const xx = reproducibleDot(dx, dx) / divisor;
  const xy = reproducibleDot(dx, dy) / divisor;
  const yy = reproducibleDot(dy, dy) / divisor;
  const excess = yy - ratio * xx;
  const root = Math.sqrt(excess * excess + 4 * ratio * xy * xy);
  if (xy === 0 && excess >= 0) {
    throw new ComputationError(
      "LINK_NOT_MONOTONE",
      "The two values of the anchor journals are not related, so no line through them can be drawn.",
    );
  }
  // Of the two equal forms of the root, the one that adds numbers of one sign.
  const slope = excess >= 0 ? (excess + root) / (2 * xy) : (2 * ratio * xy) / (root - excess);
  return { centerX, centerY, xx, xy, yy, slope };
}
