import type { IssueDefinitions } from "../model/issue.js";

export const tieringIssues = {
  NO_IDENTIFIER: {
    severity: "info",
    en: "{received} holds neither an ISSN nor a CN, and the methodology requires one. Add the identifier to the candidate list, or set eligibility.requireIdentifier to false.",
    zh: "《{received}》既无 ISSN 也无 CN 号，而方案要求至少有其一，故未列入。请在候选期刊表中补充，或将 eligibility.requireIdentifier 设为 false。",
  },
  FLAG_EXCLUDED: {
    severity: "info",
    en: "{received} carries the flag {flag} (from {source}), which the methodology excludes.",
    zh: "《{received}》带有标记“{flag}”（来源：{source}），按方案不予列入。",
  },
  TIE_AT_BOUNDARY: {
    severity: "info",
    en: "{size} journals share one score at the boundary of {tier} in {discipline} ({list}); by the declared tie rule all of them {went}. Planned size of the tier: {planned}, actual size: {actual}.",
    zh: "“{discipline}”（{listZh}）中有 {size} 种期刊得分相同且正处于 {tier} 的分界处，按规定的同分规则一并{wentZh}。该级计划 {planned} 种，实际 {actual} 种。",
  },
} as const satisfies IssueDefinitions;
