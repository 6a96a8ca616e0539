/** Scoring, combine: all orders of a few groups with the least total disagreement, by dynamic programming. */

export interface ExactOrders {
  /** Mean place over all best orders, counted in journals, 1 first, per group. */
  readonly meanPlaces: Float64Array;
  /** Number of best orders. */
  readonly count: number;
  /** The first best orders in lexicographic order, at most `limit`, each a list of groups. */
  readonly orders: readonly Uint8Array[];
}

/**
 * `margins[a * c + b]` is the margin of a over b, `sizes` the journals per group; putting b before a costs
 * margin · size · size when the margin is positive. Works on sets of groups: the cheapest way to fill the
 * first places with a set does not depend on what follows (Betzler et al. 2009, Theoretical Computer Science
 * 410, 4554–4570). Orders whose costs differ by `tolerance` or less are equally good. Cost O(2^c c²) for c
 * groups.
 */
export function exactOrders(
  margins: Float64Array,
  sizes: Float64Array,
  tolerance: number,
  limit: number,
): ExactOrders {
  const c = sizes.length;
  const full = (1 << c) - 1;
  const cost = new Float64Array(full + 1).fill(Infinity);
  const before = new Float64Array(full + 1);
  cost[0] = 0;
  before[0] = 1;
  const addition = (set: number, next: number): number => {
    let sum = 0;
    for (let a = 0; a < c; a++) {
      if ((set >> a) & 1) {
        const against = margins[next * c + a] as number;
        if (against > 0) sum += against * (sizes[a] as number) * (sizes[next] as number);
      }
    }
    return sum;
  };
  for (let set = 1; set <= full; set++) {
    let best = Infinity;
    for (let b = 0; b < c; b++) {
      if ((set >> b) & 1)
        best = Math.min(best, (cost[set ^ (1 << b)] as number) + addition(set ^ (1 << b), b));
    }
    cost[set] = best;
  }
  const isBest = (set: number, next: number): boolean =>
    (cost[set] as number) + addition(set, next) <= (cost[set | (1 << next)] as number) + tolerance;
  for (let set = 1; set <= full; set++) {
    let ways = 0;
    for (let b = 0; b < c; b++) {
      const rest = set ^ (1 << b);
      if ((set >> b) & 1 && isBest(rest, b)) ways += before[rest] as number;
    }
    before[set] = ways;
  }
  const after = new Float64Array(full + 1);
  after[full] = 1;
  const meanPlaces = new Float64Array(c);
  for (let set = full - 1; set >= 0; set--) {
    let ahead = 0;
    for (let a = 0; a < c; a++) if ((set >> a) & 1) ahead += sizes[a] as number;
    for (let b = 0; b < c; b++) {
      const next = set | (1 << b);
      if (next === set || after[next] === 0 || !isBest(set, b)) continue;
      after[set] = (after[set] as number) + (after[next] as number);
      const place = ahead + ((sizes[b] as number) + 1) / 2;
      meanPlaces[b] = (meanPlaces[b] as number) + place * (before[set] as number) * (after[next] as number);
    }
  }
  const count = after[0] as number;
  const orders: Uint8Array[] = [];
  const walk = (set: number, order: number[]): void => {
    if (set === full) orders.push(Uint8Array.from(order));
    for (let b = 0; b < c && orders.length < limit; b++) {
      const next = set | (1 << b);
      if (next !== set && (after[next] as number) > 0 && isBest(set, b)) walk(next, [...order, b]);
    }
  };
  walk(0, []);
  return { meanPlaces: meanPlaces.map((sum) => sum / count), count, orders };
}
