/** Catalog, lookup: which editions and disciplines the options of a question ask. */

import { isCalendarDay } from "../../model/calendar.js";
import { UsageError } from "../../model/errors.js";
import { type EditionChoice, editionsOn, latestEditions } from "./editions-in-force.js";
import { type PlacedListing, POLICIES } from "./reduce-listings.js";
import type { LookupEdition, LookupOptions } from "./types.js";

const NONE: readonly never[] = [];

/** The editions that options ask for; the last choice is kept, since questions come in rows. */
export function editionChooser(
  editions: readonly LookupEdition[],
): (options: LookupOptions) => EditionChoice {
  const every: EditionChoice = { chosen: new Set(editions.keys()), leftOut: NONE };
  let lastName = "";
  let last = every;
  return ({ asOf, policy, catalog }) => {
    if (asOf === undefined && policy !== "latest" && catalog === undefined) return every;
    const name = JSON.stringify([asOf ?? null, policy === "latest", catalog ?? null]);
    if (name === lastName) return last;
    const base: EditionChoice =
      asOf !== undefined
        ? editionsOn(editions, asOf)
        : policy === "latest"
          ? latestEditions(editions)
          : every;
    const isAsked = (id: string | undefined): boolean => catalog === undefined || id === catalog;
    last = {
      chosen: new Set([...base.chosen].filter((at) => isAsked(editions[at]?.catalog.id))),
      leftOut: base.leftOut.filter((edition) => isAsked(edition.catalog)),
    };
    lastName = name;
    return last;
  };
}

export function checkLookupOptions(
  { catalog, asOf, policy, discipline }: LookupOptions,
  editions: readonly LookupEdition[],
): void {
  if (catalog !== undefined && !editions.some((edition) => edition.catalog.id === catalog)) {
    throw new UsageError("CATALOG_UNKNOWN", `No edition of catalog "${catalog}" is open.`);
  }
  if (asOf !== undefined && !isCalendarDay(asOf)) {
    throw new UsageError("LOOKUP_DATE", `"${asOf}" is no date of the form YYYY-MM-DD.`);
  }
  if (policy !== undefined && !POLICIES.includes(policy)) {
    throw new UsageError("POLICY_UNKNOWN", `A reduction policy is one of ${POLICIES.join(", ")}.`);
  }
  if (policy === "by-discipline" && discipline === undefined) {
    throw new UsageError("DISCIPLINE_NEEDED", "The policy by-discipline needs a discipline.");
  }
  if (discipline !== undefined && !editions.some((edition) => hasDiscipline(edition, discipline))) {
    throw new UsageError("DISCIPLINE_UNKNOWN", `No open edition has a discipline "${discipline}".`);
  }
}

function hasDiscipline(edition: LookupEdition, asked: string): boolean {
  return (
    (edition.disciplines ?? []).some(({ id, name }) => [id, name.zh, name.en].includes(asked)) ||
    edition.listings.some(({ discipline }) => discipline === asked)
  );
}

export function isOfDiscipline(
  { listing, edition }: PlacedListing,
  editions: readonly LookupEdition[],
  asked: string | undefined,
): boolean {
  if (asked === undefined || listing.discipline === asked) return true;
  const named = editions[edition]?.disciplines?.find(({ id }) => id === listing.discipline)?.name;
  return named !== undefined && (named.zh === asked || named.en === asked);
}
