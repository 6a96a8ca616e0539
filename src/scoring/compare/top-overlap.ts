/** Scoring, compare: which journals are among the best k of both rankings. */

import { UsageError } from "../../model/errors.js";
import { type Better, checkLengths, rankBy } from "./columns.js";

export interface TopOverlapOptions {
  readonly better: Better;
  /**
   * A tied group that place k runs through belongs to the top as a whole (`include`) or not at all
   * (`exclude`).
   */
  readonly ties: "include" | "exclude";
}

export interface TopOverlap {
  /** Journals in the top of both, and in the top of either. */
  readonly shared: number;
  readonly either: number;
  /** Size of each top: k, but for ties and short rankings. */
  readonly first: number;
  readonly second: number;
  /** shared / either, a share (0–1); NaN where both tops are empty. Source: Jaccard (1901). */
  readonly jaccard: number;
}

/**
 * Compares the best `k` of both columns over the same journals; a NaN is a journal that the ranking does not
 * hold. Throws `LENGTH_MISMATCH`, `TOP_SIZE` for a k that is no whole number from 1. Cost O(n log n).
 */
export function topOverlap(
  first: Float64Array,
  second: Float64Array,
  k: number,
  { better, ties }: TopOverlapOptions,
): TopOverlap {
  checkLengths(first, second);
  if (!Number.isInteger(k) || k < 1) {
    throw new UsageError("TOP_SIZE", `The size of the top must be a whole number from 1; got ${k}.`);
  }
  const rule = ties === "include" ? "competition" : "last";
  const x = rankBy(first, better, rule);
  const y = rankBy(second, better, rule);
  let shared = 0;
  let inFirst = 0;
  let inSecond = 0;
  for (let i = 0; i < x.length; i++) {
    const a = (x[i] as number) <= k;
    const b = (y[i] as number) <= k;
    if (a) inFirst++;
    if (b) inSecond++;
    if (a && b) shared++;
  }
  const either = inFirst + inSecond - shared;
  return {
    shared,
    either,
    first: inFirst,
    second: inSecond,
    jaccard: either > 0 ? shared / either : Number.NaN,
  };
}
