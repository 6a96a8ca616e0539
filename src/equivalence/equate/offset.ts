/**
 * Equivalence: a declared number added to every domestic score. It is a policy, not an estimate: no metric
 * predicts the offsets that published lists imply (they run from −1.35 to +1.75 ln over 53 fields).
 */

import type { OffsetStep } from "../../methodology/equivalence.js";
import type { Bilingual } from "../../model/text.js";
import { exp } from "../../numeric/index.js";
import { acted, type Equating, type Stepped } from "../equating.js";
import type { ImpliedOffset } from "../implied-offset.js";
import type { Joint } from "../joint.js";
import { percentilesInside } from "../percentiles.js";
import { print } from "../wording.js";

/**
 * The column with the offset: `score` y + δ; `log` y · exp(δ), so that 0 stays 0; `percentile` both populations
 * become percentiles inside themselves, the domestic ones plus δ, and higher is better from there on.
 * NaN stays NaN. Cost O(n), for percentiles O(n log n).
 */
export function addOffset(
  joint: Pick<Joint, "population">,
  { values, better }: Pick<Equating, "values" | "better">,
  { units, amount }: Pick<OffsetStep, "units" | "amount">,
): Pick<Equating, "values" | "better"> {
  const base = units === "percentile" ? percentilesInside(joint, values, better) : values;
  const factor = units === "log" ? exp(amount) : 1;
  const shift = units === "log" ? 0 : amount;
  return {
    values: base.map((value, i) => (joint.population[i] === "domestic" ? value * factor + shift : value)),
    better: units === "percentile" ? "higher" : better,
  };
}

/** What the last edition implies for a step in a discipline; null where it implies nothing, or none is declared. */
export type ImpliedOf = (step: number, discipline: string) => ImpliedOffset | null;

export function offset(
  joint: Joint,
  equating: Equating,
  step: OffsetStep,
  implied: ImpliedOffset | null,
): Stepped {
  const { units, amount } = step;
  const words = {
    score: {
      zh: `国内期刊得分加 ${print(amount)}`,
      en: `${print(amount)} was added to the domestic scores`,
    },
    log: {
      zh: `国内期刊得分乘以 ${print(exp(amount))}（对数单位加 ${print(amount)}）`,
      en: `domestic scores were multiplied by ${print(exp(amount))} (${print(amount)} in logarithms)`,
    },
    percentile: {
      zh: `两类期刊各取本类内百分位，国内期刊再加 ${print(amount)} 个百分点`,
      en: `each population was put on its own percentiles, and ${print(amount)} points were added to the domestic ones`,
    },
  }[units];
  const advice = adviceOf(implied, units);
  return {
    equating: { ...equating, ...addOffset(joint, equating, step) },
    outcome: acted({
      statement: {
        zh: `${words.zh}，然后与国外期刊统一排序。这是公布的决定，不是估计值，本身没有统计误差。${advice.zh}`,
        en: `Here ${words.en}, and all journals were ranked together. The amount is a decision, not an estimate, and has no statistical error of its own.${advice.en}`,
      },
      figures: {
        offset: amount,
        impliedOffset: implied?.offset ?? null,
        impliedLower: implied?.lower ?? null,
        impliedUpper: implied?.upper ?? null,
      },
    }),
  };
}

const UNIT_WORDS: Readonly<Record<OffsetStep["units"], Bilingual>> = {
  score: { zh: " 分", en: " points of score" },
  log: { zh: "（对数单位）", en: " in logarithms" },
  percentile: { zh: " 个百分点", en: " percentile points" },
};

/** What the last edition implies, with its bootstrap interval; an interval may have no end on one side. */
function adviceOf(implied: ImpliedOffset | null, units: OffsetStep["units"]): Bilingual {
  if (implied === null) return { zh: "", en: "" };
  const { offset: middle, lower, upper, level, entries } = implied;
  const interval =
    lower === null && upper === null
      ? { zh: "，但这些期刊不足以限定其范围", en: ", but do not bound it on either side" }
      : {
          zh: `，${Math.round(level * 100)} % 自助法区间 ${lower === null ? "−∞" : print(lower)} 至 ${upper === null ? "∞" : print(upper)}`,
          en: `, ${Math.round(level * 100)} % bootstrap interval ${lower === null ? "−∞" : print(lower)} to ${upper === null ? "∞" : print(upper)}`,
        };
  return {
    zh: `供参考：上一版 ${entries} 种期刊的级别所隐含的偏移量为 ${print(middle)}${UNIT_WORDS[units].zh}${interval.zh}。`,
    en: ` For comparison: the tiers of ${entries} journals in the last edition imply an offset of ${print(middle)}${UNIT_WORDS[units].en}${interval.en}.`,
  };
}
