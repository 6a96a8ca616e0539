/** Catalog, verify: listing by listing: who the journal is, its values, its score, its place. */

import { comparePlain, own, type Plain, pairEntries, plain, type Report } from "./compare-plain.js";
import { type FoundDifferences, type Place, textOrNull, titleOf } from "./found-differences.js";

/** A listing of one edition only is one difference of `journals`, with its tier or status. O(listings × indicators). */
export function compareListings(
  published: unknown,
  recomputed: unknown,
  differences: FoundDifferences,
): void {
  pairEntries(
    "listings",
    published,
    recomputed,
    (listing) => [own(listing, "discipline"), own(plain(own(listing, "journal")), "key")],
    (was, is) => {
      const [old, now] = [plain(was), plain(is)];
      const place = placeOf(plain(is ?? was));
      if (was === undefined || is === undefined) {
        const standing = (listing: Plain) => own(listing, "tier") ?? own(listing, "status");
        differences.at("journals", place)("listing", standing(old), standing(now));
        return;
      }
      compareListing(old, now, place, differences);
    },
    differences.at("tiers"),
  );
}

function placeOf(listing: Plain): Place {
  const journal = own(listing, "journal");
  return {
    discipline: textOrNull(own(listing, "discipline")),
    journal: textOrNull(own(plain(journal), "key")),
    title: titleOf(journal),
    scale: textOrNull(own(listing, "scale")),
  };
}

function compareListing(published: Plain, recomputed: Plain, place: Place, differences: FoundDifferences) {
  const { journal, population, values, score, ...standing } = recomputed;
  const {
    journal: journalWas,
    population: populationWas,
    values: valuesWas,
    score: scoreWas,
    ...standingWas
  } = published;
  comparePlain("journal", journalWas, journal, differences.at("journals", place));
  comparePlain("population", populationWas, population, differences.at("journals", place));
  compareValues(valuesWas, values, differences.at("values", place), differences.at("normalized", place));
  comparePlain("score", scoreWas, score, differences.at("scores", place));
  comparePlain("", standingWas, standing, differences.at("tiers", place));
}

function compareValues(published: unknown, recomputed: unknown, read: Report, computed: Report): void {
  pairEntries(
    "values",
    published,
    recomputed,
    (value) => [own(value, "indicator")],
    (was, is) => {
      const id = String(own(plain(is ?? was), "indicator"));
      if (was === undefined || is === undefined) {
        read(id, was, is);
        return;
      }
      const [{ normalized: old, ...before }, { normalized: now, ...after }] = [plain(was), plain(is)];
      comparePlain(id, before, after, read);
      comparePlain(`${id}.normalized`, old, now, computed);
    },
    read,
  );
}
