/** Equivalence: which of the declared steps act in a discipline. */

import type { EquivalenceStep } from "../methodology/equivalence.js";
import type { IndexedStep } from "./decide.js";

export function stepsOf(steps: readonly EquivalenceStep[], discipline: string): readonly IndexedStep[] {
  return steps
    .map((step, index) => ({ index, step }))
    .filter(({ step }) => step.disciplines === undefined || step.disciplines.includes(discipline));
}
