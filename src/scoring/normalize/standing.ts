/** Scoring, normalize: where each value stands in the reference, counted exactly, ties included. */

import { orderDescending } from "../../numeric/index.js";

export interface Standing {
  /** Number of values in the reference. */
  readonly present: number;
  /** Per value: how many in the reference are better. */
  readonly above: Uint32Array;
  /** Per value: how many in the reference equal it, itself included. */
  readonly equal: Uint32Array;
  /** Per value: how many different better values there are. */
  readonly distinctAbove: Uint32Array;
}

/**
 * Counts of better and equal reference values, where better follows `sign`. Entries of missing values are 0 and
 * not to be read. Two sorted orders are merged, no pairs are compared. Cost O(n) beside the two sorts.
 */
export function standingIn(given: Float64Array, reference: Float64Array, sign: 1 | -1): Standing {
  const values = upward(given, sign);
  const scale = reference === given ? values : upward(reference, sign);
  const valueOrder = orderDescending(values);
  const scaleOrder = scale === values ? valueOrder : orderDescending(scale);
  const at = (i: number) => (i < scaleOrder.length ? (scale[scaleOrder[i] as number] as number) : Number.NaN);
  const above = new Uint32Array(values.length);
  const equal = new Uint32Array(values.length);
  const distinctAbove = new Uint32Array(values.length);
  let start = 0;
  let end = 0;
  let distinct = 0;
  for (const row of valueOrder) {
    const value = values[row] as number;
    if (value !== value) break;
    while (at(start) > value) {
      const group = at(start);
      while (at(start) === group) start++;
      distinct++;
      end = start;
    }
    while (at(end) === value) end++;
    above[row] = start;
    equal[row] = end - start;
    distinctAbove[row] = distinct;
  }
  return { present: countPresentIn(scale, scaleOrder), above, equal, distinctAbove };
}

function upward(values: Float64Array, sign: 1 | -1): Float64Array {
  return sign === 1 ? values : values.map((value) => -value);
}

function countPresentIn(values: Float64Array, order: Uint32Array): number {
  let present = order.length;
  while (present > 0 && Number.isNaN(values[order[present - 1] as number])) present--;
  return present;
}
