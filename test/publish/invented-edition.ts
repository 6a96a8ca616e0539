/** A small final edition with traps in its titles; invented. */

import type { Edition, EditionListing } from "../../src/catalog/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";

/** One discipline (`optics`), one listing in T1 whose English title is the given one. */
export async function editionWithTitle(titleEn: string, part: Partial<Edition> = {}): Promise<Edition> {
  const made = await inventedEdition({ status: "final" });
  const listing = made.listings.find(({ discipline }) => discipline === "optics") as EditionListing;
  const journal = { ...listing.journal, titles: { zh: null, en: titleEn, other: [], former: [] } };
  return {
    ...made,
    disciplines: made.disciplines.filter(({ id }) => id === "optics"),
    listings: [{ ...listing, journal }],
    ...part,
  };
}
