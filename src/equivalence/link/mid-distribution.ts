/** Equivalence, link: the distribution of the anchors as they are. */

import { sortedPresent } from "../../numeric/index.js";
import { type Distribution, interpolate } from "./distribution.js";

/**
 * Mid-distribution: at an observed value, the share of lower ones plus half the share of equal ones; straight
 * between observed values, and the lowest and highest value outside. Equal values share one knot.
 * Source: Parzen (2004), Statistical Science 19, 652–662. Cost O(n log n), O(log n) a value.
 */
export function midDistribution(values: Float64Array): Distribution {
  const sorted = sortedPresent(values);
  const n = sorted.length;
  const knots: number[] = [];
  const shares: number[] = [];
  for (let start = 0; start < n; ) {
    let end = start + 1;
    while (end < n && sorted[end] === sorted[start]) end++;
    knots.push(sorted[start] as number);
    shares.push((start + end) / (2 * n));
    start = end;
  }
  return {
    probability: (x) => interpolate(x, knots, shares),
    quantile: (share) => interpolate(share, shares, knots),
    range: [sorted[0] as number, sorted[n - 1] as number],
    parameters: {},
  };
}
