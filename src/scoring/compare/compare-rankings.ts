/** Scoring, compare: the recipe: everything that is said about two rankings of one set of journals. */

import { kendallTauB, spearman } from "../../numeric/index.js";
import { type Better, pairRanks } from "./columns.js";
import { concordance } from "./concordance.js";
import { type OverlapTies, rankBiasedOverlap } from "./rank-biased-overlap.js";
import { rankSimilarity } from "./rank-similarity.js";
import { type TopOverlap, topOverlap } from "./top-overlap.js";
import { weightedSpearman } from "./weighted-spearman.js";

export interface CompareSettings {
  readonly better: Better;
  /** Sizes of the tops to be compared; none where not given. */
  readonly tops?: readonly number[] | undefined;
  /** Persistence of the rank-biased overlap; 0.9 where not given. */
  readonly persistence?: number | undefined;
  /** Ties in the rank-biased overlap; `equal` where not given. */
  readonly ties?: OverlapTies | undefined;
}

/** Coefficients are 1 for the same ranking; NaN where they are not defined. */
export interface RankingComparison {
  /** Journals in both rankings, and in one alone. */
  readonly journals: number;
  readonly onlyFirst: number;
  readonly onlySecond: number;
  readonly spearman: number;
  readonly kendallTauB: number;
  readonly gamma: number;
  readonly weightedSpearman: number;
  /** The first ranking is the reference. */
  readonly rankSimilarity: number;
  readonly rankBiasedOverlap: number;
  /** Places (average ranks) that a journal of both rankings moves, on average and at most. */
  readonly meanShift: number;
  readonly largestShift: number;
  /** One per size asked for; a tied group at the edge of a top belongs to it. */
  readonly tops: readonly (TopOverlap & { readonly k: number })[];
}

/**
 * Compares two columns of scores or ranks over the same journals. All coefficients but the overlaps regard
 * the journals present in both, ranked anew among themselves. Throws as the single functions do. Cost O(n log
 * n).
 */
export function compareRankings(
  first: Float64Array,
  second: Float64Array,
  { better, tops = [], persistence = 0.9, ties = "equal" }: CompareSettings,
): RankingComparison {
  const { first: x, second: y } = pairRanks(first, second, better, "average");
  const shifts = x.map((rank, i) => Math.abs(rank - (y[i] as number)));
  const present = (column: Float64Array) => column.filter((value) => value === value).length;
  return {
    journals: x.length,
    onlyFirst: present(first) - x.length,
    onlySecond: present(second) - x.length,
    spearman: spearman(x, y),
    kendallTauB: kendallTauB(x, y),
    gamma: concordance(first, second, better).gamma,
    weightedSpearman: weightedSpearman(first, second, better),
    rankSimilarity: rankSimilarity(first, second, better),
    rankBiasedOverlap: rankBiasedOverlap(first, second, { better, persistence, ties }),
    meanShift: x.length === 0 ? Number.NaN : shifts.reduce((sum, shift) => sum + shift, 0) / x.length,
    largestShift: shifts.reduce((largest, shift) => Math.max(largest, shift), 0),
    tops: tops.map((k) => ({ k, ...topOverlap(first, second, k, { better, ties: "include" }) })),
  };
}
