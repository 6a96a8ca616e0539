/** Scoring, combine: mean ranks among journals drawn with replacement. */

import { randomSource } from "../../numeric/index.js";
import { type Profile, stretchRank } from "./profile.js";

export interface ResampleOptions {
  readonly seed: number;
  readonly draws: number;
}

/** Group of each journal, the journals counted through group by group. */
export function membersByGroup({ sizes, journals }: Profile): Uint32Array {
  const members = new Uint32Array(journals);
  let next = 0;
  for (const [group, size] of sizes.entries()) {
    members.fill(group, next, next + size);
    next += size;
  }
  return members;
}

/**
 * Mean rank in every draw of the journals `first` … `first + width − 1`, journal by journal; NaN where not
 * drawn. The draws are those of the seed, whichever journals are asked for. Copies of a journal are tied.
 * Cost O(draws · n m).
 */
export function resample(
  profile: Profile,
  members: Uint32Array,
  { seed, draws }: ResampleOptions,
  first: number,
  width: number,
): Float64Array {
  const { journals, weights, lengths } = profile;
  const random = randomSource(seed);
  const walks = weights.length === 0 ? [] : Array.from(weights, (_, k) => orderOf(profile, members, k));
  const copies = new Uint32Array(journals);
  const sums = new Float64Array(journals);
  const totals = new Float64Array(journals);
  const values = new Float64Array(width * draws);
  for (let draw = 0; draw < draws; draw++) {
    copies.fill(0);
    sums.fill(0);
    totals.fill(0);
    for (let i = 0; i < journals; i++) (copies[random.integer(journals)] as number)++;
    for (const [k, { order, starts }] of walks.entries()) {
      const weight = weights[k] as number;
      const held = lengths[k] === journals ? journals : countCopies(copies, order);
      if (held < 2 && journals > 1) continue;
      let ahead = 0;
      for (let s = 0; s + 1 < starts.length; s++) {
        const from = starts[s] as number;
        const to = starts[s + 1] as number;
        let tied = 0;
        for (let i = from; i < to; i++) tied += copies[order[i] as number] as number;
        if (tied === 0) continue;
        const place = ahead + (tied + 1) / 2;
        const rankValue = held === journals ? place : stretchRank(place, held, journals);
        for (let i = from; i < to; i++) {
          const journal = order[i] as number;
          sums[journal] = (sums[journal] as number) + weight * rankValue;
          totals[journal] = (totals[journal] as number) + weight;
        }
        ahead += tied;
      }
    }
    for (let i = 0; i < width; i++) {
      const drawn = (copies[first + i] as number) > 0;
      values[i * draws + draw] = drawn
        ? (sums[first + i] as number) / (totals[first + i] as number)
        : Number.NaN;
    }
  }
  return values;
}

/** Journals that ranking `k` holds, best first, and where each tied group starts in that list. */
function orderOf(
  profile: Profile,
  members: Uint32Array,
  k: number,
): { readonly order: Uint32Array; readonly starts: Uint32Array } {
  const { table, weights } = profile;
  const rankOf = (journal: number) => table[(members[journal] as number) * weights.length + k] as number;
  const order = Uint32Array.from(members.keys())
    .filter((journal) => rankOf(journal) === rankOf(journal))
    .sort((a, b) => rankOf(a) - rankOf(b) || a - b);
  const starts: number[] = [];
  for (let i = 0; i < order.length; i++) {
    if (i === 0 || rankOf(order[i] as number) !== rankOf(order[i - 1] as number)) starts.push(i);
  }
  starts.push(order.length);
  return { order, starts: Uint32Array.from(starts) };
}

function countCopies(copies: Uint32Array, journals: Uint32Array): number {
  let sum = 0;
  for (const journal of journals) sum += copies[journal] as number;
  return sum;
}
