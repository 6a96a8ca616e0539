/** Catalog: what an edition says about the rules and methods behind its scores. */

import type {
  CutDeclaration,
  EligibilitySpec,
  MethodSpec,
  SmallDisciplineRule,
} from "../methodology/types.js";
import type { Bilingual } from "../model/text.js";

/** The declared rules that belong to no single indicator or scale. */
export interface EditionRules {
  /** Title of the methodology. */
  readonly title: Bilingual;
  readonly eligibility: EligibilitySpec;
  readonly smallDiscipline: SmallDisciplineRule;
  readonly cuts: readonly CutDeclaration[];
}

export type MethodFamily = "normalize" | "weight" | "aggregate";

export interface EditionMethod {
  readonly family: MethodFamily;
  readonly name: string;
  readonly title: Bilingual;
  readonly formula: string;
  readonly source: string;
}

export interface EditionNode {
  readonly id: string;
  readonly name: Bilingual | null;
  readonly aggregate: MethodSpec;
  /** Name of the method that gave the weights. */
  readonly weighting: string;
  /** Smallest share (0–1) of the weight that must be present. */
  readonly minimumCoverage: number;
  readonly better: "higher" | "lower";
  /** Children (indicators or nodes) with the weight each had in this discipline, summing to 1. */
  readonly weights: readonly { readonly child: string; readonly weight: number | null }[];
}

/** What the indicators of a scale really do to its score in one discipline. */
export interface EditionDiagnostics {
  /** Number of journals that the figures rest on. */
  readonly journals: number;
  readonly indicators: readonly {
    readonly indicator: string;
    /** Share (0–1) of the score's weight, down the tree. */
    readonly nominal: number | null;
    /** Squared correlation with the score (0–1); null where the indicator does not vary. */
    readonly importance: number | null;
    /** The importance as a share of that of all (0–1). */
    readonly effective: number | null;
  }[];
  /** Spearman's correlation of every pair of normalized indicators, in the order above; null where one does not vary. */
  readonly correlations: readonly (readonly (number | null)[])[];
  /** Pairs that say the same twice (`redundant`), or pull against each other (`negative`). */
  readonly flags: readonly {
    readonly first: string;
    readonly second: string;
    readonly flag: "redundant" | "negative";
  }[];
}
