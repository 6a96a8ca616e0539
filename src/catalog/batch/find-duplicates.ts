/**
 * Catalog, batch: one item that stands in a list twice. Of two records the fuller one is kept; the other is shown
 * beside it and counted nowhere.
 */

import type { Publication } from "../../model/publication.js";
import { compareFullness, comparePublications } from "./order-publications.js";
import type { DuplicateItem, SharedDoi } from "./types.js";

export interface Duplicates {
  readonly kept: readonly Publication[];
  readonly duplicates: readonly DuplicateItem[];
  readonly sharedDois: readonly SharedDoi[];
}

/**
 * Two records are one item where DOI and title agree, or where title, journal and year agree and neither a DOI nor a
 * month or day contradicts. One DOI under two titles is no duplicate but a doubt. Cost: O(n log n).
 *
 * @param journalOf the same text for items of the same journal
 */
export function findDuplicates(
  publications: readonly Publication[],
  journalOf: (publication: Publication) => string,
): Duplicates {
  const kept: Publication[] = [];
  const duplicates: DuplicateItem[] = [];
  const byDoi = new Map<string, Publication[]>();
  const byRecord = new Map<string, Publication[]>();
  for (const publication of [...publications].sort(compareFullness)) {
    const { doi } = publication;
    const title = titleKey(publication.title);
    const record =
      title === "" || publication.date === null
        ? null
        : JSON.stringify([title, publication.date.year, journalOf(publication)]);
    const byNumber = (doi === null ? [] : (byDoi.get(doi) ?? [])).find(
      (other) => titleKey(other.title) === title,
    );
    const twin =
      byNumber ??
      (record === null ? [] : (byRecord.get(record) ?? [])).find((other) => !differ(other, publication));
    if (twin !== undefined) {
      duplicates.push({ publication, of: twin, because: byNumber === undefined ? "same-record" : "doi" });
      continue;
    }
    kept.push(publication);
    if (doi !== null) append(byDoi, doi, publication);
    if (record !== null) append(byRecord, record, publication);
  }
  const shared = [...byDoi].filter(([, found]) => found.length > 1).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    kept: kept.sort(comparePublications),
    duplicates: duplicates.sort((a, b) => comparePublications(a.publication, b.publication)),
    sharedDois: shared.map(([doi, found]) => ({ doi, publications: [...found].sort(comparePublications) })),
  };
}

function differ(a: Publication, b: Publication): boolean {
  const contradicts = (x: unknown, y: unknown) => x !== null && y !== null && x !== y;
  return (
    contradicts(a.doi, b.doi) ||
    contradicts(a.date?.month ?? null, b.date?.month ?? null) ||
    contradicts(a.date?.day ?? null, b.date?.day ?? null)
  );
}

/** Letters and digits in lower case and one width. */
export function titleKey(title: string): string {
  return title
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function append(map: Map<string, Publication[]>, key: string, publication: Publication): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [publication]);
  else list.push(publication);
}
