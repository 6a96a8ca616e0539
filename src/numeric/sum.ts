/**
 * Numeric: sums that do not depend on the order of the terms, to the last bit.
 *
 * Each term is split into parts that are multiples of a common unit; parts of one level add up without any
 * rounding, so their order cannot matter. Three levels keep at least 100 bits below the largest term for a
 * hundred thousand terms.
 * Source: Demmel & Nguyen (2013), Fast reproducible floating-point summation, ARITH 21, algorithm 6 (K = 3).
 */

import { ceilLog2 } from "./elementary.js";

/** A sum as `value * 2^exponent`, so that sums of numbers near 1e308 do not overflow. */
export interface ScaledSum {
  readonly value: number;
  readonly exponent: number;
  /** Number of terms that are not NaN. */
  readonly count: number;
}

const HIGHEST_EXPONENT = 1020;

/**
 * Sum of the present terms. NaN terms are left out; an empty sum is 0. Cost O(n), two passes.
 */
export function reproducibleSum(values: Float64Array): number {
  const { value, exponent } = scaledSum(values);
  return exponent === 0 ? value : value * 2 ** (exponent / 2) * 2 ** (exponent / 2);
}

/** As `reproducibleSum`, with the scale kept apart. */
export function scaledSum(values: Float64Array): ScaledSum {
  let largest = 0;
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i] as number);
    if (magnitude > largest) largest = magnitude;
    if (magnitude === magnitude) count++;
  }
  if (largest === 0) return { value: 0, exponent: 0, count };
  const spread = ceilLog2(count) + 2;
  let top = ceilLog2(largest) + 1 + spread;
  let exponent = 0;
  let scale = 1;
  if (top > HIGHEST_EXPONENT) {
    exponent = 2 * spread;
    scale = 2 ** -exponent;
    top -= exponent;
  }
  const level1 = 1.5 * 2 ** top;
  const level2 = 1.5 * 2 ** Math.max(top - 53 + spread, -1000);
  const level3 = 1.5 * 2 ** Math.max(top - 106 + 2 * spread, -1000);
  let sum1 = 0;
  let sum2 = 0;
  let sum3 = 0;
  for (let i = 0; i < values.length; i++) {
    const term = (values[i] as number) * scale;
    if (term !== term) continue;
    const part1 = level1 + term - level1;
    const rest1 = term - part1;
    const part2 = level2 + rest1 - level2;
    const rest2 = rest1 - part2;
    sum1 += part1;
    sum2 += part2;
    sum3 += level3 + rest2 - level3;
  }
  return { value: sum1 + (sum2 + sum3), exponent, count };
}

/**
 * Sum of products of two columns of one length; a row with a NaN on either side is left out. The products are
 * rounded once each, their sum does not depend on the order of the rows. Cost O(n).
 */
export function reproducibleDot(a: Float64Array, b: Float64Array): number {
  const products = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) products[i] = (a[i] as number) * (b[i] as number);
  return reproducibleSum(products);
}
