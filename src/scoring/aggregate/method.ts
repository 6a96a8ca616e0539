/** Scoring, aggregate: the type shared by means over a node's children and by the rankers (TOPSIS and others). */

import type { Diagnose, MethodDeclaration, OptionFault } from "../../model/method.js";

export interface AggregateContext {
  /** One weight per column, ≥ 0, summing to 1; a column of weight 0 takes no part. */
  readonly weights: Float64Array;
  /** 1 where higher is better, -1 where lower is better, per column; all 1 after a normalization. */
  readonly signs: readonly (1 | -1)[];
  readonly diagnose: Diagnose;
}

/**
 * Writes one score per journal into `out`. A missing value (NaN) in a row: a mean rescales its weights over
 * what is present, a method that needs `complete` rows gives NaN and leaves the row out of every sum and
 * extreme. The node's coverage threshold is applied by the caller.
 */
export interface AggregateMethod<Options = unknown> extends MethodDeclaration {
  /** Which way the score points, so that VIKOR or SPOTIS cannot be read upside down. */
  readonly better: "higher" | "lower";
  /**
   * Smallest and largest score for these options, null where there is no such limit. Absent for a mean, which
   * stays between the smallest and the largest value of the row.
   */
  range?(options: Options): readonly [number | null, number | null];
  /**
   * Options that are each allowed but do not fit together, e.g. a lower limit above the upper one, or that do
   * not fit the number of children.
   */
  faults?(options: Options, children: number): readonly OptionFault[];
  apply(
    columns: readonly Float64Array[],
    out: Float64Array,
    options: Options,
    context: AggregateContext,
  ): void;
}
