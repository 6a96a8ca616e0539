/** Numeric: distribution function and tails of the standard normal distribution. */

import { exp } from "./elementary.js";

/**
 * Φ(z), the probability of a standard normal value below z, within 1e-14. 0 at −∞, 1 at ∞; NaN stays NaN.
 * Source: Hart et al. (1968), Computer approximations, algorithm 5666, as arranged by West (2005); far out see `upperTail`.
 */
export function normalProbability(z: number): number {
  const tail = upperTail(Math.abs(z));
  return z > 0 ? 1 - tail : tail;
}

/** P(|Z| > |z|) for a standard normal Z, with about 14 significant digits also far out. NaN stays NaN. */
export function normalTwoSided(z: number): number {
  return 2 * upperTail(Math.abs(z));
}

/** P(Z > z) for z ≥ 0; far out by Laplace's continued fraction (Abramowitz & Stegun 26.2.14). */
function upperTail(z: number): number {
  if (z > 39) return 0;
  const bell = exp((-z * z) / 2);
  if (z < CENTRAL_LIMIT) return (bell * polynomial(CENTRAL_ABOVE, z)) / polynomial(CENTRAL_BELOW, z);
  let fraction = z;
  for (let k = FRACTION_TERMS; k > 0; k--) fraction = z + k / fraction;
  return bell / (ROOT_TWO_PI * fraction);
}

function polynomial(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (let k = 0; k < coefficients.length; k++) sum = sum * x + (coefficients[k] as number);
  return sum;
}

const FRACTION_TERMS = 80;
const CENTRAL_LIMIT = 4;
const ROOT_TWO_PI = 2.5066282746310002;
/** Highest power first. */
const CENTRAL_ABOVE = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const CENTRAL_BELOW = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];
