/** Catalog, lookup: several listings of one journal become the ones that a policy asks for. */

import type { LookupListing } from "./answer-types.js";
import type { ReductionPolicy } from "./types.js";

export const POLICIES: readonly ReductionPolicy[] = ["all", "by-discipline", "highest", "lowest", "latest"];

/** A listing with its tier's place in its own scheme: 0 is best, −1 has none there. */
export interface PlacedListing {
  readonly listing: LookupListing;
  /** Index of the edition. */
  readonly edition: number;
  /** Scheme by id and labels: labels compare only where all of this agrees. */
  readonly scheme: string;
  readonly place: number;
}

/**
 * Keeps the best or the worst listings of each scheme, ties included. A listing without a place in its scheme is
 * kept only where the scheme has no other. `all`, `by-discipline` and `latest` have chosen before and keep all.
 */
export function reduceListings(
  listings: readonly PlacedListing[],
  policy: ReductionPolicy,
): readonly PlacedListing[] {
  if (policy !== "highest" && policy !== "lowest") return listings;
  const kept = new Map<string, number>();
  for (const { scheme, place } of listings) {
    if (place < 0) continue;
    const so = kept.get(scheme);
    if (so === undefined || (policy === "highest" ? place < so : place > so)) kept.set(scheme, place);
  }
  return listings.filter(({ scheme, place }) => place === (kept.get(scheme) ?? place));
}
