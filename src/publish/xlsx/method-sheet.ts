/** Publish, XLSX: indicators and weights. */

import type { Edition } from "../../catalog/index.js";
import type { Language } from "../../model/text.js";
import { percent } from "../figure.js";
import { methodWords, missingWords, treatmentWords } from "../rule-words.js";
import { cell, type SheetCell, type SheetSpec } from "./sheet.js";

/** The indicators as declared; below them the weights of every node, discipline by discipline. */
export function methodSheet(edition: Edition, name: string, language: Language, footer: string): SheetSpec {
  const zh = language === "zh";
  const head = (texts: readonly string[]) => texts.map((text) => cell(text, "head"));
  const names = new Map(edition.indicators.map((indicator) => [indicator.id, indicator.name[language]]));
  const indicators = edition.indicators.map((indicator) =>
    [
      indicator.name[language],
      indicator.source,
      indicator.edition,
      indicator.unit,
      methodWords(edition.methods, "normalize", indicator.normalize, language),
      missingWords(indicator, language),
      treatmentWords(indicator, language),
    ].map((text) => cell(text)),
  );
  const weights = edition.disciplines.flatMap(({ name: discipline, ranked }) =>
    ranked.flatMap(({ scale, nodes }): (readonly SheetCell[])[] =>
      nodes.flatMap((node) =>
        node.weights.map(({ child, weight }) =>
          [
            discipline[language],
            edition.scales.find(({ id }) => id === scale)?.name[language] ?? scale,
            node.name?.[language] ?? node.id,
            names.get(child) ?? nodes.find(({ id }) => id === child)?.name?.[language] ?? child,
            weight === null ? "" : percent(weight),
            methodWords(edition.methods, "aggregate", node.aggregate, language),
            methodWords(edition.methods, "weight", { method: node.weighting }, language),
          ].map((text) => cell(text)),
        ),
      ),
    ),
  );
  const indicatorHead = zh
    ? ["指标", "来源", "数据年份", "单位", "归一化", "缺失值", "异常值"]
    : ["Indicator", "Source", "Data year", "Unit", "Normalization", "Missing values", "Treatment"];
  const weightHead = zh
    ? ["学科", "尺度", "得分", "组成", "权重", "合成方法", "赋权方法"]
    : ["Discipline", "Scale", "Score", "Component", "Weight", "Aggregation", "Weighting"];
  return {
    name,
    widths: [24, 22, 20, 22, 24, 26, 24],
    rows: [
      [cell(zh ? "指标" : "Indicators", "title")],
      head(indicatorHead),
      ...indicators,
      [],
      [cell(zh ? "权重" : "Weights", "title")],
      head(weightHead),
      ...weights,
    ],
    across: [0, indicators.length + 3],
    landscape: true,
    footer,
  };
}
