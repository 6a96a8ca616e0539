/** Publish, HTML: the words of what indicators really decide. */

import type { Language } from "../../model/text.js";

const zh = {
  weights: "名义权重与实际影响",
  weightsAbout:
    "空心圆为名义权重，实心圆为实际影响（指标与得分相关系数平方的占比），短竖线为各学科的实际影响；数字见下表。",
  nominal: "名义权重",
  effective: "实际影响",
  median: "实际影响（各学科中位数）",
  least: "最小",
  greatest: "最大",
  each: "各学科",
  indicator: "指标",
  basis: "依据 {disciplines} 个学科、{journals} 条有位次的期刊记录。",
  none: "有位次的期刊不足三种、得分无差异或许可不允许的学科未计算。",
  correlations: "指标相关（斯皮尔曼）",
  correlationsAbout:
    "数字为归一化后指标之间的等级相关系数（1 为次序完全相同，-1 为完全相反）；多个学科时为中位数，第二行为最小值至最大值。颜色越深相关越强，负相关另用一色。",
  redundant: "“{first}”与“{second}”几乎同义或互为反面（相关系数绝对值不低于 0.95）的学科 {n} 个：{where}",
  negative: "“{first}”与“{second}”相互抵消（相关系数低于 -0.3）的学科 {n} 个：{where}",
  to: "至",
};

const en: typeof zh = {
  weights: "Weights: nominal and effective",
  weightsAbout:
    "An open circle is the nominal weight, a full one the effective weight (the indicator's share of the squared correlations with the score), a short line the effective weight in one discipline; the table below has the numbers.",
  nominal: "Nominal weight",
  effective: "Effective weight",
  median: "Effective weight, median of disciplines",
  least: "Least",
  greatest: "Greatest",
  each: "One discipline",
  indicator: "Indicator",
  basis: "Ranked listings: {journals}, in disciplines: {disciplines}.",
  none: "Disciplines with fewer than three ranked journals, with equal scores, or that a licence keeps back are left out.",
  correlations: "Correlation of the indicators (Spearman)",
  correlationsAbout:
    "Rank correlation of the normalized indicators: 1 the same order, -1 the reverse; of several disciplines the median, with least and greatest below. The deeper the color the stronger, negative ones in another color.",
  redundant:
    "{first} and {second} say nearly the same, or the reverse (correlation of 0.95 or more either way). Disciplines: {n} ({where})",
  negative:
    "{first} and {second} pull against each other (correlation below -0.3). Disciplines: {n} ({where})",
  to: "to",
};

export type DiagnosticsWords = typeof zh;

export const DIAGNOSTICS_WORDS: Readonly<Record<Language, DiagnosticsWords>> = { zh, en };
