/** Scoring, combine: an order of many groups with little disagreement, by moving one group at a time. */

import { moveEntry, Pairs } from "./pairs.js";
import type { Profile } from "./profile.js";

/** Farthest move that is tried, in groups. */
export const SEARCH_REACH = 1000;

/**
 * Starts from the given order and moves each group to its best place within `SEARCH_REACH` groups on either
 * side, until no such move lowers the disagreement or `maximumSweeps` passes are over. Source of the move:
 * Ali & Meilă (2012), Mathematical Social Sciences 64, 28–40. Cost O(g m min(g, reach)) a pass, memory O(g
 * m).
 */
export function searchOrder(profile: Profile, start: Uint32Array, maximumSweeps: number): Uint32Array {
  const order = start.slice();
  const pairs = new Pairs(profile, order);
  const sizes = Float64Array.from(order, (group) => profile.sizes[group] as number);
  const margins = new Float64Array(order.length);
  for (let sweep = 0, moved = true; moved && sweep < maximumSweeps; sweep++) {
    moved = false;
    for (const group of order.slice()) {
      const from = order.indexOf(group);
      const first = Math.max(0, from - SEARCH_REACH);
      const end = Math.min(order.length, from + SEARCH_REACH + 1);
      pairs.margins(group, margins, first, end);
      const to = bestPlace(margins, sizes, from, first, end, profile.tolerance);
      if (to === from) continue;
      moveEntry(order, from, to);
      moveEntry(sizes, from, to);
      pairs.move(from, to);
      moved = true;
    }
  }
  return order;
}

/**
 * The nearest of the places with the lowest disagreement for the group at `from`, whose margins over the
 * groups at the other places are given; `from` where no place is better.
 */
function bestPlace(
  margins: Float64Array,
  sizes: Float64Array,
  from: number,
  first: number,
  end: number,
  tolerance: number,
): number {
  let best = -tolerance;
  let place = from;
  for (let i = from - 1, change = 0; i >= first; i--) {
    change -= (margins[i] as number) * (sizes[i] as number);
    if (change < best) {
      best = change;
      place = i;
    }
  }
  for (let i = from + 1, change = 0; i < end; i++) {
    change += (margins[i] as number) * (sizes[i] as number);
    if (change < best) {
      best = change;
      place = i;
    }
  }
  return place;
}
