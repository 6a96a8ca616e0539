/** Publish: what is withheld, in words. */

import type { NamedWithholding } from "../catalog/index.js";
import type { Language } from "../model/text.js";

/** `指标：复合影响因子`, `Score of scale: Domestic journals`. */
export function withheldWords(
  { what, name }: Pick<NamedWithholding, "what" | "name">,
  language: Language,
): string {
  if (language === "zh") return `${what === "indicator" ? "指标" : "标尺得分"}：${name.zh}`;
  return `${what === "indicator" ? "Indicator" : "Score of scale"}: ${name.en}`;
}
