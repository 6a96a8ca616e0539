/** Numeric: the regularized incomplete beta function, and Student's t built on it. */

import { exp, log, log1p } from "./elementary.js";
import { logGamma } from "./log-gamma.js";
import { normalQuantile } from "./normal-quantile.js";

const ITERATIONS = 10_000;
const PRECISION = 1e-15;

/**
 * I_x(a, b) for a, b > 0. 0 for x ≤ 0, 1 for x ≥ 1; NaN where an argument is NaN or a parameter not positive.
 * Source: Abramowitz & Stegun (1964), 26.5.8 (continued fraction) and 6.6.3 (reflection). Cost O(√max(a, b)).
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x !== x || !(a > 0) || !(b > 0)) return Number.NaN;
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const scale = exp(a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return (scale * continuedFraction(x, a, b)) / a;
}

/** P(|T| > |t|) for Student's t with `degrees` degrees of freedom, not necessarily whole. */
export function studentTail(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}

/**
 * t with P(T < t) = p for Student's t with `degrees` > 0 degrees of freedom (∞ gives the normal quantile), to
 * about 12 digits. −∞ at 0, ∞ at 1; NaN outside 0–1. Bisection of the tail. Cost O(1).
 */
export function studentQuantile(p: number, degrees: number): number {
  if (!(p >= 0 && p <= 1) || !(degrees > 0)) return Number.NaN;
  if (degrees === Infinity || p === 0 || p === 1) return normalQuantile(p);
  if (p === 0.5) return 0;
  const wanted = 2 * Math.min(p, 1 - p);
  let upper = 2;
  while (studentTail(upper, degrees) > wanted && upper < 1e300) upper *= 2;
  let lower = 0;
  for (let step = 0; step < 200 && upper - lower > 1e-13 * upper; step++) {
    const middle = (lower + upper) / 2;
    if (studentTail(middle, degrees) > wanted) lower = middle;
    else upper = middle;
  }
  const t = (lower + upper) / 2;
  return p < 0.5 ? -t : t;
}

/** The continued fraction of 26.5.8 by the method of Lentz (1976). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < ITERATIONS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
