/** Equivalence, pairwise: can the tie parameter of a group be estimated at all? */

import type { GroupPairs } from "./davidson-likelihood.js";

/**
 * Ties alone do not bound their parameter: where i beats j and ties with it but never loses, ability and tie
 * parameter run off together. The likelihood has a finite top only if some closed chain holds more wins than
 * ties; with a win counted +1 and a tie −1 in either direction that is a cycle of positive sum, found by
 * Bellman–Ford. Derived from the recession cone of the multinomial likelihood (Albert & Anderson 1984).
 * Cost O(journals · pairs).
 */
export function isTieBounded(pairs: GroupPairs): boolean {
  const reach = new Float64Array(pairs.size);
  for (let round = 0; round <= pairs.size; round++) {
    let changed = false;
    const extend = (from: number, to: number, gain: number) => {
      if ((reach[from] as number) + gain <= (reach[to] as number)) return;
      reach[to] = (reach[from] as number) + gain;
      changed = true;
    };
    for (let pair = 0; pair < pairs.first.length; pair++) {
      const i = pairs.first[pair] as number;
      const j = pairs.second[pair] as number;
      if ((pairs.won[pair] as number) > 0) extend(i, j, 1);
      if ((pairs.lost[pair] as number) > 0) extend(j, i, 1);
      if ((pairs.tied[pair] as number) > 0) {
        extend(i, j, -1);
        extend(j, i, -1);
      }
    }
    if (!changed) return false;
  }
  return true;
}
