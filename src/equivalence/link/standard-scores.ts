/** Equivalence, link: standard scores, and how much of a figure an anchor decides by itself. */

import { mean, standardDeviation } from "../../numeric/index.js";

/** (value − mean)/standard deviation, divisor n. */
export function standardScores(values: Float64Array): Float64Array {
  const center = mean(values);
  const scale = standardDeviation(values, "population");
  return values.map((value) => (value - center) / scale);
}

/**
 * 1 − h_i of every anchor with h the mean of its leverages on the two scales, 1/n + (u² + v²)/(2n). An anchor's
 * influence divided by it is near to what leaving the anchor out would change, so that errors of a dozen anchors
 * are not too small.
 * Source: the correction of MacKinnon & White (1985), J. Econometrics 29, 305–325 (HC3). Cost O(n).
 */
export function leftOver(u: Float64Array, v: Float64Array): Float64Array {
  const n = u.length;
  return u.map((score, i) => 1 - 1 / n - (score * score + (v[i] as number) * (v[i] as number)) / (2 * n));
}
