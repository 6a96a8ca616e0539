/** Equivalence, calibrate: why an offset cannot be drawn from ratings, or only with care. */

import type { IssueDefinitions } from "../../model/issue.js";

export const calibrateIssues = {
  CALIBRATION_FEW: {
    severity: "error",
    en: "Only {received} {population} journals with a score were rated; at least {expected} are needed. Have more rated, by several experts each.",
    zh: "有指标值且获专家评分的{populationZh}仅 {received} 种，至少需要 {expected} 种。请增加评分期刊，且每种由多位专家评分。",
  },
  CALIBRATION_CONFOUNDED: {
    severity: "error",
    en: "Origin cannot be told apart from the experts' severity or the score: no comparison is left inside the experts' own ratings. Have the same experts rate domestic and foreign journals of similar scores.",
    zh: "期刊来源的影响无法与专家宽严或指标值区分：没有专家自身评分内的可比信息。请由同一批专家同时评定指标值相近的国内外期刊。",
  },
  CALIBRATION_NO_SLOPE: {
    severity: "error",
    en: "Ratings do not clearly rise with the score (slope {received}, standard error {error}), so the offset cannot be expressed in units of the score. Use a score that the experts' judgement follows, or more ratings.",
    zh: "评分未随指标值明显上升（斜率 {received}，标准误 {error}），无法将偏移量换算为指标单位。请改用与专家判断相符的指标，或增加评分。",
  },
  CALIBRATION_RATER_CONSTANT: {
    severity: "warning",
    en: "Expert {received} gave {count} journals the same rating and was left out. Ask for ratings that differ.",
    zh: "专家 {received} 对 {count} 种期刊给出相同评分，未采用。请其给出有区分的评分。",
  },
  CALIBRATION_RATER_SINGLE: {
    severity: "warning",
    en: "Expert {received} rated one journal only, which tells nothing about differences, and was left out. Ask for more ratings.",
    zh: "专家 {received} 仅评定了一种期刊，不能反映差异，未采用。请增加其评分。",
  },
  CALIBRATION_ONE_POPULATION: {
    severity: "info",
    en: "{received} of {count} experts rated journals of one population only; they help to fit the score but say nothing about origin.",
    zh: "{count} 位专家中有 {received} 位仅评定了一类期刊：可用于估计指标与评分的关系，但不提供来源差异的信息。",
  },
  CALIBRATION_DISCONNECTED: {
    severity: "warning",
    en: "The experts fall into {received} circles that rated no journal in common; their severities are compared through the score only. Have some journals rated by all.",
    zh: "专家分为 {received} 个互无共同评分期刊的小组，其宽严只能借助指标值比较。请安排部分期刊由全体专家评分。",
  },
  CALIBRATION_NO_SCORE: {
    severity: "warning",
    en: "{received} ratings were left out because the journal has no score or the rating is missing. Supply them if they matter.",
    zh: "因期刊无指标值或评分缺失，{received} 条评分未采用。如有需要请补充。",
  },
  CALIBRATION_CURVED: {
    severity: "warning",
    en: "Ratings do not rise evenly with the score (p = {received}), so one offset does not fit all levels. Use percentiles or a logarithm as the score.",
    zh: "评分并非随指标值均匀上升（p = {received}），单一偏移量不适用于各个水平。请改用百分位或对数值。",
  },
  CALIBRATION_NOT_PARALLEL: {
    severity: "warning",
    en: "Ratings rise with the score at different rates for domestic and foreign journals (p = {received}), so one offset does not fit all levels. Read it as an average, or calibrate by level.",
    zh: "国内外期刊的评分随指标值上升的速度不同（p = {received}），单一偏移量不适用于各个水平。请将其理解为平均值，或分水平校准。",
  },
} as const satisfies IssueDefinitions;
