/** Scoring, normalize: the type that every normalization has, a user's own included. */

import type { Diagnose, MethodDeclaration } from "../../model/method.js";

export interface NormalizeContext {
  /** 1 where higher is better, -1 where lower is better. */
  readonly sign: 1 | -1;
  /**
   * Values that set the scale (limits, means, ranks): the column itself, or that of the parent discipline or
   * the pool. NaN = missing.
   */
  readonly reference: Float64Array;
  readonly diagnose: Diagnose;
}

/**
 * Writes the normalized column into `out` (same length and order as `values`; NaN stays NaN). The result
 * always points upward: higher is better, whatever the direction of the input.
 */
export interface NormalizeMethod<Options = unknown> extends MethodDeclaration {
  /** Smallest and largest output for these options; null where there is no such limit. */
  range(options: Options): readonly [number | null, number | null];
  /** Can an output be exactly zero? A geometric mean refuses such a column before the run. */
  producesZero(options: Options): boolean;
  apply(values: Float64Array, out: Float64Array, options: Options, context: NormalizeContext): void;
}
