/** Publish, XLSX: a sheet per discipline, and the side lists. */

import type { Edition, EditionListing } from "../../catalog/index.js";
import type { InnerOrderKey } from "../../methodology/project.js";
import { displayTitle } from "../../model/journal.js";
import { languageWord } from "../../model/language-words.js";
import type { Language } from "../../model/text.js";
import { orderListings } from "../order-listings.js";
import { cnText, issnText } from "../printed-identifiers.js";
import { disciplineName } from "../rule-words.js";
import { POPULATION_WORDS, WITHOUT_TIER_WORDS } from "../status-words.js";
import { cell, type SheetCell, type SheetSpec } from "./sheet.js";

export interface ListOptions {
  readonly order: readonly InnerOrderKey[];
  readonly language: Language;
  readonly footer: string;
  readonly sheetName: (wanted: string) => string;
}

const WIDTHS = [6, 7, 38, 32, 24, 14, 9, 9, 26];

/**
 * The listings of every discipline that has any, numbered within each tier; those that an imported list printed
 * without a tier come last, as a group of their own.
 */
export function disciplineSheets(edition: Edition, options: ListOptions): readonly SheetSpec[] {
  const { language, order, footer, sheetName } = options;
  const zh = language === "zh";
  return edition.disciplines.flatMap(({ id, name }) => {
    const own = edition.listings.filter(
      ({ discipline, status }) => discipline === id && (status === "tiered" || status === "untiered"),
    );
    if (own.length === 0) return [];
    const numbers = new Map<string | null, number>();
    const rows = orderListings(edition, own, ["tier", ...order], language).map((listing) => {
      const number = (numbers.get(listing.tier) ?? 0) + 1;
      numbers.set(listing.tier, number);
      const tier = listing.tier ?? WITHOUT_TIER_WORDS[language];
      return [cell(number), cell(tier, "tier"), ...journalCells(listing, language)];
    });
    const journals = own.length === 1 ? "1 journal" : `${own.length} journals`;
    const title = zh ? `${name.zh}（共 ${own.length} 种）` : `${name.en} (${journals})`;
    const head = zh ? ["序号", "级别", ...journalHead(language)] : ["No.", "Tier", ...journalHead(language)];
    return [
      {
        name: sheetName(name[language]),
        widths: WIDTHS,
        rows: [[cell(title, "title")], head.map((text) => cell(text, "head")), ...rows],
        across: [0],
        frozen: 2,
        landscape: true,
        footer,
      },
    ];
  });
}

/** What the experts decide, and what was left out with the reasons; empty where there is nothing. */
export function sideSheets(edition: Edition, options: ListOptions): readonly SheetSpec[] {
  const { language, order, footer, sheetName } = options;
  const zh = language === "zh";
  const experts = orderListings(
    edition,
    edition.listings.filter(({ status }) => status === "experts"),
    ["discipline", ...order],
    language,
  );
  const discipline = zh ? "学科" : "Discipline";
  const list = (
    name: string,
    head: readonly string[],
    widths: readonly number[],
    rows: readonly (readonly SheetCell[])[],
  ): readonly SheetSpec[] =>
    rows.length === 0
      ? []
      : [
          {
            name: sheetName(name),
            widths,
            rows: [
              [cell(`${name} (${rows.length})`, "title")],
              head.map((text) => cell(text, "head")),
              ...rows,
            ],
            across: [0],
            frozen: 2,
            landscape: true,
            footer,
          },
        ];
  return [
    ...list(
      zh ? "待专家评议" : "Left to the experts",
      [discipline, ...journalHead(language)],
      [20, ...WIDTHS.slice(2)],
      experts.map((listing) => [
        cell(disciplineName(edition, listing.discipline, language)),
        ...journalCells(listing, language),
      ]),
    ),
    ...list(
      zh ? "未参评期刊" : "Left out",
      [zh ? "期刊" : "Journal", discipline, zh ? "原因" : "Reason"],
      [36, 20, 70],
      edition.exclusions.map(({ title, discipline: id, reason }) => [
        cell(title),
        cell(id === null ? "" : disciplineName(edition, id, language)),
        cell(reason[language]),
      ]),
    ),
  ];
}

function journalHead(language: Language): readonly string[] {
  return language === "zh"
    ? ["刊名", "其他刊名", "ISSN", "CN", "语种", "来源", "主办或出版单位"]
    : ["Title", "Other title", "ISSN", "CN", "Language", "Population", "Sponsor or publisher"];
}

/** A journal of which no title is known has none here, since its key is none. */
function journalCells(listing: EditionListing, language: Language): readonly SheetCell[] {
  const { journal, population } = listing;
  const { titles, languages, sponsor, publisher } = journal;
  const isNamed = titles.zh !== null || titles.en !== null || titles.other.length > 0;
  const title = isNamed ? displayTitle(journal, language) : "";
  const other = [titles.zh, titles.en].find((text) => text !== null && text !== title) ?? "";
  return [
    title,
    other,
    issnText(listing),
    cnText(listing),
    languages.map((code) => languageWord(code, language)).join(language === "zh" ? "、" : ", "),
    POPULATION_WORDS[population][language],
    sponsor ?? publisher ?? "",
  ].map((text) => cell(text));
}
