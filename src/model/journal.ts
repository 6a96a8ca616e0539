/** Model: a journal, as the registry knows it after linking the records of several sources. */

/** In a Chinese catalog a journal is domestic when it holds a CN number or is declared so. */
export type Population = "domestic" | "foreign";
export const POPULATIONS: readonly Population[] = ["domestic", "foreign"];

export type IssnRole = "print" | "electronic" | "linking";

export interface Issn {
  /** Hyphenated, upper-case X: `1234-567X`. */
  readonly value: string;
  readonly role: IssnRole | null;
}

export interface JournalTitles {
  readonly zh: string | null;
  readonly en: string | null;
  /** Further spellings met in the sources, raw, in order of first appearance by source. */
  readonly other: readonly string[];
  readonly former: readonly string[];
}

/** A mark set by a named list: a warning list, an index, a support plan. */
export interface Flag {
  readonly name: string;
  readonly source: string;
}

export interface Journal {
  /**
   * Stable identity inside a pool, the same whatever the order of the sources: `issn:` and the smallest
   * ISSN, else `cn:` and the CN, else `title:` and the normalized title.
   */
  readonly key: string;
  readonly titles: JournalTitles;
  /** A set, ordered by value; print and electronic roles are often wrong in the sources. */
  readonly issns: readonly Issn[];
  readonly cn: string | null;
  readonly languages: readonly string[];
  readonly country: string | null;
  readonly publisher: string | null;
  readonly sponsor: string | null;
  readonly population: Population;
  readonly populationReason: "cn-number" | "declared" | "neither";
  readonly flags: readonly Flag[];
}

/** The title to show: Chinese first for domestic journals, Latin first for foreign ones. */
export function displayTitle(journal: Pick<Journal, "key" | "titles">, language: "zh" | "en" = "zh"): string {
  const { zh, en, other } = journal.titles;
  const preferred = language === "zh" ? [zh, en] : [en, zh];
  return preferred[0] ?? preferred[1] ?? other[0] ?? journal.key;
}
