/** Catalog, batch: a publication list against editions: what goes in and what comes out. */

import type { IssueReport } from "../../model/issue.js";
import type { Publication, PublicationKind } from "../../model/publication.js";
import type { Bilingual } from "../../model/text.js";
import type {
  LookupCandidate,
  LookupCode,
  LookupJournal,
  LookupListing,
  LookupMatch,
  OpenEdition,
} from "../lookup/index.js";

export const BATCH_FORMAT = "journal-tiering/batch";
export const BATCH_FORMAT_VERSION = 1;

/**
 * Which day counts where an item has only a month or a year. `every-edition`: all of them; where the edition in
 * force changed in between, each edition answers. `first-day`, `last-day`: a local rule, which the report names.
 */
export type DateRule = "every-edition" | "first-day" | "last-day";

export interface BatchOptions {
  /** Ids of the catalogs to ask; all that are open where it is left out. */
  readonly catalogs?: readonly string[] | undefined;
  /** Share (0–1) of journal articles that must have appeared in domestic journals. Without it no minimum is checked. */
  readonly minimumDomesticShare?: number | undefined;
  readonly dateRule?: DateRule | undefined;
  /** What reading the list reported; printed with the report, since an item that was not read is not in it. */
  readonly reading?: IssueReport | undefined;
}

export interface BatchEdition extends OpenEdition {
  /** Why the edition answers for no date; null where it can. */
  readonly leftOut: "undated" | "not-final" | null;
}

/** The answer of one catalog for the days from `from` to `to`, over which its edition in force is the same. */
export interface BatchAnswer {
  readonly catalog: string;
  /** Ids of the editions asked; empty where none was in force. */
  readonly editions: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly state: "listed" | "not-listed" | "no-edition";
  readonly code: LookupCode;
  readonly reason: Bilingual;
  readonly listings: readonly LookupListing[];
}

export type BatchStanding = "answered" | "without-edition" | "undated" | "unmatched";

export interface BatchItem {
  readonly publication: Publication;
  readonly standing: BatchStanding;
  /** How the journal was identified, or why not. */
  readonly match: LookupMatch;
  /** By catalog and day; empty for an item that is undated or unmatched. */
  readonly answers: readonly BatchAnswer[];
  /** Did the edition in force of some catalog change within the time that the date leaves open? */
  readonly severalEditions: boolean;
}

/** Items whose journal was named in the same way and not identified. */
export interface UnmatchedGroup {
  readonly state: "ambiguous" | "conflict" | "unresolved" | "nameless";
  readonly candidates: readonly LookupCandidate[];
  readonly items: readonly BatchItem[];
}

export interface JournalGroup {
  readonly journal: LookupJournal;
  readonly items: readonly BatchItem[];
}

/** An item that a catalog of journals has nothing to say about. */
export interface ApartItem {
  readonly publication: Publication;
  /** `journal` where the number given for the journal is that of a book. */
  readonly kind: PublicationKind;
}

export interface DuplicateItem {
  readonly publication: Publication;
  /** The item that is counted in its place. */
  readonly of: Publication;
  readonly because: "doi" | "same-record";
}

export interface SharedDoi {
  readonly doi: string;
  readonly publications: readonly Publication[];
}

export interface BatchShare {
  /** Journal articles, identified or not, duplicates left out. */
  readonly articles: number;
  readonly domestic: number;
  readonly foreign: number;
  /** Journals that were not identified, or of which the lists do not say. */
  readonly unknown: number;
  /** Share (0–1) if every unknown one is foreign, and if every one is domestic; null without articles. */
  readonly lowest: number | null;
  readonly highest: number | null;
  readonly minimum: number | null;
  /** Null without a minimum or without articles; `undecided` where the unknown ones decide. */
  readonly verdict: "met" | "not-met" | "undecided" | null;
}

/** How many items ask for attention. Listed items and tiers are not counted: that would be a score. */
export interface BatchCounts {
  readonly items: number;
  readonly articles: number;
  readonly unmatched: number;
  readonly undated: number;
  readonly withoutEdition: number;
  readonly severalEditions: number;
  readonly notApplicable: number;
  readonly duplicates: number;
  /** Errors in reading the file: each may be an item that is missing here. */
  readonly unread: number;
}

/** Every item stands in exactly one of `unmatched`, `journals`, `notApplicable` and `duplicates`. */
export interface BatchReport {
  readonly format: typeof BATCH_FORMAT;
  readonly formatVersion: typeof BATCH_FORMAT_VERSION;
  /** What no report of this kind may be used for. */
  readonly caution: Bilingual;
  readonly editions: readonly BatchEdition[];
  readonly dateRule: DateRule;
  readonly counts: BatchCounts;
  readonly reading: IssueReport;
  readonly unmatched: readonly UnmatchedGroup[];
  readonly journals: readonly JournalGroup[];
  readonly notApplicable: readonly ApartItem[];
  readonly duplicates: readonly DuplicateItem[];
  /** Items of different titles under one DOI, all counted; one of the DOIs is likely wrong. */
  readonly sharedDois: readonly SharedDoi[];
  readonly domesticShare: BatchShare;
}
