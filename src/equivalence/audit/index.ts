export { auditTiers } from "./audit.js";
export { type AuditAttribute, auditGroups, type GroupAudit } from "./audit-groups.js";
export { breslowDay, type Homogeneity } from "./breslow-day.js";
export {
  type DomesticShare,
  type DomesticShareOptions,
  domesticShare,
  type TierListing,
} from "./domestic-share.js";
export {
  type DomesticShareChange,
  domesticShareChange,
  type FlowCount,
  type ShareFlow,
} from "./domestic-share-change.js";
export { holmAdjusted } from "./holm.js";
export { type AuditCode, auditIssues } from "./issues.js";
export { liuAgresti } from "./liu-agresti.js";
export { logisticDifference } from "./logistic-difference.js";
export { type MantelHaenszel, mantelHaenszel, type StratifiedOptions } from "./mantel-haenszel.js";
export type {
  Coefficient,
  LikelihoodRatio,
  RegressionDifference,
  RegressionObstacle,
} from "./nested-models.js";
export type { DifferenceClass, OddsRatio } from "./odds-ratio.js";
export { ordinalDifference } from "./ordinal-difference.js";
export { type OrdinalMantelHaenszel, ordinalMantelHaenszel } from "./ordinal-mantel-haenszel.js";
export { type StandardizedDifference, standardizedDifference } from "./standardized-difference.js";
export {
  type StandardizedMeanDifference,
  standardizedMeanDifference,
  tierScores,
  topScores,
} from "./standardized-mean-difference.js";
export { type StratifiedTable, type StratumCounts, stratifiedTable } from "./stratified-table.js";
export { type Strata, type StratifyOptions, type Stratum, stratify, type Yardstick } from "./stratify.js";
export type {
  Audit,
  AuditFigures,
  AuditInput,
  AuditNames,
  AuditObstacle,
  AuditOptions,
  AuditSizes,
  AuditStatistic,
  AuditStratum,
  AuditVerdict,
} from "./types.js";
export { wilsonInterval } from "./wilson-interval.js";
