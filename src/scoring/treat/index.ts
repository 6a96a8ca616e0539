/** Scoring, treat: missing, censored and outlying values, before anything is normalized. One file per rule. */

export { boxCox } from "./box-cox.js";
export { cap } from "./cap.js";
export { imputeCarry } from "./impute-carry.js";
export { imputeConstant } from "./impute-constant.js";
export { type ImputationSources, imputeMissing } from "./impute-missing.js";
export { imputeRegression } from "./impute-regression.js";
export { imputeStatistic } from "./impute-statistic.js";
export { type TreatIssueCode, treatIssues } from "./issues.js";
export { log } from "./log.js";
export { resolveCensored } from "./resolve-censored.js";
export { describeShape, type Shape } from "./shape.js";
export { type OutlierStep, type OutlierTreatment, treatOutlier, treatOutliers } from "./treat-outliers.js";
export type { Changes, Finding, Treated } from "./treated.js";
export { winsorize } from "./winsorize.js";
export { winsorizeShare } from "./winsorize-share.js";
