/**
 * Numeric: mean, spread and shape of a column. NaN entries are missing and left out everywhere; the result
 * does not depend on the order of the rows. Deviations are scaled before they are raised to a power, so that
 * columns near 1e308 do not overflow.
 */

import { reproducibleSum, scaledSum } from "./sum.js";

export type SpreadKind = "population" | "sample";

/** Number of present values with the smallest and largest of them, in one pass; NaN where there is none. */
export function survey(values: Float64Array): { present: number; minimum: number; maximum: number } {
  let missing = 0;
  let minimum = Infinity;
  let maximum = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    // One test for nearly every row: inside the limits so far.
    if (value >= minimum && value <= maximum) continue;
    if (value !== value) {
      missing++;
      continue;
    }
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
  }
  const present = values.length - missing;
  return present === 0
    ? { present, minimum: Number.NaN, maximum: Number.NaN }
    : { present, minimum, maximum };
}

/** Number of entries that are not NaN. */
export function countPresent(values: Float64Array): number {
  return survey(values).present;
}

/** Smallest and largest present value; [NaN, NaN] where there is none. */
export function extent(values: Float64Array): [minimum: number, maximum: number] {
  const { minimum, maximum } = survey(values);
  return [minimum, maximum];
}

/** Arithmetic mean; NaN for an empty column. */
export function mean(values: Float64Array): number {
  const { value, exponent, count } = scaledSum(values);
  if (count === 0) return Number.NaN;
  return exponent === 0 ? value / count : (value / count) * 2 ** exponent;
}

/** Variance with divisor n (`population`) or n − 1 (`sample`); NaN where the divisor is not positive. */
export function variance(values: Float64Array, kind: SpreadKind): number {
  const deviation = standardDeviation(values, kind);
  return deviation * deviation;
}

/** Square root of the variance, computed without leaving the range of doubles. */
export function standardDeviation(values: Float64Array, kind: SpreadKind): number {
  const { scale, powers, count } = centralPowers(values, 2);
  const divisor = kind === "population" ? count : count - 1;
  if (divisor <= 0) return Number.NaN;
  return scale * Math.sqrt((powers[0] as number) / divisor);
}

/**
 * Adjusted Fisher–Pearson skewness G1 = g1 · √(n(n−1)) / (n−2). NaN below three values or without spread.
 * Source: Joanes & Gill (1998), The Statistician 47, 183–189, type 2.
 */
export function skewness(values: Float64Array): number {
  const { powers, count: n } = centralPowers(values, 3);
  const second = (powers[0] as number) / n;
  if (n < 3 || !(second > 0)) return Number.NaN;
  const g1 = (powers[1] as number) / n / (second * Math.sqrt(second));
  return (g1 * Math.sqrt(n * (n - 1))) / (n - 2);
}

/**
 * Excess kurtosis G2 = ((n+1) g2 + 6) (n−1) / ((n−2)(n−3)). NaN below four values or without spread.
 * Source: Joanes & Gill (1998), type 2.
 */
export function kurtosis(values: Float64Array): number {
  const { powers, count: n } = centralPowers(values, 4);
  const second = (powers[0] as number) / n;
  if (n < 4 || !(second > 0)) return Number.NaN;
  const g2 = (powers[2] as number) / n / second ** 2 - 3;
  return (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3));
}

/** Sums of ((x − mean) / scale)^p for p = 2 … highest, with scale = largest deviation. */
function centralPowers(values: Float64Array, highest: 2 | 3 | 4) {
  const count = countPresent(values);
  const center = mean(values);
  const [minimum, maximum] = extent(values);
  const scale = Math.max(center - minimum, maximum - center);
  const powers = new Float64Array(highest - 1);
  if (count === 0 || !(scale > 0)) return { scale: count === 0 ? Number.NaN : 0, powers, count };
  const term = new Float64Array(values.length);
  const deviation = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    deviation[i] = ((values[i] as number) - center) / scale;
    term[i] = deviation[i] as number;
  }
  for (let p = 2; p <= highest; p++) {
    for (let i = 0; i < term.length; i++) term[i] = (term[i] as number) * (deviation[i] as number);
    powers[p - 2] = reproducibleSum(term);
  }
  return { scale, powers, count };
}
