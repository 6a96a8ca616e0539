/** Catalog: what an explanation of one journal holds. Plain values; `publish` has the words. */

import type { CutDeclaration, SmallDisciplineRule } from "../methodology/types.js";
import type {
  Counterfactual,
  DisciplineEquivalence,
  EquivalenceDeclaration,
  Move,
  MoveStanding,
  StepOutcome,
} from "../model/equivalence.js";
import type { Bilingual } from "../model/text.js";
import type {
  CatalogIdentity,
  Edition,
  EditionExclusion,
  EditionIndicator,
  EditionJournal,
  EditionListing,
  EditionStatus,
  EditionTrace,
  EditionValue,
} from "./types.js";

/** What of an edition explains its listings: an edition is one, and so is what a page carries of it. */
export interface ExplainableEdition
  extends Pick<
    Edition,
    | "id"
    | "status"
    | "catalog"
    | "statement"
    | "scheme"
    | "rules"
    | "indicators"
    | "scales"
    | "listings"
    | "exclusions"
    | "withheld"
    | "trace"
  > {
  readonly disciplines: readonly Pick<Edition["disciplines"][number], "id" | "name" | "ranked">[];
  readonly equivalence: EquivalenceDeclaration & { readonly disciplines: readonly ExplainableEquivalence[] };
}

export interface ExplainableEquivalence {
  readonly discipline: string;
  readonly lists: DisciplineEquivalence["lists"];
  readonly outcomes: readonly Pick<StepOutcome, "step" | "type" | "applied" | "statement">[];
  readonly moves: readonly ExplainableMove[];
  readonly counterfactuals: readonly (Pick<Counterfactual, "without" | "basis"> & {
    readonly moved: readonly Pick<Move, "journal" | "from" | "fromStatus">[];
  })[];
}

export type ExplainableMove = Pick<
  Move,
  "journal" | "from" | "to" | "fromStatus" | "toStatus" | "step" | "reason"
>;

export interface Explanation {
  readonly catalog: CatalogIdentity;
  readonly edition: string;
  readonly status: EditionStatus;
  readonly statement: Bilingual;
  /** How domestic and foreign journals came to the same tiers. */
  readonly equivalence: EquivalenceDeclaration;
  /** Tier labels, best first. */
  readonly labels: readonly string[];
  readonly indicators: readonly EditionIndicator[];
  /** Key of the journal. */
  readonly journal: string;
  readonly title: Bilingual;
  /** Null for a journal that is listed nowhere in the edition. */
  readonly described: EditionJournal | null;
  /** One per discipline and scale; a tier belongs to a journal in a discipline. */
  readonly listings: readonly ExplainedListing[];
  /** Where and why the journal was left out. */
  readonly exclusions: readonly EditionExclusion[];
}

export interface ExplainedListing {
  readonly listing: EditionListing;
  readonly discipline: Bilingual;
  readonly scale: Bilingual;
  readonly better: "higher" | "lower";
  /** Was it ranked and cut with the journals of other scales, in one list of the discipline? */
  readonly together: boolean;
  readonly values: readonly ExplainedValue[];
  /**
   * Do contributions add up to the score? `yes`; `partly`, where some are withheld with the values behind them;
   * `no`, where the methods of the scale do not add, a step of equivalence changed the score, or the edition does
   * not say how they work.
   */
  readonly additive: "yes" | "partly" | "no";
  /** Did a step of equivalence change the score, so that it stands on the scale of the other population? */
  readonly converted: boolean;
  /** Reason why the score is not printed; null where it is printed or there is none. */
  readonly scoreWithheld: Bilingual | null;
  /** Tier by tier, best first; tiers that no journal of the scale reached are left out. */
  readonly cuts: readonly ExplainedCut[];
  readonly rules: readonly FiredRule[];
  /** What the steps of equivalence did in the discipline and to the journal. */
  readonly equivalence: ExplainedEquivalence;
}

export interface ExplainedEquivalence {
  /** The steps declared for the discipline, in order; one that was refused says what was done instead. */
  readonly outcomes: ExplainableEquivalence["outcomes"];
  /** The moves of the journal after the cut, in order; the last one put it into its tier. */
  readonly moves: ExplainableEquivalence["moves"];
  /** The lists in which the journal would stand elsewhere. */
  readonly counterfactuals: readonly ExplainedCounterfactual[];
}

export interface ExplainedCounterfactual {
  /** Index of the step left out; null where all are. */
  readonly without: number | null;
  /** How that list was made. */
  readonly basis: Bilingual;
  /** Tier of the journal there; null without one, of which the standing tells the kind. */
  readonly tier: string | null;
  readonly standing: MoveStanding;
}

export interface ExplainedValue extends EditionValue {
  readonly described: EditionIndicator;
  /** 0–100, 100 best, among the listings of the scale in the discipline; null without a printable value. */
  readonly percentile: number | null;
  /** Number of listings whose value the percentile counts. */
  readonly among: number;
  /** Share (0–1) of the score as declared or computed for the discipline; null where the edition has no weights. */
  readonly weight: number | null;
  /** Share (0–1) after the weights of missing values were taken out; 0 for a missing value. */
  readonly weightUsed: number | null;
  /** Part of the score; null where it is missing, withheld or does not add up. */
  readonly contribution: number | null;
}

/**
 * How far the listing is from the last journal of a tier, in the list that it was ranked in. Journals that were
 * moved after the cut do not count as last ones.
 */
export interface ExplainedCut {
  readonly tier: string;
  readonly journals: number;
  /** Rank of the last journal in the tier. */
  readonly lastRank: number;
  /** Score of that journal; null where it is withheld. */
  readonly lastScore: number | null;
  /** Rank of the listing minus `lastRank`: positive is the number of places missing. */
  readonly places: number | null;
  /** Score missing to that of the last journal; negative or 0 where the listing reaches it. */
  readonly gap: number | null;
}

export type FiredRule =
  /** A value was not taken as the source had it. */
  | { readonly rule: "value"; readonly trace: EditionTrace }
  /** A missing value's weight went to the other indicators. */
  | { readonly rule: "rescaled"; readonly indicator: string }
  /** A missing value left the journal to the experts. */
  | { readonly rule: "experts"; readonly indicator: string }
  /** The discipline has too few journals on the scale. */
  | {
      readonly rule: "small-discipline";
      readonly declared: SmallDisciplineRule;
      readonly journals: number;
    }
  /** Others hold the same rank. */
  | { readonly rule: "tie"; readonly others: number; readonly rank: number }
  | { readonly rule: "cut"; readonly declared: CutDeclaration };
