/** Scoring, combine: the mean of a journal's ranks. */

import type { Diagnose } from "../../model/method.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { buildProfile, mergeClose, type Profile, ranked, spreadGroups, stretchRank } from "./profile.js";

/**
 * Weighted mean of the average ranks. A ranking that holds only some journals is first stretched to all of
 * them, rank' = 1 + (rank − 1)(n − 1)/(k − 1), and counts for the journals it holds; one that holds a single
 * journal compares nothing and is left out. NaN where no ranking compares the journal with another, 1 where
 * there is only one journal.
 */
export const meanRank: CombineMethod<MissingOptions> = {
  name: "mean-rank",
  title: { en: "Mean rank", zh: "平均名次" },
  formula: "score = Σ wₖ rankₖ / Σ wₖ",
  source: "Bradshaw & Brook (2016), PLoS ONE 11(3): e0149852",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n m log n)",
  options: { missing: missingOption },
  better: "lower",
  range: () => [1, null],
  combine,
  apply: applyFrom(combine),
};

function combine(rankings: Rankings, { missing }: MissingOptions, diagnose: Diagnose): CombinedRanking {
  const profile = buildProfile(rankings, missing, diagnose);
  return ranked(spreadGroups(profile, groupMeanRanks(profile)), "lower");
}

/** Mean stretched rank per group; means that differ by rounding alone are equal. */
export function groupMeanRanks(profile: Profile): Float64Array {
  return mergeClose(
    groupMeans(profile, (rankValue) => rankValue, 1),
    ROUNDING,
  );
}

/** Means closer than this are equal: no two means of ranks under sensible weights lie as close. */
export const ROUNDING = 1e-9;

/** Weighted mean over the rankings of a figure made from the stretched rank, times `scale`, per group. */
export function groupMeans(
  profile: Profile,
  figure: (rankValue: number) => number,
  scale: number,
): Float64Array {
  const { table, weights, lengths, journals, sizes } = profile;
  const width = weights.length;
  return sizes.map((_, group) => {
    if (journals === 1) return figure(1) * scale;
    let sum = 0;
    let total = 0;
    for (let k = 0; k < width; k++) {
      const value = table[group * width + k] as number;
      const length = lengths[k] as number;
      if (value !== value || length === 1) continue;
      sum +=
        (weights[k] as number) * figure(length === journals ? value : stretchRank(value, length, journals));
      total += weights[k] as number;
    }
    if (total === 0) return Number.NaN;
    return total === scale ? sum : (sum / total) * scale;
  });
}
