/** Equivalence, link: monotone maps from the domestic to the foreign scale, their error, and the tests before use. */

export type {
  AnchoredJournalGroups,
  AnchoredJournals,
  AnchorJournals,
  Attributes,
  LinkAnchors,
  PlacedJournals,
} from "./anchor-journals.js";
export type { BetweenMethod } from "./between-variance.js";
export type { SubgroupComparison } from "./compare-subgroups.js";
export type { LabelShares, Leverage, Outside } from "./describe-anchors.js";
export { examineLink, type LinkCandidate, type LinkExamination } from "./examine-link.js";
export { type FitLinkOptions, type FittedLink, fitLink, type LinkSpec } from "./fit-link.js";
export { linkIssues } from "./issues.js";
export { type LinkLimits, linkLimits } from "./limits.js";
export {
  type LabeledAnchor,
  type LinkCurveOptions,
  type LinkCurvePoint,
  labelAnchors,
  linkCurve,
} from "./link-curve.js";
export type { LinkEvidence } from "./link-evidence.js";
export type {
  AnchoredGroup,
  AnchoredGroups,
  AnchorPairs,
  DirectLinkMethod,
  LinkData,
  LinkError,
  LinkMap,
  LinkMethod,
  LinkShape,
  ThroughLinkMethod,
} from "./method.js";
export { linkMethods } from "./methods.js";
export { type ShrinkLinksOptions, type ShrunkLink, type ShrunkLinks, shrinkLinks } from "./shrink-links.js";
export type { Interval } from "./student-band.js";
export type { AttributeInvariance } from "./test-invariance.js";
