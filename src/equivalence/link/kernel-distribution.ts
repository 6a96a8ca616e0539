/** Equivalence, link: the distribution of the anchors smoothed by a Gaussian kernel. */

import {
  mean,
  normalProbability,
  quantile,
  raise,
  sortedPresent,
  standardDeviation,
} from "../../numeric/index.js";
import { type Distribution, interpolate } from "./distribution.js";

/** Knots of the table that the smoothed distribution is read from. */
const KNOTS = 81;
/** The table reaches this many kernel widths beyond the outermost anchors. */
const REACH = 4;

/**
 * F(x) = mean of Φ((x − a x_i − (1 − a) m)/(a h)) with a = s/√(s² + h²): the mean m and the variance s² of the
 * anchors are kept, whatever the bandwidth h; a wide one makes the link linear. `bandwidth` is h/s; without one
 * h = 0.9 min(s, interquartile range/1.34) n^(−1/5). F is computed at 81 points and straight between them, which
 * moves it by less than .001 at that bandwidth.
 * Source: von Davier, Holland & Thayer (2004), The kernel method of test equating, section 3.3; the bandwidth of
 * Silverman (1986), Density estimation, 3.31. Cost O(n), then O(1) a value.
 */
export function kernelDistribution(values: Float64Array, bandwidth?: number): Distribution {
  const sorted = sortedPresent(values);
  const n = sorted.length;
  const center = mean(sorted);
  const spread = standardDeviation(sorted, "population");
  const h = bandwidth === undefined ? normalReference(sorted) : bandwidth * spread;
  const shrink = spread / Math.sqrt(spread * spread + h * h);
  const width = shrink * h;
  const places = sorted.map((value) => center + shrink * (value - center));
  const range = [sorted[0] as number, sorted[n - 1] as number] as const;
  const low = Math.min(range[0], (places[0] as number) - REACH * width);
  const high = Math.max(range[1], (places[n - 1] as number) + REACH * width);
  const knots = Float64Array.from({ length: KNOTS }, (_, k) => low + (k / (KNOTS - 1)) * (high - low));
  const shares = knots.map((x) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += normalProbability((x - (places[i] as number)) / width);
    return sum / n;
  });
  return {
    probability: (x) => interpolate(x, knots, shares),
    quantile: (share) => interpolate(share, shares, knots),
    range,
    parameters: { bandwidth: h },
  };
}

function normalReference(sorted: Float64Array): number {
  const spread = standardDeviation(sorted, "sample");
  const middle = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
  return 0.9 * (middle > 0 ? Math.min(spread, middle) : spread) * raise(sorted.length, -0.2);
}
