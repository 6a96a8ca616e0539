/** Equivalence: a decision read back onto one scale, journal by journal. */

import { type ScaleEvaluation, TierCode } from "../model/evaluation.js";
import type { Decision } from "./decide.js";
import type { Joint } from "./joint.js";

/**
 * Where the journals of a scale stand in their list. `ranked` are those of the joint column; the others of
 * `journals` are anchors, which have the code for anchors, no rank, and their own score. O(journals).
 */
export function placesOnScale(
  joint: Joint,
  scale: number,
  { population, journals, score }: Pick<ScaleEvaluation, "population" | "journals" | "score">,
  decision: Decision,
): Pick<ScaleEvaluation, "equated" | "rank" | "tier" | "ranked" | "boundaries"> {
  const start = joint.starts[scale] as number;
  const end = joint.starts[scale + 1] ?? joint.journals.length;
  const positions = new Map<number, number>();
  for (let position = start; position < end; position++) {
    positions.set(joint.journals[position] as number, position);
  }
  const equated = Float64Array.from(score);
  const rank = new Float64Array(journals.length).fill(Number.NaN);
  const tier = new Uint8Array(journals.length).fill(TierCode.anchor);
  journals.forEach((index, i) => {
    const position = positions.get(index);
    if (position === undefined) return;
    equated[i] = decision.values[position] as number;
    rank[i] = decision.rank[position] as number;
    tier[i] = decision.tier[position] as number;
  });
  const list = decision.cuts.find((cut) => cut.population === "all" || cut.population === population);
  return { equated, rank, tier, ranked: list?.ranked ?? 0, boundaries: list?.boundaries ?? [] };
}
