/** Equivalence, audit: every test of one set of journals, and for each that fails the code of the reason. */

import { breslowDay } from "./breslow-day.js";
import type { AuditCode } from "./issues.js";
import { logisticDifference } from "./logistic-difference.js";
import { mantelHaenszel } from "./mantel-haenszel.js";
import type { RegressionDifference, RegressionObstacle } from "./nested-models.js";
import { ordinalDifference } from "./ordinal-difference.js";
import { ordinalMantelHaenszel } from "./ordinal-mantel-haenszel.js";
import {
  shareDifferenceClass,
  standardizedMeanDifference,
  topScores,
} from "./standardized-mean-difference.js";
import { type StratifiedTable, usedCategories } from "./stratified-table.js";
import type { Audit, AuditFigures, AuditStatistic } from "./types.js";

/** What the tests work on: a table for those by stratum, columns for the regressions. */
export interface AuditData {
  readonly table: StratifiedTable;
  readonly category: Uint8Array;
  readonly focal: readonly boolean[];
  readonly matching: Float64Array;
}

const REGRESSION_CODE: Readonly<Record<RegressionObstacle, AuditCode>> = {
  few: "AUDIT_FEW_JOURNALS",
  "one-tier": "AUDIT_ONE_TIER",
  "one-group": "AUDIT_ONE_GROUP",
  flat: "AUDIT_YARDSTICK_FLAT",
  separated: "AUDIT_SEPARATION",
};

/** All figures of journals in at least two categories and two groups. Cost: that of the statistics. */
export function auditFigures(
  { table, category, focal, matching }: AuditData,
  { top, confidence }: { readonly top: number; readonly confidence: number },
): { readonly figures: AuditFigures; readonly withheld: Audit["withheld"] } {
  const withheld: Audit["withheld"][number][] = [];
  const or = <Result>(result: Result | null, statistic: AuditStatistic, code: AuditCode): Result | null => {
    if (result === null) withheld.push({ statistic, code });
    return result;
  };
  const fitted = (result: RegressionDifference | RegressionObstacle, statistic: AuditStatistic) => {
    if (typeof result !== "string") {
      if (result.withheld !== null) withheld.push({ statistic, code: REGRESSION_CODE[result.withheld] });
      return result;
    }
    return or<RegressionDifference>(null, statistic, REGRESSION_CODE[result]);
  };

  const topTiers = or(mantelHaenszel(table, { top, confidence }), "topTiers", "AUDIT_NO_VARIATION");
  const ratio = topTiers?.oddsRatio ?? null;
  if (topTiers !== null && ratio === null) withheld.push({ statistic: "topTiers", code: "AUDIT_SEPARATION" });
  const homogeneity = ratio === null ? null : breslowDay(table, ratio.value, top);
  or(
    homogeneity,
    "homogeneity",
    topTiers !== null && ratio === null ? "AUDIT_SEPARATION" : "AUDIT_STRATA_SPARSE",
  );
  const share = or(
    standardizedMeanDifference(table, topScores(table.categories, top), confidence),
    "topShare",
    "AUDIT_NO_VARIATION",
  );
  const topShare = share && Object.freeze({ ...share, class: shareDifferenceClass(share.value) });
  const logistic = fitted(logisticDifference(category, focal, matching, { top, confidence }), "logistic");
  if (topTiers !== null && usedCategories(table).length === 2) {
    return {
      figures: { topTiers, homogeneity, topShare, allTiers: null, logistic, ordinal: null },
      withheld,
    };
  }
  const allTiers = or(ordinalMantelHaenszel(table, confidence), "allTiers", "AUDIT_NO_VARIATION");
  if (allTiers !== null && allTiers.oddsRatio === null) {
    withheld.push({ statistic: "allTiers", code: "AUDIT_SEPARATION" });
  }
  const ordinal = fitted(ordinalDifference(category, focal, matching, { confidence }), "ordinal");
  return { figures: { topTiers, homogeneity, topShare, allTiers, logistic, ordinal }, withheld };
}
