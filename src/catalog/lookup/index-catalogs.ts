/** Catalog, lookup: editions opened for questions. */

import { UsageError } from "../../model/errors.js";
import { compareText } from "../../model/text.js";
import { answerer } from "./answer.js";
import type { Catalogs, LookupListing, OpenEdition } from "./answer-types.js";
import { supersededOn } from "./editions-in-force.js";
import { indexJournals } from "./journal-index.js";
import { listedPopulation } from "./listed-population.js";
import { type KnownRecord, readExcluded, readKnown, scriptKeys } from "./read-known.js";
import type { PlacedListing } from "./reduce-listings.js";
import type { Abbreviation, IdentityReader, LookupEdition, OpenCatalogsOptions } from "./types.js";

/**
 * Indexes editions, registers and abbreviations by journal. Answers do not depend on the order of any of them.
 *
 * Throws: UsageError `EDITION_TWICE` for two editions of one catalog with the same id and status.
 * Cost: O(listings + journals of the registers).
 *
 * @param reader how identifiers and titles are read
 */
export function indexCatalogs(
  reader: IdentityReader,
  editions: readonly LookupEdition[],
  options: OpenCatalogsOptions = {},
): Catalogs {
  const ordered = [...editions].sort(compareEditions);
  refuseTwins(ordered);
  const placed: PlacedListing[] = [];
  const records: KnownRecord[] = [];
  ordered.forEach((edition, list) => {
    const describe = describer(edition, ordered);
    for (const entry of edition.listings) {
      records.push(readKnown(reader, entry.journal, list, placed.length, listedPopulation(entry)));
      placed.push({ edition: list, ...describe(entry) });
    }
    for (const exclusion of edition.exclusions ?? []) records.push(readExcluded(reader, exclusion, list));
  });
  let list = ordered.length;
  for (const register of options.registers ?? []) {
    for (const journal of register.journals) records.push(readKnown(reader, journal, list, -1));
    list += 1;
  }
  const abbreviations = options.abbreviations ?? [];
  records.push(...unknownTitles(abbreviations, records, reader, list));
  const index = indexJournals(records, abbreviations, reader);
  return {
    journals: index.journals.length,
    listings: placed.length,
    editions: ordered.length,
    opened: Object.freeze(ordered.map((edition) => openEdition(edition, ordered))),
    lookup: answerer(index, placed, ordered, reader),
  };
}

function openEdition(edition: LookupEdition, editions: readonly LookupEdition[]): OpenEdition {
  const { id, status, catalog, decisionDate, effectiveDate, statement, disciplines } = edition;
  return Object.freeze({
    id,
    status,
    catalog: { id: catalog.id, title: catalog.title, society: catalog.society },
    decisionDate,
    effectiveDate,
    statement,
    disciplines,
    supersededOn: supersededOn(edition, editions),
  });
}

function describer(edition: LookupEdition, editions: readonly LookupEdition[]) {
  const { id, catalog, scheme, status, decisionDate, effectiveDate } = edition;
  const until = supersededOn(edition, editions);
  const places = new Map(scheme.labels.map((label, place) => [label, place]));
  const fullScheme = JSON.stringify([scheme.id, ...scheme.labels]);
  return (entry: Pick<LookupEdition["listings"][number], "discipline" | "tier" | "status">) => {
    const { discipline, tier } = entry;
    const listing: LookupListing = Object.freeze({
      society: catalog.society,
      catalog: catalog.id,
      catalogTitle: catalog.title,
      edition: id,
      status,
      discipline,
      tier,
      standing: entry.status ?? (tier === null ? "untiered" : "tiered"),
      scheme: scheme.id,
      decisionDate,
      effectiveDate,
      supersededOn: until,
    });
    return { listing, scheme: fullScheme, place: (tier === null ? undefined : places.get(tier)) ?? -1 };
  };
}

/** Titles that only the table of abbreviations knows, so that an abbreviation of two titles stays ambiguous. */
function unknownTitles(
  abbreviations: readonly Abbreviation[],
  records: readonly KnownRecord[],
  reader: IdentityReader,
  list: number,
): readonly KnownRecord[] {
  const known = new Set(
    records.flatMap(({ zh, en }) => [...zh.map((key) => `zh:${key}`), ...en.map((key) => `en:${key}`)]),
  );
  return abbreviations
    .filter(({ title }) => !scriptKeys(reader, title).some((key) => known.has(key)))
    .map(({ title }) =>
      readKnown(reader, { titles: { zh: null, en: title }, issns: [], cn: null }, list, -1),
    );
}

function compareEditions(a: LookupEdition, b: LookupEdition): number {
  return (
    compareText(a.catalog.id, b.catalog.id) ||
    compareText(a.effectiveDate ?? "", b.effectiveDate ?? "") ||
    compareText(a.id, b.id) ||
    compareText(a.status, b.status)
  );
}

function refuseTwins(ordered: readonly LookupEdition[]): void {
  const seen = new Set<string>();
  for (const { catalog, id, status } of ordered) {
    const name = JSON.stringify([catalog.id, id, status]);
    if (seen.has(name)) {
      throw new UsageError(
        "EDITION_TWICE",
        `Edition ${id} (${status}) of catalog ${catalog.id} was given twice.`,
      );
    }
    seen.add(name);
  }
}
