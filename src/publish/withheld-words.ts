/** Publish: what is withheld, by the name that readers know. */

import type { Edition } from "../catalog/index.js";
import type { Language } from "../model/text.js";

/** `指标：复合影响因子`, `Score of scale: Domestic journals`; the id where the edition has no name for it. */
export function withheldWords(
  { indicators, scales }: Pick<Edition, "indicators" | "scales">,
  { what, id }: Pick<Edition["withheld"][number], "what" | "id">,
  language: Language,
): string {
  const named = what === "indicator" ? indicators : scales;
  const name = named.find((part) => part.id === id)?.name[language] ?? id;
  if (language === "zh") return `${what === "indicator" ? "指标" : "标尺得分"}：${name}`;
  return `${what === "indicator" ? "Indicator" : "Score of scale"}: ${name}`;
}
