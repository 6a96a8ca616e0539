/** Equivalence: what the society's last edition says about a declared offset; advice beside it, never applied. */

import type { AuditSpec, OffsetStep } from "../methodology/equivalence.js";
import { ComputationError } from "../model/errors.js";
import type { CandidatePool } from "../model/pool.js";
import { log } from "../numeric/index.js";
import { type ImpliedOffset, impliedOffset } from "./implied-offset.js";
import type { Joint } from "./joint.js";
import { lastTiers } from "./last-tiers.js";
import { percentilesInside } from "./percentiles.js";

/** Drawn with this seed, so that equal inputs give equal intervals. */
const SEED = 1;
const NOT_PLACED = 255;

/**
 * The offset that the tiers of the last edition imply, in the units of the step; null where they imply none. The
 * journals of the last edition that are still scored take part. Cost as `impliedOffset`.
 */
export function lastImpliedOffset(
  pool: CandidatePool,
  joint: Joint,
  { units }: Pick<OffsetStep, "units">,
  list: NonNullable<AuditSpec["lastEdition"]>,
  labels: readonly string[],
): ImpliedOffset | null {
  const tierOf = lastTiers(pool, list, labels, () => true);
  const tier = Array.from(joint.journals, (index) => {
    const last = tierOf(index, joint.discipline);
    return last === null ? NOT_PLACED : labels.indexOf(last);
  });
  const sign = joint.better === "lower" && units !== "percentile" ? -1 : 1;
  const score =
    units === "percentile"
      ? percentilesInside(joint, joint.score, joint.better)
      : joint.score.map((value) =>
          units === "score" ? sign * value : value > 0 ? sign * log(value) : Number.NaN,
        );
  const domestic = joint.population.map((population) => (population === "domestic" ? 1 : 0));
  try {
    const implied = impliedOffset({ score, domestic, tier }, { seed: SEED });
    return sign === 1 ? implied : turned(implied);
  } catch (error) {
    if (error instanceof ComputationError) return null;
    throw error;
  }
}

/** The same offset for scores of which less is better. */
function turned(implied: ImpliedOffset): ImpliedOffset {
  const turn = (value: number | null) => (value === null ? null : -value);
  const { offset, lower, upper, plateau, open, resamplesOpen } = implied;
  return {
    ...implied,
    offset: -offset,
    lower: turn(upper),
    upper: turn(lower),
    plateau: [-plateau[1], -plateau[0]],
    open: open === null ? null : open === "below" ? "above" : "below",
    resamplesOpen: { below: resamplesOpen.above, above: resamplesOpen.below },
  };
}
