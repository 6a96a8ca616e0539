/** Catalog: how a published list is to be read into an edition, as data. */

import type { Journal } from "../../model/journal.js";
import type { DeclaredCount } from "../../model/printed-list.js";
import type { Bilingual } from "../../model/text.js";
import type { CatalogIdentity, EditionStatus, PrintedListing } from "../types.js";

export interface ListScheme {
  readonly id: string;
  /** Tier labels, best first. */
  readonly labels: readonly string[];
  /** Further words of the list for a label, e.g. `{ "一类": "T1" }`; never taken from another scheme by the library. */
  readonly aliases?: Readonly<Record<string, string>> | undefined;
}

/** What the list is, in the words of who imports it. */
export interface ListDeclaration {
  /** Id of the edition inside its catalog, e.g. `2025`: the label of the society, not the year of any data. */
  readonly edition: string;
  /** `final` where nothing stands. */
  readonly status?: EditionStatus | undefined;
  readonly catalog: CatalogIdentity;
  /** `YYYY-MM-DD`. */
  readonly decisionDate?: string | undefined;
  readonly effectiveDate?: string | undefined;
  /** What the society permits the list to be used for; a sentence that it is not known where nothing stands. */
  readonly statement?: Bilingual | undefined;
  readonly scheme: ListScheme;
}

/** Where the discipline of a row stands. */
export type ListDiscipline =
  | { readonly from: "sheet" }
  /** The column of the layout's field `discipline`, or headings between the rows; `separator` splits a cell. */
  | { readonly from: "column"; readonly separator?: string | undefined }
  | { readonly from: "constant"; readonly id: string; readonly name?: Bilingual | undefined };

/** Where the tier of a row stands. */
export type ListTier =
  | { readonly from: "every-row" }
  /** Printed once and valid for the blank cells below. */
  | { readonly from: "carried-down" }
  /** Headings above bare names, in one column or several. */
  | { readonly from: "headings" }
  /** The list is one tier as a whole. */
  | { readonly from: "constant"; readonly label: string }
  /** Each sheet is one tier. */
  | { readonly from: "sheet"; readonly labels: Readonly<Record<string, string>> };

/**
 * A sheet of the workbook that says how many journals the others hold. Numbers in several rows of one list, such as
 * domestic and foreign, are added.
 */
export interface ControlTotals {
  /** Where the list comes in several languages, the first of the names that the workbook has. */
  readonly sheet: string | readonly string[];
  /** Column names: of the list, of the total, and of each tier by its label. */
  readonly discipline: string | readonly string[];
  readonly total?: string | undefined;
  /** The label itself where nothing stands. */
  readonly tiers?: Readonly<Record<string, string>> | undefined;
  /**
   * Column of the code that is the id of a discipline; a name without a code is its own. The ids are the names of
   * the sheets where nothing stands.
   */
  readonly id?: string | readonly string[] | undefined;
}

export interface ListSpec<Layout = string> extends ListDeclaration {
  readonly source: {
    readonly name: string;
    readonly file?: string | undefined;
    /** Id of a layout or a layout; `society-list` where nothing stands. */
    readonly layout?: Layout | undefined;
    /** One sheet of a workbook; all that hold journals where nothing stands. */
    readonly sheet?: string | undefined;
    readonly encoding?: string | undefined;
    readonly delimiter?: string | undefined;
    readonly headerRow?: number | undefined;
  };
  readonly discipline: ListDiscipline;
  readonly tier: ListTier;
  readonly controlTotals?: ControlTotals | undefined;
  /** Counts that stand elsewhere, e.g. in the society's announcement. */
  readonly declared?: readonly DeclaredCount[] | undefined;
}

/** One row of a list, its journal known. */
export interface ImportedRow {
  readonly discipline: string;
  readonly tier: string;
  /** Status word of an edition that was exported by this library; empty in any other list. */
  readonly status: string;
  readonly journal: Journal;
  readonly printed: PrintedListing;
}

/** One stated number beside the number of listings found. */
export interface CountCheck {
  /** Id where the edition has it, else as printed; null for the whole list. */
  readonly discipline: string | null;
  readonly tier: string | null;
  readonly declared: number;
  readonly found: number;
  /** The list stated for this discipline is not here at all. */
  readonly isAbsent: boolean;
  readonly sheet: string | null;
  readonly row: number | null;
}
