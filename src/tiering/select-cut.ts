/** Tiering: which of the declared cuts applies to a discipline and a population. */

import type { CutDeclaration } from "../methodology/types.js";
import type { Population } from "../model/journal.js";

/**
 * The most specific declaration that fits: one that names both the discipline and the population, else the
 * discipline, else the population, else neither. Undefined where none fits; the methodology check refuses
 * that, and two equally specific ones, before a run.
 */
export function selectCut(
  cuts: readonly CutDeclaration[],
  discipline: string,
  population: Population | "all",
): CutDeclaration | undefined {
  let best: CutDeclaration | undefined;
  let bestSpecificity = -1;
  for (const declaration of cuts) {
    if (declaration.discipline !== undefined && declaration.discipline !== discipline) continue;
    if (declaration.population !== undefined && declaration.population !== population) continue;
    const specificity =
      (declaration.discipline === undefined ? 0 : 2) + (declaration.population === undefined ? 0 : 1);
    if (specificity > bestSpecificity) [best, bestSpecificity] = [declaration, specificity];
  }
  return best;
}
