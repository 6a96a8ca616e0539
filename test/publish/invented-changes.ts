/** The invented edition against an invented one before it: one journal promoted, one the same, one added, one gone. */

import type { DiffEdition, Edition, EditionDiff } from "../../src/catalog/index.js";
import { diffEditions } from "../../src/diff.js";

export function inventedChanges(edition: Edition): EditionDiff {
  const tiered = edition.listings.filter(({ tier }) => tier !== null);
  const sensing = tiered.filter(({ discipline }) => discipline === "sensing");
  const before: DiffEdition = {
    catalog: edition.catalog,
    id: "2024",
    scheme: edition.scheme,
    disciplines: edition.disciplines,
    listings: [
      ...sensing.map(({ discipline, journal }) => ({ discipline, tier: "T2", journal })),
      {
        discipline: "optics",
        tier: "T2",
        journal: { titles: { zh: null, en: "Gone *Annals* <b>bold</b>" }, issns: [], cn: null },
      },
    ],
  };
  return diffEditions(before, edition);
}
