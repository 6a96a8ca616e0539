/** Equivalence, audit: what goes in and what comes out. */

import type { IssueReport } from "../../model/issue.js";
import type { Bilingual } from "../../model/text.js";
import type { Homogeneity } from "./breslow-day.js";
import type { AuditCode } from "./issues.js";
import type { MantelHaenszel } from "./mantel-haenszel.js";
import type { RegressionDifference } from "./nested-models.js";
import type { DifferenceClass, OddsRatio } from "./odds-ratio.js";
import type { OrdinalMantelHaenszel } from "./ordinal-mantel-haenszel.js";
import type { StandardizedDifference } from "./standardized-difference.js";
import type { StandardizedMeanDifference } from "./standardized-mean-difference.js";
import type { StratifyOptions, Stratum, Yardstick } from "./stratify.js";

/** One entry per journal in every column. */
export interface AuditInput {
  /** 0 = best; `AuditOptions.below` for a candidate below the last tier; any other code is not placed. */
  readonly tier: Uint8Array;
  /** Whether the journal belongs to the group whose placing is in question; null where that is unknown. */
  readonly focal: readonly (boolean | null)[];
  /** A measure of quality that did not enter the tiers; null where there is none. */
  readonly yardstick: Yardstick | null;
  /** Label within which journals are compared, a discipline for example; null entries are left out. */
  readonly within?: readonly (string | null)[] | undefined;
}

export interface AuditNames {
  readonly focal: Bilingual;
  readonly reference: Bilingual;
  readonly yardstick: Bilingual;
}

export interface AuditOptions extends StratifyOptions {
  /** Labels of the tiers, the best first. */
  readonly tiers: readonly string[];
  /** Code of a candidate below the last tier; 255 where not given. */
  readonly below?: number | undefined;
  /** How many of the best tiers count as the top; 1 where not given. */
  readonly top?: number | undefined;
  /** Coverage of the intervals, a share; .95 where not given. */
  readonly confidence?: number | undefined;
  /** Fewest compared journals of each group for a test; 10 where not given. */
  readonly minimumJournals?: number | undefined;
  /** What the groups and the yardstick are called; domestic, foreign and outside yardstick where not given. */
  readonly names?: Partial<AuditNames> | undefined;
}

export interface AuditSizes {
  readonly journals: number;
  /** Left out: no tier, unknown group, no value of the yardstick or no label; each journal counted once. */
  readonly unplaced: number;
  readonly unknownGroup: number;
  readonly withoutYardstick: number;
  /** With a tier and a group. */
  readonly focal: number;
  readonly reference: number;
  /** In strata that hold both groups: those that the statistics compare. */
  readonly focalCompared: number;
  readonly referenceCompared: number;
}

export interface AuditStratum extends Stratum {
  /** Journals by category, best first. */
  readonly focalCounts: readonly number[];
  readonly referenceCounts: readonly number[];
}

export type AuditStatistic =
  | "topTiers"
  | "homogeneity"
  | "topShare"
  | "allTiers"
  | "logistic"
  | "ordinal"
  | "yardstickDifference"
  | "tierDifference";

/** Why there is no test at all. */
export type AuditObstacle = Extract<
  AuditCode,
  "AUDIT_NO_YARDSTICK" | "AUDIT_FEW_JOURNALS" | "AUDIT_ONE_GROUP" | "AUDIT_ONE_TIER" | "AUDIT_STRATA_SPARSE"
>;

export interface AuditVerdict {
  /** The odds ratio that it rests on: of a higher tier where more than two categories are in use, else of the top tiers. */
  readonly basis: "allTiers" | "topTiers";
  /**
   * `negligible`: the interval lies within the negligible ratios; `not-detected`: it contains 1 and more than
   * those; `small`, `moderate`, `large`: it does not contain 1, class A, B, C; `boundless`: no stratum speaks
   * against the difference, so that it has no ratio.
   */
  readonly finding: "negligible" | "not-detected" | "small" | "moderate" | "large" | "boundless";
  readonly direction: "focal-higher" | "reference-higher";
  readonly oddsRatio: OddsRatio | null;
  readonly p: number;
}

/** The statistics of one audit, each null where it could not be computed. */
export interface AuditFigures {
  /** Common odds ratio of standing in the top tiers. */
  readonly topTiers: MantelHaenszel | null;
  /** Whether that ratio is one over the strata. */
  readonly homogeneity: Homogeneity | null;
  /** Difference of the shares in the top tiers at equal quality (STD P-DIF), and its class. */
  readonly topShare: (StandardizedMeanDifference & { readonly class: DifferenceClass }) | null;
  /** The same for all tiers; null where `topTiers` says it all: only two in use. */
  readonly allTiers: OrdinalMantelHaenszel | null;
  readonly logistic: RegressionDifference | null;
  /** Null where `logistic` says it all. */
  readonly ordinal: RegressionDifference | null;
}

/** Frozen. Every figure is positive, or above 1, where the focal group is placed higher. */
export interface Audit extends AuditFigures {
  readonly names: AuditNames;
  /** Categories, best first: the tiers, and null for candidates below the last. */
  readonly categories: readonly (string | null)[];
  readonly sizes: AuditSizes;
  /** Journals by category, with or without the yardstick. */
  readonly cells: { readonly focal: readonly number[]; readonly reference: readonly number[] };
  readonly strata: readonly AuditStratum[];
  readonly joinedStrata: number;
  /** How far the groups are apart on the yardstick, and in tiers, with nothing held equal. */
  readonly yardstickDifference: StandardizedDifference | null;
  readonly tierDifference: StandardizedDifference | null;
  readonly verdict: AuditVerdict | null;
  /** What could not be computed, by the code of the reason. */
  readonly withheld: readonly { readonly statistic: AuditStatistic; readonly code: AuditCode }[];
  readonly issues: IssueReport;
  /** One sentence to publish. */
  readonly sentence: Bilingual;
}
