/** Equivalence: what a tier code says where it is no tier. */

import type { MoveStanding } from "../model/equivalence.js";
import { TierCode } from "../model/evaluation.js";

export function standingOf(code: number): MoveStanding {
  if (code === TierCode.below) return "below";
  if (code === TierCode.experts) return "experts";
  return code === TierCode.unscored ? "unlisted" : "tiered";
}
