/** Scoring, treat: what a treatment can meet that the secretary must know. */

import type { IssueDefinitions } from "../../model/issue.js";

export const treatIssues = {
  CENSORED_WITHOUT_RULE: {
    severity: "error",
    en: "{count} value(s) are given only as a limit, such as <0.1, and the methodology does not say what they count as; they are treated as missing. State a rule under `censored` of this indicator.",
    zh: "有 {count} 个数值只给出界限（如“<0.1”），而评价方案未规定如何取值，现按缺失处理。请在该指标的 censored 项中写明取值规则。",
  },
  IMPUTATION_WITHOUT_BASIS: {
    severity: "error",
    en: "{count} missing value(s) could not be filled: the group has no value to take the {statistic} of. Choose a larger group or another rule.",
    zh: "有 {count} 个缺失值无法填补：所选范围内没有可用于计算的数值（{statistic}）。请扩大范围或改用其他填补规则。",
  },
  IMPUTATION_INCOMPLETE: {
    severity: "warning",
    en: "{count} missing value(s) stay missing, because what they were to be filled from is missing too. Complete the source or decide these journals by hand.",
    zh: "有 {count} 个缺失值未能填补，因为填补所依据的数据同样缺失。请补全来源数据，或对这些期刊另行审定。",
  },
  IMPUTATION_REGRESSION_UNDEFINED: {
    severity: "error",
    en: "{count} missing value(s) could not be filled by regression: only {complete} journal(s) have all the indicators, or the indicators repeat each other. Name fewer indicators or another rule.",
    zh: "有 {count} 个缺失值无法用回归填补：指标齐全的期刊仅 {complete} 种，或所列指标相互重复。请减少指标或改用其他填补规则。",
  },
  IMPUTATION_OUTSIDE_RANGE: {
    severity: "warning",
    en: "{count} value(s) filled by regression lie outside the observed range ({minimum} to {maximum}). Please check them before they are used.",
    zh: "有 {count} 个回归填补值超出实测范围（{minimum} 至 {maximum}），使用前请核对。",
  },
  OUTLIERS_REMAIN: {
    severity: "warning",
    en: "After {count} value(s) were winsorized the column still has skewness {skewness} and kurtosis {kurtosis}, outside the limits. Allow more values, or add a log or Box–Cox rule.",
    zh: "已缩尾 {count} 个数值，偏度 {skewness}、峰度 {kurtosis} 仍超出界限。请放宽缩尾数量，或增加对数、Box–Cox 变换规则。",
  },
  OUTLIER_TRANSFORM_UNDEFINED: {
    severity: "error",
    en: "The {transform} transformation was not applied: {count} value(s) are not above 0. Give an offset, or choose another rule.",
    zh: "未进行{transform}变换：有 {count} 个数值不大于 0。请设置 offset（平移量），或改用其他规则。",
  },
  OUTLIER_TRANSFORM_OVERFLOW: {
    severity: "error",
    en: "The {transform} transformation was not applied: with lambda {lambda} its results are too large to compute. Choose a smaller lambda.",
    zh: "未进行{transform}变换：lambda 为 {lambda} 时结果过大，无法计算。请选用较小的 lambda。",
  },
  OUTLIER_LAMBDA_UNDEFINED: {
    severity: "warning",
    en: "The Box–Cox transformation was not applied: a column with fewer than three different values has no best lambda. Give lambda as a number, or leave the rule out.",
    zh: "未进行 Box–Cox 变换：不同数值少于三个，无法估计 lambda。请直接给出 lambda，或取消该规则。",
  },
} as const satisfies IssueDefinitions;

export type TreatIssueCode = keyof typeof treatIssues;
