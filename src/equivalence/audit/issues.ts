import type { IssueDefinitions } from "../../model/issue.js";

export const auditIssues = {
  AUDIT_NO_YARDSTICK: {
    severity: "warning",
    en: "Whether {focalEn} and {referenceEn} of equal quality stand in the same tiers cannot be tested: there is no yardstick from outside the list. Supply, for at least {expected} journals of each group, experts' ratings, the grades of a reference list, or an index that did not enter the tiers.",
    zh: "缺少名单以外的质量标尺，无法检验同等质量的{focalZh}与{referenceZh}是否进入同一级别。请为两类期刊各至少 {expected} 种补充专家评分、参照目录的级别，或未参与本次分级的其他指标。",
  },
  AUDIT_FEW_JOURNALS: {
    severity: "warning",
    en: "Only {received} of {focalEn} and {count} of {referenceEn} have a tier and a value of the yardstick; at least {expected} of each are needed, so nothing was tested. Add yardstick values, or audit several disciplines together.",
    zh: "既有级别又有标尺数据的{focalZh}仅 {received} 种、{referenceZh} {count} 种，两类各需至少 {expected} 种，故未作检验。请补充标尺数据，或将多个学科合并检验。",
  },
  AUDIT_ONE_GROUP: {
    severity: "warning",
    en: "All journals with a tier belong to one group ({groupEn}); there is nothing to compare. Check the mark that tells the groups apart.",
    zh: "有级别的期刊全部属于同一类（{groupZh}），无从比较。请核对区分两类期刊的标记。",
  },
  AUDIT_ONE_TIER: {
    severity: "warning",
    en: "All compared journals stand in one tier ({tierEn}); there is no placing to test. Include the candidates that were not listed.",
    zh: "参与比较的期刊全部处于同一级别（{tierZh}），无级别差异可供检验。请将未入选的候选期刊一并纳入。",
  },
  AUDIT_SEPARATION: {
    severity: "warning",
    en: "{statisticEn} has no estimate: in these journals group and yardstick settle without exception who stands higher. More journals near the line between the tiers would be needed; read the counts per stratum instead.",
    zh: "“{statisticZh}”无法估计：在现有期刊中，类别与标尺已毫无例外地决定了级别高低。需要更多处于级别分界附近的期刊；请直接查看各层的期刊数。",
  },
  AUDIT_YARDSTICK_FLAT: {
    severity: "warning",
    en: "The yardstick has the same value for all journals of a group, so the regression cannot hold it equal between {focalEn} and {referenceEn}. Use a yardstick that tells journals apart inside each group.",
    zh: "标尺在其中一类期刊内取值完全相同，回归无法使{focalZh}与{referenceZh}处于同等水平。请改用在两类期刊内部都有区分度的标尺。",
  },
  AUDIT_STRATA_SPARSE: {
    severity: "warning",
    en: "{received} of {count} levels of quality hold fewer than {expected} journals of one group, and {lost} journals have no counterpart of equal quality and were left out of the comparison. Use fewer levels, or a yardstick that covers both groups over its whole range.",
    zh: "{count} 个质量层中有 {received} 层某一类期刊不足 {expected} 种，另有 {lost} 种期刊没有质量相当的对照而未参与比较。请减少层数，或改用在全部质量范围内都覆盖两类期刊的标尺。",
  },
  AUDIT_NO_VARIATION: {
    severity: "warning",
    en: "Inside every level of quality all journals of {focalEn} and {referenceEn} stand in one tier, so there is no placing to compare. Check that the yardstick did not itself decide the tiers, or use fewer levels.",
    zh: "在每个质量层内，{focalZh}与{referenceZh}均处于同一级别，无级别差异可供比较。请核对标尺本身是否参与了分级，或减少层数。",
  },
  AUDIT_NOT_UNIFORM: {
    severity: "info",
    en: "The difference between {focalEn} and {referenceEn} is not the same at all levels of quality (p {received}); one figure for all of them hides this. Read the counts per stratum.",
    zh: "{focalZh}与{referenceZh}的差异在不同质量层次上并不一致（p {received}），单一数字不足以概括，请查看各层的期刊数。",
  },
  AUDIT_METHODS_DISAGREE: {
    severity: "info",
    en: "The comparison within levels of quality and the regression on the yardstick do not agree (odds ratios {received} and {expected}, only one of them distinguishable from 1). The groups differ on the yardstick, and the levels may be too wide to hold it equal: trust neither alone, and repeat with more levels or more journals.",
    zh: "按质量层比较与按标尺回归的结论不一致（优势比分别为 {received} 与 {expected}，仅一个与 1 有显著差异）。两类期刊的标尺水平不同，而分层可能过宽，未能使其真正相当：不宜单独采信任何一种，请增加层数或期刊数后重新检验。",
  },
} as const satisfies IssueDefinitions;

export type AuditCode = keyof typeof auditIssues;
