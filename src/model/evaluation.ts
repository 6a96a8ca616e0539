/** Model: what an evaluation answers. Frozen; every intermediate column stays reachable. */

import type { Audit, DisciplineEquivalence, EquivalenceDeclaration } from "./equivalence.js";
import type { IssueReport } from "./issue.js";
import type { Population } from "./journal.js";
import type { CandidatePool, Exclusion } from "./pool.js";

/** Codes of a journal that has no tier; other codes are indices into the tier labels. */
export const TierCode = {
  /** Below the last tier. */
  below: 255,
  /** Without a score: not listed, and an exclusion says why. */
  unscored: 254,
  /** Left to the experts. */
  experts: 253,
  /** Measured on the scale as an anchor of a link, ranked on another. */
  anchor: 252,
} as const;

/** A tier belongs to (journal × catalog × discipline × edition); this is one such place. */
export interface Listing {
  readonly journal: string;
  readonly discipline: string;
  readonly population: Population;
  readonly scale: string;
  /** Label of the scheme; null for a journal below the last tier or left to the experts. */
  readonly tier: string | null;
  readonly status: "tiered" | "below" | "experts";
  /** Rank within its list in the discipline, 1 best; null where the experts decide. */
  readonly rank: number | null;
  /** Number of journals ranked in that list. */
  readonly of: number;
  /** Unrounded score by which it is ranked: on the common scale where there is one; null where the experts decide. */
  readonly score: number | null;
}

/** A cell that is not as the source had it. */
export interface TraceEntry {
  readonly journal: string;
  readonly discipline: string;
  readonly indicator: string;
  readonly step: "censored" | "missing" | "outlier";
  /** The rule that acted, e.g. `half-limit`, `impute:median`, `winsorize`. */
  readonly rule: string;
  readonly from: number | null;
  readonly to: number | null;
}

/** One stage of one indicator or node, a value per journal of the scale, in the scale's order. */
export interface StageColumn {
  readonly id: string;
  readonly values: Float64Array;
}

export interface NodeStage extends StageColumn {
  /** Which way the node's score points. */
  readonly better: "higher" | "lower";
  /** Children in the order of the methodology with the weight each had, summing to 1. */
  readonly weights: readonly { readonly child: string; readonly weight: number }[];
  /** Share (0–1) of the node's weight that was present, per journal. */
  readonly coverage: Float64Array;
}

/** What the indicators of a scale really do to its score, over the journals that are ranked on it. */
export interface ScaleDiagnostics {
  /** Number of journals that the figures rest on. */
  readonly journals: number;
  /** The indicators of the scale, each once, in the order of its normalized columns. */
  readonly indicators: readonly IndicatorInfluence[];
  /** Spearman's correlation of every pair of normalized indicators, higher taken as better; symmetric, NaN where one does not vary. */
  readonly correlations: readonly (readonly number[])[];
  /** Pairs to look at: `redundant` say the same twice, `negative` pull against each other. */
  readonly flags: readonly {
    readonly first: string;
    readonly second: string;
    readonly flag: "redundant" | "negative";
  }[];
}

export interface IndicatorInfluence {
  readonly id: string;
  /** Share (0–1) of the score's weight, down the tree. */
  readonly nominal: number;
  /** Squared correlation with the score (0–1); NaN where the indicator does not vary. */
  readonly importance: number;
  /** The importance as a share of that of all (0–1); 0 where the indicator does not vary. */
  readonly effective: number;
}

export interface ScaleEvaluation {
  readonly id: string;
  readonly population: Population | "all";
  /** Indices into the pool's journals, ascending; the order of every column here. */
  readonly journals: Uint32Array;
  /** Journals that a missing value leaves to the experts; they are in no column. */
  readonly experts: Uint32Array;
  readonly raw: readonly StageColumn[];
  readonly treated: readonly StageColumn[];
  readonly normalized: readonly StageColumn[];
  /** Post-order: a node comes after its children; the last one is the score. */
  readonly nodes: readonly NodeStage[];
  readonly score: Float64Array;
  readonly better: "higher" | "lower";
  /** Null where fewer than three journals are ranked here, or their scores do not vary. */
  readonly diagnostics: ScaleDiagnostics | null;
  /** The score on the common scale; the score itself where nothing was converted. */
  readonly equated: Float64Array;
  /** 1 best, in the list that the journal stands in; NaN for a journal without a rank. */
  readonly rank: Float64Array;
  /** Index into the tier labels, or a `TierCode`. */
  readonly tier: Uint8Array;
  /** Number of journals with a rank in the list: on this scale, or on all where they were brought together. */
  readonly ranked: number;
  /** Lowest rank that each tier of the list was to reach before ties were settled, per tier. */
  readonly boundaries: readonly number[];
}

export interface DisciplineEvaluation {
  readonly id: string;
  readonly scales: readonly ScaleEvaluation[];
  /** The quantitative draft, by tier, then population, then rank, then key. */
  readonly draft: readonly Listing[];
  /** What stands after review; the draft itself where the methodology declares no review. */
  readonly final: readonly Listing[];
  /** What the steps of equivalence did here, and the list as it would be without them. */
  readonly equivalence: DisciplineEquivalence;
  readonly excluded: readonly Exclusion[];
  readonly trace: readonly TraceEntry[];
}

export interface Evaluation<Methodology> {
  readonly pool: CandidatePool;
  readonly methodology: Methodology;
  /** By discipline id, in the order of the methodology, or of the pool where it takes all. */
  readonly disciplines: ReadonlyMap<string, DisciplineEvaluation>;
  readonly equivalence: EquivalenceDeclaration;
  /** Are journals of equal quality placed alike? Also says so where that cannot be tested. */
  readonly audit: Audit;
  readonly issues: IssueReport;
}
