/** Methodology: checks a document whole, its shape and how its parts fit together, and names every fault. */

import type { Fault } from "../model/errors.js";
import { checkCutNumbers, checkCutScopes, checkThresholdOrder, checkTiers } from "./checks/check-cuts.js";
import { checkDisciplines, checkParentRules } from "./checks/check-disciplines.js";
import { checkEquivalence } from "./checks/check-equivalence.js";
import { checkIndicators } from "./checks/check-indicators.js";
import { checkNodes } from "./checks/check-nodes.js";
import { checkScales } from "./checks/check-scales.js";
import { type Draft, reportRepeats } from "./checks/draft.js";
import { FaultLog } from "./fault-log.js";
import type { MethodTable } from "./method-table.js";
import { plainJson } from "./plain-json.js";
import { methodologySchema } from "./schema.js";
import { checkShape } from "./shape.js";
import type { Methodology } from "./types.js";

export interface CheckedMethodology {
  readonly faults: readonly Fault[];
  /** Comments removed; a whole methodology only where there is no fault. */
  readonly draft: Draft;
}

/**
 * Every fault of a methodology; an empty list where it may run. Sections whose shape is wrong are left out of
 * the checks between the parts, the others are still compared. Cost: O(size of the document).
 */
export function checkMethodology(json: unknown, methods: MethodTable): readonly Fault[] {
  return examineMethodology(json, methods).faults;
}

export function examineMethodology(json: unknown, methods: MethodTable): CheckedMethodology {
  const log = new FaultLog();
  const plain = plainJson(json, log);
  if (log.size > 0) return { faults: log.finish(), draft: {} };
  const broken = checkShape(methodologySchema, plain, log);
  const draft = broken.has(undefined) ? {} : reliable(plain as Methodology, broken);
  checkParts(draft, methods, log);
  return { faults: log.finish(), draft };
}

function reliable(document: Methodology, broken: ReadonlySet<PropertyKey | undefined>): Draft {
  return Object.fromEntries(Object.entries(document).filter(([key]) => !broken.has(key)));
}

function checkParts(draft: Draft, methods: MethodTable, log: FaultLog): void {
  const { tiers, disciplines, smallDiscipline, eligibility, indicators, scales, equivalence, cuts } = draft;
  if (tiers) checkTiers(tiers, log);
  if (disciplines && disciplines !== "all") checkDisciplines(disciplines, log);
  if (disciplines) checkParentRules(disciplines, smallDiscipline, indicators, log);
  if (eligibility) reportRepeats(eligibility.excludeFlags, ["eligibility", "excludeFlags"], log);
  const normalizations = indicators ? checkIndicators(indicators, methods, log) : new Map();
  if (scales) {
    checkScales(scales, indicators, log);
    checkNodes(scales, indicators ?? [], normalizations, methods, log);
  }
  checkEquivalence(draft, methods, log);
  if (cuts) {
    checkCutNumbers(cuts, tiers, log);
    checkCutScopes(cuts, disciplines, scales, equivalence ?? [], log);
    if (scales) checkThresholdOrder(cuts, scales, methods, log);
  }
}
