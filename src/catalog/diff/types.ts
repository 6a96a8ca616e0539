/**
 * Catalog, diff: what is compared, and what is told of it. The input is the least that a list must say, so that
 * an edition of our own fits as well as a list that was imported.
 */

import type { Methodology } from "../../methodology/types.js";
import type { EquivalenceDeclaration } from "../../model/equivalence.js";
import type { Bilingual } from "../../model/text.js";
import type { EditionIndicator, EditionScale, ListingStatus, Manifest } from "../types.js";

export interface DiffEdition {
  readonly catalog: { readonly id: string; readonly title?: Bilingual | undefined };
  readonly id: string;
  /** Tier labels, best first. */
  readonly scheme: { readonly id: string; readonly labels: readonly string[] };
  readonly disciplines?: readonly { readonly id: string; readonly name: Bilingual }[] | undefined;
  /** In the order in which they are printed. */
  readonly listings: readonly DiffListing[];
  /** Why a candidate was not evaluated; says of a dropped journal what became of it. */
  readonly exclusions?: readonly DiffExclusion[] | undefined;
  /** The members below are those of an edition of our own; with a manifest on both sides the bases are compared. */
  readonly manifest?: Manifest | undefined;
  readonly equivalence?: EquivalenceDeclaration | undefined;
  readonly indicators?: readonly EditionIndicator[] | undefined;
  readonly scales?: readonly EditionScale[] | undefined;
}

export interface DiffListing {
  readonly discipline: string;
  /** Null for a journal in no tier; the status says whether it is listed without one or was evaluated and is not listed. */
  readonly tier: string | null;
  readonly status?: ListingStatus | undefined;
  readonly journal: DiffJournal;
}

/** A member that is left out was not carried by the list and is not compared; null says that there is none. */
export interface DiffJournal {
  readonly key?: string | undefined;
  readonly titles: {
    readonly zh: string | null;
    readonly en: string | null;
    readonly other?: readonly string[] | undefined;
    readonly former?: readonly string[] | undefined;
  };
  /** As printed: a damaged one is a finding, not an error. */
  readonly issns: readonly { readonly value: string }[];
  readonly cn: string | null;
  readonly languages?: readonly string[] | undefined;
  readonly country?: string | null | undefined;
  readonly publisher?: string | null | undefined;
  readonly sponsor?: string | null | undefined;
}

export interface DiffExclusion {
  readonly journal: string;
  readonly discipline: string | null;
  readonly code: string;
  readonly reason: Bilingual;
}

/** The keys of a journal, normalized so that equal text means agreement. The registry reads them. */
export interface DiffIdentity {
  readonly issns: readonly string[];
  readonly cns: readonly string[];
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** Chinese titles without the mark of a language edition. */
  readonly base: readonly string[];
  /** Keys of former titles, of either language. */
  readonly former: readonly string[];
  /** Identifiers that cannot be what they say, with what they may have been. */
  readonly damaged: readonly DamagedIdentifier[];
}

export interface DamagedIdentifier {
  readonly kind: "issn" | "cn";
  readonly received: string;
  readonly hints: readonly string[];
}

export interface DiffOptions {
  /** Disciplines that were renamed: id before → id after. Others keep their id. */
  readonly disciplines?: Readonly<Record<string, string>> | undefined;
  /** Where the schemes differ: label before → label after. Without it their tiers are not compared. */
  readonly tiers?: Readonly<Record<string, string>> | undefined;
  /** The methodologies of two editions of our own, so that changed weights and cuts are named. */
  readonly methodologies?: MethodologyPair | undefined;
}

export interface MethodologyPair {
  readonly before: Methodology;
  readonly after: Methodology;
}

export type DiffKey = "issn" | "cn" | "title" | "former-title";

export interface DiffEvidence {
  /** Kinds of key that both sides share. */
  readonly agreed: readonly DiffKey[];
  /** Kinds of which both sides hold something and share nothing; a title that is merely similar is in neither. */
  readonly against: readonly DiffKey[];
}

/** A listing as the account shows it. */
export interface DiffPlace {
  /** Place in the list, 1 the first. */
  readonly position: number;
  readonly discipline: string;
  readonly tier: string | null;
  readonly status: ListingStatus;
  readonly title: Bilingual;
  readonly issns: readonly string[];
  readonly cn: string | null;
}

export type ChangeKind =
  | "renamed"
  | "identifier-corrected"
  | "identifier-suspect"
  | "language-edition"
  | "metadata"
  | "reordered";

export interface DiffChange {
  readonly kind: ChangeKind;
  readonly field:
    | "titleZh"
    | "titleEn"
    | "issn"
    | "cn"
    | "language"
    | "country"
    | "publisher"
    | "sponsor"
    | "position";
  readonly from: string;
  readonly to: string;
  /** What a damaged identifier may have been. */
  readonly hints: readonly string[];
}

/** `incomparable`: the tiers are of schemes, or labels, that nobody has related, or there is none on one side. */
export type Standing = "promoted" | "demoted" | "unchanged" | "incomparable";

/** The one class under which a journal is counted in a table, the weightiest that applies. */
export type DiffClass =
  | "added"
  | "dropped"
  | "promoted"
  | "demoted"
  | "incomparable"
  | "suspect"
  | "ambiguous"
  | "renamed"
  | "identifier-corrected"
  | "language-edition"
  | "metadata-only"
  | "reordered"
  | "unchanged";

/** A journal that both editions list. */
export interface DiffPair {
  readonly class: DiffClass;
  readonly standing: Standing;
  readonly before: DiffPlace;
  readonly after: DiffPlace;
  readonly evidence: DiffEvidence;
  readonly changes: readonly DiffChange[];
}

/** A journal that one edition lists and the other does not. */
export interface DiffSingle {
  readonly place: DiffPlace;
  /** The other edition evaluated it and put it in no tier, or excluded it by a rule. */
  readonly otherEdition:
    | { readonly kind: "below" | "experts" }
    | { readonly kind: "excluded"; readonly code: string; readonly reason: Bilingual }
    | null;
  /** Disciplines of the other edition in which it is listed. */
  readonly otherDisciplines: readonly string[];
  /** One of its keys stands in the other edition at a journal that is matched with another. */
  readonly sharesKeyWith: readonly { readonly place: DiffPlace; readonly keys: readonly DiffKey[] }[];
}

/** Listings that belong together by some keys, and that no rule may pair. A person decides. */
export interface DiffOpen {
  readonly before: readonly DiffPlace[];
  readonly after: readonly DiffPlace[];
  readonly evidence: DiffEvidence;
}

/** One thing that differs between the bases of two editions of our own. */
export interface BasisChange {
  readonly aspect:
    | "input"
    | "indicator"
    | "weight"
    | "rule"
    | "cut"
    | "equivalence"
    | "tiers"
    | "scale"
    | "methodology"
    | "library";
  readonly subject: string;
  /** Null where there was, or is, nothing. */
  readonly from: string | null;
  readonly to: string | null;
  /** The same in Chinese, where these are sentences. */
  readonly zh?: { readonly from: string | null; readonly to: string | null } | undefined;
}

export interface EditionDiff {
  readonly catalog: { readonly id: string; readonly title: Bilingual };
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly disciplines: readonly { readonly id: string; readonly name: Bilingual }[];
  /** In the order of the later edition. */
  readonly pairs: readonly DiffPair[];
  readonly added: readonly DiffSingle[];
  /** In the order of the earlier edition, under the discipline's id of the later one. */
  readonly dropped: readonly DiffSingle[];
  /** Keys contradict each other. */
  readonly suspects: readonly DiffOpen[];
  /** Several listings fit equally well. */
  readonly ambiguous: readonly DiffOpen[];
  readonly counts: DiffCounts;
  /** How many journals went from each tier to each other one, and stayed; those without a tier are in none. */
  readonly transitions: readonly { readonly from: string; readonly to: string; readonly count: number }[];
  /** Null unless both are editions of our own. */
  readonly basis: readonly BasisChange[] | null;
  /** Keys that more than 24 listings of one discipline hold; placeholders, not compared. */
  readonly ignoredKeys: readonly string[];
}

export interface DiffSide {
  readonly id: string;
  readonly scheme: string;
  readonly labels: readonly string[];
  /** Listings that have a tier, or that a published list names without one. */
  readonly listed: number;
}

export interface DiffCounts {
  readonly promoted: number;
  readonly demoted: number;
  /** The tier is the same, whatever else changed. */
  readonly unchanged: number;
  readonly incomparable: number;
  readonly added: number;
  readonly dropped: number;
  readonly suspects: number;
  readonly ambiguous: number;
  /** Pairs with at least one change of the kind. */
  readonly changes: Readonly<Record<ChangeKind, number>>;
}
