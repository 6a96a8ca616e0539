/** Publish: what stands in each column of a list, and the words above it. */

import type { Edition, EditionListing } from "../catalog/index.js";
import type { FixedColumn, OutputColumn } from "../methodology/project.js";
import { UsageError } from "../model/errors.js";
import { displayTitle } from "../model/journal.js";
import { languageWord } from "../model/language-words.js";
import type { Bilingual, Language } from "../model/text.js";
import { citationLine } from "./citation.js";

import { cnText, issnText } from "./printed-identifiers.js";

import { roundDecimal } from "./round-decimal.js";
import type { CellKind } from "./spreadsheet-cell.js";
import { LISTING_STATUS_WORDS, POPULATION_WORDS } from "./status-words.js";

export interface ColumnOptions {
  readonly profile: "machine" | "spreadsheet";
  readonly language: Language;
  readonly decimals: number;
  /** Number of each listing, by the declared numbering; empty where there is none. */
  readonly number: (listing: EditionListing) => string;
}

export interface CatalogColumn {
  readonly header: string;
  readonly kind: CellKind;
  /** Text of the listing at this place in the list. */
  readonly text: (listing: EditionListing, at: number) => string;
}

const HEADERS: Readonly<Record<FixedColumn, Bilingual>> = {
  number: { zh: "序号", en: "Number" },
  discipline: { zh: "学科", en: "Discipline" },
  disciplineName: { zh: "学科名称", en: "Discipline name" },
  tier: { zh: "级别", en: "Tier" },
  title: { zh: "刊名", en: "Title" },
  titleZh: { zh: "中文刊名", en: "Chinese title" },
  titleEn: { zh: "英文刊名", en: "English title" },
  issn: { zh: "ISSN", en: "ISSN" },
  cn: { zh: "CN", en: "CN" },
  language: { zh: "语种", en: "Language" },
  country: { zh: "国家", en: "Country" },
  publisher: { zh: "出版单位", en: "Publisher" },
  sponsor: { zh: "主办单位", en: "Sponsor" },
  population: { zh: "期刊来源", en: "Population" },
  rank: { zh: "位次", en: "Rank" },
  score: { zh: "得分", en: "Score" },
  status: { zh: "状态", en: "Status" },
  citation: { zh: "引用格式", en: "Citation" },
};

const SEPARATOR = "; ";

/**
 * The columns of a list of these listings. A withheld or missing value is an empty cell. Numbers are rounded to
 * the declared decimals, an indicator counted in percentiles to one; a column of whole numbers has none.
 * In the spreadsheet profile languages, populations and states are words of the declared language; the machine
 * profile keeps the codes of the edition (`zh`, `domestic`, `tiered`), whatever the language.
 * Throws `UsageError` `COLUMN_UNKNOWN`.
 */
export function catalogColumns(
  edition: Edition,
  listings: readonly EditionListing[],
  columns: readonly OutputColumn[],
  options: ColumnOptions,
): readonly CatalogColumn[] {
  const described = columns.map((column) => {
    if (column.startsWith("indicator:")) return valueColumn(edition, listings, column, "raw", options);
    if (column.startsWith("normalized:"))
      return valueColumn(edition, listings, column, "normalized", options);
    const header = HEADERS[column as FixedColumn];
    if (header === undefined) throw unknownColumn(column);
    return {
      header: header[options.language],
      ...fixedColumn(column as FixedColumn, edition, listings, options),
    };
  });
  return distinctHeaders(columns, described);
}

/** Columns of one name get the indicator's id behind it, since two indicators may be called the same. */
function distinctHeaders(
  names: readonly OutputColumn[],
  columns: readonly CatalogColumn[],
): readonly CatalogColumn[] {
  const counts = new Map<string, number>();
  for (const { header } of columns) counts.set(header, (counts.get(header) ?? 0) + 1);
  return columns.map((column, index) =>
    counts.get(column.header) === 1
      ? column
      : { ...column, header: `${column.header} [${(names[index] as string).replace(/^[^:]*:/, "")}]` },
  );
}

function fixedColumn(
  column: FixedColumn,
  edition: Edition,
  listings: readonly EditionListing[],
  options: ColumnOptions,
): Omit<CatalogColumn, "header"> {
  const { language, profile } = options;
  const printed = <Code extends string>(code: Code, words: Readonly<Record<Code, Bilingual>>) =>
    profile === "machine" ? code : words[code][language];
  const text = (read: (listing: EditionListing) => string | null, kind: CellKind = "text") => ({
    kind,
    text: (listing: EditionListing) => read(listing) ?? "",
  });
  switch (column) {
    case "number":
      return text(options.number, "number");
    case "discipline":
      return text((listing) => listing.discipline);
    case "disciplineName": {
      const names = new Map(edition.disciplines.map(({ id, name }) => [id, name[language]]));
      return text((listing) => names.get(listing.discipline) ?? listing.discipline);
    }
    case "tier":
      return text((listing) => listing.tier);
    case "title":
      return text(({ journal }) => displayTitle(journal, language));
    case "titleZh":
      return text(({ journal }) => journal.titles.zh);
    case "titleEn":
      return text(({ journal }) => journal.titles.en);
    case "issn":
      return text(issnText);
    case "cn":
      return text(cnText);
    case "language":
      return text(({ journal }) =>
        journal.languages
          .map((code) => (profile === "machine" ? code : languageWord(code, language)))
          .join(SEPARATOR),
      );
    case "country":
    case "publisher":
    case "sponsor":
      return text(({ journal }) => journal[column]);
    case "population":
      return text(({ population }) => printed(population, POPULATION_WORDS));
    case "status":
      return text(({ status }) => printed(status, LISTING_STATUS_WORDS));
    case "citation":
      return text((listing) => citationLine(edition, listing, language));
    case "rank":
      return text(({ rank }) => (rank === null ? "" : String(rank)), "number");
    case "score":
      return numberColumn(listings, (listing) => listing.score, options.decimals);
  }
}

function valueColumn(
  edition: Edition,
  listings: readonly EditionListing[],
  column: string,
  field: "raw" | "normalized",
  { language, decimals }: ColumnOptions,
): CatalogColumn {
  const id = column.slice(column.indexOf(":") + 1);
  const indicator = edition.indicators.find((candidate) => candidate.id === id);
  if (indicator === undefined) throw unknownColumn(column);
  const name = indicator.name[language];
  const normalized = language === "zh" ? `${name}（归一化）` : `${name} (normalized)`;
  // Listings of one scale have their values in one order, so that the place of the last is a good guess.
  let place = 0;
  const read = ({ values }: EditionListing) => {
    if (values[place]?.indicator !== id) {
      const found = values.findIndex((value) => value.indicator === id);
      if (found === -1) return null;
      place = found;
    }
    return values[place]?.[field] ?? null;
  };
  const places = field === "raw" && indicator.unit === "percentile" ? Math.min(1, decimals) : decimals;
  return { header: field === "raw" ? name : normalized, ...numberColumn(listings, read, places) };
}

function numberColumn(
  listings: readonly EditionListing[],
  read: (listing: EditionListing) => number | null,
  decimals: number,
): Omit<CatalogColumn, "header"> {
  const values = listings.map(read);
  const places = values.every((value) => Number.isInteger(value ?? 0)) ? 0 : decimals;
  return {
    kind: "number",
    text: (_, at) => {
      const value = values[at] ?? null;
      return value === null ? "" : roundDecimal(value, places);
    },
  };
}

function unknownColumn(column: string): UsageError {
  return new UsageError("COLUMN_UNKNOWN", `The edition has no column "${column}".`);
}
