/** Numeric: correlation of the orders of columns, of one pair or of all at once. */

import { orderDescending, rank } from "./rank.js";
import { reproducibleDot } from "./sum.js";

/** Up to here the sums below, of multiples of a quarter under 2^53, are free of rounding. */
const EXACT_UP_TO = 200_000;

/**
 * Pearson correlation of average ranks over the rows present in both columns; NaN where fewer than two are left or a
 * column does not vary. Source: Spearman (1904). Cost O(n), O(n log n) for short columns.
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  return spearmanMatrix([x, y])[0]?.[1] as number;
}

/**
 * `spearman` of every pair. A column is put in order once: the ranks among the rows that it shares with another
 * follow from that order. Symmetric, 1 on the diagonal of a column that varies. Cost O(m² n).
 */
export function spearmanMatrix(columns: readonly Float64Array[]): number[][] {
  const orders = columns.map((column) => presentOrder(column));
  const whole = columns.map((column, i) => rankColumn(column, orders[i] as Uint32Array));
  const matrix = columns.map(() => new Array<number>(columns.length).fill(Number.NaN));
  columns.forEach((first, i) => {
    for (let j = i; j < columns.length; j++) {
      const second = columns[j] as Float64Array;
      const [a, b] = [orders[i] as Uint32Array, orders[j] as Uint32Array];
      const r = haveOneShape(first, second, a, b)
        ? correlate(whole[i] as RankColumn, whole[j] as RankColumn)
        : correlate(rankColumn(first, shared(a, second)), rankColumn(second, shared(b, first)));
      (matrix[i] as number[])[j] = r;
      (matrix[j] as number[])[i] = r;
    }
  });
  return matrix;
}

/** Rows with a value, from the highest to the lowest. */
function presentOrder(column: Float64Array): Uint32Array {
  const order = orderDescending(column);
  let present = order.length;
  while (present > 0 && Number.isNaN(column[order[present - 1] as number])) present--;
  return order.subarray(0, present);
}

/** Are the same rows present in both? Two complete columns are recognized at once. */
function haveOneShape(x: Float64Array, y: Float64Array, a: Uint32Array, b: Uint32Array): boolean {
  if (a.length !== b.length) return false;
  return a.length === x.length || a.every((row) => y[row] === y[row]);
}

function shared(order: Uint32Array, other: Float64Array): Uint32Array {
  const kept = new Uint32Array(order.length);
  let count = 0;
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    if (other[row] === other[row]) kept[count++] = row;
  }
  return kept.subarray(0, count);
}

interface RankColumn {
  /** Average ranks less their mean, by row; 0 where the row is not in the order. All are multiples of a half. */
  readonly deviations: Float64Array;
  readonly squares: number;
}

function rankColumn(column: Float64Array, order: Uint32Array): RankColumn {
  const ranks = rank(column, "average", order);
  const center = (order.length + 1) / 2;
  const deviations = new Float64Array(column.length);
  for (let i = 0; i < order.length; i++) {
    const row = order[i] as number;
    deviations[row] = (ranks[row] as number) - center;
  }
  return { deviations, squares: dot(deviations, deviations) };
}

function correlate(x: RankColumn, y: RankColumn): number {
  const scale = Math.sqrt(x.squares * y.squares);
  return scale > 0 ? Math.min(1, Math.max(-1, dot(x.deviations, y.deviations) / scale)) : Number.NaN;
}

function dot(x: Float64Array, y: Float64Array): number {
  if (x.length > EXACT_UP_TO) return reproducibleDot(x, y);
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += (x[i] as number) * (y[i] as number);
  return sum;
}
