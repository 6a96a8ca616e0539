/** Catalog: what the steps of equivalence did to one listing, and where it would stand without them. */

import type { ExplainableEquivalence, ExplainedEquivalence } from "./explanation.js";
import type { EditionListing } from "./types.js";

/**
 * The steps of the listing's discipline, the moves of its journal, and every counterfactual that places the
 * journal elsewhere. Empty where the discipline has no steps. Cost: O(disciplines + journals moved).
 */
export function explainEquivalence(
  disciplines: readonly ExplainableEquivalence[],
  { discipline, journal: { key } }: EditionListing,
): ExplainedEquivalence {
  const own = disciplines.find((candidate) => candidate.discipline === discipline);
  if (own === undefined) return { outcomes: [], moves: [], counterfactuals: [] };
  return {
    outcomes: own.outcomes.map(({ step, applied, statement }) => ({ step, applied, statement })),
    moves: own.moves
      .filter(({ journal }) => journal === key)
      .map(({ journal, from, to, step, reason }) => ({ journal, from, to, step, reason })),
    counterfactuals: own.counterfactuals.flatMap(({ without, basis, moved }) => {
      const elsewhere = moved.find(({ journal }) => journal === key);
      return elsewhere === undefined ? [] : [{ without, basis, tier: elsewhere.from }];
    }),
  };
}
