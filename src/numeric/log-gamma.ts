/** Numeric: the logarithm of the gamma function. */

import { log } from "./elementary.js";

/**
 * ln Γ(x) for x > 0, to about 15 digits: the argument is raised to 10 or more by Γ(x + 1) = x Γ(x), then Stirling's
 * series. Source: Abramowitz & Stegun (1964), 6.1.41. Cost O(1).
 */
export function logGamma(x: number): number {
  let product = 1;
  let shifted = x;
  while (shifted < 10) product *= shifted++;
  const inverse = 1 / (shifted * shifted);
  const series =
    (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / shifted;
  return (shifted - 0.5) * log(shifted) - shifted + 0.5 * log(2 * Math.PI) + series - log(product);
}
