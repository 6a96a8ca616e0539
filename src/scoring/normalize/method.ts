/** Scoring, normalize: the type that every normalization has, a user's own included. */

import type { Diagnose, MethodDeclaration, OptionFault } from "../../model/method.js";

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
 * points upward: higher is better, whatever the direction of the input. A value for which the method is not
 * defined (a negative one where it needs none) becomes NaN and is diagnosed; it does not touch the others.
 * The guarantees read, for a normalization: `monotone`: a better value never gets a worse result, and a journal
 * that improves never gets one; `rank-reversal-free`: the other journals' results stay the same when one comes
 * or goes; `scale-invariant`, `shift-invariant`: of the whole column and its reference, up to rounding.
 */
export interface NormalizeMethod<Options = unknown> extends MethodDeclaration {
  /** Smallest and largest output for these options; null where there is no such limit. */
  range(options: Options): readonly [number | null, number | null];
  /** Can an output be exactly zero? A geometric mean refuses such a column before the run. */
  producesZero(options: Options): boolean;
  /** Does the result keep the direction of the input instead of pointing upward? No, unless said otherwise. */
  keepsDirection?(options: Options): boolean;
  /** Options that are each allowed but do not fit together, e.g. a lower limit above the upper one. */
  faults?(options: Options): readonly OptionFault[];
  apply(values: Float64Array, out: Float64Array, options: Options, context: NormalizeContext): void;
}
