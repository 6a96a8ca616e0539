/** Scoring, combine: the method of strongest paths. */

import { ComputationError } from "../../model/errors.js";
import type { Diagnose } from "../../model/method.js";
import { countMajorities, majoritySets } from "./majority.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { Pairs } from "./pairs.js";
import { buildProfile, type Profile, ranked, spreadGroups } from "./profile.js";

/** Largest knot of cycles, in distinct journals: its table of paths takes 32 MB. */
export const SCHULZE_LIMIT = 2000;

/**
 * Schulze's method on winning votes. A journal beats another when its strongest chain of majorities towards
 * it is stronger than the one back; a chain is as strong as its weakest link, and a link is as strong as the
 * weight of the rankings on the winning side. The score is the number of journals beaten, which puts a
 * journal above each one that it beats. Where majorities split the journals no chain leads back, so paths are
 * searched inside the knots only. Throws `TOO_MANY_JOURNALS` for a knot above `SCHULZE_LIMIT`.
 */
export const schulze: CombineMethod<MissingOptions> = {
  name: "schulze",
  title: { en: "Schulze's method", zh: "舒尔策法" },
  formula: "score = #{j : strongest path i→j > strongest path j→i}",
  source: "Schulze (2011), Social Choice and Welfare 36, 267–303",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n² m), plus O(c³) per knot of c journals",
  options: { missing: missingOption },
  better: "higher",
  range: () => [0, null],
  combine,
  apply: applyFrom(combine),
};

function combine(rankings: Rankings, { missing }: MissingOptions, diagnose: Diagnose): CombinedRanking {
  const profile = buildProfile(rankings, missing, diagnose);
  const beaten = new Float64Array(profile.sizes.length);
  let below = profile.journals;
  for (const set of majoritySets(profile, countMajorities(profile))) {
    for (const group of set) below -= profile.sizes[group] as number;
    const wins = winsInside(profile, set);
    for (const [i, group] of set.entries()) beaten[group] = below + (wins[i] as number);
  }
  return ranked(spreadGroups(profile, beaten), "higher");
}

function winsInside(profile: Profile, set: Uint32Array): Float64Array {
  const count = set.length;
  const wins = new Float64Array(count);
  if (count === 1) return wins;
  if (count > SCHULZE_LIMIT) {
    throw new ComputationError(
      "TOO_MANY_JOURNALS",
      `Schulze's method: ${count} journals are bound together by cycles or ties, at most ${SCHULZE_LIMIT} can be searched; combine by Copeland's rule, or by discipline.`,
    );
  }
  const votes = new Float64Array(count * count);
  const pairs = new Pairs(profile, set);
  for (const [i, group] of set.entries()) pairs.support(group, votes.subarray(i * count, (i + 1) * count));
  const paths = strongestPaths(votes, count, profile.tolerance);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const lead = (paths[a * count + b] as number) - (paths[b * count + a] as number);
      if (lead > profile.tolerance)
        wins[a] = (wins[a] as number) + (profile.sizes[set[b] as number] as number);
    }
  }
  return wins;
}

/**
 * Row-major table of the strength of the strongest path between every two of `count` candidates, 0 where
 * there is none and on the diagonal, from the table of votes for the first over the second. A win by
 * `tolerance` or less is none.
 * Source: Schulze (2011), section 2.3.1 (Floyd–Warshall). Cost O(count³).
 */
export function strongestPaths(votes: Float64Array, count: number, tolerance = 0): Float64Array {
  const paths = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < count; b++) {
      const along = votes[a * count + b] as number;
      if (along - (votes[b * count + a] as number) > tolerance) paths[a * count + b] = along;
    }
  }
  for (let via = 0; via < count; via++) {
    for (let a = 0; a < count; a++) {
      const first = paths[a * count + via] as number;
      if (first === 0) continue;
      for (let b = 0; b < count; b++) {
        const second = paths[via * count + b] as number;
        const strength = Math.min(first, second);
        if (a !== b && strength > (paths[a * count + b] as number)) paths[a * count + b] = strength;
      }
    }
  }
  return paths;
}
