/**
 * Equivalence: the agreement with published tiers as a function of an offset of the domestic scores, exact over
 * all offsets. As the offset grows, a place changes its tier only where it passes a difference foreign − domestic,
 * at most tiers − 1 times; between such differences the agreement is constant.
 */

import { orderDescending } from "../numeric/index.js";
import { type ScoreGroups, tierSizes } from "./agreement.js";

/** Offsets closer than this are one: equal differences come out with different rounding. */
const SAME = 1e-9;

/** Expected number of entries in their published tier: `levels[k]` from `breaks[k - 1]` to `breaks[k]`. */
export interface AgreementCurve {
  readonly breaks: readonly number[];
  readonly levels: readonly number[];
}

export interface Plateau {
  readonly from: number;
  readonly to: number;
  readonly open: "below" | "above" | null;
  readonly agreement: number;
}

/** One place inside a population: its score, and the share of its group that is published in each tier. */
function placesOf({ values, counts, tiers }: ScoreGroups) {
  const scores: number[] = [];
  const shares: Float64Array[] = [];
  values.forEach((value, group) => {
    const published = counts.subarray(group * tiers, (group + 1) * tiers);
    const size = published.reduce((sum, count) => sum + count, 0);
    const share = published.map((count) => count / size);
    for (let k = 0; k < size; k++) {
      scores.push(value);
      shares.push(share);
    }
  });
  return { scores, shares };
}

/**
 * The curve of two populations on one list, cut at the sizes of both together.
 *
 * A place with s of its own population before it is in the first b tiers while at most cum(b) − s − 1 of the other
 * population stand above it: one limit per place and boundary, each a difference foreign − domestic. Equal scores
 * inside a population are ordered at random; both have the same number of tiers. Cost O(n log n · tiers).
 */
export function agreementCurve(own: ScoreGroups, others: ScoreGroups): AgreementCurve {
  const { tiers } = own;
  const foreignSizes = tierSizes(others.counts, tiers);
  const sizes = tierSizes(own.counts, tiers).map((size, t) => size + (foreignSizes[t] as number));
  const domestic = placesOf(own);
  const foreign = placesOf(others);
  const at: number[] = [];
  const change: number[] = [];
  let level = 0;
  const follow = (
    places: ReturnType<typeof placesOf>,
    rivals: readonly number[],
    before: number,
    direction: 1 | -1,
  ): void => {
    places.scores.forEach((score, s) => {
      const share = places.shares[s] as Float64Array;
      let reached = 0;
      let isPlaced = false;
      for (let b = 0; b < tiers; b++) {
        reached += sizes[b] as number;
        if (!isPlaced && reached > s + before) {
          isPlaced = true;
          level += share[b] ?? 0;
        }
        const rival = rivals[reached - s - 1];
        if (b === tiers - 1 || rival === undefined) continue;
        at.push(direction * (rival - score));
        change.push(direction * ((share[b] ?? 0) - (share[b + 1] ?? 0)));
      }
    });
  };
  // From the lowest offset on: all foreign journals stand above all domestic ones.
  follow(domestic, foreign.scores, foreign.scores.length, 1);
  follow(foreign, domestic.scores, 0, -1);

  const breaks: number[] = [];
  const levels: number[] = [level];
  const order = orderDescending(Float64Array.from(at));
  for (let k = order.length - 1; k >= 0; k--) {
    const offset = (at[order[k] as number] as number) + 0;
    level += change[order[k] as number] as number;
    const last = breaks[breaks.length - 1];
    if (last !== undefined && offset - last <= SAME * Math.max(1, Math.abs(offset))) levels.pop();
    else breaks.push(offset);
    levels.push(level);
  }
  return { breaks, levels };
}

/** The widest plateau of the highest agreement that has two ends, the lowest of equals; null where all is flat. */
export function bestPlateau({ breaks, levels }: AgreementCurve): Plateau | null {
  const agreement = Math.max(...levels);
  const isBest = (k: number) => k >= 0 && k < levels.length && agreement - (levels[k] as number) <= SAME;
  let found: Plateau | null = null;
  for (let k = 0; k < levels.length; k++) {
    if (!isBest(k)) continue;
    let end = k;
    while (isBest(end + 1)) end++;
    const from = breaks[k - 1];
    const to = breaks[end];
    k = end;
    if (from === undefined && to === undefined) return null;
    const open = from === undefined ? "below" : to === undefined ? "above" : null;
    const plateau = { from: from ?? (to as number), to: to ?? (from as number), open, agreement } as const;
    const isWider = found === null || plateau.to - plateau.from > found.to - found.from + SAME;
    if (isWider || (found?.open !== null && open === null)) found = plateau;
  }
  return found;
}
