/** Scoring, combine: majorities won minus majorities lost. */

import type { Diagnose } from "../../model/method.js";
import { countMajorities } from "./majority.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { buildProfile, ranked, spreadGroups } from "./profile.js";

export interface CopelandOptions extends MissingOptions {
  /** `wins-minus-losses`: from −(n − 1) to n − 1; `wins-plus-half-ties`: from 0 to n − 1. Same order. */
  readonly points: "wins-minus-losses" | "wins-plus-half-ties";
}

/**
 * Compares every two journals by the weight of the rankings on either side. A ranking in which the two are
 * tied, or that leaves one out, does not take part; a pair that no ranking decides is a tie.
 * Time grows with the square of the number of distinct journals, memory does not.
 */
export const copeland: CombineMethod<CopelandOptions> = {
  name: "copeland",
  title: { en: "Copeland's rule", zh: "科普兰法" },
  formula: "score = #{j beaten by majority} − #{j that win by majority}",
  source:
    "Copeland (1951), seminar notes, University of Michigan; Saari & Merlin (1996), Economic Theory 8, 51–76",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n² m)",
  options: {
    missing: missingOption,
    points: {
      about: "What the score counts; the order is the same.",
      type: "choice",
      values: ["wins-minus-losses", "wins-plus-half-ties"],
      default: "wins-minus-losses",
    },
  },
  better: "higher",
  range: ({ points }) => (points === "wins-minus-losses" ? [null, null] : [0, null]),
  combine,
  apply: applyFrom(combine),
};

function combine(
  rankings: Rankings,
  { missing, points }: CopelandOptions,
  diagnose: Diagnose,
): CombinedRanking {
  const profile = buildProfile(rankings, missing, diagnose);
  const { wins, losses } = countMajorities(profile);
  const score = wins.map((won, group) => {
    const net = won - (losses[group] as number);
    return points === "wins-minus-losses" ? net : (net + profile.journals - 1) / 2;
  });
  return ranked(spreadGroups(profile, score), "higher");
}
