/** Scoring, aggregate: the type shared by means over a node's children and by the rankers (TOPSIS and others). */

import type { Diagnose, MethodDeclaration } from "../../model/method.js";

export interface AggregateContext {
  /** One weight per column, ≥ 0, summing to 1. */
  readonly weights: Float64Array;
  /** 1 where higher is better, -1 where lower is better, per column; all 1 after a normalization. */
  readonly signs: readonly (1 | -1)[];
  readonly diagnose: Diagnose;
}

/**
 * Writes one score per journal into `out`. A missing value (NaN) in a row: a mean rescales its weights over
 * what is present, a method that needs `complete` rows gives NaN. The node's coverage threshold is applied by
 * the caller.
 */
export interface AggregateMethod<Options = unknown> extends MethodDeclaration {
  /** Which way the score points, so that VIKOR or SPOTIS cannot be read upside down. */
  readonly better: "higher" | "lower";
  apply(
    columns: readonly Float64Array[],
    out: Float64Array,
    options: Options,
    context: AggregateContext,
  ): void;
}
