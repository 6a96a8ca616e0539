/**
 * Methodology: the versioned configuration as types. One JSON document holds one `Methodology`;
 * `schema.ts` checks its shape, `check.ts` checks that its parts fit together.
 */

import type { Population } from "../model/journal.js";
import type { Bilingual } from "../model/text.js";
import type { AuditSpec, EquivalenceStep } from "./equivalence.js";

export interface Methodology {
  readonly methodologyVersion: 1;
  readonly id: string;
  /** The society's own version of the methodology, e.g. `2026.1`. */
  readonly version: string;
  readonly title: Bilingual;
  readonly tiers: TierScheme;
  /** The disciplines evaluated; `"all"` takes every discipline of the pool. */
  readonly disciplines: readonly DisciplineSpec[] | "all";
  readonly smallDiscipline: SmallDisciplineRule;
  readonly eligibility: EligibilitySpec;
  readonly indicators: readonly IndicatorSpec[];
  readonly scales: readonly ScaleSpec[];
  readonly equivalence: readonly EquivalenceStep[];
  /** How 同质等效 is tested; without a yardstick the edition says that it cannot be. */
  readonly audit?: AuditSpec | undefined;
  readonly cuts: readonly CutDeclaration[];
  /** What the catalog may and may not be used for; printed with every output. */
  readonly statement: Bilingual;
}

/** Ordered labels, best first. Labels of two schemes are never compared. */
export interface TierScheme {
  readonly id: string;
  readonly labels: readonly string[];
}

export interface DisciplineSpec {
  readonly id: string;
  readonly name: Bilingual;
  /** The discipline this one is part of; its members serve when this one is too small. */
  readonly parent?: string | undefined;
}

/**
 * What happens to a discipline with fewer than `fewerThan` ranked journals of a scale:
 * `evaluate` it as it is, normalize it within its `parent`, or leave it to `experts`. A discipline without a
 * parent is a parent itself where the rule is `parent`; too small, it is left to the experts.
 */
export interface SmallDisciplineRule {
  readonly fewerThan: number;
  readonly rule: "evaluate" | "parent" | "experts";
}

export interface EligibilitySpec {
  /** A journal without ISSN and CN is left out. */
  readonly requireIdentifier: boolean;
  /** Journals that carry one of these flags are left out. */
  readonly excludeFlags: readonly string[];
}

export type Direction = "higher-is-better" | "lower-is-better";
export type Licence = "open" | "restricted";

export interface IndicatorSpec {
  readonly id: string;
  readonly name: Bilingual;
  /** Where the numbers come from: a source of the project and a column of its layout. */
  readonly source: string;
  readonly column: string;
  readonly direction: Direction;
  readonly unit: string;
  /** Data year, not release year. */
  readonly edition: string;
  /** Citation or publication window in words; empty where the term does not apply. */
  readonly window: string;
  readonly selfCitations: "included" | "excluded" | "not-applicable" | "unknown";
  readonly licence: Licence;
  readonly missing: MissingPolicy;
  /** What a censored value such as `<0.1` counts as. Required when one occurs. */
  readonly censored?: CensoredRule | undefined;
  readonly outliers?: readonly OutlierRule[] | undefined;
  readonly normalize: NormalizeSpec;
}

/** There is no default: each indicator says what a missing value means. */
export type MissingPolicy =
  /** The journal leaves the scale, with a reason. */
  | { readonly policy: "exclude" }
  /** The node's weights are rescaled over what is present; its `minimumCoverage` decides whether that is enough. */
  | { readonly policy: "rescale" }
  /** The cell is filled, and the trace says so. */
  | { readonly policy: "impute"; readonly by: ImputationRule }
  /** The journal gets no numeric tier and is handed to the experts. */
  | { readonly policy: "experts" }
  /** A missing value is an error of the data. */
  | { readonly policy: "refuse" };

export type ImputationRule =
  | { readonly rule: "median" | "mean"; readonly group: "discipline" | "parent" | "pool" }
  | { readonly rule: "constant"; readonly value: number }
  /** The value of an earlier edition: another source column. */
  | { readonly rule: "carry"; readonly source: string; readonly column: string }
  /** Least squares on the named indicators over the journals that have all of them. */
  | { readonly rule: "regression"; readonly on: readonly string[] };

export type CensoredRule =
  | { readonly rule: "limit" }
  | { readonly rule: "half-limit" }
  | { readonly rule: "constant"; readonly value: number }
  /** Treated as a missing value, under the indicator's missing policy. */
  | { readonly rule: "missing" };

/** What counts as a column without outliers: sample skewness and excess kurtosis as in Joanes & Gill, type 2. */
export interface ShapeLimits {
  /** Limit of the absolute skewness, e.g. 2. */
  readonly skewLimit: number;
  /** Limit of the excess kurtosis, e.g. 3.5. */
  readonly kurtosisLimit: number;
  /** A column fails when `both` limits are reached (the usual rule, and meant where nothing stands) or `either`. */
  readonly failsOn?: "both" | "either" | undefined;
}

/** Applied in the order given, each to the result of the one before. */
export type OutlierRule =
  /** The extreme values move in to the next one, at most `maximumCount` of them, until the column passes. */
  | (ShapeLimits & { readonly rule: "winsorize"; readonly maximumCount: number })
  /** Values beyond the quantiles `lower` and 1 − `upper` move in to them; shares (0–0.5) of the two tails. */
  | { readonly rule: "winsorize-share"; readonly lower: number; readonly upper: number }
  /** Natural logarithm of value + offset. `when`: see `OutlierFallback`. */
  | (OutlierFallback & { readonly rule: "log"; readonly offset: number })
  | (OutlierFallback & { readonly rule: "box-cox"; readonly lambda: number | "maximum-likelihood" })
  | { readonly rule: "cap"; readonly lower?: number | undefined; readonly upper?: number | undefined };

export interface OutlierFallback {
  /**
   * Only if the column still fails these limits after the rules before. The rule then starts again from the
   * column as it was before all rules, so that winsorized journals are told apart again.
   */
  readonly when?: ShapeLimits | undefined;
}

/** Name of a normalization and its own options; `within` says over which journals. */
export interface NormalizeSpec {
  readonly method: string;
  readonly within?: "discipline" | "parent" | "pool" | undefined;
  readonly [option: string]: unknown;
}

/** A scale scores one population (or all journals) by a tree of indicators. */
export interface ScaleSpec {
  readonly id: string;
  readonly name: Bilingual;
  readonly population: Population | "all";
  readonly score: ScoreNode;
  /** How equal scores are ranked; `competition` (1, 2, 2, 4) unless said otherwise. */
  readonly rankTies?: "competition" | "average" | "dense" | undefined;
}

export interface ScoreNode {
  readonly id: string;
  readonly name?: Bilingual | undefined;
  readonly aggregate: MethodSpec;
  /** `given` uses the children's `weight`, and is meant where nothing stands; other methods compute the weights. */
  readonly weights?: MethodSpec | undefined;
  /** Smallest share (0–1) of the node's weight that must be present; 1 where nothing may be missing. */
  readonly minimumCoverage: number;
  readonly children: readonly ScoreChild[];
}

export type ScoreChild =
  | { readonly indicator: string; readonly weight?: number | undefined }
  | { readonly node: ScoreNode; readonly weight?: number | undefined };

/** Name of a method and its own options. */
export interface MethodSpec {
  readonly method: string;
  readonly [option: string]: unknown;
}

/**
 * A cut for the disciplines and populations it names. The most specific declaration applies: discipline and
 * population, else discipline, else population, else neither.
 */
export type CutDeclaration = CutRule & {
  readonly discipline?: string | undefined;
  readonly population?: Population | undefined;
};

/**
 * What happens to a group of equal scores that a boundary runs through: all of them go to the `better`
 * tier, to the `worse` one, or to the one that would take most of them (`majority`; a draw goes to the better).
 */
export type TieRule = "better" | "worse" | "majority";

export type CutRule =
  /**
   * `shares` holds the share of the ranked journals that each tier takes, best tier first, each > 0, together
   * at most 1; the engine adds them up. `ratio` compares rank / N itself.
   */
  | {
      readonly method: "share";
      readonly shares: readonly number[];
      readonly size: "ratio" | "ceil" | "floor" | "round";
      /** For `ratio`: is rank / N equal to the share still inside (`inclusive`)? */
      readonly closed: "inclusive" | "exclusive";
      readonly ties: TieRule;
    }
  /** The number of journals that each tier takes. */
  | { readonly method: "count"; readonly counts: readonly number[]; readonly ties: TieRule }
  /** Last score of each tier, best tier first: descending, or ascending where a lower score is better. */
  | {
      readonly method: "threshold";
      readonly thresholds: readonly number[];
      readonly closed: "inclusive" | "exclusive";
    }
  /** Four tiers: `rank-ratio` is the rule of the JCR (rank / N ≤ .25, .5, .75), `equal-parts` that of SCImago. */
  | { readonly method: "quartile"; readonly rule: "rank-ratio" | "equal-parts"; readonly ties: TieRule };
