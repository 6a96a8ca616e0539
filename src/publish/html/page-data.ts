/** Publish, HTML: what the script of the page needs of an edition to search it and to explain its listings. */

import type { Edition, ExplainableEdition } from "../../catalog/index.js";

/** No more than `explain` reads: charts, comparisons and the audit stand in the document already. */
export function pageData(edition: Edition): ExplainableEdition {
  const { id, status, catalog, statement, scheme, rules, indicators, scales } = edition;
  const { equivalence, disciplines, listings, exclusions, withheld, trace } = edition;
  return {
    id,
    status,
    catalog,
    statement,
    scheme,
    rules,
    indicators,
    scales,
    disciplines: disciplines.map(({ id: discipline, name, ranked }) => ({ id: discipline, name, ranked })),
    listings,
    exclusions,
    withheld,
    trace,
    equivalence: {
      statement: equivalence.statement,
      steps: equivalence.steps,
      disciplines: equivalence.disciplines.map(({ discipline, lists, outcomes, moves, counterfactuals }) => ({
        discipline,
        lists,
        outcomes: outcomes.map(({ step, type, applied, statement: said }) => ({
          step,
          type,
          applied,
          statement: said,
        })),
        moves: moves.map(({ journal, from, to, fromStatus, toStatus, step, reason }) => ({
          journal,
          from,
          to,
          fromStatus,
          toStatus,
          step,
          reason,
        })),
        counterfactuals: counterfactuals.map(({ without, basis, moved }) => ({
          without,
          basis,
          moved: moved.map(({ journal, from, fromStatus }) => ({ journal, from, fromStatus })),
        })),
      })),
    },
  };
}
