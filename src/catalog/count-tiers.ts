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
 * left to the experts; last, and only where there are any, those listed without a tier. O(listings).
 */
export function countTiers(listings: Iterable<Placed>, labels: readonly string[]): readonly TierCount[] {
  const rows: { status: ListingStatus; tier: string | null; domestic: number; foreign: number }[] = [
    ...labels.map((tier) => ({ status: "tiered" as const, tier, domestic: 0, foreign: 0 })),
    { status: "below" as const, tier: null, domestic: 0, foreign: 0 },
    { status: "experts" as const, tier: null, domestic: 0, foreign: 0 },
  ];
  const position = new Map(labels.map((label, index) => [label, index]));
  for (const { tier, status, population } of listings) {
    if (status === "untiered" && rows.length === labels.length + 2) {
      rows.push({ status, tier: null, domestic: 0, foreign: 0 });
    }
    const index = status === "tiered" ? position.get(tier as string) : labels.length + PLACES[status];
    const row = index === undefined ? undefined : rows[index];
    if (row) row[population] += 1;
  }
  return rows;
}

/** Where the rows without a tier stand, counted from the end of the labels. */
const PLACES = { below: 0, experts: 1, untiered: 2 } as const;

/** Adds counts of the same scheme, entry by entry. */
export function addCounts(
  parts: readonly (readonly TierCount[])[],
  labels: readonly string[],
): readonly TierCount[] {
  const total = countTiers([], labels).map((row) => ({ ...row }));
  for (const part of parts) {
    part.forEach((row, index) => {
      if (total[index] === undefined) total.push({ ...row, domestic: 0, foreign: 0 });
      const sum = total[index] as { domestic: number; foreign: number };
      sum.domestic += row.domestic;
      sum.foreign += row.foreign;
    });
  }
  return total;
}
