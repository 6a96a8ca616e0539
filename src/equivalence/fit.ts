/** Equivalence: everything that is estimated over the scores of all disciplines before one of them is decided. */

import type { EquivalenceStep } from "../methodology/equivalence.js";
import type { Methodology } from "../methodology/types.js";
import type { CandidatePool } from "../model/pool.js";
import type { Abilities } from "./equate/abilities.js";
import type { EquatingTools } from "./equate/equate.js";
import type { LinkUse } from "./equate/linked.js";
import { lastImpliedOffset } from "./fit-implied-offset.js";
import { fitLinks } from "./fit-links.js";
import type { ImpliedOffset } from "./implied-offset.js";
import type { LinkMethod } from "./link/index.js";
import type { ScoredField } from "./link-anchors.js";
import { bradleyTerry, type Comparisons } from "./pairwise/index.js";

export type FittedEquivalence = Omit<EquatingTools, "pool">;

/** Fits links, implied offsets and abilities, each as its step declares. Cost: that of the steps. */
export function fitEquivalence(
  pool: CandidatePool,
  methodology: Pick<Methodology, "equivalence" | "disciplines" | "audit" | "tiers">,
  fields: readonly ScoredField[],
  methods: ReadonlyMap<string, LinkMethod>,
  comparisons: ReadonlyMap<string, Comparisons>,
): FittedEquivalence {
  const links = new Map<number, ReadonlyMap<string, LinkUse>>();
  const abilities = new Map<number, Abilities>();
  const implied = new Map<number, ReadonlyMap<string, ImpliedOffset | null>>();
  methodology.equivalence.forEach((step: EquivalenceStep, index) => {
    if (step.type === "link")
      links.set(index, fitLinks(pool, methodology.disciplines, fields, step, methods));
    const scope = fields.filter(({ id }) => step.disciplines?.includes(id) ?? true);
    const last = methodology.audit?.lastEdition;
    if (step.type === "offset" && last !== undefined) {
      const { labels } = methodology.tiers;
      implied.set(
        index,
        new Map(scope.map(({ id, joint }) => [id, lastImpliedOffset(pool, joint, step, last, labels)])),
      );
    }
    if (step.type === "pairwise") {
      const table = comparisons.get(step.comparisons) as Comparisons;
      const unbounded =
        step.virtualComparisons > 0
          ? ({ rule: "prior", amount: step.virtualComparisons } as const)
          : ({ rule: "refuse" } as const);
      abilities.set(index, { journals: table.journals, fit: bradleyTerry(table, { unbounded }) });
    }
  });
  return {
    linkOf: (step, discipline) => links.get(step)?.get(discipline) as LinkUse,
    impliedOf: (step, discipline) => implied.get(step)?.get(discipline) ?? null,
    abilitiesOf: (step) => abilities.get(step) as Abilities,
  };
}
