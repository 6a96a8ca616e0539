/** Scoring, combine: points for every journal left behind. */

import type { Diagnose } from "../../model/method.js";
import { groupMeans, ROUNDING } from "./mean-rank.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { buildProfile, mergeClose, ranked, spreadGroups } from "./profile.js";

/**
 * Borda count: n − 1 points for the first place, 0 for the last, a tied group shares its points. With
 * incomplete rankings: the mean of the points in the rankings that hold the journal (each stretched to n
 * journals) times the weight of all rankings, so a journal is not punished for being left out.
 * Equals weight · (n − mean rank). NaN as for the mean rank.
 */
export const borda: CombineMethod<MissingOptions> = {
  name: "borda",
  title: { en: "Borda count", zh: "波达计数法" },
  formula: "score = Σ wₖ (n − rankₖ)",
  source: "de Borda (1784), Mémoire sur les élections au scrutin; ties: Black (1976), Public Choice 28, 1–15",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n m log n)",
  options: { missing: missingOption },
  better: "higher",
  range: () => [0, null],
  combine,
  apply: applyFrom(combine),
};

function combine(rankings: Rankings, { missing }: MissingOptions, diagnose: Diagnose): CombinedRanking {
  const profile = buildProfile(rankings, missing, diagnose);
  const { totalWeight, journals } = profile;
  const points = groupMeans(profile, (rankValue) => journals - rankValue, totalWeight);
  return ranked(spreadGroups(profile, mergeClose(points, totalWeight * ROUNDING)), "higher");
}
