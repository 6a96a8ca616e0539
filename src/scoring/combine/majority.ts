/** Scoring, combine: who beats whom by majority, counted without a table of all pairs. */

import { Pairs } from "./pairs.js";
import type { Profile } from "./profile.js";

export interface MajorityCounts {
  /** Journals that a journal of the group beats by majority, and that beat it, per group. */
  readonly wins: Float64Array;
  readonly losses: Float64Array;
}

/** Counts majorities over all pairs of journals. Cost O(g² m) for g groups, memory O(g m). */
export function countMajorities(profile: Profile): MajorityCounts {
  const { sizes } = profile;
  const groups = sizes.length;
  const pairs = new Pairs(profile, Uint32Array.from(sizes.keys()));
  const margins = new Float64Array(groups);
  const wins = new Float64Array(groups);
  const losses = new Float64Array(groups);
  for (let a = 0; a < groups; a++) {
    const size = sizes[a] as number;
    pairs.margins(a, margins, a + 1);
    for (let b = a + 1; b < groups; b++) {
      const margin = margins[b] as number;
      if (margin > 0) {
        wins[a] = (wins[a] as number) + (sizes[b] as number);
        losses[b] = (losses[b] as number) + size;
      } else if (margin < 0) {
        losses[a] = (losses[a] as number) + (sizes[b] as number);
        wins[b] = (wins[b] as number) + size;
      }
    }
  }
  return { wins, losses };
}

/**
 * Splits the groups into sets, best first, such that every journal of a set beats every journal of a later
 * set by majority, each set as small as can be. A set of several is a knot of cycles or ties; no order that
 * respects majorities mixes two sets (Truchon 1998, extended Condorcet criterion), so each can be ordered by
 * itself.
 *
 * The best k journals form a union of such sets exactly when their wins minus losses sum to k (n − k). Cost
 * O(g log g) after the counts.
 */
export function majoritySets(profile: Profile, { wins, losses }: MajorityCounts): Uint32Array[] {
  const { sizes, journals } = profile;
  const net = wins.map((won, group) => won - (losses[group] as number));
  const order = Uint32Array.from(sizes.keys()).sort(
    (a, b) => (net[b] as number) - (net[a] as number) || a - b,
  );
  const sets: Uint32Array[] = [];
  let start = 0;
  let ahead = 0;
  let sum = 0;
  for (let i = 0; i < order.length; i++) {
    const group = order[i] as number;
    ahead += sizes[group] as number;
    sum += (sizes[group] as number) * (net[group] as number);
    if (sum === ahead * (journals - ahead)) {
      sets.push(order.slice(start, i + 1));
      start = i + 1;
    }
  }
  return sets;
}

/** Row-major table over the groups of a set: margin of the first group over the second. */
export function marginTable(profile: Profile, set: Uint32Array): Float64Array {
  const count = set.length;
  const pairs = new Pairs(profile, set);
  const table = new Float64Array(count * count);
  for (const [i, group] of set.entries()) pairs.margins(group, table.subarray(i * count, (i + 1) * count));
  return table;
}
