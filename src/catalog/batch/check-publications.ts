/**
 * Catalog, batch: a publication list against the editions in force at each date of publication. What was not
 * identified comes first; nothing is scored, and nothing is added up but what asks for attention.
 */

import { UsageError } from "../../model/errors.js";
import { joinReports } from "../../model/issue.js";
import type { Publication } from "../../model/publication.js";
import { type Bilingual, compareText } from "../../model/text.js";
import type { Catalogs, LookupAnswer, LookupJournal } from "../lookup/index.js";
import { batchEdition, itemDescriber, queryOf } from "./answer-item.js";
import { domesticShare } from "./domestic-share.js";
import { findDuplicates, titleKey } from "./find-duplicates.js";
import { comparePublications } from "./order-publications.js";
import {
  BATCH_FORMAT,
  BATCH_FORMAT_VERSION,
  type BatchCounts,
  type BatchItem,
  type BatchOptions,
  type BatchReport,
  type DateRule,
  type JournalGroup,
  type UnmatchedGroup,
} from "./types.js";

export const BATCH_CAUTION: Bilingual = {
  zh: "本报告只说明论文所在期刊在各版目录中的收录情况。期刊的级别不说明其中任何一篇论文的水平；不得据此对论文、作者或单位计分、加总或排名。未识别、未收录均不等于质量评价。",
  en: "This report says only how the journals of the items stand in the editions named. A journal's tier says nothing about a paper in it; do not score, add up or rank papers, people or institutions by it. Neither “not identified” nor “not listed” is a judgment of quality.",
};

const DATE_RULES: readonly DateRule[] = ["every-edition", "first-day", "last-day"];

/**
 * Checks a publication list.
 *
 * Each journal is identified by all keys that the item prints; its listings are those of the edition of each catalog in
 * force on the day of publication. Where only a month or a year is known and the edition changed within it, every
 * edition answers, unless `dateRule` declares otherwise. Books, conference papers and other items that are not
 * in journals are set apart; an item that stands there twice is counted once. Same report whatever the order of rows.
 *
 * Unit/range: shares 0–1. Missing: an item without a date has no answers; see `BatchStanding`.
 * Throws: UsageError `CATALOG_UNKNOWN`, `MINIMUM_SHARE`, `DATE_RULE`. Cost: O(n log n), a lookup per journal and edition.
 *
 * @example
 * const { publications, issues } = await readPublications(bytes, { name: "list.bib" });
 * checkPublications(publications, openCatalogs([edition]), { minimumDomesticShare: 1 / 3, reading: issues });
 */
export function checkPublications(
  publications: readonly Publication[],
  catalogs: Catalogs,
  options: BatchOptions = {},
): BatchReport {
  const { minimumDomesticShare = null, dateRule = "every-edition", reading = joinReports() } = options;
  checkOptions(catalogs, options);
  const editions = catalogs.opened.filter(({ catalog }) => options.catalogs?.includes(catalog.id) ?? true);
  const identify = identifier(catalogs);
  const isApart = (item: Publication) =>
    (item.kind !== "journal" && item.kind !== "unknown") || identify(item).match.code === "IS_BOOK_NUMBER";
  const journalOf = (item: Publication): string => {
    if (isApart(item)) return JSON.stringify([item.kind, titleKey(item.journalTitle ?? "")]);
    return identify(item).journal?.key ?? JSON.stringify(queryOf(item));
  };
  const { kept, duplicates, sharedDois } = findDuplicates(publications, journalOf);

  const describe = itemDescriber(catalogs, editions, dateRule);
  const articles = kept.filter((item) => !isApart(item));
  const groups = new Map<string, { readonly identity: LookupAnswer; readonly items: BatchItem[] }>();
  for (const item of articles) {
    const identity = identify(item);
    const group = groups.get(journalOf(item)) ?? { identity, items: [] };
    groups.set(journalOf(item), group);
    group.items.push(describe(item, identity));
  }
  const unmatched: UnmatchedGroup[] = [];
  const journals: JournalGroup[] = [];
  for (const { identity, items } of groups.values()) {
    if (identity.journal !== null) journals.push({ journal: identity.journal, items });
    else unmatched.push({ state: unmatchedState(identity), candidates: identity.candidates, items });
  }
  const populations = articles.map((item) => identify(item).journal?.population ?? null);
  const notApplicable = kept.filter(isApart).map((publication) => ({ publication, kind: publication.kind }));
  return {
    format: BATCH_FORMAT,
    formatVersion: BATCH_FORMAT_VERSION,
    caution: BATCH_CAUTION,
    editions: editions.map(batchEdition),
    dateRule,
    counts: {
      items: publications.length,
      articles: articles.length,
      ...countStandings([...unmatched, ...journals].flatMap(({ items }) => items)),
      notApplicable: notApplicable.length,
      duplicates: duplicates.length,
      unread: unreadEntries(options),
    },
    reading,
    unmatched: unmatched.sort((a, b) => comparePrinted(a.items, b.items)),
    journals: journals.sort(
      (a, b) =>
        compareText(nameOf(a.journal), nameOf(b.journal)) || compareText(a.journal.key, b.journal.key),
    ),
    notApplicable,
    duplicates,
    sharedDois,
    domesticShare: domesticShare(populations, minimumDomesticShare),
  };
}

/** Each way of naming a journal is looked up once. */
function identifier(catalogs: Catalogs): (publication: Publication) => LookupAnswer {
  const known = new Map<string, LookupAnswer>();
  return (publication) => {
    const query = queryOf(publication);
    const name = JSON.stringify(query);
    const answer = known.get(name) ?? catalogs.lookup(query);
    known.set(name, answer);
    return answer;
  };
}

function unmatchedState({ state, match }: LookupAnswer): UnmatchedGroup["state"] {
  if (match.code === "EMPTY_QUERY") return "nameless";
  return state === "ambiguous" || state === "conflict" ? state : "unresolved";
}

function countStandings(
  items: readonly BatchItem[],
): Pick<BatchCounts, "unmatched" | "undated" | "withoutEdition" | "severalEditions"> {
  const count = (wanted: BatchItem["standing"]) => items.filter(({ standing }) => standing === wanted).length;
  return {
    unmatched: count("unmatched"),
    undated: count("undated"),
    withoutEdition: count("without-edition"),
    severalEditions: items.filter(({ severalEditions }) => severalEditions).length,
  };
}

/** An issue of severity error is an entry that is missing from the list. */
function unreadEntries({ reading }: BatchOptions): number {
  if (reading === undefined) return 0;
  const codes = new Set(
    reading.issues.filter(({ severity }) => severity === "error").map(({ code }) => code),
  );
  return [...codes].reduce((sum, code) => sum + (reading.counts[code] ?? 0), 0);
}

function comparePrinted(a: readonly BatchItem[], b: readonly BatchItem[]): number {
  const [first, second] = [a[0]?.publication as Publication, b[0]?.publication as Publication];
  return (
    compareText(first.journalTitle ?? "", second.journalTitle ?? "") || comparePublications(first, second)
  );
}

function nameOf({ zh, en, key }: LookupJournal): string {
  return en ?? zh ?? key;
}

function checkOptions(
  catalogs: Catalogs,
  { catalogs: asked, minimumDomesticShare, dateRule }: BatchOptions,
): void {
  const unknown = asked?.find((id) => !catalogs.opened.some(({ catalog }) => catalog.id === id));
  if (unknown !== undefined) {
    throw new UsageError("CATALOG_UNKNOWN", `No edition of catalog "${unknown}" is open.`);
  }
  if (minimumDomesticShare !== undefined && !(minimumDomesticShare >= 0 && minimumDomesticShare <= 1)) {
    throw new UsageError("MINIMUM_SHARE", "The minimum share of domestic journals is a number from 0 to 1.");
  }
  if (dateRule !== undefined && !DATE_RULES.includes(dateRule)) {
    throw new UsageError("DATE_RULE", `A rule for dates is one of ${DATE_RULES.join(", ")}.`);
  }
}
