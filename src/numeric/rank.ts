/** Numeric: order and rank of a column, highest value first. */

export type RankTies =
  /** 1, 2, 2, 4: one more than the number of strictly greater values. */
  | "competition"
  /** 1, 2.5, 2.5, 4: mean of the places that a tied group takes. */
  | "average"
  /** 1, 2, 2, 3: one more than the number of distinct greater values. */
  | "dense"
  /** 1, 3, 3, 4: the last place of a tied group. */
  | "last";

const COMPARISON_SORT_BELOW = 1024;

/**
 * Indices of a column from its highest to its lowest value. Stable: equal values keep their order; NaN comes
 * last; -0 equals 0. Cost: O(n) by a radix sort of the 64-bit patterns in four passes of 16 bits, O(n log n)
 * for short columns.
 */
export function orderDescending(values: Float64Array): Uint32Array {
  const n = values.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  return n < COMPARISON_SORT_BELOW
    ? order.sort((a, b) => compareDescending(values, a, b))
    : radixSort(values, order);
}

/**
 * Rank of every entry, 1 = highest. Equal values get equal ranks; NaN stays NaN. The order of the values may
 * be given where it is known. Cost as `orderDescending`, O(n) with an order.
 */
export function rank(
  values: Float64Array,
  ties: RankTies,
  order: Uint32Array = orderDescending(values),
): Float64Array {
  const out = new Float64Array(values.length);
  const n = order.length;
  let start = 0;
  let distinct = 0;
  while (start < n) {
    const value = values[order[start] as number] as number;
    if (value !== value) break;
    let end = start + 1;
    while (end < n && values[order[end] as number] === value) end++;
    distinct++;
    const place = placeOf(ties, start, end, distinct);
    for (let i = start; i < end; i++) out[order[i] as number] = place;
    start = end;
  }
  for (let i = start; i < n; i++) out[order[i] as number] = Number.NaN;
  return out;
}

function placeOf(ties: RankTies, start: number, end: number, distinct: number): number {
  switch (ties) {
    case "competition":
      return start + 1;
    case "average":
      return (start + 1 + end) / 2;
    case "dense":
      return distinct;
    case "last":
      return end;
  }
}

function compareDescending(values: Float64Array, a: number, b: number): number {
  const x = values[a] as number;
  const y = values[b] as number;
  if (x === y) return a - b;
  if (x !== x) return y !== y ? a - b : 1;
  if (y !== y) return -1;
  return x > y ? -1 : 1;
}

function radixSort(values: Float64Array, order: Uint32Array): Uint32Array {
  const n = values.length;
  const low = new Uint32Array(n);
  const high = new Uint32Array(n);
  const counts = [0, 1, 2, 3].map(() => new Uint32Array(65536));
  const [c0, c1, c2, c3] = counts as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  const double = new Float64Array(1);
  const words = new Uint32Array(double.buffer);
  const [lowWord, highWord] = littleEndian() ? [0, 1] : [1, 0];
  for (let i = 0; i < n; i++) {
    const value = values[i] as number;
    let l = 0xffffffff;
    let h = 0xffffffff;
    if (value === value) {
      double[0] = value + 0;
      l = words[lowWord] as number;
      h = words[highWord] as number;
      // Ascending keys for descending values: negative numbers keep their pattern, positive ones are inverted.
      if (h >>> 31 === 0) {
        l = ~l >>> 0;
        h = (~h & 0x7fffffff) >>> 0;
      }
    }
    low[i] = l;
    high[i] = h;
    (c0[l & 0xffff] as number)++;
    (c1[l >>> 16] as number)++;
    (c2[h & 0xffff] as number)++;
    (c3[h >>> 16] as number)++;
  }
  let from: Uint32Array = order;
  let to: Uint32Array = new Uint32Array(n);
  for (let pass = 0; pass < 4; pass++) {
    const key = pass < 2 ? low : high;
    const shift = pass % 2 === 0 ? 0 : 16;
    const count = counts[pass] as Uint32Array;
    if ((count[((key[0] as number) >>> shift) & 0xffff] as number) === n) continue;
    let sum = 0;
    for (let digit = 0; digit < 65536; digit++) {
      const size = count[digit] as number;
      count[digit] = sum;
      sum += size;
    }
    for (let i = 0; i < n; i++) {
      const index = from[i] as number;
      const digit = ((key[index] as number) >>> shift) & 0xffff;
      const place = count[digit] as number;
      count[digit] = place + 1;
      to[place] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}

function littleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
