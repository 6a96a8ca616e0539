/** Scoring, aggregate: the frame of every mean: what is present in a row, with weights that sum to 1. */

import { UsageError } from "../../model/errors.js";
import { countedColumns } from "./input.js";
import type { AggregateContext } from "./method.js";

/**
 * Mean of the first `count` values. The weights are > 0 and sum to 1; both arrays are scratch and may be
 * reordered.
 */
export type RowMean = (values: Float64Array, weights: Float64Array, count: number) => number;

/** What a mean does with values below 0, and with 0. */
export interface MeanDomain {
  /** A row with a negative value has no mean. */
  readonly negative: "allowed" | "undefined";
  /** A row with a 0 has the mean 0, which a reader should know. */
  readonly zero?: "reported";
}

const ANYTHING: MeanDomain = { negative: "allowed" };

/** The columns of weight above 0, all pointing upward, with their weights scaled to sum 1. */
export interface MeanInput {
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array;
}

/** Throws `COLUMN_DIRECTION` where a column points downward, and as `countedColumns`. */
export function meanInput(columns: readonly Float64Array[], context: AggregateContext): MeanInput {
  const counted = countedColumns(columns, context);
  if (counted.some((k) => context.signs[k] === -1)) {
    throw new UsageError(
      "COLUMN_DIRECTION",
      "A mean needs columns in which higher is better; normalize the others first.",
    );
  }
  const given = Float64Array.from(counted, (k) => context.weights[k] as number);
  const total = given.reduce((sum, weight) => sum + weight, 0);
  return {
    columns: counted.map((k) => columns[k] as Float64Array),
    weights: given.map((weight) => weight / total),
  };
}

/**
 * Writes the mean of every row. Missing values and columns of weight 0 are left out and the weights rescaled;
 * a row without values is NaN. A mean too large for a double is the largest one, and reported. Throws as
 * `meanInput`. Cost O(n m), one buffer.
 */
export function meanRows(
  columns: readonly Float64Array[],
  out: Float64Array,
  context: AggregateContext,
  rowMean: RowMean,
  domain: MeanDomain = ANYTHING,
): void {
  const { columns: used, weights: given } = meanInput(columns, context);
  const values = new Float64Array(used.length);
  const weights = new Float64Array(used.length);
  let negative = 0;
  let zero = 0;
  let overflow = 0;
  for (let i = 0; i < out.length; i++) {
    let count = 0;
    let total = 0;
    let lowest = Infinity;
    for (let k = 0; k < used.length; k++) {
      const value = (used[k] as Float64Array)[i] as number;
      if (value !== value) continue;
      const weight = given[k] as number;
      values[count] = value;
      weights[count] = weight;
      count++;
      total += weight;
      if (value < lowest) lowest = value;
    }
    if (count === 0 || (lowest < 0 && domain.negative === "undefined")) {
      if (count > 0) negative++;
      out[i] = Number.NaN;
      continue;
    }
    if (lowest === 0 && domain.zero === "reported") zero++;
    if (count < used.length) for (let k = 0; k < count; k++) weights[k] = (weights[k] as number) / total;
    const mean = rowMean(values, weights, count);
    if (mean === Infinity || mean === -Infinity) overflow++;
    out[i] = Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, mean)) + 0;
  }
  if (negative > 0) context.diagnose("COLUMN_NEGATIVE", `n = ${negative}`);
  if (zero > 0) context.diagnose("COLUMN_ZERO", `n = ${zero}`);
  if (overflow > 0) context.diagnose("METHOD_OVERFLOW", `n = ${overflow}`);
}

/** The mean held between the smallest and the largest value, so that rounding never leaves the row. */
export function withinRow(mean: number, values: Float64Array, count: number): number {
  let lowest = values[0] as number;
  let highest = lowest;
  for (let k = 1; k < count; k++) {
    const value = values[k] as number;
    if (value < lowest) lowest = value;
    else if (value > highest) highest = value;
  }
  return Math.min(highest, Math.max(lowest, mean));
}

/** Sorts values and their weights together, highest value first; stable. For the few columns of a row. */
export function sortRow(values: Float64Array, weights: Float64Array, count: number): void {
  for (let k = 1; k < count; k++) {
    const value = values[k] as number;
    const weight = weights[k] as number;
    let place = k;
    while (place > 0 && (values[place - 1] as number) < value) {
      values[place] = values[place - 1] as number;
      weights[place] = weights[place - 1] as number;
      place--;
    }
    values[place] = value;
    weights[place] = weight;
  }
}
