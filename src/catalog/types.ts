/**
 * Catalog: what a society publishes. An `Edition` is one frozen, plain JSON value: it holds no NaN, no map and
 * no class, and says in itself where every value comes from and what it may be used for.
 */

import type { Erratum, PublicationRight } from "../methodology/project.js";
import type {
  CensoredRule,
  Direction,
  Licence,
  MissingPolicy,
  NormalizeSpec,
  OutlierRule,
} from "../methodology/types.js";
import type { Audit, DisciplineEquivalence, EquivalenceDeclaration } from "../model/equivalence.js";
import type { Severity } from "../model/issue.js";
import type { Journal, Population } from "../model/journal.js";
import type { InputDigest } from "../model/table.js";
import type { Bilingual, Language } from "../model/text.js";

import type { EditionDiagnostics, EditionMethod, EditionNode, EditionRules } from "./method-types.js";

export const EDITION_FORMAT = "journal-tiering/edition";
export const EDITION_FORMAT_VERSION = 1;

export type EditionStatus = "draft" | "notice" | "final" | "erratum" | "superseded";
export const EDITION_STATUSES: readonly EditionStatus[] = [
  "draft",
  "notice",
  "final",
  "erratum",
  "superseded",
];

export interface CatalogIdentity {
  readonly id: string;
  readonly title: Bilingual;
  readonly society: Bilingual;
  readonly language: Language;
}

export interface Edition {
  readonly format: typeof EDITION_FORMAT;
  readonly formatVersion: typeof EDITION_FORMAT_VERSION;
  readonly id: string;
  readonly status: EditionStatus;
  readonly catalog: CatalogIdentity;
  /** `YYYY-MM-DD` as the society gave it, never the clock. */
  readonly decisionDate: string | null;
  readonly effectiveDate: string | null;
  readonly statement: Bilingual;
  /** Terms under which others may reuse the edition; absent where the society declares none. */
  readonly terms?: { readonly name: string; readonly url: string | null };
  /** What an erratum corrects, each with the origin of the error; absent in other editions. */
  readonly errata?: readonly Erratum[];
  /** How domestic and foreign journals came to the same tiers, what it changed, and in which disciplines. */
  readonly equivalence: EditionEquivalence;
  /** Whether journals of equal quality are placed alike, or why that cannot be tested. */
  readonly audit: Audit;
  /** Tier labels, best first. */
  readonly scheme: { readonly id: string; readonly labels: readonly string[] };
  /** Null in an imported edition. */
  readonly rules: EditionRules | null;
  /** The methods that the rules name, where their declarations were handed over: normalize, weight, aggregate. */
  readonly methods: readonly EditionMethod[];
  readonly indicators: readonly EditionIndicator[];
  readonly scales: readonly EditionScale[];
  /** Number of journals that were candidates, listed or not; null in an imported edition, which does not say. */
  readonly candidates: number | null;
  readonly disciplines: readonly EditionDiscipline[];
  /** By discipline in the order above, then as the evaluation lists them. */
  readonly listings: readonly EditionListing[];
  readonly exclusions: readonly EditionExclusion[];
  /** What the licence of a source keeps out of this edition, and why. */
  readonly withheld: readonly Withholding[];
  /** Under which right values of a restricted source are printed. */
  readonly rightToPublish: readonly PublicationRight[];
  readonly issues: readonly IssueCount[];
  readonly trace: readonly EditionTrace[];
  readonly manifest: Manifest;
}

export interface EditionEquivalence extends EquivalenceDeclaration {
  /** In the order of the edition's disciplines. A link's curve and anchors are null where scores are withheld. */
  readonly disciplines: readonly (DisciplineEquivalence & { readonly discipline: string })[];
}

export interface EditionIndicator {
  readonly id: string;
  readonly name: Bilingual;
  readonly source: string;
  readonly column: string;
  readonly direction: Direction;
  readonly unit: string;
  readonly edition: string;
  readonly window: string;
  readonly selfCitations: "included" | "excluded" | "not-applicable" | "unknown";
  /** The stricter of what the indicator and its source declare. */
  readonly licence: Licence;
  readonly missing: MissingPolicy;
  readonly censored: CensoredRule | null;
  readonly outliers: readonly OutlierRule[];
  readonly normalize: NormalizeSpec;
}

/** A scale scores one population, or all journals together. */
export interface EditionScale {
  readonly id: string;
  readonly name: Bilingual;
  readonly population: Population | "all";
}

export interface EditionDiscipline {
  readonly id: string;
  readonly name: Bilingual;
  readonly counts: readonly TierCount[];
  readonly ranked: readonly RankedScale[];
  readonly excluded: number;
}

export interface RankedScale {
  readonly scale: string;
  /** Number of journals with a rank. */
  readonly journals: number;
  /** Which way the score points. */
  readonly better: "higher" | "lower";
  /** How the score was composed: a node comes after its children, the last one is the score. */
  readonly nodes: readonly EditionNode[];
  /** Null where fewer than three journals are ranked or their scores do not vary, or where a licence forbids it. */
  readonly diagnostics: EditionDiagnostics | null;
}

/** Number of listings of each population in one tier, below the last tier, left to the experts, or listed without a tier. */
export interface TierCount {
  readonly status: ListingStatus;
  readonly tier: string | null;
  readonly domestic: number;
  readonly foreign: number;
}

/** `untiered`: an imported list names the journal and prints no tier of the scheme for it. */
export type ListingStatus = "tiered" | "below" | "experts" | "untiered";

export interface EditionListing {
  readonly discipline: string;
  readonly tier: string | null;
  readonly status: ListingStatus;
  readonly population: Population;
  /** Empty in an imported edition. */
  readonly scale: string;
  readonly rank: number | null;
  readonly of: number;
  /** Unrounded; null where the experts decide or the score is withheld. */
  readonly score: number | null;
  readonly journal: EditionJournal;
  readonly values: readonly EditionValue[];
  /** Only in an imported edition. */
  readonly printed?: PrintedListing | undefined;
}

/** What a published list printed for one listing, and what of it could not be read. */
export interface PrintedListing {
  readonly source: string;
  readonly sheet: string | null;
  /** Row of the file or sheet, the first is 1. */
  readonly row: number;
  /** The cells that are not blank, in the order of the layout. */
  readonly cells: readonly PrintedCell[];
  /** Stars and like marks of the title, in order. */
  readonly marks: readonly string[];
  readonly problems: readonly PrintedProblem[];
}

export interface PrintedCell {
  readonly field: string;
  /** The column's name in the source. */
  readonly column: string;
  readonly text: string;
}

/** An identifier that is not as it should be; `hints` are for a person and never taken for the identifier. */
export interface PrintedProblem {
  readonly code: string;
  readonly field: string;
  readonly received: string;
  readonly hints: readonly string[];
}

export type EditionJournal = Pick<
  Journal,
  "key" | "titles" | "issns" | "cn" | "languages" | "country" | "publisher" | "sponsor"
> & {
  /** Key of the pinyin order; null without a Chinese title, absent where the edition was made without keys. */
  readonly pinyin?: string | null;
};

export type ValueState =
  | "present"
  | "blank"
  | "not-applicable"
  | "not-found"
  | "below"
  | "above"
  | "unreadable"
  | "unlinked";

export interface EditionValue {
  readonly indicator: string;
  /** As the source had it, for a censored value its limit; null where it is missing or withheld. */
  readonly raw: number | null;
  /** Unrounded; null where there is none or it is withheld. */
  readonly normalized: number | null;
  readonly state: ValueState;
  readonly source: string;
  readonly edition: string;
  /** Row of the source file; null where no record was linked or the value is withheld. */
  readonly row: number | null;
  readonly withheld: boolean;
}

export interface EditionExclusion {
  readonly journal: string;
  readonly title: string;
  readonly discipline: string | null;
  readonly code: string;
  readonly reason: Bilingual;
  readonly source: string | null;
  readonly row: number | null;
}

export interface Withholding {
  readonly what: "indicator" | "score";
  /** Id of the indicator, or of the scale whose score is withheld. */
  readonly id: string;
  /** The restricted sources that no right to publish was stated for. */
  readonly sources: readonly string[];
  readonly reason: Bilingual;
}

export interface IssueCount {
  readonly code: string;
  readonly severity: Severity;
  readonly count: number;
}

export interface EditionTrace {
  readonly journal: string;
  readonly discipline: string;
  readonly indicator: string;
  readonly step: "censored" | "missing" | "outlier";
  readonly rule: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly withheld: boolean;
}

export interface Manifest {
  readonly library: { readonly name: string; readonly version: string };
  /** Null in an edition imported from a published list: `inputs` is all that is known of its making. */
  readonly methodology: {
    readonly id: string;
    readonly version: string;
    /** SHA-256 of the methodology's canonical JSON (RFC 8785), lower-case hexadecimal. */
    readonly sha256: string;
  } | null;
  /** The files that were read, by name, then file. */
  readonly inputs: readonly InputDigest[];
}
