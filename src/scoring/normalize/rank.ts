/** Scoring, normalize: rank points, more for a better place; from 0 they are Borda points. */

import type { RankTies } from "../../numeric/index.js";
import { reportUniform, surveyReference } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { standingIn } from "./standing.js";

export interface RankOptions {
  readonly ties: RankTies;
  readonly lowest: number;
}

/**
 * y = N − r + lowest, where r is the rank in the reference (1 best) and N its number of values; `lowest` is 1,
 * or 0 for Borda points. Ties: `average` (1, 2.5, 2.5, 4), `competition` (1, 2, 2, 4), `dense` (1, 2, 2, 3),
 * `last` (1, 3, 3, 4; the points of COINr's `n_rank`). Source: Borda (1784); OECD/JRC (2008), §5. Cost O(n).
 */
export const rankPoints: NormalizeMethod<RankOptions> = {
  name: "rank",
  title: { en: "Rank points", zh: "排名得分" },
  formula: "y = N − rank + lowest",
  source: "Borda (1784), Mémoire sur les élections au scrutin; OECD/JRC (2008), §5",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n)",
  options: {
    ties: {
      about: "Rank of equal values: mean of their places, first place, last place, or dense without gaps.",
      type: "choice",
      values: ["average", "competition", "dense", "last"],
      default: "average",
    },
    lowest: {
      about: "Points of the last place: 1, or 0 for Borda points.",
      type: "number",
      minimum: 0,
      maximum: 1,
      integer: true,
      default: 1,
    },
  },
  range: ({ lowest }) => [lowest, null],
  producesZero: ({ lowest }) => lowest === 0,
  apply(values, out, { ties, lowest }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    const { above, equal, distinctAbove, present } = standingIn(values, reference, sign);
    const points = (better: number, group: number) => {
      const place = better + 1 + (ties === "average" ? (group - 1) / 2 : ties === "last" ? group - 1 : 0);
      return present - place + lowest;
    };
    if (present > 0) reportUniform(survey, points(0, present), diagnose);
    for (let i = 0; i < values.length; i++) {
      const better = (ties === "dense" ? distinctAbove[i] : above[i]) as number;
      out[i] = values[i] !== values[i] ? Number.NaN : points(better, equal[i] as number);
    }
  },
};
