/** Scoring, weight: what the weightings from data compute of one column, without leaving the range of doubles. */

import { standardDeviation } from "../../numeric/index.js";
import { powerOfTwo } from "../normalize/column.js";
import type { CountedColumn } from "./weigh-columns.js";

const SMALL = 2 ** -200;
const LARGE = 2 ** 200;

/**
 * The column at a size at which squares and sums stay finite and precise: itself as a rule, else divided by a
 * power of two. For methods to which the unit of a column makes no difference.
 */
export function atWorkingSize(column: CountedColumn): CountedColumn {
  const { values, minimum, maximum } = column;
  const largest = Math.max(Math.abs(minimum), Math.abs(maximum));
  if (largest > SMALL && largest < LARGE) return column;
  const unit = powerOfTwo(largest);
  return {
    ...column,
    values: values.map((value) => value / unit),
    minimum: minimum / unit,
    maximum: maximum / unit,
  };
}

/** (x − worst) / (best − worst), 0–1. */
export function positions(column: CountedColumn): Float64Array {
  const { values, sign, minimum, maximum } = atWorkingSize(column);
  const span = maximum - minimum;
  return values.map((value) => (sign === 1 ? value - minimum : maximum - value) / span);
}

/** Standard deviation of the positions, with divisor n. */
export function spread(column: CountedColumn): number {
  const { values, minimum, maximum } = atWorkingSize(column);
  return standardDeviation(values, "population") / (maximum - minimum);
}

/** Sum of |x − y| over all pairs of values; the sorted order makes it independent of the rows. Cost O(n log n). */
export function pairDifferences(values: Float64Array): number {
  const n = values.length;
  const sorted = Float64Array.from(values).sort();
  let sum = 0;
  for (let i = 0; i < n; i++) sum += (2 * i + 1 - n) * (sorted[i] as number);
  return Math.max(0, sum);
}
