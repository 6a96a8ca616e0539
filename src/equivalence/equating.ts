/** Equivalence: what passes from step to step while the scores of two populations are brought together. */

import type { StepOutcome } from "../model/equivalence.js";
import type { Exclusion } from "../model/pool.js";
import type { Joint } from "./joint.js";

/** The column as the steps so far have made it. */
export interface Equating {
  readonly values: Float64Array;
  readonly better: "higher" | "lower";
  readonly lists: "one" | "separate" | "dual";
  /** Positions left to the experts by a step. */
  readonly experts: ReadonlySet<number>;
  /** Journals that a step keeps out of the list, by position. */
  readonly excluded: ReadonlyMap<number, Exclusion>;
}

export interface Stepped {
  readonly equating: Equating;
  readonly outcome: Omit<StepOutcome, "step" | "type">;
}

export function startEquating({ score, better }: Joint): Equating {
  return { values: score, better, lists: "one", experts: new Set(), excluded: new Map() };
}

/** An outcome that acted; what is not named is empty. */
export function acted(
  outcome: Pick<StepOutcome, "statement"> & Partial<StepOutcome>,
): Omit<StepOutcome, "step" | "type"> {
  return { applied: true, figures: {}, refusals: [], warnings: [], link: null, ...outcome };
}

/** A step that needs one list, after a refused link has parted it. */
export function restingOutcome(): Stepped["outcome"] {
  return acted({
    applied: false,
    statement: {
      zh: "前面的换算未通过检验，两类期刊已分别分级，此步骤未执行。",
      en: "An earlier link failed its tests and the populations were cut apart, so this step did not act.",
    },
  });
}
