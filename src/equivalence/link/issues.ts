/** Equivalence, link: what a society's secretary is told about a link. Errors refuse it, warnings do not. */

import type { IssueDefinitions } from "../../model/issue.js";

export const linkIssues = {
  LINK_NO_ANCHORS: {
    severity: "error",
    en: "No journal has a value on both scales, so no link can be fitted. Declare an offset, or keep separate scales.",
    zh: "没有任何期刊同时具备两种指标，无法建立换算关系。请改用公布的偏移量，或中外分别排序。",
  },
  LINK_FEW_ANCHORS: {
    severity: "error",
    en: "Only {received} anchor journal(s) support the link; the methodology asks for at least {expected}. Find more journals with both values, fit the link on the parent discipline, or declare an offset.",
    zh: "仅有 {received} 种锚刊，少于方案要求的 {expected} 种。请补充同时具备两种指标的期刊、改在上级学科建立换算关系，或改用公布的偏移量。",
  },
  LINK_ANCHORS_ONE_SIDED: {
    severity: "error",
    en: "All anchor journals stand {side} the middle of the journals to be placed, so the link says nothing about the other half. Find anchors over the whole range, or do not use a link.",
    zh: "全部锚刊都位于待定级期刊中位数{sideZh}，换算关系对另一半期刊没有依据。请补充覆盖全范围的锚刊，或不使用换算。",
  },
  LINK_CONSTANT: {
    severity: "error",
    en: "The anchor journals all have the same value on one of the scales, so they cannot show how the scales go together. Check the column, or find other anchors.",
    zh: "锚刊在其中一种指标上取值全部相同，无法反映两种指标的关系。请核对该列数据，或更换锚刊。",
  },
  LINK_NOT_MONOTONE: {
    severity: "error",
    en: "The link does not rise: a better domestic value would not lead to a better place. Check the direction of both indicators; if it is right, the metrics do not measure the same and no link may be used.",
    zh: "换算关系不是递增的：国内指标更好并不对应更高的位置。请核对两种指标的方向；如方向无误，则两种指标所测不同，不得换算。",
  },
  LINK_WEAK_CORRELATION: {
    severity: "error",
    en: "The two values of the anchor journals correlate by {received} only; the methodology asks for at least {expected}. The metrics do not order journals alike; use separate scales or a declared offset.",
    zh: "锚刊两种指标的相关系数仅为 {received}，低于方案要求的 {expected}，两种指标排序不一致。请改为中外分别排序，或采用公布的偏移量。",
  },
  LINK_SUBGROUPS_DIFFER: {
    severity: "error",
    en: "Anchor journals with {attribute} “{higher}” give another link than those with “{lower}”: {received} residual standard deviations apart (limit {expected}). The link depends on who the anchors are; fit it on anchors like the journals to be placed, or do not use one.",
    zh: "按“{attributeZh}”区分，“{higherZh}”与“{lowerZh}”两类锚刊得出的换算关系相差 {received} 个残差标准差（限值 {expected}）。结果取决于选用哪类锚刊；请只用与待定级期刊同类的锚刊，或不使用换算。",
  },
  LINK_NOT_FITTED: {
    severity: "error",
    en: "The link could not be computed on these anchor journals. Choose a simpler link, such as the mean link, or a declared offset.",
    zh: "无法在这些锚刊上计算换算关系。请改用较简单的方法（如均值等值），或采用公布的偏移量。",
  },
  LINK_OUTSIDE_RANGE: {
    severity: "warning",
    en: "{received} of the journals to be placed lie outside the anchors' range ({below} below, {above} above; limit {expected}); there the link is drawn on without evidence. Look at these journals one by one.",
    zh: "{received} 的待定级期刊超出锚刊的取值范围（低于 {below}，高于 {above}；限值 {expected}），该处换算为外推，没有依据。请逐一复核这些期刊。",
  },
  LINK_NOT_REPRESENTATIVE: {
    severity: "warning",
    en: "The anchor journals are not like the journals to be placed: {received} (limit {expected}). State this with the list, and compare it with separate scales.",
    zh: "锚刊与待定级期刊的构成不同：{receivedZh}（限值 {expected}）。请随名单说明，并与中外分别排序的结果对照。",
  },
  LINK_LEVERAGE: {
    severity: "warning",
    en: "One anchor journal, {received}, has a leverage of {leverage} (limit {expected}): it alone decides much of the link. Check its values and fit the link once without it.",
    zh: "锚刊《{received}》的杠杆值为 {leverage}（限值 {expected}），对换算关系影响过大。请核对其数据，并去掉该刊重新拟合比较。",
  },
  LINK_SUBGROUP_TOO_SMALL: {
    severity: "warning",
    en: "Whether the link differs by {attribute} could not be tested for {received}: fewer than {expected} anchor journals each. Find more such anchors, or state that this was not tested.",
    zh: "按“{attributeZh}”检验换算关系是否一致时，{receivedZh}的锚刊不足 {expected} 种，未能检验。请补充这类锚刊，或注明未经检验。",
  },
} as const satisfies IssueDefinitions;
