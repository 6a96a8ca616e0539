import type { IssueDefinitions } from "../model/issue.js";
import type { ScoringCode } from "../model/method.js";
import { treatIssues } from "./treat/index.js";

/** Diagnostics that a method reports about a column of a discipline. */
const methodIssues = {
  COLUMN_EMPTY: {
    severity: "warning",
    en: "{subject} has no value at all in {discipline}; it says nothing there. Check that its source was linked.",
    zh: "“{subject}”在“{discipline}”中没有任何数值，不起作用。请核对其数据来源是否匹配成功。",
  },
  COLUMN_CONSTANT: {
    severity: "warning",
    en: "{subject} has the same value for every journal of {discipline}; it does not distinguish them and got the neutral value {detail}.",
    zh: "“{subject}”在“{discipline}”中各刊取值相同，无法区分，已按中性值 {detail} 处理。",
  },
  COLUMN_ONE_JOURNAL: {
    severity: "info",
    en: "{subject} has a value for one journal only in {discipline}; it got the neutral value {detail}.",
    zh: "“{subject}”在“{discipline}”中仅有一种期刊有数值，已按中性值 {detail} 处理。",
  },
  COLUMN_NEGATIVE: {
    severity: "warning",
    en: "{subject} has negative values in {discipline}, which the method cannot use: {detail}.",
    zh: "“{subject}”在“{discipline}”中有负值，所选方法无法使用：{detail}。",
  },
  COLUMN_ZERO: {
    severity: "warning",
    en: "{subject} has zeros in {discipline}, which the method cannot use: {detail}.",
    zh: "“{subject}”在“{discipline}”中有零值，所选方法无法使用：{detail}。",
  },
  SPREAD_ZERO: {
    severity: "info",
    en: "More than half of the journals of {discipline} have the same {subject}, so its median deviation is 0; the mean deviation took its place ({detail}).",
    zh: "“{discipline}”中半数以上期刊的“{subject}”取值相同，中位数绝对偏差为 0，已改用平均绝对偏差（{detail}）。",
  },
  WEIGHTS_UNDEFINED: {
    severity: "warning",
    en: "The data of {discipline} do not determine weights for {subject} ({detail}); equal weights were used.",
    zh: "“{discipline}”的数据不足以确定“{subject}”的权重（{detail}），已改用等权。",
  },
  WEIGHT_ZERO: {
    severity: "warning",
    en: "In {discipline} the part no. {detail} of {subject} has no value, or the same value for every journal, and got the weight 0. Check that its source was linked.",
    zh: "在“{discipline}”中，“{subject}”的第 {detail} 项没有数值或各刊取值相同，权重为 0。请核对其数据来源是否匹配成功。",
  },
  JUDGMENTS_INCONSISTENT: {
    severity: "warning",
    en: "The pairwise judgments on {subject} contradict each other more than the methodology allows: {detail}. Ask the experts to look at them again.",
    zh: "“{subject}”的两两比较判断不一致程度超过方案规定的限值：{detail}。请专家重新核对判断矩阵。",
  },
  METHOD_OVERFLOW: {
    severity: "warning",
    en: "The values of {subject} in {discipline} are too large for the method: {detail}.",
    zh: "“{subject}”在“{discipline}”中的数值过大，超出方法可处理的范围：{detail}。",
  },
  METHOD_APPROXIMATE: {
    severity: "warning",
    en: "{subject} in {discipline} was ordered by a search that is not proved to give the best result: {detail}. Check the boundary journals.",
    zh: "“{discipline}”的“{subject}”由近似搜索得出，未能证明为最优结果（{detail}）。请复核分级界线附近的期刊。",
  },
} as const satisfies Record<ScoringCode, IssueDefinitions[string]>;

export const scoringIssues = {
  ...methodIssues,
  ...treatIssues,
  INDICATOR_MISSING: {
    severity: "info",
    en: "{received} has no value for {indicator} ({state}); the methodology excludes such journals.",
    zh: "《{received}》缺少指标“{indicatorZh}”（{stateZh}），按方案不参加排序。",
  },
  INDICATOR_LEFT_TO_EXPERTS: {
    severity: "info",
    en: "{received} has no value for {indicator} ({state}); the methodology leaves such journals to the experts.",
    zh: "《{received}》缺少指标“{indicatorZh}”（{stateZh}），按方案交由专家评定。",
  },
  INDICATOR_REFUSED: {
    severity: "error",
    en: "{received} has no value for {indicator} ({state}), and the methodology allows none to be missing. Supply the value, or change the indicator's missing policy.",
    zh: "《{received}》缺少指标“{indicatorZh}”（{stateZh}），而方案不允许缺失。请补充数据，或修改该指标的缺失处理规则。",
  },
  COVERAGE_BELOW_MINIMUM: {
    severity: "info",
    en: "{received} has only {coverage} of the weight of {node} present; the methodology asks for {expected}.",
    zh: "《{received}》在“{node}”中仅有 {coverage} 的权重有数据，低于方案要求的 {expected}，不参加排序。",
  },
  SCORE_UNDEFINED: {
    severity: "info",
    en: "{received} cannot be scored by {node}: a value is missing, and the method {method} needs all of them.",
    zh: "《{received}》无法按“{node}”计分：所用方法 {method} 要求数据齐全，而该刊有缺失。",
  },
  SMALL_DISCIPLINE: {
    severity: "info",
    en: "{discipline} has {size} journals on the scale {scale}, fewer than {expected}; by the methodology: {rule}.",
    zh: "“{discipline}”在“{scale}”中仅有 {size} 种期刊，少于 {expected} 种；按方案：{rule}。",
  },
} as const satisfies IssueDefinitions;
