/** Catalog, lookup: where each key of a query leads. */

import type { CandidateReason, MatchKey } from "./answer-types.js";
import { ascending, type JournalIndex } from "./journal-index.js";
import type { ReadQuery, ReadTitle } from "./read-query.js";
import { withoutGenericSubtitle } from "./title-forms.js";

/** One key of the query and the journals that it leads to. */
export interface Pointer {
  readonly key: MatchKey;
  readonly because: CandidateReason;
  readonly journals: readonly number[];
  /** The title that led there, where it did so as an abbreviation or without its subtitle. */
  readonly settled?: ReadTitle | undefined;
}

const NONE: readonly never[] = [];

/** The keys of a query that lead anywhere. Cost: O(keys + journals under them). */
export function pointersOf(query: ReadQuery, index: JournalIndex): readonly Pointer[] {
  const pointers: Pointer[] = [];
  const add = (key: MatchKey, because: CandidateReason, journals: readonly number[] | undefined): void => {
    if (journals !== undefined && journals.length > 0) pointers.push({ key, because, journals });
  };
  for (const issn of query.issns) add("issn", "same-issn", index.issn.get(issn));
  for (const cn of query.cns) add("cn", "same-cn", index.cn.get(cn));
  for (const title of query.titles) pointers.push(...titlePointers(title, index));
  for (const title of query.abbreviations) {
    const keys = scriptsOf(title);
    const full = keys.flatMap((key) => [
      ...(index.title.get(key) ?? NONE),
      ...(index.spelling.get(key) ?? NONE),
    ]);
    add("abbreviation", "abbreviation", ascending([...full, ...lead(keys, index.abbreviation)]));
  }
  if (pointers.length === 0) return pointers;
  // An acronym confirms what another key found; alone it leads nowhere.
  for (const title of [...query.titles, ...query.abbreviations]) {
    const journals = lead(scriptsOf(title), index.acronym);
    const known = pointers.map((pointer) => pointer.journals).reduce(intersect);
    if (intersect(known, journals).length === 0) continue;
    pointers.push({ key: "abbreviation", because: "abbreviation", journals, settled: title });
  }
  return pointers;
}

/** The first way of reading a title that leads anywhere; a current and a former title count alike. */
function titlePointers(title: ReadTitle, index: JournalIndex): readonly Pointer[] {
  const keys = scriptsOf(title);
  const current = keys.map((key) => index.title.get(key) ?? NONE).filter((journals) => journals.length > 0);
  const former = lead(keys, index.former);
  if (current.length > 0) {
    const both = current.reduce(intersect);
    const pointer = (journals: readonly number[]): Pointer => {
      return { key: "title", because: "same-title", journals: ascending([...journals, ...former]) };
    };
    return both.length > 0
      ? [pointer(both)]
      : current.map((journals) => ({ ...pointer(journals), journals }));
  }
  const ways: readonly Pointer[] = [
    { key: "former-title", because: "former-title", journals: former },
    { key: "title", because: "same-title", journals: lead(keys, index.spelling) },
    {
      key: "abbreviation",
      because: "abbreviation",
      journals: lead(keys, index.abbreviation),
      settled: title,
    },
    { key: "subtitle", because: "subtitle", journals: subtitleJournals(keys, index), settled: title },
  ];
  return ways.filter(({ journals }) => journals.length > 0).slice(0, 1);
}

function subtitleJournals(keys: readonly string[], index: JournalIndex): readonly number[] {
  const shorter = keys.map(withoutGenericSubtitle).filter((key) => key !== null);
  return ascending([...lead(keys, index.subtitle), ...lead(shorter, index.title)]);
}

function scriptsOf({ keys: { zh, en } }: ReadTitle): readonly string[] {
  return [...(zh === null ? NONE : [`zh:${zh}`]), ...(en === null ? NONE : [`en:${en}`])];
}

function lead(keys: readonly string[], index: ReadonlyMap<string, readonly number[]>): readonly number[] {
  return ascending(keys.flatMap((key) => index.get(key) ?? NONE));
}

/** Positions that are in both, in the order of the first. */
export function intersect(a: readonly number[], b: readonly number[]): readonly number[] {
  return a.filter((position) => b.includes(position));
}
