/** Equivalence, audit: how much of each tier is domestic? */

import { UsageError } from "../../model/errors.js";
import type { Population } from "../../model/journal.js";
import { compareText } from "../../model/text.js";
import { wilsonInterval } from "./wilson-interval.js";

/** One journal in one discipline of an edition. */
export interface TierListing {
  readonly journal: string;
  readonly discipline: string;
  /** One of the edition's tier labels. */
  readonly tier: string;
  readonly population: Population;
}

export interface DomesticShareOptions {
  /** Labels of the tiers, the best first. */
  readonly tiers: readonly string[];
  /** Coverage of the intervals, a share; .95 where not given. */
  readonly confidence?: number | undefined;
}

export interface DomesticShare {
  /** Null: over all disciplines. */
  readonly discipline: string | null;
  /** Null: over all tiers. */
  readonly tier: string | null;
  readonly domestic: number;
  readonly listings: number;
  /** Null where there is no listing. */
  readonly share: number | null;
  readonly interval: readonly [lower: number, upper: number] | null;
}

/**
 * Share of domestic listings by discipline and tier, with Wilson's interval. Over all disciplines a journal
 * counts once in each discipline that lists it.
 * Shape: for all disciplines together, then for each in code-unit order: all tiers, then each tier.
 * Unit: share. Missing: null where a tier holds no listing. Throws `OPTION_INVALID` for a tier that is not
 * declared, `LISTING_REPEATED` where a discipline lists a journal twice.
 * Source: Wilson (1927). Does not depend on the order of the listings. Cost O(n + disciplines · tiers).
 */
export function domesticShare(
  listings: readonly TierListing[],
  { tiers, confidence = 0.95 }: DomesticShareOptions,
): readonly DomesticShare[] {
  checkListings(listings, tiers);
  const counts = new Map<string, { domestic: number; listings: number }>();
  const cells: readonly ((listing: TierListing) => string)[] = [
    () => cellKey(null, null),
    ({ tier }) => cellKey(null, tier),
    ({ discipline }) => cellKey(discipline, null),
    ({ discipline, tier }) => cellKey(discipline, tier),
  ];
  for (const listing of listings) {
    for (const cell of cells) {
      const key = cell(listing);
      const count = counts.get(key) ?? { domestic: 0, listings: 0 };
      if (listing.population === "domestic") count.domestic++;
      count.listings++;
      counts.set(key, count);
    }
  }
  return Object.freeze(
    shareCells(listings, tiers).map(({ discipline, tier }) => {
      const { domestic, listings: size } = counts.get(cellKey(discipline, tier)) ?? {
        domestic: 0,
        listings: 0,
      };
      return Object.freeze({
        discipline,
        tier,
        domestic,
        listings: size,
        share: size === 0 ? null : domestic / size,
        interval: size === 0 ? null : Object.freeze(wilsonInterval(domestic, size, confidence)),
      });
    }),
  );
}

export interface ShareCell {
  readonly discipline: string | null;
  readonly tier: string | null;
}

/** Every cell of a table of shares, in the order of publication. */
export function shareCells(listings: readonly TierListing[], tiers: readonly string[]): readonly ShareCell[] {
  const disciplines = [...new Set(listings.map(({ discipline }) => discipline))].sort(compareText);
  return [null, ...disciplines].flatMap((discipline) =>
    [null, ...tiers].map((tier) => ({ discipline, tier })),
  );
}

/** Unambiguous key of a cell or of a journal in a discipline. */
export function cellKey(discipline: string | null, other: string | null): string {
  return JSON.stringify([discipline, other]);
}

/** Throws where a tier is not declared or a listing is repeated. */
export function checkListings(listings: readonly TierListing[], tiers: readonly string[]): void {
  const known = new Set(tiers);
  const seen = new Set<string>();
  for (const { journal, discipline, tier } of listings) {
    if (!known.has(tier)) {
      throw new UsageError(
        "OPTION_INVALID",
        `The tier "${tier}" of ${journal} is not among ${tiers.join(", ")}.`,
      );
    }
    const key = cellKey(discipline, journal);
    if (seen.has(key)) {
      throw new UsageError("LISTING_REPEATED", `${journal} is listed twice in ${discipline}.`);
    }
    seen.add(key);
  }
}
