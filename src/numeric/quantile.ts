/** Numeric: quantiles of a column. NaN entries are missing and left out. */

import { quantileSorted } from "simple-statistics";

/** The present values in ascending order, -0 as 0. Cost O(n log n). */
export function sortedPresent(values: Float64Array): Float64Array {
  const sorted = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value === value) sorted[count++] = value + 0;
  }
  return sorted.subarray(0, count).sort();
}

/**
 * Quantile by linear interpolation of order statistics (type 7 of Hyndman & Fan 1996, the default of R and
 * NumPy). `p` from 0 to 1; NaN for an empty column.
 */
export function quantile(values: Float64Array, p: number): number {
  const sorted = sortedPresent(values);
  return sorted.length === 0 ? Number.NaN : quantileSorted(sorted as unknown as number[], p);
}

/** Median; NaN for an empty column. */
export function median(values: Float64Array): number {
  const sorted = sortedPresent(values);
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const upper = sorted[n >> 1] as number;
  if (n % 2 === 1) return upper;
  const lower = sorted[(n >> 1) - 1] as number;
  return lower / 2 + upper / 2;
}

/** Median of the absolute deviations from the median, without a scale factor; NaN for an empty column. */
export function medianAbsoluteDeviation(values: Float64Array): number {
  const center = median(values);
  const deviations = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) deviations[i] = Math.abs((values[i] as number) - center);
  return median(deviations);
}
