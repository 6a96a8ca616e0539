/** Scoring, compare: pairs of journals that two rankings put in the same or in the opposite order. */

import { type Better, pairRanks } from "./columns.js";

export interface Concordance {
  /** Pairs in the same order in both. */
  readonly concordant: number;
  /** Pairs in opposite order. */
  readonly discordant: number;
  /** Pairs tied in one of the rankings or in both. */
  readonly tied: number;
  /**
   * (C − D)/(C + D), from −1 to 1; NaN where every pair is tied. Source: Goodman & Kruskal (1954), JASA 49,
   * 732–764.
   */
  readonly gamma: number;
}

/**
 * Counts pairs over the journals present in both columns. Cost O(n log n) by a tree of counts (Fenwick 1994).
 */
export function concordance(first: Float64Array, second: Float64Array, better: Better): Concordance {
  const { first: x, second: y } = pairRanks(first, second, better, "dense");
  const n = x.length;
  const order = Uint32Array.from(x.keys()).sort((a, b) => (x[a] as number) - (x[b] as number) || a - b);
  const tree = new Uint32Array(n + 1);
  const countUpTo = (place: number): number => {
    let sum = 0;
    for (let k = place; k > 0; k -= k & -k) sum += tree[k] as number;
    return sum;
  };
  let concordant = 0;
  let discordant = 0;
  for (let start = 0, end = 0; start < n; start = end) {
    while (end < n && x[order[end] as number] === x[order[start] as number]) end++;
    for (let i = start; i < end; i++) {
      const place = y[order[i] as number] as number;
      concordant += countUpTo(place - 1);
      discordant += start - countUpTo(place);
    }
    for (let i = start; i < end; i++) {
      for (let k = y[order[i] as number] as number; k <= n; k += k & -k) (tree[k] as number)++;
    }
  }
  const decided = concordant + discordant;
  return {
    concordant,
    discordant,
    tied: (n * (n - 1)) / 2 - decided,
    gamma: decided > 0 ? (concordant - discordant) / decided : Number.NaN,
  };
}
