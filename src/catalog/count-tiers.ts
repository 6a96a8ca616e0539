/** Catalog: how many listings of each population stand in each tier. */

import type { Population } from "../model/journal.js";
import type { ListingStatus, TierCount } from "./types.js";

interface Placed {
  readonly tier: string | null;
  readonly status: ListingStatus;
  readonly population: Population;
}

/**
 * One entry per tier label, best first, zero counts included; then the listings below the last tier and those
 * left to the experts. O(listings).
 */
export function countTiers(listings: Iterable<Placed>, labels: readonly string[]): readonly TierCount[] {
  const rows = [
    ...labels.map((tier) => ({ status: "tiered" as const, tier, domestic: 0, foreign: 0 })),
    { status: "below" as const, tier: null, domestic: 0, foreign: 0 },
    { status: "experts" as const, tier: null, domestic: 0, foreign: 0 },
  ];
  const position = new Map(labels.map((label, index) => [label, index]));
  for (const { tier, status, population } of listings) {
    const index =
      status === "tiered" ? position.get(tier as string) : labels.length + (status === "below" ? 0 : 1);
    const row = index === undefined ? undefined : rows[index];
    if (row) row[population] += 1;
  }
  return rows;
}

/** Adds counts of the same scheme, entry by entry. */
export function addCounts(
  parts: readonly (readonly TierCount[])[],
  labels: readonly string[],
): readonly TierCount[] {
  const total = countTiers([], labels).map((row) => ({ ...row }));
  for (const part of parts) {
    part.forEach((row, index) => {
      const sum = total[index];
      if (!sum) return;
      sum.domestic += row.domestic;
      sum.foreign += row.foreign;
    });
  }
  return total;
}
