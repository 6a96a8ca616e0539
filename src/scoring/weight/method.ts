/** Scoring, weight: the type of every weighting: given, from data, from experts, combined. */

import type { Diagnose, MethodDeclaration, OptionFault } from "../../model/method.js";

export interface WeightContext {
  /** The weights that the methodology gives to the children, normalized to sum 1; equal where none is given. */
  readonly given: Float64Array;
  /** 1 where higher is better, -1 where lower is better, per column. */
  readonly signs: readonly (1 | -1)[];
  readonly diagnose: Diagnose;
}

/**
 * Writes one weight per column into `out`: ≥ 0, summing to 1. A row with a missing value, or with a value for
 * which the method is not defined, is left out. A column without any value, or with one value for all, gets
 * the weight 0 from a weighting that reads the data; where the data determine nothing, all weights are equal.
 * Both are diagnosed.
 * The guarantees read, for a weighting: `scale-invariant`, `shift-invariant`: of the weights, up to rounding,
 * when one column is multiplied by a positive number, or a number is added to it.
 */
export interface WeightMethod<Options = unknown> extends MethodDeclaration {
  /** The method also uses the weights that stand at the children, where there are any. */
  readonly usesGiven?: true;
  /** Options that are each allowed but do not fit together, or not this number of children. */
  faults?(options: Options, children: number): readonly OptionFault[];
  apply(columns: readonly Float64Array[], out: Float64Array, options: Options, context: WeightContext): void;
}
