/** Equivalence: how domestic and foreign journals come to the same tiers. What other parts may import. */

export { type ExpectedAgreement, expectedAgreement } from "./agreement.js";
export * from "./audit/index.js";
export { auditEvaluation } from "./audit-evaluation.js";
export * from "./calibrate/index.js";
export { compareMechanisms } from "./compare.js";
export { type ComparisonTools, counterfactuals, movesBetween } from "./counterfactuals.js";
export { type Decision, type DecisionTools, decide, type IndexedStep, type ListCut } from "./decide.js";
export { declareEquivalence } from "./declare.js";
export { entryFloor } from "./entry.js";
export { addOffset } from "./equate/offset.js";
export { type FittedEquivalence, fitEquivalence } from "./fit.js";
export {
  type ImpliedOffset,
  type ImpliedOffsetOptions,
  impliedOffset,
  type PublishedEntries,
} from "./implied-offset.js";
export { equivalenceIssues } from "./issues.js";
export { type Joint, joinScales } from "./joint.js";
export * from "./link/index.js";
export type { ScoredField } from "./link-anchors.js";
export { equivalenceMisfits } from "./misfits.js";
export * from "./pairwise/index.js";
export { percentilesInside } from "./percentiles.js";
export { insertAtTail, type TailGrant, type TailInsertion, type TierOrder } from "./place/insert-at-tail.js";
export { type ShareProblem, type ShareSolution, solveShares } from "./place/share.js";
export { placesOnScale } from "./places-on-scale.js";
export { reportEquivalence } from "./report.js";
export { stepsOf } from "./steps-of.js";
