/**
 * Scoring, combine: the type of every rule that turns several rankings of the same journals into one.
 * A rule is also an aggregation: inside a methodology its rankings are the indicators of a node.
 */

import type { Diagnose, OptionDeclaration } from "../../model/method.js";
import type { AggregateContext, AggregateMethod } from "../aggregate/method.js";

/** Rankings side by side: one column each, one row per journal. Only the order inside a column counts. */
export interface Rankings {
  /** Scores or ranks; NaN where the ranking leaves the journal out. */
  readonly columns: readonly Float64Array[];
  /** 1 where a higher number is better (scores), -1 where a lower one is (ranks), per column. */
  readonly signs: readonly (1 | -1)[];
  /** How much each ranking counts, ≥ 0; a ballot cast 42 times may be one column of weight 42. */
  readonly weights: Float64Array;
}

export interface CombinedRanking {
  /** One per journal; NaN for a journal that no ranking holds. */
  readonly score: Float64Array;
  readonly better: "higher" | "lower";
  /** 1 best, equal scores share the better rank (1, 2, 2, 4); NaN as in `score`. */
  readonly rank: Float64Array;
}

export interface CombineMethod<Options = unknown, Report extends CombinedRanking = CombinedRanking>
  extends AggregateMethod<Options> {
  combine(rankings: Rankings, options: Options, diagnose: Diagnose): Report;
}

/**
 * What it means that a ranking leaves a journal out. `unknown`: it says nothing about the journal; `last`: it
 * puts the journal below all that it ranks, tied with the others left out.
 */
export type MissingFromRanking = "unknown" | "last";

export interface MissingOptions {
  readonly missing: MissingFromRanking;
}

export const missingOption = {
  about:
    "What it means that a ranking leaves a journal out: nothing is known of it there, or it stands below all that are ranked.",
  type: "choice",
  values: ["unknown", "last"],
  default: "unknown",
} as const satisfies OptionDeclaration;

/** The `apply` of an aggregation from the `combine` of a rule. */
export function applyFrom<Options>(
  combine: (rankings: Rankings, options: Options, diagnose: Diagnose) => CombinedRanking,
): AggregateMethod<Options>["apply"] {
  return (columns, out, options, { weights, signs, diagnose }: AggregateContext) => {
    out.set(combine({ columns, signs, weights }, options, diagnose).score);
  };
}
