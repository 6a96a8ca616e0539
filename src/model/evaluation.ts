/** Model: what an evaluation answers. Frozen; every intermediate column stays reachable. */

import type { IssueReport } from "./issue.js";
import type { Population } from "./journal.js";
import type { CandidatePool, Exclusion } from "./pool.js";
import type { Bilingual } from "./text.js";

/** A tier belongs to (journal × catalog × discipline × edition); this is one such place. */
export interface Listing {
  readonly journal: string;
  readonly discipline: string;
  readonly population: Population;
  readonly scale: string;
  /** Label of the scheme; null for a journal below the last tier or left to the experts. */
  readonly tier: string | null;
  readonly status: "tiered" | "below" | "experts";
  /** Rank within the scale of the discipline, 1 best; null where the experts decide. */
  readonly rank: number | null;
  /** Number of journals ranked on that scale. */
  readonly of: number;
  /** Unrounded score on the scale; null where the experts decide. */
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
  /** 1 best; NaN for a journal without a score. */
  readonly rank: Float64Array;
  /** Index into the tier labels; 255 below the last tier, 254 without a score, 253 left to the experts. */
  readonly tier: Uint8Array;
  /** Number of journals with a rank. */
  readonly ranked: number;
  /** Lowest rank that each tier was to reach before ties were settled, per tier. */
  readonly boundaries: readonly number[];
}

export interface DisciplineEvaluation {
  readonly id: string;
  readonly scales: readonly ScaleEvaluation[];
  /** The quantitative draft, by tier, then population, then rank, then key. */
  readonly draft: readonly Listing[];
  /** What stands after review; the draft itself where the methodology declares no review. */
  readonly final: readonly Listing[];
  readonly excluded: readonly Exclusion[];
  readonly trace: readonly TraceEntry[];
}

/** How the populations were brought onto one scale, in sentences that a catalog prints. */
export interface EquivalenceDeclaration {
  readonly mechanism: "separate" | "none";
  readonly statement: Bilingual;
  /** The society's own reason; null where no step was declared. */
  readonly reason: Bilingual | null;
}

export interface Evaluation<Methodology> {
  readonly pool: CandidatePool;
  readonly methodology: Methodology;
  /** By discipline id, in the order of the methodology, or of the pool where it takes all. */
  readonly disciplines: ReadonlyMap<string, DisciplineEvaluation>;
  readonly equivalence: EquivalenceDeclaration;
  readonly issues: IssueReport;
}
