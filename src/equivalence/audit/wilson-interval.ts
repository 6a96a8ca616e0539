/** Equivalence, audit: the interval of a share. */

import { normalQuantile } from "../../numeric/index.js";

/**
 * (k + z²/2 ± z √(k (n − k)/n + z²/4))/(n + z²), within 0 and 1. Unit: share. [0, 1] where n is 0.
 * Source: Wilson (1927), Journal of the American Statistical Association 22, 209–212. Cost O(1).
 */
export function wilsonInterval(
  hits: number,
  size: number,
  confidence: number,
): readonly [lower: number, upper: number] {
  if (size === 0) return [0, 1];
  const z = normalQuantile(0.5 + confidence / 2);
  const center = hits + (z * z) / 2;
  const reach = z * Math.sqrt((hits * (size - hits)) / size + (z * z) / 4);
  const divisor = size + z * z;
  return [hits === 0 ? 0 : (center - reach) / divisor, hits === size ? 1 : (center + reach) / divisor];
}
