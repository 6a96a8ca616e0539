/**
 * Equivalence: the simplest declared mechanism. Each population keeps its own scale and its own cuts, and a
 * tier of one counts as the same tier of the other by decision of the society. It needs no link between the
 * metrics of the two populations, hence has no linking error; what it assumes is that the declared sizes are
 * just. Pattern: dual lists of 中国通信学会, near-constant shares of the safety-science list.
 */

import type { EquivalenceStep } from "../methodology/types.js";
import type { EquivalenceDeclaration } from "../model/evaluation.js";
import type { Population } from "../model/journal.js";
import type { Bilingual } from "../model/text.js";

const NAMES: Readonly<Record<Population, Bilingual>> = {
  domestic: { zh: "国内期刊", en: "domestic journals" },
  foreign: { zh: "国外期刊", en: "foreign journals" },
};

/** The declaration block that every edition prints. */
export function declareEquivalence(
  scales: readonly { readonly population: Population | "all" }[],
  steps: readonly EquivalenceStep[],
): EquivalenceDeclaration {
  const separate = steps.find((step) => step.type === "separate");
  if (separate === undefined) {
    return {
      mechanism: "none",
      statement: {
        zh: "全部期刊使用同一套指标和同一把尺度，未作中外期刊之间的换算。",
        en: "All journals stand on one scale built from the same indicators; nothing was converted between domestic and foreign journals.",
      },
      reason: null,
    };
  }
  const populations = scales.map((scale) => scale.population).filter((population) => population !== "all");
  const zh = populations.map((population) => NAMES[population].zh).join("与");
  const en = populations.map((population) => NAMES[population].en).join(" and ");
  return {
    mechanism: "separate",
    statement: {
      zh: `${zh}分别排序、分别按公布的数量或比例分级；同一级别视为同等，系学会的决定，未对两类期刊的指标作任何换算。`,
      en: `${capitalize(en)} are ranked apart, each by its own declared sizes; that equal tiers count equally is a decision of the society, and no metric of one population was converted into one of the other.`,
    },
    reason: separate.reason,
  };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
