/**
 * Catalog, lookup: what goes in. An `Edition` fits `LookupEdition` as it is; so does what an
 * importer or a page keeps of one.
 */

import type { Population } from "../../model/journal.js";
import type { Bilingual } from "../../model/text.js";
import type { EditionStatus, ListingStatus } from "../types.js";

/** What identifies a journal in a list; a `Journal` of a pool and an `EditionJournal` fit. */
export interface KnownJournal {
  readonly titles: {
    readonly zh?: string | null | undefined;
    readonly en?: string | null | undefined;
    readonly other?: readonly string[] | undefined;
    readonly former?: readonly string[] | undefined;
  };
  readonly issns?: readonly { readonly value: string }[] | undefined;
  readonly cn?: string | null | undefined;
  /** Absent where the list does not say. */
  readonly population?: Population | undefined;
}

export interface LookupEdition {
  readonly id: string;
  readonly status: EditionStatus;
  readonly catalog: { readonly id: string; readonly title: Bilingual; readonly society: Bilingual };
  /** `YYYY-MM-DD`. */
  readonly decisionDate: string | null;
  readonly effectiveDate: string | null;
  /** What the edition may be used for, and what not. */
  readonly statement?: Bilingual | undefined;
  /** Tier labels, best first. */
  readonly scheme: { readonly id: string; readonly labels: readonly string[] };
  /** Names under which a discipline may be asked for, beside its id. */
  readonly disciplines?: readonly { readonly id: string; readonly name: Bilingual }[] | undefined;
  readonly listings: readonly {
    readonly discipline: string;
    readonly tier: string | null;
    /** Absent in a list that prints no more than its entries. */
    readonly status?: ListingStatus | undefined;
    readonly population?: Population | undefined;
    /** Cells of an imported list, by field. */
    readonly printed?: { readonly cells: readonly { readonly field: string }[] } | undefined;
    readonly journal: KnownJournal;
  }[];
  /** Candidates that were not ranked; known journals without a listing. */
  readonly exclusions?: readonly { readonly journal: string; readonly title: string }[] | undefined;
}

/** Journals that are known to exist and have no listing, such as `candidatePool(…).journals`. */
export interface Register {
  readonly name: string;
  readonly journals: readonly KnownJournal[];
}

export interface Abbreviation {
  readonly abbreviation: string;
  readonly title: string;
}

export interface OpenCatalogsOptions {
  readonly registers?: readonly Register[] | undefined;
  readonly abbreviations?: readonly Abbreviation[] | undefined;
}

/** Keys of one journal in any form; a string is read as an ISSN, a CN or a title by what it looks like. */
export interface JournalQuery {
  /** Key of a journal or candidate of an earlier answer of the same catalogs; nothing else is read then. */
  readonly key?: string | undefined;
  /** One or several ISSNs, in one text or in several. */
  readonly issn?: string | readonly string[] | undefined;
  readonly cn?: string | undefined;
  /** Any title, in one script or both; a former one and an abbreviation too. */
  readonly title?: string | readonly string[] | undefined;
  readonly abbreviation?: string | undefined;
  readonly isbn?: string | undefined;
  /** What the source says the item is, in the words of BibTeX, RIS, CSL or a person: `inproceedings`, `BOOK`. */
  readonly type?: string | undefined;
}

export type ReductionPolicy = "all" | "by-discipline" | "highest" | "lowest" | "latest";

export interface LookupOptions {
  /** Asks one catalog only, by its id. */
  readonly catalog?: string | undefined;
  /** Asks the editions in force on this day, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  /** How several listings become fewer; `all` where none is named. */
  readonly policy?: ReductionPolicy | undefined;
  /** Id or name of a discipline; `by-discipline` needs it. */
  readonly discipline?: string | undefined;
}

/** An identifier of the query that could not be read as it stands. */
export interface UnreadIdentifier {
  readonly code: string;
  readonly received: string;
  readonly hints: readonly string[];
}

export type LanguageMark = "chinese" | "english" | "bilingual" | null;

/** A title as keys that can be compared; equal keys mean the same words. */
export interface TitleKeys {
  readonly zh: string | null;
  readonly en: string | null;
  /** `zh:` and `en:` keys of what stands before a subtitle or a bracket; none where there is neither. */
  readonly main: readonly string[];
  readonly mark: LanguageMark;
  /** Former titles that stand in the same cell, as printed. */
  readonly former: readonly string[];
}

export interface ReadIdentifiers {
  readonly values: readonly string[];
  readonly problems: readonly UnreadIdentifier[];
}

/** How identifiers and titles are read; the registry's way, handed in by the recipe. */
export interface IdentityReader {
  issns(text: string): ReadIdentifiers;
  /** Region and serial, `11-2107`. */
  cns(text: string): ReadIdentifiers;
  title(text: string): TitleKeys;
}
