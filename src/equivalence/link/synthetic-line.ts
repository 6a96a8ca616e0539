/** Equivalence, link: what Tucker's and Levine's links share, the line of a population made of both groups. */

import { mean, reproducibleDot, standardDeviation } from "../../numeric/index.js";
import { line } from "./line.js";
import type { AnchoredGroup, LinkMap } from "./method.js";

/** First and second moments of one group, divisor n. */
export interface GroupMoments {
  readonly count: number;
  readonly mean: number;
  readonly variance: number;
  readonly anchorMean: number;
  readonly anchorVariance: number;
  readonly covariance: number;
}

export function groupMoments({ values, anchor }: AnchoredGroup): GroupMoments {
  const center = mean(values);
  const anchorCenter = mean(anchor);
  const spread = standardDeviation(values, "population");
  const anchorSpread = standardDeviation(anchor, "population");
  const products = reproducibleDot(
    values.map((value) => value - center),
    anchor.map((value) => value - anchorCenter),
  );
  return {
    count: values.length,
    mean: center,
    variance: spread * spread,
    anchorMean: anchorCenter,
    anchorVariance: anchorSpread * anchorSpread,
    covariance: products / values.length,
  };
}

/**
 * The linear link in a population of which the domestic group makes the share `weight`. With γ the slopes of
 * the two scales on the anchor measure and Δ the groups' difference on it (domestic − foreign):
 * mean x − (1 − w) γ₁ Δ(mean), mean y + w γ₂ Δ(mean), and variances
 * s_x² − (1 − w) γ₁² Δ(variance) + w (1 − w) γ₁² Δ(mean)², s_y² + w γ₂² Δ(variance) + w (1 − w) γ₂² Δ(mean)².
 * Null where a variance comes out as zero or below. Source: Kolen & Brennan (2014), 4.17–4.20.
 */
export function syntheticLine(
  domestic: GroupMoments,
  foreign: GroupMoments,
  weight: number,
  slopeDomestic: number,
  slopeForeign: number,
): LinkMap | null {
  const rest = 1 - weight;
  const means = domestic.anchorMean - foreign.anchorMean;
  const variances = domestic.anchorVariance - foreign.anchorVariance;
  const mixed = weight * rest * means * means;
  const varianceX = domestic.variance - slopeDomestic * slopeDomestic * (rest * variances - mixed);
  const varianceY = foreign.variance + slopeForeign * slopeForeign * (weight * variances + mixed);
  if (!(varianceX > 0) || !(varianceY > 0)) return null;
  const meanX = domestic.mean - rest * slopeDomestic * means;
  const meanY = foreign.mean + weight * slopeForeign * means;
  return line(meanX, meanY, Math.sqrt(varianceY) / Math.sqrt(varianceX), {
    weight,
    meanFrom: meanX,
    meanTo: meanY,
    sdFrom: Math.sqrt(varianceX),
    sdTo: Math.sqrt(varianceY),
    slopeDomestic,
    slopeForeign,
  });
}
