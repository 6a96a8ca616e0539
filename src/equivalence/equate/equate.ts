/** Equivalence: one step of bringing the scores together, by its type. */

import type { EquivalenceStep, ListStep } from "../../methodology/equivalence.js";
import type { CandidatePool } from "../../model/pool.js";
import { entry } from "../entry.js";
import { acted, type Equating, restingOutcome, type Stepped } from "../equating.js";
import { fitCalibration } from "../fit-calibration.js";
import type { Joint } from "../joint.js";
import { type AbilitiesOf, abilities } from "./abilities.js";
import { calibrated } from "./calibrated.js";
import { commonIndex, severalSources } from "./common-index.js";
import { type LinkOf, linked } from "./linked.js";
import { type ImpliedOf, offset } from "./offset.js";

/** What was estimated over all disciplines before one of them is decided. */
export interface EquatingTools {
  readonly pool: CandidatePool;
  readonly impliedOf: ImpliedOf;
  readonly linkOf: LinkOf;
  readonly abilitiesOf: AbilitiesOf;
}

/** Null for a step that acts after the cut. Once a refused link has parted the lists, later steps rest. */
export function equate(
  joint: Joint,
  equating: Equating,
  step: EquivalenceStep,
  index: number,
  tools: EquatingTools,
): Stepped | null {
  const parted = equating.lists !== "one";
  switch (step.type) {
    case "separate":
    case "dual":
      return apart(equating, step);
    case "entry":
      return parted ? resting(equating) : entry(tools.pool, joint, equating, step);
    case "offset":
      return parted
        ? resting(equating)
        : offset(joint, equating, step, tools.impliedOf(index, joint.discipline));
    case "link":
      return parted
        ? resting(equating)
        : linked(joint, equating, step, tools.linkOf(index, joint.discipline));
    case "calibrate":
      return parted
        ? resting(equating)
        : calibrated(joint, equating, step, fitCalibration(tools.pool, joint, equating, step));
    case "pairwise":
      return parted
        ? resting(equating)
        : abilities(tools.pool, joint, equating, step, tools.abilitiesOf(index));
    case "common-index":
      return commonIndex(equating, step);
    case "several-sources":
      return severalSources(equating, step);
    case "lookup":
    case "floor":
    case "grant":
    case "share":
      return null;
  }
}

function apart(equating: Equating, { type }: ListStep): Stepped {
  return {
    equating: { ...equating, lists: type },
    outcome: acted({
      statement:
        type === "separate"
          ? {
              zh: "国内期刊与国外期刊分别排序、分级，未作任何换算。",
              en: "Domestic and foreign journals were ranked and cut apart; nothing was converted.",
            }
          : {
              zh: "国内期刊与国外期刊各成一份目录，未作任何换算。",
              en: "Domestic and foreign journals stand in two lists; nothing was converted.",
            },
    }),
  };
}

function resting(equating: Equating): Stepped {
  return { equating, outcome: restingOutcome() };
}
