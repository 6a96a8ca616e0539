/** Equivalence: journals that a decision puts into a tier, placed behind the tier's regular members. */

import { UsageError } from "../../model/errors.js";
import { TierCode } from "../../model/evaluation.js";

/** Journals by place, best first. */
export interface TierOrder {
  /** Index of the tier by place, not descending; places without a tier (a `TierCode`) come last. */
  readonly tier: ArrayLike<number>;
  /** Number of tiers. */
  readonly tiers: number;
  /** By place; equal scores are not parted by `inside`. Left out, no two journals are equal. */
  readonly score?: ArrayLike<number>;
}

export interface TailGrant {
  /** Place in the order, from 0. */
  readonly position: number;
  /** Index of the tier that is granted. */
  readonly tier: number;
}

export interface TailInsertion {
  /** The former places in their new order. */
  readonly order: Uint32Array;
  /** Tiers in the new order. */
  readonly tier: Uint8Array;
  /** Former places whose journals moved to a lower tier, ascending; none where seats are extra. */
  readonly displaced: Uint32Array;
  /** Former places whose journals hold the granted tier or a better one by rank and stay there, ascending. */
  readonly earned: Uint32Array;
}

/**
 * Appends every granted journal to its tier, behind the regular members and in the order of the grants.
 * `extra`: its seat is on top of the tier's size, and every other journal keeps its tier. `inside`: a tier keeps
 * its size, so that its last regular members lead the next tier, whose last ones move on, down to the tier that
 * the granted journal came from. A regular member that equals one that stays, stays too, and the tier is larger;
 * one that was itself granted the tier is not moved below it.
 *
 * **Throws** UsageError `GRANT_POSITION`, `GRANT_TIER`, `TIERS_NOT_ORDERED`. **Cost** O(n + grants · log grants).
 * **Source** pattern of the 2025 journal ranking of the National Science Library, Chinese Academy of Sciences,
 * as observed: granted titles close their zone, and zone sizes fit a seat on top of the quota.
 */
export function insertAtTail(
  order: TierOrder,
  grants: readonly TailGrant[],
  seats: "extra" | "inside",
): TailInsertion {
  check(order, grants);
  const count = order.tier.length;
  const { score } = order;
  const isEqual = (a: number, b: number) => score !== undefined && score[a] === score[b];
  const isEarned = ({ position, tier }: TailGrant) => (order.tier[position] as number) <= tier;
  const effective = grants.filter((grant) => !isEarned(grant));
  const floors = new Map(grants.map(({ position, tier }) => [position, tier]));
  const lifted = new Set(effective.map(({ position }) => position));
  const places = Array.from({ length: count }, (_, place) => place);

  const newOrder: number[] = [];
  const newTier: number[] = [];
  let carried: number[] = [];
  const displaced: number[] = [];
  for (let tier = 0; tier < order.tiers; tier++) {
    const members = places.filter((place) => order.tier[place] === tier);
    const granted = effective.filter((grant) => grant.tier === tier).map(({ position }) => position);
    const regular = [...carried, ...members.filter((place) => !lifted.has(place))];
    const movable = regular.filter((place) => floors.get(place) !== tier);
    const pinned = regular.length - movable.length;
    const room = seats === "extra" ? regular.length : members.length - granted.length - pinned;
    let kept = Math.min(Math.max(0, room), movable.length);
    while (
      kept > 0 &&
      kept < movable.length &&
      isEqual(movable[kept - 1] as number, movable[kept] as number)
    ) {
      kept++;
    }
    carried = movable.slice(kept);
    const moving = new Set(carried);
    for (const place of [...regular.filter((place) => !moving.has(place)), ...granted]) {
      newOrder.push(place);
      newTier.push(tier);
    }
    displaced.push(...carried);
  }
  const rest = places.filter((place) => (order.tier[place] as number) >= order.tiers && !lifted.has(place));
  for (const _place of carried) newTier.push(TierCode.below);
  for (const place of rest) newTier.push(order.tier[place] as number);
  newOrder.push(...carried, ...rest);
  return {
    order: Uint32Array.from(newOrder),
    tier: Uint8Array.from(newTier),
    displaced: Uint32Array.from(new Set(displaced)),
    earned: Uint32Array.from(grants.filter(isEarned), ({ position }) => position).sort(),
  };
}

function check({ tier, tiers }: TierOrder, grants: readonly TailGrant[]): void {
  for (let place = 1; place < tier.length; place++) {
    const [before, here] = [tier[place - 1] as number, tier[place] as number];
    if (here < Math.min(before, tiers)) {
      throw new UsageError(
        "TIERS_NOT_ORDERED",
        `The journal in place ${place} stands in a better tier than the one before it; sort the order by tier.`,
      );
    }
  }
  const seen = new Set<number>();
  for (const { position, tier: granted } of grants) {
    if (!Number.isInteger(position) || position < 0 || position >= tier.length || seen.has(position)) {
      throw new UsageError(
        "GRANT_POSITION",
        `A grant names place ${position} of ${tier.length}; each place can be granted one tier.`,
      );
    }
    seen.add(position);
    if (!Number.isInteger(granted) || granted < 0 || granted >= tiers) {
      throw new UsageError(
        "GRANT_TIER",
        `A grant names tier ${granted}; there are ${tiers}, counted from 0.`,
      );
    }
  }
}
