/** Equivalence: the tier that follows from the grade of another list. */

import type { LookupStep } from "../../methodology/equivalence.js";
import { TierCode } from "../../model/evaluation.js";
import { type CandidatePool, type Grade, type GradeColumn, gradeKey } from "../../model/pool.js";
import type { Joint } from "../joint.js";

/**
 * Tier code of a journal with these grades: the best or worst tier that any of them gives, or the one of a named
 * category; null where no grade gives a tier.
 */
export function tierOfGrades(
  grades: readonly Grade[],
  { grades: table, several }: Pick<LookupStep, "grades" | "several">,
  labels: readonly string[],
): number | null {
  const counted =
    typeof several === "object" ? grades.filter(({ category }) => category === several.category) : grades;
  const tiers = counted.flatMap(({ grade }) => {
    const label = Object.hasOwn(table, grade) ? table[grade] : undefined;
    return label === undefined ? [] : [labels.indexOf(label)];
  });
  if (tiers.length === 0) return null;
  return several === "worst" ? Math.max(...tiers) : Math.min(...tiers);
}

/** The tiers after the lookup, over the journals that have a place in the list; O(n). */
export function lookUpTiers(
  pool: CandidatePool,
  joint: Joint,
  tier: Uint8Array,
  step: LookupStep,
  labels: readonly string[],
): Uint8Array {
  const { byJournal } = pool.grades.get(gradeKey(step)) as GradeColumn;
  return tier.map((code, position) => {
    if (code >= labels.length && code !== TierCode.below) return code;
    if (step.of !== "all" && joint.population[position] !== step.of) return code;
    const found = tierOfGrades(byJournal[joint.journals[position] as number] ?? [], step, labels);
    return found ?? (step.ungraded === "below" ? TierCode.below : code);
  });
}
