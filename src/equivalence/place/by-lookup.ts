/** Equivalence: tiers that follow from another list. */

import type { LookupStep } from "../../methodology/equivalence.js";
import { journals, POPULATION_WORDS } from "../wording.js";
import { lookUpTiers } from "./lookup.js";
import { type Placed, type Placing, placed } from "./placing.js";

export function placeByLookup(placing: Placing, step: LookupStep): Placed {
  const { pool, joint, labels } = placing;
  const tier = lookUpTiers(pool, joint, placing.tier, step, labels);
  const of = POPULATION_WORDS[step.of];
  return placed(
    placing,
    tier,
    () => step.reason,
    (moved) => ({
      zh: `${of.zh}的级别由“${step.source}”（${step.edition}）的等级对应得出，${moved} 种因此变动。`,
      en: `The tiers of ${of.en} follow from the grades of ${step.source} (${step.edition}); ${journals(moved)} moved.`,
    }),
  );
}
