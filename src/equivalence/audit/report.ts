/** Equivalence, audit: what a secretary should know about the audit, in words. */

import { IssueLog, type IssueReport } from "../../model/issue.js";
import { exp } from "../../numeric/index.js";
import type { PreparedAudit } from "./audit-data.js";
import { auditIssues } from "./issues.js";
import { print, printP } from "./sentence.js";
import { usedCategories } from "./stratified-table.js";
import type { Audit, AuditFigures, AuditNames, AuditStatistic, AuditVerdict } from "./types.js";

const STATISTIC_NAMES: Readonly<Record<AuditStatistic, readonly [zh: string, en: string]>> = {
  topTiers: ["进入最高级别的共同优势比", "The common odds ratio of the top tiers"],
  homogeneity: ["优势比的一致性检验", "The test that the odds ratio is one at all levels"],
  topShare: ["最高级别比例之差", "The difference of the shares in the top tiers"],
  allTiers: ["各级别的累积优势比", "The odds ratio over all tiers"],
  logistic: ["最高级别的 Logistic 回归", "The logistic regression of the top tiers"],
  ordinal: ["各级别的有序回归", "The ordinal regression of all tiers"],
  yardstickDifference: ["标尺的标准化差", "The standardized difference of the yardstick"],
  tierDifference: ["级别的标准化差", "The standardized difference of the tiers"],
};

/** Issues of one audit; one per statistic without an estimate. */
export function auditReport(
  names: AuditNames,
  data: PreparedAudit,
  figures: AuditFigures,
  withheld: Audit["withheld"],
  verdict: AuditVerdict | null,
  limits: { readonly minimumJournals: number; readonly minimumPerGroup: number; readonly confidence: number },
): IssueReport {
  const log = new IssueLog(auditIssues);
  const { sizes, measured, obstacle } = data;
  const words = {
    focalZh: names.focal.zh,
    focalEn: names.focal.en,
    referenceZh: names.reference.zh,
    referenceEn: names.reference.en,
  };
  const only = sizes.focal > 0 ? names.focal : names.reference;
  const tier = data.categories[usedCategories(data.table)[0] ?? 0];
  if (obstacle !== null && obstacle !== "AUDIT_STRATA_SPARSE") {
    log.report(obstacle, {
      ...words,
      ...(obstacle === "AUDIT_FEW_JOURNALS" ? { received: String(measured.focal) } : {}),
      count: measured.reference,
      expected: String(limits.minimumJournals),
      groupZh: only.zh,
      groupEn: only.en,
      tierZh: tier ?? "未入选",
      tierEn: tier ?? "not listed",
    });
    return log.finish();
  }

  const sparse = data.strata.filter((stratum) => !stratum.sufficient);
  if (sparse.length > 0) {
    log.report("AUDIT_STRATA_SPARSE", {
      received: String(sparse.length),
      count: data.strata.length,
      expected: String(limits.minimumPerGroup),
      lost: measured.focal + measured.reference - sizes.focalCompared - sizes.referenceCompared,
    });
  }
  for (const { statistic, code } of withheld) {
    const [statisticZh, statisticEn] = STATISTIC_NAMES[statistic];
    if (code === "AUDIT_SEPARATION") log.report(code, { ...words, statisticZh, statisticEn });
  }
  if (verdict === null && sparse.length < data.strata.length) log.report("AUDIT_NO_VARIATION", words);
  if (withheld.some(({ code }) => code === "AUDIT_YARDSTICK_FLAT")) log.report("AUDIT_YARDSTICK_FLAT", words);

  const regression = figures.ordinal ?? figures.logistic;
  const uneven = regression?.nonUniform?.p ?? 1;
  if (uneven < 1 - limits.confidence) {
    log.report("AUDIT_NOT_UNIFORM", { ...words, received: printP(uneven) });
  }
  const ratio = verdict?.oddsRatio;
  if (regression && ratio) {
    const [lower, upper] = regression.group.interval;
    const byRegression = lower > 0 || upper < 0;
    const byStrata = ratio.interval[0] > 1 || ratio.interval[1] < 1;
    if (byRegression !== byStrata) {
      log.report("AUDIT_METHODS_DISAGREE", {
        received: print(ratio.value),
        expected: print(exp(regression.group.value)),
      });
    }
  }
  return log.finish();
}
