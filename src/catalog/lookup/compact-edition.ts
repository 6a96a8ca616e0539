/** Catalog, lookup: what a page must carry of an edition to look journals up in it. */

import { listedPopulation } from "./listed-population.js";
import type { KnownJournal, LookupEdition } from "./types.js";

/**
 * Keeps of an edition only what lookup reads: no scores, no values, no traces. The result is plain JSON and answers
 * every question as the whole edition does. Cost: O(listings).
 */
export function compactEdition(edition: LookupEdition): LookupEdition {
  const { id, status, catalog, decisionDate, effectiveDate, statement, scheme, disciplines } = edition;
  const { zh, en } = catalog.society;
  return {
    id,
    status,
    catalog: {
      id: catalog.id,
      title: { zh: catalog.title.zh, en: catalog.title.en },
      society: { zh, en },
    },
    decisionDate,
    effectiveDate,
    ...(statement === undefined ? {} : { statement: { zh: statement.zh, en: statement.en } }),
    scheme: { id: scheme.id, labels: [...scheme.labels] },
    disciplines: (disciplines ?? []).map(({ id: discipline, name }) => {
      return { id: discipline, name: { zh: name.zh, en: name.en } };
    }),
    listings: edition.listings.map((listing) => {
      const { discipline, tier, status: standing, journal } = listing;
      const population = listedPopulation(listing);
      const implied = tier === null ? undefined : "tiered";
      return {
        discipline,
        tier,
        ...(standing === undefined || standing === implied ? {} : { status: standing }),
        ...(population === undefined ? {} : { population }),
        journal: compactJournal(journal),
      };
    }),
    exclusions: (edition.exclusions ?? []).map(({ journal, title }) => ({ journal, title })),
  };
}

/** Leaves out what is missing. */
function compactJournal({ titles, issns = [], cn = null }: KnownJournal): KnownJournal {
  const { zh = null, en = null, other = [], former = [] } = titles;
  return {
    titles: {
      ...(zh === null ? {} : { zh }),
      ...(en === null ? {} : { en }),
      ...(other.length > 0 ? { other } : {}),
      ...(former.length > 0 ? { former } : {}),
    },
    ...(issns.length > 0 ? { issns: issns.map(({ value }) => ({ value })) } : {}),
    ...(cn === null ? {} : { cn }),
  };
}
