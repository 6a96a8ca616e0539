/** Scoring, weight: the type that every data-driven weighting has. Given weights and expert weights need no data. */

import type { Diagnose, MethodDeclaration } from "../../model/method.js";

export interface WeightContext {
  /** The weights that the methodology gives to the children, normalized to sum 1; equal where none is given. */
  readonly given: Float64Array;
  /** 1 where higher is better, -1 where lower is better, per column. */
  readonly signs: readonly (1 | -1)[];
  readonly diagnose: Diagnose;
}

/** Writes one weight per column into `out`: ≥ 0, summing to 1. Rows with a missing value are left out. */
export interface WeightMethod<Options = unknown> extends MethodDeclaration {
  apply(columns: readonly Float64Array[], out: Float64Array, options: Options, context: WeightContext): void;
}
