/** Catalog: the numbers that a list states beside the numbers of its listings. */

import type { DeclaredCount } from "../../model/printed-list.js";
import type { Edition, EditionListing } from "../types.js";
import { tierReader } from "./read-tier.js";
import type { CountCheck, ListScheme } from "./types.js";

/** Sheet names are cut here. */
const SHEET_NAME_LENGTH = 31;

/**
 * Compares every declared count with the listings of the edition. A discipline is found by its id, its name in
 * either language, or the first 31 characters of it, which is all that a sheet's name can hold; a count without
 * discipline that stands in a sheet speaks of that sheet. Cost O(declared × listings of the discipline).
 */
export function checkCounts(
  edition: Edition,
  declared: readonly DeclaredCount[],
  scheme: ListScheme = edition.scheme,
): readonly CountCheck[] {
  const readTier = tierReader(scheme);
  const byDiscipline = groupBy(edition.listings, ({ discipline }) => discipline);
  const bySheet = groupBy(edition.listings, ({ printed }) => printed?.sheet ?? "");
  return declared.map(({ discipline, tier, count, sheet, row }): CountCheck => {
    const id = discipline === null ? null : disciplineId(edition, discipline);
    const named =
      discipline === null
        ? sheet === null
          ? edition.listings
          : bySheet.get(sheet)
        : byDiscipline.get(id ?? "");
    const listings = named ?? [];
    const label = tier === null ? null : (readTier(tier)?.label ?? tier);
    const found =
      label === null ? listings.length : listings.filter((listing) => listing.tier === label).length;
    return {
      discipline: id ?? discipline,
      tier: label,
      declared: count,
      found,
      isAbsent: discipline !== null && id === null,
      sheet,
      row,
    };
  });
}

function disciplineId(edition: Edition, printed: string): string | null {
  const text = printed.trim();
  const found =
    edition.disciplines.find(({ id, name }) => id === text || name.zh === text || name.en === text) ??
    edition.disciplines.find(({ id }) => id.length >= SHEET_NAME_LENGTH - 1 && text.startsWith(id));
  return found?.id ?? null;
}

function groupBy(
  listings: readonly EditionListing[],
  key: (listing: EditionListing) => string,
): ReadonlyMap<string, readonly EditionListing[]> {
  const groups = new Map<string, EditionListing[]>();
  for (const listing of listings) {
    const group = groups.get(key(listing));
    if (group === undefined) groups.set(key(listing), [listing]);
    else group.push(listing);
  }
  return groups;
}
