/** Publish: the rules that decided about a listing, as sentences. */

import type { EditionIndicator, ExplainedListing, FiredRule } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { figure } from "./figure.js";
import { cutWords, smallDisciplineWords } from "./rule-words.js";

const STEPS = {
  censored: { zh: "界外值处理", en: "censored value" },
  missing: { zh: "缺失值处理", en: "missing value" },
  outlier: { zh: "异常值处理", en: "outlier" },
} as const;

export function firedRuleWords(
  { rules }: ExplainedListing,
  indicators: readonly EditionIndicator[],
  labels: readonly string[],
  language: Language,
): readonly string[] {
  const name = (id: string) => indicators.find((indicator) => indicator.id === id)?.name[language] ?? id;
  return rules.map((rule) => sentence(rule, name, labels, language));
}

function sentence(
  rule: FiredRule,
  name: (id: string) => string,
  labels: readonly string[],
  language: Language,
): string {
  const zh = language === "zh";
  switch (rule.rule) {
    case "value": {
      const { indicator, step, rule: acted, from, to, withheld } = rule.trace;
      const change = withheld
        ? zh
          ? "数值不公布"
          : "values withheld"
        : `${from === null ? "—" : figure(from)} → ${to === null ? "—" : figure(to)}`;
      return zh
        ? `${name(indicator)}：${STEPS[step].zh}（${acted}），${change}。`
        : `${name(indicator)}: ${STEPS[step].en} (${acted}), ${change}.`;
    }
    case "rescaled":
      return zh
        ? `${name(rule.indicator)}缺失，其权重由其余指标分担。`
        : `${name(rule.indicator)} is missing; its weight went to the other indicators.`;
    case "experts":
      return zh
        ? `${name(rule.indicator)}缺失，按规定交由专家评议。`
        : `${name(rule.indicator)} is missing, which leaves the journal to the experts.`;
    case "small-discipline":
      return zh
        ? `${smallDisciplineWords(rule.declared, "zh")}；本学科该尺度有 ${rule.journals} 种。`
        : `${smallDisciplineWords(rule.declared, "en")}; this one has ${rule.journals}.`;
    case "tie":
      return zh
        ? `另有 ${rule.others} 种期刊与本刊并列第 ${rule.rank}。`
        : `${rule.others} more hold rank ${rule.rank}.`;
    case "cut":
      return zh
        ? `分级规则：${cutWords(rule.declared, labels, "zh")}。`
        : `Tiers are cut ${cutWords(rule.declared, labels, "en")}.`;
  }
}
