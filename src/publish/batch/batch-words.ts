/** Publish: the words of a report on a publication list. */

import type { BatchEdition, BatchItem, DuplicateItem, UnmatchedGroup } from "../../catalog/batch/index.js";
import type { CandidateReason, MatchKey } from "../../catalog/index.js";
import type { PublicationKind, PublicationPlace } from "../../model/publication.js";
import type { Bilingual, Language } from "../../model/text.js";

export const MATCH_KEY_WORDS: Readonly<Record<MatchKey, Bilingual>> = {
  key: { zh: "库内标识", en: "key" },
  issn: { zh: "ISSN", en: "ISSN" },
  cn: { zh: "CN 号", en: "CN number" },
  title: { zh: "刊名", en: "title" },
  "former-title": { zh: "曾用名", en: "former title" },
  abbreviation: { zh: "缩写", en: "abbreviation" },
  subtitle: { zh: "不含副题的刊名", en: "title without its subtitle" },
};

export const CANDIDATE_WORDS: Readonly<Record<CandidateReason, Bilingual>> = {
  "same-issn": { zh: "ISSN 相同", en: "same ISSN" },
  "same-cn": { zh: "CN 号相同", en: "same CN number" },
  "same-title": { zh: "刊名相同", en: "same title" },
  "former-title": { zh: "曾用名相同", en: "former title" },
  abbreviation: { zh: "缩写相同", en: "same abbreviation" },
  subtitle: { zh: "仅副题不同", en: "differs in the subtitle" },
  "repaired-identifier": { zh: "号码可能误写", en: "number perhaps misprinted" },
  "longer-title": { zh: "刊名更长", en: "longer title" },
  "shorter-title": { zh: "刊名更短", en: "shorter title" },
  misprint: { zh: "刊名可能误写", en: "title perhaps misprinted" },
};

export const UNMATCHED_WORDS: Readonly<Record<UnmatchedGroup["state"], Bilingual>> = {
  ambiguous: { zh: "有多种可能", en: "ambiguous" },
  conflict: { zh: "各项信息互相矛盾", en: "contradictory" },
  unresolved: { zh: "未识别", en: "not recognized" },
  nameless: { zh: "未写明期刊", en: "no journal named" },
};

export const KIND_NAMES: Readonly<Record<PublicationKind, Bilingual>> = {
  journal: { zh: "号码为书号", en: "number of a book" },
  conference: { zh: "会议论文", en: "conference paper" },
  book: { zh: "图书或其中章节", en: "book or chapter" },
  preprint: { zh: "预印本", en: "preprint" },
  thesis: { zh: "学位论文", en: "thesis" },
  other: { zh: "其他", en: "other" },
  unknown: { zh: "类型不明", en: "type not known" },
};

export const STANDING_WORDS: Readonly<Record<BatchItem["standing"], Bilingual>> = {
  answered: { zh: "已查", en: "answered" },
  "without-edition": { zh: "发表时无生效版本", en: "no edition in force" },
  undated: { zh: "缺发表日期", en: "no date" },
  unmatched: { zh: "未识别期刊", en: "JOURNAL NOT IDENTIFIED" },
};

export const LEFT_OUT_WORDS: Readonly<Record<NonNullable<BatchEdition["leftOut"]>, Bilingual>> = {
  undated: { zh: "未采用：该版没有生效日期", en: "NOT USED: it has no effective date" },
  "not-final": { zh: "未采用：该版尚未定稿", en: "NOT USED: it is not final" },
};

export const DUPLICATE_WORDS: Readonly<Record<DuplicateItem["because"], Bilingual>> = {
  doi: { zh: "DOI 与题名相同", en: "same DOI and title" },
  "same-record": { zh: "题名、期刊、年份相同", en: "same title, journal and year" },
};

const UNITS: Readonly<Record<PublicationPlace["unit"], (number: number) => Bilingual>> = {
  row: (number) => ({ zh: `第 ${number} 行`, en: `row ${number}` }),
  line: (number) => ({ zh: `第 ${number} 行`, en: `line ${number}` }),
  entry: (number) => ({ zh: `第 ${number} 条`, en: `entry ${number}` }),
};

export function placeText({ sheet, number, unit }: PublicationPlace, language: Language): string {
  const at = UNITS[unit](number)[language];
  return sheet === null ? at : `${sheet}, ${at}`;
}

export const BATCH_SENTENCES = {
  zh: {
    colon: "：",
    comma: "、",
    semicolon: "；",
    title: (items: number, articles: number) =>
      `论文清单核对报告：共 ${items} 条，其中期刊论文 ${articles} 篇`,
    alarm: (count: number, of: number) => `!! ${of} 篇期刊论文中有 ${count} 篇未识别出期刊，请先处理`,
    unread: (count: number) => `!! 读取文件时有 ${count} 处错误，相应条目可能不在本报告中`,
    use: "使用限制",
    noStatement: "该版未附使用说明，请向编制单位查询。",
    edition: (id: string, status: string) => `${id} 版（${status}）`,
    asked: (catalog: string, ids: string) =>
      [catalog, ids === "" ? "" : `${ids} 版`].filter(Boolean).join(" "),
    row: (row: number) => `第 ${row} 行`,
    inForce: (from: string, until: string | null) =>
      `${from} 起生效${until === null ? "" : `，${until} 起由新版取代`}`,
    noEditions: "没有可查的目录版本。",
    reading: "读取文件时发现的问题",
    more: (count: number) => `……另有 ${count} 处`,
    unmatched: (count: number, of: number) => `未识别期刊（${of} 篇中的 ${count} 篇）`,
    unmatchedNote: "未识别不等于未收录，也不说明期刊的优劣。请更正条目，或在候选中人工核定。",
    candidates: "候选",
    attention: "需要留意",
    undated: (count: number) => `${count} 篇缺发表日期，无法确定适用版本`,
    withoutEdition: (count: number) => `${count} 篇发表时没有已生效的版本，无法回答是否收录`,
    several: (count: number) => `${count} 篇只知年份或月份，其间版本有更替，各版结果均已列出`,
    sharedDoi: (doi: string, titles: string) => `同一 DOI 对应不同题名，请核对：${doi}（${titles}）`,
    rules: {
      "every-edition": "日期不全时：列出期间生效的各版。",
      "first-day": "日期不全时：按当年（月）第一天适用的版本。",
      "last-day": "日期不全时：按当年（月）最后一天适用的版本。",
    },
    share: (part: number, all: number) => `发表于国内期刊：${all} 篇中 ${part} 篇`,
    shareUnknown: (unknown: number, low: string, high: string) =>
      `，另有 ${unknown} 篇国内外不明，比例在 ${low} 与 ${high} 之间`,
    shareKnown: (share: string) => `，占 ${share}`,
    minimum: (minimum: string) => `规定的最低比例 ${minimum}：`,
    verdict: { met: "达到", "not-met": "未达到", undecided: "待国内外不明的期刊核定后才能判断" },
    journals: (count: number) => `期刊（${count} 种）`,
    domestic: { domestic: "国内", foreign: "国外", unknown: "国内外不明" },
    matched: "相符",
    differs: "不同",
    unconfirmed: "目录未载、无从比对",
    notUsed: "号码有误未采用",
    days: (from: string, to: string) => (from === to ? from : `${from} 至 ${to}`),
    notListed: "未收录",
    noEdition: "没有生效的版本",
    untiered: "收录，未分级",
    changed: "其间版本有更替",
    undatedItem: "缺发表日期，未查",
    apart: (count: number) => `目录不适用的条目（${count} 条）`,
    duplicates: (count: number) => `重复条目（${count} 条，只计一次）`,
    sameAs: (what: string) => `与此条相同：${what}`,
    noDate: "无日期",
    noTitle: "（无题名）",
  },
  en: {
    colon: ": ",
    comma: ", ",
    semicolon: "; ",
    title: (items: number, articles: number) =>
      `Publication list: ${items} items, ${articles} of them articles in journals`,
    alarm: (count: number, of: number) =>
      `!! The journal of ${count} of ${of} articles was NOT IDENTIFIED; see to these first`,
    unread: (count: number) =>
      `!! Reading the file met ${count} ${count === 1 ? "error" : "errors"}; items may be missing from this report`,
    use: "What this may and may not be used for",
    noStatement: "The edition says nothing about its use; ask the society.",
    edition: (id: string, status: string) => `edition ${id} (${status})`,
    asked: (catalog: string, ids: string) =>
      [catalog, ids === "" ? "" : `edition ${ids}`].filter(Boolean).join(" "),
    row: (row: number) => `row ${row}`,
    inForce: (from: string, until: string | null) =>
      `in force from ${from}${until === null ? "" : `, superseded on ${until}`}`,
    noEditions: "There is no edition to ask.",
    reading: "Found while reading the file",
    more: (count: number) => `… and ${count} more`,
    unmatched: (count: number, of: number) => `JOURNAL NOT IDENTIFIED (${count} of ${of} articles)`,
    unmatchedNote:
      "Not identified does not mean not listed, and says nothing about the journal. Correct the items, or decide among the candidates by hand.",
    candidates: "candidates",
    attention: "To be looked at",
    undated: (count: number) => `${count} without a date, so that no edition applies`,
    withoutEdition: (count: number) =>
      `${count} from a time without an edition in force, so that there is no answer`,
    several: (count: number) =>
      `${count} with a year or month only, within which the edition changed; the answer of each is given`,
    sharedDoi: (doi: string, titles: string) =>
      `One DOI under different titles, please check: ${doi} (${titles})`,
    rules: {
      "every-edition": "Where a date is not complete, every edition in force within it answers.",
      "first-day": "Where a date is not complete, the edition of its first day answers.",
      "last-day": "Where a date is not complete, the edition of its last day answers.",
    },
    share: (part: number, all: number) => `In domestic journals: ${part} of ${all} articles`,
    shareUnknown: (unknown: number, low: string, high: string) =>
      `; of ${unknown} it is not known, so that the share lies between ${low} and ${high}`,
    shareKnown: (share: string) => `, ${share}`,
    minimum: (minimum: string) => `Declared minimum ${minimum}: `,
    verdict: {
      met: "met",
      "not-met": "not met",
      undecided: "cannot be decided before the unknown journals are identified",
    },
    journals: (count: number) => `Journals (${count})`,
    domestic: { domestic: "domestic", foreign: "foreign", unknown: "domestic or foreign not known" },
    matched: "agrees",
    differs: "DIFFERS",
    unconfirmed: "nothing to compare with",
    notUsed: "damaged and not used",
    days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
    notListed: "not listed",
    noEdition: "no edition in force",
    untiered: "listed, without a tier",
    changed: "the edition changed within this time",
    undatedItem: "no date, not asked",
    apart: (count: number) => `Not for a catalog of journals (${count})`,
    duplicates: (count: number) => `Duplicates (${count}, counted once)`,
    sameAs: (what: string) => `same as ${what}`,
    noDate: "no date",
    noTitle: "(no title)",
  },
} as const;
