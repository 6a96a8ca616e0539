/**
 * Methodology: the project file `catalog.json` as types. It says which catalog is made, from which files, and
 * what is written; the methodology says how. `parse-project.ts` reads it.
 */

import type { Population } from "../model/journal.js";
import type { Bilingual, Language } from "../model/text.js";
import type { Licence } from "./types.js";

export interface Project {
  readonly projectVersion: 1;
  readonly catalog: CatalogSpec;
  /** Path of the methodology, relative to the project folder. */
  readonly methodology: string;
  readonly sources: readonly SourceSpec[];
  readonly candidates: CandidateSpec;
  readonly population?: PopulationRule | undefined;
  /** The society's rulings on records whose ISSN, CN and title point to different journals. */
  readonly decisions?: readonly DecisionSpec[] | undefined;
  /** Tables of who cites whom, for steps of equivalence that compare journals in pairs. */
  readonly comparisons?: readonly ComparisonSpec[] | undefined;
  /** Sources whose restricted values the society may publish, with the grounds. */
  readonly rightToPublish?: readonly PublicationRight[] | undefined;
  readonly outputs: readonly OutputSpec[];
}

export interface CatalogSpec {
  readonly id: string;
  readonly title: Bilingual;
  readonly society: Bilingual;
  /** Id of the edition, e.g. `2026`. */
  readonly edition: string;
  readonly status: "draft" | "notice" | "final" | "erratum";
  /** `YYYY-MM-DD`; given by the society, never taken from the clock. */
  readonly decisionDate?: string | undefined;
  readonly effectiveDate?: string | undefined;
  readonly language: Language;
  /** Terms under which others may reuse the catalog; printed with every output. */
  readonly terms?: CatalogTerms | undefined;
  /** What an erratum corrects; required for the status `erratum`, and for no other. */
  readonly errata?: readonly Erratum[] | undefined;
  /** Readings of words for the pinyin order, where the built-in dictionary errs: `{ "单县": "shan4 xian4" }`. */
  readonly readings?: Readonly<Record<string, string>> | undefined;
}

/** One corrected error, and where it came from, so that who copied it can correct it too. */
export interface Erratum {
  readonly date: string;
  /** What stood there, what stands there now, and why. */
  readonly text: Bilingual;
  /** Where the error came from: a source of the project, an official page, the society itself. */
  readonly origin: Bilingual;
}

export interface CatalogTerms {
  /** E.g. `CC BY 4.0`. */
  readonly name: string;
  readonly url?: string | undefined;
}

export interface SourceSpec {
  /** Name by which indicators, candidates and decisions refer to the source. */
  readonly name: string;
  /** Relative to the project folder, with `/`, and inside it. */
  readonly file: string;
  /** Id of a built-in layout, or the file of the project's own layout. */
  readonly layout: string | LayoutFile;
  readonly sheet?: string | undefined;
  readonly encoding?: string | undefined;
  readonly delimiter?: string | undefined;
  readonly decimal?: "point" | "comma" | undefined;
  /** Row of the header, counted from 1. */
  readonly headerRow?: number | undefined;
  /** Data year of the file. */
  readonly edition?: string | undefined;
  readonly licence: Licence;
  readonly note?: string | undefined;
}

export interface LayoutFile {
  readonly file: string;
}

/** Which records are the candidates, and how a candidate comes to its discipline. */
export interface CandidateSpec {
  readonly source: string;
  readonly discipline: DisciplineOrigin;
  /** All conditions must hold for a record to be a candidate. */
  readonly where?: readonly CandidateCondition[] | undefined;
  /**
   * Records that are one journal by their keys: `merge` them (meant where nothing stands), or `keep` each as a
   * journal of its own, for a register that tells its journals apart by itself.
   */
  readonly repeated?: "merge" | "keep" | undefined;
}

export type DisciplineOrigin =
  /** A text column (`discipline` unless named); `separator` splits a cell that names several. */
  | {
      readonly from: "column";
      readonly column?: string | undefined;
      readonly separator?: string | undefined;
    }
  /** The memberships of the layout; `by` with `index` keeps the citation indexes apart (`NAME | SCIE`). */
  | { readonly from: "memberships"; readonly by?: readonly ("discipline" | "index")[] | undefined }
  | { readonly from: "constant"; readonly id: string };

export interface CandidateCondition {
  readonly column: string;
  readonly in?: readonly string[] | undefined;
  readonly notIn?: readonly string[] | undefined;
}

export interface PopulationRule {
  /** Countries whose journals count as domestic although they hold no CN number. */
  readonly domesticCountries?: readonly string[] | undefined;
}

/** A ruling: the record of `source` at `row`, or with this title, ISSN or CN, `is` that journal or a separate one. */
export interface DecisionSpec {
  readonly source: string;
  readonly row?: number | undefined;
  readonly title?: string | undefined;
  readonly issn?: string | undefined;
  readonly cn?: string | undefined;
  readonly is: "separate" | { readonly issn: string } | { readonly cn: string } | { readonly title: string };
  readonly reason: string;
}

/** A square matrix of citation counts, or a list of pairs; journals by ISSN, CN or title. UTF-8. */
export type ComparisonSpec = {
  readonly name: string;
  readonly file: string;
  readonly delimiter?: string | undefined;
} & (
  | { readonly form: "matrix"; readonly entries: "row-cites-column" | "column-cites-row" }
  | { readonly form: "edges"; readonly entries: "first-cites-second" | "second-cites-first" }
);

export interface PublicationRight {
  readonly source: string;
  /** The grounds, e.g. contract and date; printed with the edition. */
  readonly statement: string;
}

export type OutputSpec =
  | CsvOutput
  | JsonOutput
  | HtmlOutput
  | XlsxOutput
  | MarkdownOutput
  | JsonLdOutput
  | DescriptorOutput;

export interface CsvOutput {
  readonly kind: "csv";
  /** Relative to the output folder, with `/`, and inside it. */
  readonly file: string;
  /**
   * `machine` is plain RFC 4180 with the codes of the edition (`zh`, `domestic`, `tiered`); `spreadsheet` opens
   * unharmed in Excel and WPS and has words of the language in their place (`中文`, `国内`, `入选`).
   */
  readonly profile: "machine" | "spreadsheet";
  /** Language of the header and of labels. */
  readonly language: Language;
  readonly columns: readonly OutputColumn[];
  readonly order: readonly OrderKey[];
  /** What the column `number` counts: the whole file, each discipline, or each tier of a discipline. */
  readonly numbering: "none" | "overall" | "per-discipline" | "per-tier";
  /** Only this discipline; all of them where absent. */
  readonly discipline?: string | undefined;
  /** Only this population; both where absent. */
  readonly population?: Population | undefined;
  /** Decimals of scores and values, 3 where absent. */
  readonly decimals?: number | undefined;
}

export interface JsonOutput {
  readonly kind: "json";
  readonly file: string;
}

export interface MarkdownOutput {
  readonly kind: "markdown";
  readonly file: string;
  readonly language: Language;
  /** Inside a discipline and tier; domestic journals first, then by title where absent. */
  readonly order?: readonly OrderKey[] | undefined;
  /** The last edition: its `edition.json`, relative to the project folder; the output then tells what changed. */
  readonly since?: string | undefined;
}

export interface JsonLdOutput {
  readonly kind: "json-ld";
  readonly file: string;
  /** Address under which the catalog is published; its parts are named below it. A URN where absent. */
  readonly base?: string | undefined;
}

/** CSVW metadata, or a Frictionless data package, of the project's CSV files of profile `machine`. */
export interface DescriptorOutput {
  readonly kind: "csvw" | "frictionless";
  readonly file: string;
  readonly language: Language;
}

/** One self-contained page: search, an explanation per journal, the method; printed it is the public notice. */
export interface HtmlOutput {
  readonly kind: "html";
  readonly file: string;
  /** That of the catalog where absent. */
  readonly language?: Language | undefined;
  /** Order inside a tier; by language, Chinese first, then title where absent. */
  readonly order?: readonly InnerOrderKey[] | undefined;
  /** The last edition: its `edition.json`, relative to the project folder; the output then tells what changed. */
  readonly since?: string | undefined;
}

/** A workbook: cover with the notes on compilation, a sheet per discipline, side lists. */
export interface XlsxOutput {
  readonly kind: "xlsx";
  readonly file: string;
  /** That of the catalog where absent. */
  readonly language?: Language | undefined;
  /** Order inside a tier; by language, Chinese first, then title where absent. */
  readonly order?: readonly InnerOrderKey[] | undefined;
  /** The last edition: its `edition.json`, relative to the project folder; the output then tells what changed. */
  readonly since?: string | undefined;
}

export const FIXED_COLUMNS = [
  "number",
  "discipline",
  "disciplineName",
  "tier",
  "title",
  "titleZh",
  "titleEn",
  "issn",
  "cn",
  "language",
  "country",
  "publisher",
  "sponsor",
  "population",
  "rank",
  "score",
  "status",
  "citation",
] as const;
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** `issn` holds all ISSNs of the journal; `indicator:<id>` its raw value, `normalized:<id>` the normalized one. */
export type OutputColumn = FixedColumn | `indicator:${string}` | `normalized:${string}`;

export const ORDER_KEYS = [
  "discipline",
  "tier",
  "population:domestic-first",
  "population:foreign-first",
  "language:zh-first",
  "language:en-first",
  "rank",
  "score",
  "pinyin",
  "title",
  "issn",
  "cn",
] as const;
export type OrderKey = (typeof ORDER_KEYS)[number];

/** What a list that is grouped by discipline and tier anyway can be ordered by. */
export type InnerOrderKey = Exclude<OrderKey, "discipline" | "tier">;
