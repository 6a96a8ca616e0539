/** Catalog, lookup: what comes out. */

import type { Population } from "../../model/journal.js";
import type { Bilingual } from "../../model/text.js";
import type { EditionStatus, ListingStatus } from "../types.js";
import type {
  JournalQuery,
  LookupEdition,
  LookupOptions,
  ReductionPolicy,
  UnreadIdentifier,
} from "./types.js";

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
  /** What the lists say; else domestic where the journal holds a CN number; null where neither tells, or lists differ. */
  readonly population: Population | null;
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

/** An open edition without its listings. */
export type OpenEdition = Readonly<
  Pick<
    LookupEdition,
    "id" | "status" | "catalog" | "decisionDate" | "effectiveDate" | "statement" | "disciplines"
  >
> & {
  /** Day on which the next edition of the catalog takes effect; null where none that is open does. */
  readonly supersededOn: string | null;
};

export interface Catalogs {
  /** Number of journals, listings and editions that are open. */
  readonly journals: number;
  readonly listings: number;
  readonly editions: number;
  /** The editions by catalog, effective date and id. */
  readonly opened: readonly OpenEdition[];
  /**
   * Looks a journal up.
   *
   * Throws: UsageError `CATALOG_UNKNOWN`, `LOOKUP_DATE`, `POLICY_UNKNOWN`, `DISCIPLINE_NEEDED`.
   * Cost: O(1) by a known ISSN; O(length of the keys) else; the first query that finds nothing builds the index
   * of near titles, O(titles).
   */
  lookup(query: string | JournalQuery, options?: LookupOptions): LookupAnswer;
}
