/** Publish: the columns of the table of a publication list against editions. */

import type {
  BatchAnswer,
  BatchEdition,
  BatchItem,
  BatchReport,
  JournalGroup,
  UnmatchedGroup,
} from "../../catalog/batch/index.js";
import type { LookupListing } from "../../catalog/index.js";
import type { Publication } from "../../model/publication.js";
import type { Bilingual, Language } from "../../model/text.js";
import { dateText, disciplineName, tierText } from "./batch-lines.js";
import { candidateText, journalName } from "./batch-text.js";
import { BATCH_SENTENCES, MATCH_KEY_WORDS, placeText } from "./batch-words.js";

export const BATCH_SEPARATOR = "; ";

/** What the rows of one item and answer differ in; texts of the rest are empty. */
export interface BatchRow {
  readonly standing: string;
  readonly publication: Publication | null;
  readonly item?: BatchItem;
  readonly group?: JournalGroup;
  readonly unmatched?: UnmatchedGroup;
  readonly answer?: BatchAnswer;
  readonly listing?: LookupListing;
  readonly note?: string;
}

type ColumnReader = readonly [header: Bilingual, read: (row: BatchRow) => string];

/** Codes in the machine profile, words else. */
export function batchColumns(
  report: BatchReport,
  machine: boolean,
  language: Language,
): readonly ColumnReader[] {
  const words = BATCH_SENTENCES[language];
  const keys = (list: BatchItem["match"]["agreed"] | undefined) =>
    (list ?? []).map((key) => (machine ? key : MATCH_KEY_WORDS[key][language])).join(BATCH_SEPARATOR);
  const editionOf = ({ answer, listing }: BatchRow): BatchEdition | undefined =>
    report.editions.find(
      ({ id, catalog }) => catalog.id === answer?.catalog && id === (listing?.edition ?? answer?.editions[0]),
    );
  const answered = ({ answer }: BatchRow): string => {
    if (answer === undefined) return "";
    if (machine) return answer.state;
    if (answer.state === "listed") return LISTED[language];
    return answer.state === "not-listed" ? words.notListed : words.noEdition;
  };
  const population = ({ group }: BatchRow): string => {
    if (group === undefined) return "";
    const code = group.journal.population ?? "unknown";
    return machine ? code : words.domestic[code];
  };
  return [
    [{ zh: "状态", en: "Standing" }, ({ standing }) => standing],
    [{ zh: "条目", en: "Item" }, ({ publication }) => publication?.id ?? ""],
    [
      { zh: "位置", en: "Place" },
      ({ publication }) => (publication ? placeText(publication.place, language) : ""),
    ],
    [{ zh: "题名", en: "Title" }, ({ publication }) => publication?.title ?? ""],
    [{ zh: "日期", en: "Date" }, ({ publication }) => (publication?.date ? dateText(publication.date) : "")],
    [{ zh: "类型", en: "Type" }, ({ publication }) => publication?.type ?? ""],
    [{ zh: "DOI", en: "DOI" }, ({ publication }) => publication?.doi ?? ""],
    [
      { zh: "所写期刊", en: "Journal as written" },
      ({ publication }) => publication?.journalTitle ?? publication?.abbreviation ?? "",
    ],
    [
      { zh: "所写刊号", en: "Numbers as written" },
      ({ publication }) =>
        [...(publication?.issns ?? []), publication?.cn ?? ""].filter(Boolean).join(BATCH_SEPARATOR),
    ],
    [{ zh: "识别为", en: "Journal" }, ({ group }) => (group ? journalName(group.journal, language) : "")],
    [{ zh: "期刊标识", en: "Journal key" }, ({ group }) => group?.journal.key ?? ""],
    [{ zh: "国内外", en: "Population" }, population],
    [{ zh: "相符", en: "Agreed" }, ({ item }) => keys(item?.match.agreed)],
    [{ zh: "不同", en: "Differed" }, ({ item }) => keys(item?.match.disagreed)],
    [{ zh: "无从比对", en: "Not compared" }, ({ item }) => keys(item?.match.unconfirmed)],
    [{ zh: "识别代码", en: "Match code" }, ({ item }) => item?.match.code ?? ""],
    [
      { zh: "说明", en: "Note" },
      ({ item, answer, note }) => note ?? (answer ?? item?.match)?.reason[language] ?? "",
    ],
    [
      { zh: "候选", en: "Candidates" },
      ({ unmatched }) =>
        (unmatched?.candidates ?? []).map((one) => candidateText(one, language)).join(BATCH_SEPARATOR),
    ],
    [
      { zh: "目录", en: "Catalog" },
      (row) => (machine ? row.answer?.catalog : editionOf(row)?.catalog.title[language]) ?? "",
    ],
    [
      { zh: "版次", en: "Edition" },
      ({ answer, listing }) => listing?.edition ?? answer?.editions.join(BATCH_SEPARATOR) ?? "",
    ],
    [{ zh: "生效日期", en: "Effective date" }, (row) => editionOf(row)?.effectiveDate ?? ""],
    [{ zh: "适用起", en: "From" }, ({ answer }) => answer?.from ?? ""],
    [{ zh: "适用止", en: "To" }, ({ answer }) => answer?.to ?? ""],
    [{ zh: "收录", en: "Answer" }, answered],
    [
      { zh: "学科", en: "Discipline" },
      ({ listing }) => {
        if (listing === undefined) return "";
        return machine ? listing.discipline : disciplineName(listing, report.editions, language);
      },
    ],
    [{ zh: "级别", en: "Tier" }, ({ listing }) => listing?.tier ?? ""],
    [
      { zh: "评价结果", en: "Listing status" },
      ({ listing }) => {
        if (listing === undefined) return "";
        return machine ? listing.standing : tierText(listing, language);
      },
    ],
    [{ zh: "级别体系", en: "Scheme" }, ({ listing }) => listing?.scheme ?? ""],
    [
      { zh: "使用限制", en: "Permitted use" },
      (row) =>
        [report.caution[language], editionOf(row)?.statement?.[language] ?? ""].filter(Boolean).join(" "),
    ],
  ];
}

const LISTED: Bilingual = { zh: "收录", en: "listed" };
