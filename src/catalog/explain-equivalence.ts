/** Catalog: what the steps of equivalence did to one listing, and where it would stand without them. */

import type { ExplainableEquivalence, ExplainedEquivalence } from "./explanation.js";
import type { EditionListing } from "./types.js";

/**
 * `own` is that of the listing's discipline: its steps, the moves of its journal, and every counterfactual that places the
 * journal elsewhere. Empty where the discipline has no steps. Cost: O(journals moved).
 */
export function explainEquivalence(
  own: ExplainableEquivalence | undefined,
  { journal: { key } }: EditionListing,
): ExplainedEquivalence {
  if (own === undefined) return { outcomes: [], moves: [], counterfactuals: [] };
  return {
    outcomes: own.outcomes.map(({ step, type, applied, statement }) => ({ step, type, applied, statement })),
    moves: own.moves
      .filter(({ journal }) => journal === key)
      .map(({ journal, from, to, fromStatus, toStatus, step, reason }) => ({
        journal,
        from,
        to,
        fromStatus,
        toStatus,
        step,
        reason,
      })),
    counterfactuals: own.counterfactuals.flatMap(({ without, basis, moved }) => {
      const elsewhere = moved.find(({ journal }) => journal === key);
      return elsewhere === undefined
        ? []
        : [{ without, basis, tier: elsewhere.from, standing: elsewhere.fromStatus }];
    }),
  };
}

/** Steps that change the scores of domestic journals, and those that change all scores. */
const CONVERTING: Readonly<Record<string, "domestic" | "all">> = {
  offset: "domestic",
  link: "domestic",
  calibrate: "domestic",
  pairwise: "all",
  "common-index": "all",
};

/** Did a step that acted in the discipline give the listing another score than its indicators do? */
export function isConverted(
  own: ExplainableEquivalence | undefined,
  { population }: EditionListing,
): boolean {
  return (own?.outcomes ?? []).some(({ type, applied }) => {
    const whose = applied ? CONVERTING[type] : undefined;
    return whose === "all" || whose === population;
  });
}
