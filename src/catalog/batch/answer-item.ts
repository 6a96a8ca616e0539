/** Catalog, batch: what the catalogs say of one item at its date. */

import type { Publication } from "../../model/publication.js";
import { editionsOn, notDatable } from "../lookup/editions-in-force.js";
import type { Catalogs, JournalQuery, LookupAnswer, OpenEdition } from "../lookup/index.js";
import { cutSpan, daySpan } from "./date-span.js";
import type { BatchAnswer, BatchEdition, BatchItem, DateRule } from "./types.js";

/** The keys of an item's journal, as the list prints them. */
export function queryOf({ journalTitle, abbreviation, issns, cn }: Publication): JournalQuery {
  return {
    ...(issns.length === 0 ? {} : { issn: issns }),
    ...(cn === null ? {} : { cn }),
    ...(journalTitle === null ? {} : { title: journalTitle }),
    ...(abbreviation === null ? {} : { abbreviation }),
  };
}

export function batchEdition(edition: OpenEdition): BatchEdition {
  return { ...edition, leftOut: notDatable(edition) };
}

/**
 * Makes the function that describes an item whose journal was looked up; each journal, catalog and day is asked once.
 * Cost: O(catalogs × editions within the date) an item.
 */
export function itemDescriber(
  catalogs: Catalogs,
  editions: readonly OpenEdition[],
  rule: DateRule,
): (publication: Publication, identity: LookupAnswer) => BatchItem {
  const names = [...new Set(editions.map(({ catalog }) => catalog.id))];
  const scopes = names.map((catalog) => {
    const own = editions.filter((edition) => edition.catalog.id === catalog);
    const days = own.flatMap((edition) =>
      notDatable(edition) === null ? [edition.effectiveDate as string] : [],
    );
    return { catalog, own, days };
  });
  const asked = new Map<string, BatchAnswer>();

  const answer = (
    query: JournalQuery,
    { catalog, own }: (typeof scopes)[number],
    { from, to }: { readonly from: string; readonly to: string },
  ): BatchAnswer => {
    const name = JSON.stringify([query, catalog, from, to]);
    const known = asked.get(name);
    if (known !== undefined) return known;
    const { chosen } = editionsOn(own, from);
    const { state, match, listings } = catalogs.lookup(query, { catalog, asOf: from });
    const found: BatchAnswer = {
      catalog,
      editions: [...chosen].map((at) => (own[at] as OpenEdition).id),
      from,
      to,
      state: state === "listed" || state === "not-listed" ? state : "no-edition",
      code: match.code,
      reason: match.reason,
      listings,
    };
    asked.set(name, found);
    return found;
  };

  return (publication, identity) => {
    const { match } = identity;
    if (identity.journal === null) {
      return { publication, standing: "unmatched", match, answers: [], severalEditions: false };
    }
    if (publication.date === null) {
      return { publication, standing: "undated", match, answers: [], severalEditions: false };
    }
    const span = daySpan(publication.date, rule);
    const query = queryOf(publication);
    const perCatalog = scopes.map((scope) =>
      cutSpan(span, scope.days).map((part) => answer(query, scope, part)),
    );
    const answers = perCatalog.flat();
    const answered = answers.some(({ state }) => state !== "no-edition");
    return {
      publication,
      standing: answered ? "answered" : "without-edition",
      match,
      answers,
      severalEditions: perCatalog.some((parts) => parts.length > 1),
    };
  };
}
