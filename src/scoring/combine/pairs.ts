/** Scoring, combine: one group of journals against many, without a table of all pairs. */

import type { Profile } from "./profile.js";

/** Rank that no rank is below, and that none is above. */
const NEVER_BELOW = 2 ** 30;
const NEVER_ABOVE = -1;

/**
 * Compares one group with a list of groups; entry i of `out` belongs to entry i of the list, and only the
 * entries `from` … `to − 1` are counted. Ranks are doubled, so that average ranks are whole, and compared by
 * the sign bit of their difference, without a branch. A ranking that leaves the other group out holds a rank
 * for it that is neither above nor below any. Cost O(m) per pair.
 */
export class Pairs {
  readonly #profile: Profile;
  /** Rank of the listed groups per ranking, as it serves the test "above" and the test "below". */
  readonly #above: readonly Int32Array[];
  readonly #below: readonly Int32Array[];

  constructor(profile: Profile, groups: Uint32Array) {
    const { table, weights } = profile;
    const width = weights.length;
    const column = (k: number, absent: number) =>
      Int32Array.from(groups, (group) => {
        const value = table[group * width + k] as number;
        return value === value ? 2 * value : absent;
      });
    this.#profile = profile;
    this.#above = Array.from(weights, (_, k) => column(k, NEVER_ABOVE));
    this.#below = Array.from(weights, (_, k) => column(k, NEVER_BELOW));
  }

  /**
   * Weight of the rankings that put `group` above the other, minus those that put it below; 0 within the
   * tolerance.
   */
  margins(group: number, out: Float64Array, from = 0, to = out.length): void {
    this.#count(group, out, from, to, 1);
    const { tolerance } = this.#profile;
    for (let i = from; i < to; i++) if (Math.abs(out[i] as number) <= tolerance) out[i] = 0;
  }

  /** Weight of the rankings that put `group` above the other. */
  support(group: number, out: Float64Array, from = 0, to = out.length): void {
    this.#count(group, out, from, to, 0);
  }

  /** Weight of the rankings that put the two in any order. */
  decided(group: number, out: Float64Array, from = 0, to = out.length): void {
    this.#count(group, out, from, to, -1);
  }

  /** Moves an entry of the list to another place; those between close up. */
  move(from: number, to: number): void {
    for (const column of [...this.#above, ...this.#below]) moveEntry(column, from, to);
  }

  /** Adds the weight where the group is above, and takes `sign` times the weight where it is below. */
  #count(group: number, out: Float64Array, from: number, to: number, sign: number): void {
    const { table, weights } = this.#profile;
    const width = weights.length;
    out.fill(0, from, to);
    for (let k = 0; k < width; k++) {
      const value = table[group * width + k] as number;
      if (value !== value) continue;
      const own = (2 * value) | 0;
      const weight = weights[k] as number;
      const above = this.#above[k] as Int32Array;
      const below = this.#below[k] as Int32Array;
      for (let i = from; i < to; i++) {
        const counted = sign * (((below[i] as number) - own) >> 31) - ((own - (above[i] as number)) >> 31);
        out[i] = (out[i] as number) + weight * counted;
      }
    }
  }
}

/** Moves an entry of a column to another place; those between close up. */
export function moveEntry(column: Int32Array | Uint32Array | Float64Array, from: number, to: number): void {
  const entry = column[from] as number;
  if (to < from) column.copyWithin(to + 1, to, from);
  else column.copyWithin(from, from + 1, to + 1);
  column[to] = entry;
}
