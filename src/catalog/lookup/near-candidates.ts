/** Catalog, lookup: what a query that leads nowhere may have meant. */

import type { CandidateReason, LookupCandidate, LookupJournal } from "./answer-types.js";
import type { JournalIndex } from "./journal-index.js";
import { nearIssns } from "./near-issns.js";
import type { ReadQuery } from "./read-query.js";

/**
 * Candidates in the order of their likelihood: journals whose acronym was given, whose identifier a repair of a
 * damaged one would give, and whose title is near. Cost: O(titles that share a part with one of the query).
 */
export function nearCandidates(
  { titles, abbreviations, unread }: ReadQuery,
  index: JournalIndex,
  most: number,
): readonly LookupCandidate[] {
  const found = new Map<number, LookupCandidate>();
  const add = (journals: readonly number[] | undefined, because: CandidateReason, edits = 0): void => {
    for (const position of journals ?? []) {
      const journal = index.journals[position] as LookupJournal;
      if (!found.has(position)) found.set(position, { journal, because, edits });
    }
  };
  for (const { hints } of unread) {
    for (const hint of hints) {
      add(index.issn.get(hint), "repaired-identifier");
      add(index.cn.get(hint.slice(0, 7)), "repaired-identifier");
    }
  }
  for (const { code, received } of unread) {
    if (code !== "ISSN_CHECK_DIGIT" && code !== "ISSN_DIGITS_LOST") continue;
    for (const issn of nearIssns(received)) add(index.issn.get(issn), "repaired-identifier", 1);
  }
  const keys = [...titles, ...abbreviations].flatMap(({ keys: { zh, en } }) => {
    return [...(zh === null ? [] : [`zh:${zh}`]), ...(en === null ? [] : [`en:${en}`])];
  });
  for (const key of keys) add(index.acronym.get(key), "abbreviation");
  for (const key of keys) {
    const { near, journals } = index.nearTitles();
    for (const { title, because, edits } of near.near(key, most)) add(journals[title], because, edits);
  }
  return [...found.values()].slice(0, most);
}
