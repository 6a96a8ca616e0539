/** Model: how two populations came to the same tiers, and what that changed. Plain values, fit for an edition. */

import type { Population } from "./journal.js";
import type { Bilingual } from "./text.js";

/** Something found by a test, with a stable code and a sentence. */
export interface Finding {
  readonly code: string;
  readonly message: Bilingual;
}

/** What every edition prints: the steps as declared, each with its assumption and the society's reason. */
export interface EquivalenceDeclaration {
  readonly statement: Bilingual;
  readonly steps: readonly DeclaredStep[];
}

export interface DeclaredStep {
  readonly type: string;
  /** What is done and what it assumes. */
  readonly statement: Bilingual;
  readonly reason: Bilingual;
  /** Day of the decision where one is declared. */
  readonly date: string | null;
  /** Ids of the disciplines it is for; null for all. */
  readonly disciplines: readonly string[] | null;
}

export interface DisciplineEquivalence {
  /** One list of all journals, or one for each population; `dual` says that they are two catalogs. */
  readonly lists: "one" | "separate" | "dual";
  /** One for each step that is declared for the discipline, in order. */
  readonly outcomes: readonly StepOutcome[];
  /** Journals moved after the cut, in the order of the steps. */
  readonly moves: readonly Move[];
  /** The list without each step, and without all of them where there are several. */
  readonly counterfactuals: readonly Counterfactual[];
  /** The same numbers of seats under four mechanisms beside the declared one; empty where a population is absent. */
  readonly comparison: readonly ComparedMechanism[];
}

export interface StepOutcome {
  /** Index into the methodology's steps. */
  readonly step: number;
  readonly type: string;
  /** Did the step act here? A refused link did not. */
  readonly applied: boolean;
  readonly statement: Bilingual;
  /** Numbers by name, such as `anchors`, `correlation`, `offset`, `standardError`; null where there is none. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** Reasons for refusing the step, then warnings. */
  readonly refusals: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** The link with its 95 % band and its anchors; null for other steps. */
  readonly link: LinkPlot | null;
}

export interface LinkPlot {
  /** Units of x and y: the scores, or their natural logarithms. */
  readonly units: "score" | "log";
  /** The domestic scores that the link is for, before it acts; ascending. */
  readonly placed: readonly number[];
  /** From the domestic (x) to the foreign scale (y), over the range of the anchors. */
  readonly curve: readonly {
    readonly x: number;
    readonly y: number;
    readonly lower: number;
    readonly upper: number;
  }[];
  readonly anchors: readonly {
    readonly journal: string;
    readonly title: string;
    readonly x: number;
    readonly y: number;
  }[];
}

/** In a tier, below the last one, left to the experts, or not in the list. */
export type MoveStanding = "tiered" | "below" | "experts" | "unlisted";

export interface Move {
  readonly journal: string;
  readonly title: string;
  readonly population: Population;
  /** Tier labels; null without a tier, of which the standing tells the kind. */
  readonly from: string | null;
  readonly to: string | null;
  readonly fromStatus: MoveStanding;
  readonly toStatus: MoveStanding;
  /** Index of the step that moved it; null in a counterfactual. */
  readonly step: number | null;
  readonly reason: Bilingual | null;
}

/** What the list would be: every journal whose tier differs, `from` in the counterfactual `to` as published. */
export interface Counterfactual {
  /** Index of the step left out; null where all are. */
  readonly without: number | null;
  /** How the list was made instead. */
  readonly basis: Bilingual;
  readonly moved: readonly Move[];
}

export interface ComparedMechanism {
  readonly mechanism: "declared" | "raw" | "percentile" | "offset" | "separate";
  /** Amount and units of the offset that was compared; null for the others. */
  readonly offset: { readonly amount: number; readonly units: "score" | "log" | "percentile" } | null;
  readonly tiers: readonly ComparedTier[];
  /** Journals in another tier than the declared mechanism gives them. */
  readonly differing: number;
}

/** A tier, or below the last one where `tier` is null. */
export interface ComparedTier {
  readonly tier: string | null;
  readonly domestic: number;
  readonly foreign: number;
  /** Share (0–1) of domestic journals; null for an empty tier. */
  readonly domesticShare: number | null;
  /** Median percentile (0–100) of its journals inside their own population; null where there are none. */
  readonly domesticPercentile: number | null;
  readonly foreignPercentile: number | null;
}

export interface Audit {
  /** What may be said of the catalog, or why nothing may be. */
  readonly statement: Bilingual;
  /** Null where no yardstick is declared. */
  readonly yardstick: { readonly name: Bilingual; readonly source: string; readonly column: string } | null;
  readonly comparisons: readonly AuditComparison[];
  /** Share of domestic journals by tier and discipline. */
  readonly domesticShares: readonly DomesticShare[];
  /** Edition that the change is counted from; null where none is declared. */
  readonly lastEdition: string | null;
}

export interface AuditComparison {
  readonly group: Bilingual;
  readonly sentence: Bilingual;
  /** Numbers by name, such as `oddsRatio`, `lower`, `upper`; null where it could not be computed. */
  readonly figures: Readonly<Record<string, number | null>>;
  /** ETS class A, B or C of the difference; null where it could not be computed. */
  readonly class: "A" | "B" | "C" | null;
  readonly findings: readonly Finding[];
}

/** Domestic journals among the listings of a tier. */
export interface DomesticShare {
  /** Null over all disciplines, where a journal counts once in each that lists it. */
  readonly discipline: string | null;
  /** Null over all tiers. */
  readonly tier: string | null;
  readonly domestic: number;
  readonly all: number;
  /** Share (0–1) with its 95 % Wilson interval; null for an empty tier. */
  readonly share: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  /** Against the last edition; null where none is declared. */
  readonly change: ShareChange | null;
}

export interface ShareChange {
  readonly domestic: number;
  readonly all: number;
  /** Of the shares; null where one of them is undefined. */
  readonly difference: number | null;
  /** Listings that came into or went out of the tier, by the way they did, domestic and foreign. */
  readonly flows: Readonly<Record<string, { readonly domestic: number; readonly foreign: number }>>;
}
