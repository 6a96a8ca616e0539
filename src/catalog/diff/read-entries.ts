/** Catalog, diff: the listings of an edition with their keys and what the account shows of them. */

import type { Bilingual } from "../../model/text.js";
import { isListed } from "../is-listed.js";
import type {
  DiffEdition,
  DiffIdentity,
  DiffJournal,
  DiffListing,
  DiffPlace,
  DiffSide,
  EditionDiff,
} from "./types.js";

/** Reads the keys of a journal. */
export type DiffIdentityReader = (journal: DiffJournal) => DiffIdentity;

export interface Entry {
  readonly listing: DiffListing;
  readonly identity: DiffIdentity;
  readonly place: DiffPlace;
}

export function readEntries(
  edition: DiffEdition,
  readIdentity: DiffIdentityReader,
  disciplineId: (id: string) => string,
): readonly Entry[] {
  const read = new Map<DiffJournal, DiffIdentity>();
  return edition.listings.map((listing, index) => {
    const { journal, tier } = listing;
    const identity = read.get(journal) ?? readIdentity(journal);
    read.set(journal, identity);
    const place: DiffPlace = {
      position: index + 1,
      discipline: disciplineId(listing.discipline),
      tier,
      status: listing.status ?? (tier === null ? "below" : "tiered"),
      title: shownTitle(journal),
      issns: journal.issns.map(({ value }) => value),
      cn: journal.cn,
    };
    return { listing, identity, place };
  });
}

function shownTitle({ titles, key }: DiffJournal): Bilingual {
  const rest = titles.other?.[0] ?? key ?? "";
  return { zh: titles.zh ?? titles.en ?? rest, en: titles.en ?? titles.zh ?? rest };
}

/** Those of the later edition first, in their order, then those that only the earlier one has. */
export function disciplineNames(
  before: DiffEdition,
  after: DiffEdition,
  entries: readonly Entry[],
): EditionDiff["disciplines"] {
  const names = new Map(
    [...(before.disciplines ?? []), ...(after.disciplines ?? [])].map((d) => [d.id, d.name]),
  );
  const used = new Set(entries.map(({ place }) => place.discipline));
  const ids = new Set([
    ...(after.disciplines ?? []).map(({ id }) => id).filter((id) => used.has(id)),
    ...used,
  ]);
  return [...ids].map((id) => ({ id, name: bilingual(names.get(id), id) }));
}

export function describeSide({ id, scheme, listings }: DiffEdition): DiffSide {
  return {
    id,
    scheme: scheme.id,
    labels: [...scheme.labels],
    listed: listings.filter(isListed).length,
  };
}

export function bilingual(text: Bilingual | undefined, otherwise = ""): Bilingual {
  return { zh: text?.zh ?? otherwise, en: text?.en ?? otherwise };
}
