/** Catalog: the journals of one edition that a person may mean by an ISSN, a CN or a title. */

import type { Edition, EditionJournal } from "./types.js";

export interface FoundJournal {
  readonly key: string;
  readonly title: string;
}

export interface FoundJournals {
  /** Journals with exactly this ISSN, CN or title, in the order of the edition; several where it is ambiguous. */
  readonly exact: readonly FoundJournal[];
  /** Others that have it as a part. Candidates to look at, never an answer. */
  readonly similar: readonly FoundJournal[];
}

/**
 * Letters and digits alone, in one width and lower case: `ISSN 1234-567Ｘ` and `1234567x` are one, `CN 11-2127/TM`
 * and `11-2127/TM` too.
 */
export function foldQuery(text: string): string {
  const folded = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
  return folded.replace(/^(?:cn|issn)(?=\d)/, "");
}

/** What a journal can be found by, folded. */
export function foldedKeys({ titles, issns, cn }: EditionJournal): readonly string[] {
  const texts = [titles.zh, titles.en, ...titles.other, ...titles.former, cn];
  return [...texts.filter((text) => text !== null), ...issns.map(({ value }) => value)]
    .map(foldQuery)
    .filter((text) => text !== "");
}

/** Looks through the listings and what was left out. Cost: O(journals × keys). */
export function findJournals(edition: Edition, query: string): FoundJournals {
  const wanted = foldQuery(query);
  if (wanted === "") return { exact: [], similar: [] };
  const known = new Map<string, { readonly title: string; readonly keys: readonly string[] }>();
  for (const { journal } of edition.listings) {
    if (known.has(journal.key)) continue;
    const title = journal.titles.zh ?? journal.titles.en ?? journal.titles.other[0] ?? journal.key;
    known.set(journal.key, { title, keys: foldedKeys(journal) });
  }
  for (const { journal, title } of edition.exclusions) {
    if (known.has(journal)) continue;
    known.set(journal, { title, keys: [foldQuery(title), foldQuery(journal.replace(/^\w+:/, ""))] });
  }
  const found = (matches: (keys: readonly string[]) => boolean): FoundJournal[] =>
    [...known].flatMap(([key, { title, keys }]) => (matches(keys) ? [{ key, title }] : []));
  const exact = found((keys) => keys.includes(wanted));
  const similar = found(
    (keys) => !keys.includes(wanted) && keys.some((candidate) => candidate.includes(wanted)),
  );
  return { exact, similar };
}
