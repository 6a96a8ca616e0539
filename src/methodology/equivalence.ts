/**
 * Methodology: how journals of two populations come to the same tiers (中外期刊同质等效), as types. Each step is
 * declared with its reason, and every edition prints it. Steps act in the order given:
 *
 * scores → `separate` / `dual` | `offset` `link` `calibrate` `pairwise` `common-index` `several-sources` → `entry`
 * → rank → cut → `lookup` `floor` `grant` `share`
 */

import type { Population } from "../model/journal.js";
import type { MethodReference } from "../model/method.js";
import type { Bilingual } from "../model/text.js";

export type EquivalenceStep = ListStep | EquatingStep | EntryStep | PlacingStep;

interface Declared {
  /** The society's own reason, printed with every output. */
  readonly reason: Bilingual;
  /** Only in these disciplines; in all of them where absent. */
  readonly disciplines?: readonly string[] | undefined;
}

/** Each population is ranked and cut on its own scale. */
export type ListStep =
  /** Equal tiers are equal by declaration, and the catalog is one list. */
  | (Declared & { readonly type: "separate" })
  /** Two lists with equal names of tiers; whether they count equally the catalog does not say. */
  | (Declared & { readonly type: "dual" });

/** Steps that bring the domestic scores onto the scale of the foreign ones; ranking and cuts then see one list. */
export type EquatingStep =
  | OffsetStep
  | LinkStep
  | CalibrateStep
  | PairwiseStep
  | CommonIndexStep
  | SeveralSourcesStep;

/**
 * Units in which scores are compared: as the scales give them, their natural logarithm, or the percentile
 * (0–100) inside the own population of the discipline.
 */
export type ScoreUnits = "score" | "log" | "percentile";

/** A declared number is added to every domestic score. */
export interface OffsetStep extends Declared {
  readonly type: "offset";
  readonly units: ScoreUnits;
  /** In those units; in `log` an amount of 0.4 multiplies a domestic score by 1.49. */
  readonly amount: number;
  /** Day of the decision, `YYYY-MM-DD`. */
  readonly date: string;
}

/** A monotone map, fitted on journals that stand on both scales; used only after it has passed its tests. */
export interface LinkStep extends Declared {
  readonly type: "link";
  readonly method: MethodReference;
  readonly units: "score" | "log";
  /** Whose anchors are used: those of the discipline, of its parent's family, or of all disciplines. */
  readonly fit: "discipline" | "parent" | "pool";
  /** A discipline's own link borrows strength from that of `fit`, the more the fewer its anchors (empirical Bayes). */
  readonly borrow?: boolean | undefined;
  /** A measure of both populations, for methods that link through one instead of common journals. */
  readonly through?: { readonly source: string; readonly column: string } | undefined;
  /** Only journals in one of these languages serve as anchors. */
  readonly anchorLanguages?: readonly string[] | undefined;
  /** A measure of size; links of the larger and the smaller half of the anchors are compared. */
  readonly size?: { readonly source: string; readonly column: string } | undefined;
  readonly limits: LinkLimitsSpec;
  readonly error: { readonly bootstrap: number; readonly seed: number };
  /** What happens in a discipline where the link fails its tests. */
  readonly ifRefused: "separate" | "unconverted" | "experts";
  /** Use the link although it failed; printed in the edition. */
  readonly override?: { readonly reason: Bilingual; readonly date: string } | undefined;
}

/** What a link must reach before it is used. */
export interface LinkLimitsSpec {
  readonly minimumAnchors: number;
  /** Smallest correlation of the anchors on both scales. */
  readonly minimumCorrelation: number;
  /** Largest difference between links of subgroups of anchors, in residual standard deviations. */
  readonly maximumSubgroupRatio: number;
  /** Subgroups with fewer anchors are not compared. */
  readonly minimumSubgroup: number;
  /** Largest share (0–1) of the journals to be placed outside the anchors' range. */
  readonly maximumOutside: number;
  readonly maximumLeverage: number;
  /** Largest difference of the means of anchors and journals to be placed, in standard deviations of the latter. */
  readonly maximumMeanDifference?: number | undefined;
  /** Largest share (0–1) of anchors that would need another label to be like the journals to be placed. */
  readonly maximumLabelDifference?: number | undefined;
}

/** The offset that experts' ratings of a mixed set of journals imply. */
export interface CalibrateStep extends Declared {
  readonly type: "calibrate";
  /** A source with a row per journal and a number column per expert. */
  readonly ratings: { readonly source: string; readonly columns?: readonly string[] | undefined };
  readonly units: "score" | "percentile";
  /** Add the offset to the domestic scores, or only report it. */
  readonly apply: "add" | "report";
  /** Rated journals that each population must have. */
  readonly minimumRated: number;
  readonly error: { readonly bootstrap: number; readonly seed: number };
}

/** Scores of both populations are replaced by abilities (log-odds) from citations between journals, or experts' choices. */
export interface PairwiseStep extends Declared {
  readonly type: "pairwise";
  /** Name of a table of comparisons handed to the evaluation. */
  readonly comparisons: string;
  /** A journal that never wins or never loses has no ability: stop, or add this many virtual comparisons. */
  readonly virtualComparisons: number;
  /** What happens to a journal without comparisons. */
  readonly unreached: "exclude" | "experts";
}

/** The one scale rests on an index over a merged citation base (WJCI, WAJCI). */
export interface CommonIndexStep extends Declared {
  readonly type: "common-index";
  /** The merged base in words. */
  readonly base: Bilingual;
  /** Divide scores by the discipline's median or mean over both populations. */
  readonly ratioTo: "median" | "mean" | "none";
}

/** The one scale takes what each population's own sources give: best or mean of several scales, points. */
export interface SeveralSourcesStep extends Declared {
  readonly type: "several-sources";
}

/** A floor for entering the common list: a statistic of the worst part of the other population. */
export interface EntryStep extends Declared {
  readonly type: "entry";
  /** The population that must reach the floor. */
  readonly of: Population;
  readonly statistic: "mean" | "median";
  /** Worst share (0–1) of the other population that the statistic is taken of; .25 is the fourth quarter. */
  readonly worst: number;
}

/** Steps that move journals after the cut. */
export type PlacingStep = LookupStep | FloorStep | GrantStep | ShareStep;

/** Seats of moved journals stand on top of the tier's size, or take it from its last members. */
export type Seats = "extra" | "inside";

/** The tier follows from the grade that another list gives. */
export interface LookupStep extends Declared {
  readonly type: "lookup";
  readonly of: Population | "all";
  /** A source with memberships, or a text column of it. */
  readonly source: string;
  readonly column?: string | undefined;
  /** Edition of the other list in words, e.g. `2025, the last one`. */
  readonly edition: string;
  /** Tier label by grade; a grade that is not named gives no tier. */
  readonly grades: Readonly<Record<string, string>>;
  /** Which grade counts where a journal has several. */
  readonly several: "best" | "worst" | { readonly category: string };
  /** A journal without a grade keeps the tier of its score, or is left below the last tier. */
  readonly ungraded: "keep" | "below";
}

/** Members of a list or index stand at least in this tier. */
export interface FloorStep extends Declared {
  readonly type: "floor";
  readonly flag: string;
  readonly tier: string;
  readonly seats: Seats;
}

/** Tiers granted by decision; each journal stands behind the regular members of its tier. */
export interface GrantStep extends Declared {
  readonly type: "grant";
  readonly date: string;
  readonly seats: Seats;
  readonly journals: readonly Grant[];
}

export interface Grant {
  readonly issn?: string | undefined;
  readonly cn?: string | undefined;
  readonly title?: string | undefined;
  readonly discipline: string;
  readonly tier: string;
  readonly reason: Bilingual;
}

/** A share of one population per tier, reached by the smallest exchange at the margin. */
export interface ShareStep extends Declared {
  readonly type: "share";
  readonly of: Population;
  readonly kind: "minimum" | "target";
  /** Share (0–1) of the tier's journals, by tier label. */
  readonly shares: Readonly<Record<string, number>>;
}

/** The test of 同质等效 by an outside yardstick. Without one the edition says that it cannot be made. */
export interface AuditSpec {
  readonly yardstick?: AuditYardstick | undefined;
  /** Number of strata of equal quality that journals are compared in. */
  readonly strata: number;
  /** Smallest number of journals of either group in a stratum. */
  readonly minimumCell: number;
  /** Compared journals that each group must have for a test; 10 where absent. */
  readonly minimumJournals?: number | undefined;
  /** Further groups that are compared in the same way. */
  readonly by?: readonly AuditGroup[] | undefined;
  /** The society's last edition: tiers in a source, for the change of the domestic share. */
  readonly lastEdition?:
    | { readonly source: string; readonly column?: string | undefined; readonly edition: string }
    | undefined;
}

/** A measure of quality that did not decide the tiers: a number column, or the grades of another list, best first. */
export type AuditYardstick =
  | {
      readonly name: Bilingual;
      readonly source: string;
      readonly column: string;
      readonly better: "higher" | "lower";
    }
  | {
      readonly name: Bilingual;
      readonly source: string;
      readonly column?: string | undefined;
      readonly grades: readonly string[];
    };

/** Whose tiers are compared with those of the others. */
export type AuditGroup = { readonly name: Bilingual } & (
  | { readonly language: string }
  | { readonly country: string }
  | { readonly flag: string }
  /** Journals whose value is at least this, e.g. size or age. */
  | { readonly source: string; readonly column: string; readonly atLeast: number }
);
