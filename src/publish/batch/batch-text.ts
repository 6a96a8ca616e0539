/** Publish: a publication list against editions, as a plain account. */

import type { BatchReport, UnmatchedGroup } from "../../catalog/batch/index.js";
import type { LookupCandidate, LookupJournal } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { roundDecimal } from "../round-decimal.js";
import { EDITION_STATUS_WORDS } from "../status-words.js";
import { answerLines, itemLine, matchLine } from "./batch-lines.js";
import {
  BATCH_SENTENCES,
  CANDIDATE_WORDS,
  DUPLICATE_WORDS,
  KIND_NAMES,
  LEFT_OUT_WORDS,
  UNMATCHED_WORDS,
} from "./batch-words.js";

/** Issues shown of one code. */
const ISSUES_SHOWN = 20;
const CANDIDATES_SHOWN = 5;

/**
 * The report in one language: what it may not be used for, what was not identified, what to look at, the share in
 * domestic journals, then journal by journal, what is set apart, and duplicates. Ends with a line end.
 * Same text on every runtime. Cost: O(items).
 */
export function toBatchText(report: BatchReport, language: Language): string {
  const words = BATCH_SENTENCES[language];
  const { counts } = report;
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [words.use, useLines(report, language)],
    [words.unmatched(counts.unmatched, counts.articles), unmatchedLines(report, language)],
    [words.reading, readingLines(report, language)],
    [words.attention, attentionLines(report, language)],
    ["", shareLines(report, language)],
    [words.journals(report.journals.length), journalLines(report, language)],
    [
      words.apart(counts.notApplicable),
      report.notApplicable.map(
        ({ publication, kind }) =>
          `${KIND_NAMES[kind][language]}${words.colon}${itemLine(publication, language)}`,
      ),
    ],
    [
      words.duplicates(counts.duplicates),
      report.duplicates.flatMap(({ publication, of, because }) => [
        itemLine(publication, language),
        `  ${words.sameAs(itemLine(of, language))} (${DUPLICATE_WORDS[because][language]})`,
      ]),
    ],
  ];
  const lines = [words.title(counts.items, counts.articles)];
  if (counts.unmatched > 0) lines.push(words.alarm(counts.unmatched, counts.articles));
  if (counts.unread > 0) lines.push(words.unread(counts.unread));
  for (const [heading, entries] of sections) {
    if (entries.length === 0) continue;
    lines.push("");
    if (heading !== "") lines.push(heading);
    for (const entry of entries) lines.push(heading === "" ? entry : `  ${entry}`);
  }
  return `${lines.map(oneLine).join("\n")}\n`;
}

function useLines({ caution, editions }: BatchReport, language: Language): readonly string[] {
  const words = BATCH_SENTENCES[language];
  const lines = editions.flatMap(
    ({ id, catalog, status, effectiveDate, supersededOn, statement, leftOut }) => [
      [
        `[${catalog.id}] ${catalog.title[language]} (${catalog.society[language]})`,
        words.edition(id, EDITION_STATUS_WORDS[status][language]),
        leftOut !== null
          ? LEFT_OUT_WORDS[leftOut][language]
          : words.inForce(effectiveDate ?? "", supersededOn),
      ].join(words.semicolon),
      `  ${statement?.[language] ?? words.noStatement}`,
    ],
  );
  return [caution[language], ...(lines.length === 0 ? [words.noEditions] : lines)];
}

function unmatchedLines({ unmatched }: BatchReport, language: Language): readonly string[] {
  if (unmatched.length === 0) return [];
  return [
    BATCH_SENTENCES[language].unmatchedNote,
    ...unmatched.flatMap((group) => groupLines(group, language)),
  ];
}

function groupLines({ state, candidates, items }: UnmatchedGroup, language: Language): readonly string[] {
  const words = BATCH_SENTENCES[language];
  const first = items[0];
  if (first === undefined) return [];
  const { journalTitle, abbreviation, issns, cn } = first.publication;
  const printed = [journalTitle ?? abbreviation, ...issns, cn].filter((text) => text !== null);
  const name = printed.length === 0 ? UNMATCHED_WORDS[state][language] : printed.join(words.comma);
  const shown = candidates.slice(0, CANDIDATES_SHOWN).map((candidate) => candidateText(candidate, language));
  if (candidates.length > shown.length) shown.push(words.more(candidates.length - shown.length));
  return [
    printed.length === 0 ? name : `${name} (${UNMATCHED_WORDS[state][language]})`,
    `  ${first.match.reason[language]}`,
    ...(shown.length === 0 ? [] : [`  ${words.candidates}${words.colon}${shown.join(words.semicolon)}`]),
    ...items.map(({ publication }) => `  - ${itemLine(publication, language)}`),
  ];
}

export function candidateText({ journal, because }: LookupCandidate, language: Language): string {
  return `${journalName(journal, language)} [${journal.key}] (${CANDIDATE_WORDS[because][language]})`;
}

export function journalName({ zh, en, spellings, key }: LookupJournal, language: Language): string {
  const [first, second] = language === "zh" ? [zh, en] : [en, zh];
  return first ?? second ?? spellings[0] ?? key;
}

function readingLines({ reading }: BatchReport, language: Language): readonly string[] {
  const words = BATCH_SENTENCES[language];
  const told = reading.issues.filter(({ severity }) => severity !== "info");
  return [...new Set(told.map(({ code }) => code))].flatMap((code) => {
    const shown = told.filter((issue) => issue.code === code).slice(0, ISSUES_SHOWN);
    const more = (reading.counts[code] ?? shown.length) - shown.length;
    return [
      ...shown.map(({ sheet, row, message }) => {
        const place = [sheet, row === undefined ? undefined : words.row(row)].filter(
          (part) => part !== undefined,
        );
        return `${place.length === 0 ? "" : `${place.join(", ")}${words.colon}`}${message[language]} [${code}]`;
      }),
      ...(more > 0 ? [words.more(more)] : []),
    ];
  });
}

function attentionLines(
  { counts, sharedDois, dateRule }: BatchReport,
  language: Language,
): readonly string[] {
  const words = BATCH_SENTENCES[language];
  return [
    ...(counts.undated > 0 ? [words.undated(counts.undated)] : []),
    ...(counts.withoutEdition > 0 ? [words.withoutEdition(counts.withoutEdition)] : []),
    ...(counts.severalEditions > 0 ? [words.several(counts.severalEditions)] : []),
    ...sharedDois.map(({ doi, publications }) =>
      words.sharedDoi(doi, publications.map((item) => itemLine(item, language)).join(words.semicolon)),
    ),
    words.rules[dateRule],
  ];
}

function shareLines({ domesticShare: share }: BatchReport, language: Language): readonly string[] {
  const words = BATCH_SENTENCES[language];
  if (share.lowest === null || share.highest === null) return [];
  const [low, high] = [percent(share.lowest), percent(share.highest)];
  const line =
    words.share(share.domestic, share.articles) +
    (share.unknown === 0 ? words.shareKnown(low) : words.shareUnknown(share.unknown, low, high));
  if (share.minimum === null || share.verdict === null) return [line];
  return [line, words.minimum(percent(share.minimum)) + words.verdict[share.verdict]];
}

function percent(share: number): string {
  return `${roundDecimal(share * 100, 1)}%`;
}

function journalLines(report: BatchReport, language: Language): readonly string[] {
  const words = BATCH_SENTENCES[language];
  return report.journals.flatMap(({ journal, items }) => {
    const facts = [...journal.issns, ...journal.cns, words.domestic[journal.population ?? "unknown"]];
    return [
      `${journalName(journal, language)} (${facts.join(words.comma)})`,
      ...items.flatMap((item) => [
        `  - ${itemLine(item.publication, language)}`,
        `    ${matchLine(item.match, language)}`,
        ...answerLines(item, report.editions, language).map((line) => `    ${line}`),
      ]),
    ];
  });
}

/** A text with a line break in it must not look like an entry of its own. */
function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, " ");
}
