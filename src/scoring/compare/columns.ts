/** Scoring, compare: two columns over the same journals made ready for comparison. */

import { UsageError } from "../../model/errors.js";
import { type RankTies, rank } from "../../numeric/index.js";

/** Which numbers of a column are better: higher ones for scores, lower ones for ranks. */
export type Better = "higher" | "lower";

/** Ranks of the journals present in both columns, 1 best. */
export interface PairedRanks {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** Throws `LENGTH_MISMATCH`. */
export function checkLengths(first: ArrayLike<unknown>, second: ArrayLike<unknown>): void {
  if (first.length !== second.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `Both columns must hold the same journals; got ${first.length} and ${second.length} entries.`,
    );
  }
}

/** Rank of every entry, 1 best; NaN stays NaN. */
export function rankBy(values: Float64Array, better: Better, ties: RankTies): Float64Array {
  return rank(better === "higher" ? values : values.map((value) => -value), ties);
}

/** Ranks both columns anew over the journals present in both. Throws `LENGTH_MISMATCH`. Cost O(n log n). */
export function pairRanks(
  first: Float64Array,
  second: Float64Array,
  better: Better,
  ties: RankTies,
): PairedRanks {
  checkLengths(first, second);
  const inBoth = (_: number, i: number) => first[i] === first[i] && second[i] === second[i];
  return {
    first: rankBy(first.filter(inBoth), better, ties),
    second: rankBy(second.filter(inBoth), better, ties),
  };
}
