/** Equivalence, link: the fit and the option that Tucker's and Levine's links share. */

import { ComputationError } from "../../model/errors.js";
import type { OptionDeclarations } from "../../model/method.js";
import type { AnchoredGroups, LinkMap } from "./method.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";
import { type GroupMoments, groupMoments, syntheticLine } from "./synthetic-line.js";

export interface SyntheticOptions {
  readonly weight?: number;
}

export const SYNTHETIC_MINIMUM = 3;

export const syntheticOptions: OptionDeclarations = {
  weight: {
    about:
      "Share of the domestic group in the population that the link is for; by numbers where it is left out.",
    type: "number",
    minimum: 0,
    maximum: 1,
    optional: true,
  },
};

/** Throws `LINK_UNRELATED` where the anchor measure does not rise with a scale, or the variances contradict it. */
export function fitSynthetic(
  { domestic, foreign }: AnchoredGroups,
  { weight }: SyntheticOptions,
  slopeOf: (moments: GroupMoments) => number,
): LinkMap {
  requireAnchors(Math.min(domestic.values.length, foreign.values.length), SYNTHETIC_MINIMUM);
  requireSpread(domestic.values, domestic.anchor, foreign.values, foreign.anchor);
  const first = groupMoments(domestic);
  const second = groupMoments(foreign);
  const share = weight ?? first.count / (first.count + second.count);
  const related = first.covariance > 0 && second.covariance > 0;
  const link = related ? syntheticLine(first, second, share, slopeOf(first), slopeOf(second)) : null;
  if (link === null) {
    throw new ComputationError(
      "LINK_UNRELATED",
      "The measure that both groups have does not rise with the metric of each group, so no link can go through it; choose another measure.",
    );
  }
  return link;
}
