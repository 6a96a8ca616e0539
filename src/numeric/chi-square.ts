/** Numeric: upper tail of the chi-square distribution, for the tests of agreement. */

import { exp, log } from "./elementary.js";
import { logGamma } from "./log-gamma.js";

const ITERATIONS = 100_000;
const PRECISION = 1e-15;

/**
 * P(X > x) for a chi-square variable with `degrees` degrees of freedom: the regularized upper incomplete gamma
 * function Q(degrees / 2, x / 2). NaN where an argument is NaN or `degrees` is not positive; 1 for x ≤ 0.
 * Source: Abramowitz & Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction). Cost O(√degrees).
 */
export function chiSquareTail(x: number, degrees: number): number {
  if (x !== x || !(degrees > 0)) return Number.NaN;
  if (x <= 0) return 1;
  const shape = degrees / 2;
  const half = x / 2;
  const scale = exp(shape * log(half) - half - logGamma(shape));
  return half < shape + 1 ? 1 - scale * seriesSum(shape, half) : scale * continuedFraction(shape, half);
}

/** Σ x^k / (a (a+1) … (a+k)), k from 0. */
function seriesSum(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; k < ITERATIONS && term > sum * PRECISION; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** The continued fraction 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − …)) by the method of Lentz (1976). */
function continuedFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / 1e-300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < ITERATIONS; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < PRECISION) break;
  }
  return value;
}

function nonZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}
