/**
 * Catalog, lookup: from the keys of a query to one journal, or to the reason why there is none.
 *
 * Keys decide together. Identifiers and titles that lead to different journals are a conflict, several journals are
 * an ambiguity, and nothing that only looks alike is an answer.
 */

import type {
  CandidateReason,
  LookupCandidate,
  LookupCode,
  LookupJournal,
  MatchKey,
} from "./answer-types.js";
import { compareQuery } from "./compare-query.js";
import { ascending, type JournalIndex, type JournalKeys } from "./journal-index.js";
import { nearCandidates } from "./near-candidates.js";
import { intersect, type Pointer, pointersOf } from "./query-pointers.js";
import type { ReadQuery } from "./read-query.js";

export interface Resolution {
  readonly state: "found" | "ambiguous" | "conflict" | "unresolved";
  /** Position of the journal; −1 where there is not one. */
  readonly journal: number;
  readonly code: LookupCode;
  readonly agreed: readonly MatchKey[];
  readonly disagreed: readonly MatchKey[];
  readonly unconfirmed: readonly MatchKey[];
  readonly candidates: readonly LookupCandidate[];
}

const STRENGTH: readonly MatchKey[] = [
  "key",
  "issn",
  "cn",
  "title",
  "former-title",
  "abbreviation",
  "subtitle",
];
const FOUND_BY: Partial<Record<MatchKey, LookupCode>> = {
  "former-title": "FOUND_BY_FORMER_TITLE",
  abbreviation: "FOUND_BY_ABBREVIATION",
  subtitle: "FOUND_WITHOUT_SUBTITLE",
};
const NONE: readonly never[] = [];
const MOST_CANDIDATES = 10;

/** Resolves a query that asks for something. Cost: O(length of the keys) unless nothing is found. */
export function resolveJournal(query: ReadQuery, index: JournalIndex): Resolution {
  if (query.key !== null) return byKey(query.key, index);
  const pointers = pointersOf(query, index);
  if (pointers.length === 0) return unresolved(query, index);
  const met = pointers.map(({ journals }) => journals).reduce(intersect);
  if (met.length === 0) {
    const all = ascending(pointers.flatMap(({ journals }) => journals));
    const sameTitle = pointers.some(({ key, journals }) => key === "title" && journals.length === all.length);
    if (sameTitle) return none("ambiguous", "SEVERAL_JOURNALS", pointers, candidatesOf(pointers, index));
    return none("conflict", "KEYS_DISAGREE", pointers, candidatesOf(pointers, index));
  }
  if (met.length > 1) {
    const within = pointers.map((pointer) => ({ ...pointer, journals: met }));
    return none("ambiguous", "SEVERAL_JOURNALS", pointers, candidatesOf(within, index));
  }
  const journal = met[0] as number;
  const comparison = compareQuery(
    { ...query, titles: query.titles.filter((title) => !pointers.some(({ settled }) => settled === title)) },
    index.journals[journal] as LookupJournal,
    index.keys[journal] as JournalKeys,
  );
  const agreed = STRENGTH.filter((key) => pointers.some((pointer) => pointer.key === key));
  const { disagreed, unconfirmed } = comparison;
  const candidates = candidatesOf(pointers, index);
  if (comparison.contradictions >= agreed.length) {
    return { ...none("conflict", "RECORD_DISAGREES", pointers, candidates), disagreed, unconfirmed };
  }
  if (comparison.otherEdition && !agreed.includes("issn") && !agreed.includes("cn")) {
    return { ...none("unresolved", "LANGUAGE_EDITION_DIFFERS", pointers, candidates), unconfirmed };
  }
  const code =
    disagreed.length > 0 ? "FOUND_WITH_DISAGREEMENT" : (FOUND_BY[agreed[0] as MatchKey] ?? "FOUND");
  return { state: "found", journal, code, agreed, disagreed, unconfirmed, candidates: NONE };
}

function byKey(key: string, index: JournalIndex): Resolution {
  const journal = index.byKey.get(key);
  if (journal === undefined) return none("unresolved", "NOTHING_FOUND", NONE, NONE);
  const nothing = { disagreed: NONE, unconfirmed: NONE, candidates: NONE };
  return { state: "found", journal, code: "FOUND", agreed: ["key"], ...nothing };
}

function unresolved(query: ReadQuery, index: JournalIndex): Resolution {
  const candidates = nearCandidates(query, index, MOST_CANDIDATES);
  const acronym = candidates.some(({ because }) => because === "abbreviation");
  const onlyUnread = query.unread.length > 0 && query.titles.length + query.abbreviations.length === 0;
  const code = acronym ? "ACRONYM_ALONE" : onlyUnread ? "IDENTIFIER_UNREADABLE" : "NOTHING_FOUND";
  return none("unresolved", code, NONE, candidates);
}

function none(
  state: Exclude<Resolution["state"], "found">,
  code: LookupCode,
  pointers: readonly Pointer[],
  candidates: readonly LookupCandidate[],
): Resolution {
  const agreed = STRENGTH.filter((key) => pointers.some((pointer) => pointer.key === key));
  const disagreed = code === "KEYS_DISAGREE" ? agreed : NONE;
  return { state, journal: -1, code, agreed, disagreed, unconfirmed: NONE, candidates };
}

/** Each journal once, with the strongest key that leads to it. */
function candidatesOf(pointers: readonly Pointer[], index: JournalIndex): readonly LookupCandidate[] {
  const found = new Map<number, CandidateReason>();
  for (const { journals, because } of pointers) {
    for (const journal of journals) if (!found.has(journal)) found.set(journal, because);
  }
  return [...found].map(([journal, because]) => {
    return { journal: index.journals[journal] as LookupJournal, because, edits: 0 };
  });
}
