/**
 * Catalog: why a journal stands where it stands, from the edition alone, so that whoever holds the published
 * file can ask.
 */

import { UsageError } from "../model/errors.js";
import { displayTitle } from "../model/journal.js";
import { explainEquivalence, isConverted } from "./explain-equivalence.js";
import { explainCuts, peersOf, percentileAmong } from "./explain-place.js";
import { explainScore } from "./explain-score.js";
import type { ExplainableEdition, ExplainedListing, ExplainedValue, Explanation } from "./explanation.js";
import { firedRules } from "./fired-rules.js";
import type { EditionListing } from "./types.js";

/**
 * Explains one listing, or every listing of the journal with this key.
 *
 * Values come with their source and year, their percentile in the discipline and, where the methods add, their
 * part of the score; what a licence withholds stays withheld and is marked. With them come the steps of
 * equivalence of the discipline, how they moved the journal, and where it would stand without them. A journal that
 * was left out has no listing but its exclusions with the reasons.
 * Throws `UsageError` `JOURNAL_UNKNOWN` for a key of no listing and no exclusion; that a journal is unknown to an
 * edition says nothing about its standing.
 * Cost: O(listings × indicators) per listing explained.
 */
export function explain(edition: ExplainableEdition, subject: EditionListing | string): Explanation {
  const key = typeof subject === "string" ? subject : subject.journal.key;
  const listings =
    typeof subject === "string" ? edition.listings.filter(({ journal }) => journal.key === key) : [subject];
  const exclusions = edition.exclusions.filter(({ journal }) => journal === key);
  const described = listings[0]?.journal ?? null;
  const left = exclusions[0]?.title;
  if (described === null && left === undefined) {
    throw new UsageError("JOURNAL_UNKNOWN", `The edition knows no journal with the key "${key}".`);
  }
  return {
    catalog: edition.catalog,
    edition: edition.id,
    status: edition.status,
    statement: edition.statement,
    equivalence: { statement: edition.equivalence.statement, steps: edition.equivalence.steps },
    labels: edition.scheme.labels,
    indicators: edition.indicators,
    journal: key,
    title:
      described === null
        ? { zh: left as string, en: left as string }
        : { zh: displayTitle(described, "zh"), en: displayTitle(described, "en") },
    described,
    listings: listings.map((listing) => explainListing(edition, listing)),
    exclusions,
  };
}

function explainListing(edition: ExplainableEdition, listing: EditionListing): ExplainedListing {
  const discipline = edition.disciplines.find(({ id }) => id === listing.discipline);
  const ranked = discipline?.ranked.find(({ scale }) => scale === listing.scale);
  const better = ranked?.better ?? "higher";
  const indicators = new Map(edition.indicators.map((indicator) => [indicator.id, indicator]));
  const peers = peersOf(edition, listing);
  const own = edition.equivalence.disciplines.find(({ discipline: id }) => id === listing.discipline);
  const together = own?.lists === "one" && edition.scales.length > 1;
  const list = together ? edition.listings.filter(({ discipline: id }) => id === listing.discipline) : peers;
  const converted = isConverted(own, listing);
  const parts = explainScore(listing, ranked?.nodes ?? [], indicators);
  // Without the sum tested against the printed score, nothing says that a converted one is still the sum.
  const tested = !converted || (parts.additive === "yes" && listing.score !== null);
  const withheld = edition.withheld.find(({ what, id }) => what === "score" && id === listing.scale);
  const scale = edition.scales.find(({ id }) => id === listing.scale);
  return {
    listing,
    discipline: discipline?.name ?? { zh: listing.discipline, en: listing.discipline },
    scale: scale?.name ?? { zh: listing.scale, en: listing.scale },
    better,
    together,
    values: listing.values.flatMap((value): ExplainedValue[] => {
      const described = indicators.get(value.indicator);
      if (described === undefined) return [];
      return [
        {
          ...value,
          described,
          ...percentileAmong(peers, value.indicator, value.raw, described.direction),
          weight: parts.weight.get(value.indicator) ?? null,
          weightUsed: parts.weightUsed.get(value.indicator) ?? null,
          contribution: (tested ? parts.contribution.get(value.indicator) : null) ?? null,
        },
      ];
    }),
    additive: tested ? parts.additive : "no",
    converted,
    scoreWithheld: withheld?.reason ?? null,
    cuts: explainCuts(edition, listing, list, better, new Set(own?.moves.map(({ journal }) => journal))),
    rules: firedRules(edition, listing, { list, together, ranked: ranked?.journals ?? 0 }, indicators),
    equivalence: explainEquivalence(own, listing),
  };
}
