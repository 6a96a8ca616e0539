/** Publish: the values behind one listing as a table. */

import type { ExplainedListing, ExplainedValue } from "../catalog/index.js";
import type { Language } from "../model/text.js";
import { figure, percent, trimmed } from "./figure.js";
import { VALUE_STATE_WORDS } from "./status-words.js";
import type { ViewSection } from "./view-section.js";

/** Value, percentile, normalized value, weight and part of the score of every indicator, with source and year. */
export function valueTable(explained: ExplainedListing, language: Language): ViewSection {
  const zh = language === "zh";
  const { values, additive } = explained;
  const title = zh ? "指标" : "Indicators";
  if (values.length === 0) {
    return { title, lines: [zh ? "本版没有指标数值。" : "The edition has no values."], table: null };
  }
  const parts = additive !== "no" && values.some(({ contribution }) => contribution !== null);
  const head = zh
    ? [
        "指标",
        "数值",
        "学科内百分位",
        "归一化值",
        "权重",
        ...(parts ? ["对得分的贡献"] : []),
        "来源（数据年份）",
      ]
    : [
        "Indicator",
        "Value",
        "Percentile",
        "Normalized",
        "Weight",
        ...(parts ? ["Part of score"] : []),
        "Source (data year)",
      ];
  const rows = values.map((value) => [
    value.described.name[language],
    raw(value, language),
    value.percentile === null
      ? ""
      : zh
        ? `${trimmed(value.percentile, 1)}（共 ${value.among} 种）`
        : `${trimmed(value.percentile, 1)} (of ${value.among})`,
    value.normalized === null ? "" : figure(value.normalized),
    weight(value),
    ...(parts ? [value.contribution === null ? "" : figure(value.contribution)] : []),
    `${value.source}${zh ? "（" : " ("}${value.edition}${zh ? "）" : ")"}${row(value, language)}`,
  ]);
  return {
    title,
    lines: notes(explained, language),
    table: { head, rows, align: parts ? "lrrrrrl" : "lrrrrl" },
  };
}

function raw({ raw: value, state, withheld }: ExplainedValue, language: Language): string {
  if (withheld) return language === "zh" ? "不公布" : "withheld";
  const word = VALUE_STATE_WORDS[state][language];
  if (value === null) return word;
  return state === "present"
    ? figure(value)
    : `${figure(value)} ${language === "zh" ? `（${word}）` : `(${word})`}`;
}

/** The declared share, and behind an arrow the one used where missing values changed it. */
function weight({ weight: declared, weightUsed }: ExplainedValue): string {
  if (declared === null) return "";
  const changed = weightUsed !== null && percent(weightUsed) !== percent(declared);
  return changed ? `${percent(declared)} → ${percent(weightUsed)}` : percent(declared);
}

function row({ row: at }: ExplainedValue, language: Language): string {
  if (at === null) return "";
  return language === "zh" ? `，第 ${at} 行` : `, row ${at}`;
}

function notes(
  { values, additive, converted, listing }: ExplainedListing,
  language: Language,
): readonly string[] {
  const zh = language === "zh";
  const lines: string[] = [];
  if (values.some(({ withheld }) => withheld)) {
    lines.push(
      zh
        ? "标“不公布”的数值因来源许可所限不予公布，其百分位、归一化值和贡献一并不公布。"
        : "Values marked withheld may not be published under the licence of their source; percentile, normalized value and part of the score are withheld with them.",
    );
  }
  if (listing.status === "experts") return lines;
  if (additive === "yes") lines.push(zh ? "各项贡献相加即为综合得分。" : "The parts add up to the score.");
  if (additive === "partly" && values.some(({ contribution }) => contribution !== null)) {
    lines.push(
      zh ? "所列贡献只是得分中可以公布的部分。" : "The parts shown are those that may be published.",
    );
  }
  if (additive === "no" && converted) {
    lines.push(
      zh
        ? "得分已按同质等效步骤换算，各指标的贡献相加不等于换算后的得分，因此不列。"
        : "A step of equivalence changed the score, so it is not the sum of parts of the indicators, and none are shown.",
    );
  } else if (additive === "no") {
    lines.push(
      zh
        ? "该尺度的合成方法不是逐项相加，因此不列各指标的贡献。"
        : "The method of this scale does not add its indicators up, so there are no parts of the score.",
    );
  }
  return lines;
}
