/**
 * Catalog, lookup: what goes in and what comes out. An `Edition` fits `LookupEdition` as it is; so does what an
 * importer or a page keeps of one.
 */

import type { Bilingual } from "../../model/text.js";
import type { EditionStatus, ListingStatus } from "../types.js";

/** What identifies a journal in a list; a `Journal` of a pool and an `EditionJournal` fit. */
export interface KnownJournal {
  readonly titles: {
    readonly zh: string | null;
    readonly en: string | null;
    readonly other?: readonly string[] | undefined;
    readonly former?: readonly string[] | undefined;
  };
  readonly issns: readonly { readonly value: string }[];
  readonly cn: string | null;
}

export interface LookupEdition {
  readonly id: string;
  readonly status: EditionStatus;
  readonly catalog: { readonly id: string; readonly title: Bilingual; readonly society: Bilingual };
  /** `YYYY-MM-DD`. */
  readonly decisionDate: string | null;
  readonly effectiveDate: string | null;
  /** Tier labels, best first. */
  readonly scheme: { readonly id: string; readonly labels: readonly string[] };
  /** Names under which a discipline may be asked for, beside its id. */
  readonly disciplines?: readonly { readonly id: string; readonly name: Bilingual }[] | undefined;
  readonly listings: readonly {
    readonly discipline: string;
    readonly tier: string | null;
    /** Absent in a list that prints no more than its entries. */
    readonly status?: ListingStatus | undefined;
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

export type LookupState =
  | "listed"
  | "not-listed"
  | "ambiguous"
  | "conflict"
  | "unresolved"
  | "not-applicable";

/** One journal as all open lists together know it. */
export interface LookupJournal {
  /** `issn:`, `cn:` or `title:` and the value; no two journals share it. */
  readonly key: string;
  readonly zh: string | null;
  readonly en: string | null;
  /** Every other spelling met. */
  readonly spellings: readonly string[];
  readonly former: readonly string[];
  readonly issns: readonly string[];
  readonly cns: readonly string[];
}

export interface LookupListing {
  readonly society: Bilingual;
  readonly catalog: string;
  readonly catalogTitle: Bilingual;
  readonly edition: string;
  /** Status of the edition. */
  readonly status: EditionStatus;
  readonly discipline: string;
  readonly tier: string | null;
  /** What the edition says of the journal; `untiered` where it lists it without a tier. */
  readonly standing: ListingStatus | "untiered";
  readonly scheme: string;
  readonly decisionDate: string | null;
  readonly effectiveDate: string | null;
  /** Day on which the next edition of the catalog takes effect; null where none that is open does. */
  readonly supersededOn: string | null;
}

export type MatchKey = "key" | "issn" | "cn" | "title" | "former-title" | "abbreviation" | "subtitle";

/** An identifier of the query that could not be read as it stands. */
export interface UnreadIdentifier {
  readonly code: string;
  readonly received: string;
  readonly hints: readonly string[];
}

export interface LookupMatch {
  /** Strongest key that led to the journal; null where none did. */
  readonly key: MatchKey | null;
  readonly agreed: readonly MatchKey[];
  /** Keys of the query that say something else than the journal's record. */
  readonly disagreed: readonly MatchKey[];
  /** Keys of the query of which the journal's record has nothing to compare. */
  readonly unconfirmed: readonly MatchKey[];
  readonly unread: readonly UnreadIdentifier[];
  readonly code: LookupCode;
  /** What was found and what to do, for the secretary who asks. */
  readonly reason: Bilingual;
}

export type LookupCode =
  | "FOUND"
  | "FOUND_WITH_DISAGREEMENT"
  | "FOUND_BY_FORMER_TITLE"
  | "FOUND_BY_ABBREVIATION"
  | "FOUND_WITHOUT_SUBTITLE"
  | "KNOWN_NOT_LISTED"
  | "KNOWN_NOT_IN_DISCIPLINE"
  | "KNOWN_WITHOUT_TIER"
  | "NO_EDITION_IN_FORCE"
  | "SEVERAL_JOURNALS"
  | "KEYS_DISAGREE"
  | "RECORD_DISAGREES"
  | "LANGUAGE_EDITION_DIFFERS"
  | "ACRONYM_ALONE"
  | "NOTHING_FOUND"
  | "IDENTIFIER_UNREADABLE"
  | "EMPTY_QUERY"
  | "NOT_A_JOURNAL"
  | "IS_BOOK_NUMBER";

export type CandidateReason =
  | "same-issn"
  | "same-cn"
  | "same-title"
  | "former-title"
  | "abbreviation"
  | "subtitle"
  | "repaired-identifier"
  | "longer-title"
  | "shorter-title"
  | "misprint";

export interface LookupCandidate {
  readonly journal: LookupJournal;
  readonly because: CandidateReason;
  /** Characters to change between the query and the title; 0 where it is not a misprint. */
  readonly edits: number;
}

export interface LeftOutEdition {
  readonly catalog: string;
  readonly edition: string;
  readonly why: "undated" | "not-final";
}

export interface LookupAnswer {
  readonly state: LookupState;
  /** Present where one journal was identified: for `listed` and `not-listed`. */
  readonly journal: LookupJournal | null;
  readonly listings: readonly LookupListing[];
  readonly match: LookupMatch;
  readonly candidates: readonly LookupCandidate[];
  readonly policy: ReductionPolicy;
  readonly asOf: string | null;
  /** Editions that could not be asked because they have no effective date or are not final. */
  readonly leftOut: readonly LeftOutEdition[];
}

export interface Catalogs {
  /** Number of journals, listings and editions that are open. */
  readonly journals: number;
  readonly listings: number;
  readonly editions: number;
  /**
   * Looks a journal up.
   *
   * Throws: UsageError `CATALOG_UNKNOWN`, `LOOKUP_DATE`, `POLICY_UNKNOWN`, `DISCIPLINE_NEEDED`.
   * Cost: O(1) by a known ISSN; O(length of the keys) else; the first query that finds nothing builds the index
   * of near titles, O(titles).
   */
  lookup(query: string | JournalQuery, options?: LookupOptions): LookupAnswer;
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

interface ReadIdentifiers {
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
