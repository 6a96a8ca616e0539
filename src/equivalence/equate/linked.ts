/** Equivalence: domestic scores mapped to the foreign scale by a link that has passed its tests. */

import type { LinkStep } from "../../methodology/equivalence.js";
import type { Finding, LinkPlot } from "../../model/equivalence.js";
import type { Bilingual } from "../../model/text.js";
import { exp, log } from "../../numeric/index.js";
import { acted, type Equating, type Stepped } from "../equating.js";
import { type Joint, positionsOf } from "../joint.js";
import { percent, print } from "../wording.js";

/** What is known of a link in one discipline: fitted, tested, and allowed or not. */
export interface LinkUse {
  /** In the units of the step; null where nothing could be fitted. */
  readonly at: ((x: number) => number) | null;
  readonly refusals: readonly Finding[];
  readonly warnings: readonly Finding[];
  /** Anchors, correlation, residual spread, error at the median journal … by name. */
  readonly figures: Readonly<Record<string, number | null>>;
  readonly plot: LinkPlot | null;
}

export type LinkOf = (step: number, discipline: string) => LinkUse;

/** What happens where a link is refused, in words. */
export const REFUSED_WORDS: Readonly<Record<LinkStep["ifRefused"], Bilingual>> = {
  separate: { zh: "两类期刊分别分级", en: "the populations were cut apart" },
  unconverted: { zh: "按原得分统一排序", en: "all were ranked together by their scores as they are" },
  experts: { zh: "交专家审定", en: "all were left to the experts" },
};

/** Is the link used: it passed, or the society decided so in writing? */
export function isUsed(step: LinkStep, use: LinkUse): boolean {
  return use.at !== null && (use.refusals.length === 0 || step.override !== undefined);
}

/**
 * In `log` units a domestic score y becomes exp(link(ln y)), and 0 stays 0; in `score` units link(y). A refused link
 * leaves the column as it is and parts the lists, or leaves all to the experts, as declared. Cost O(n).
 */
export function linked(joint: Joint, equating: Equating, step: LinkStep, use: LinkUse): Stepped {
  const { refusals, warnings, figures, plot } = use;
  const { anchors = null, correlation = null, errorAtMedian = null, borrowed = null } = figures;
  const evidence = {
    zh: `锚刊 ${anchors ?? 0} 种${correlation === null ? "" : `，相关系数 ${print(correlation)}`}${errorAtMedian === null ? "" : `，在国内期刊中位数处的标准误 ${print(errorAtMedian)}（${step.units === "log" ? "对数单位" : "得分单位"}）`}${borrowed === null ? "" : `；换算关系的 ${percent(borrowed)} 取自共同的换算关系`}`,
    en: `${anchors ?? 0} anchors${correlation === null ? "" : `, correlation ${print(correlation)}`}${errorAtMedian === null ? "" : `, standard error ${print(errorAtMedian)} at the median domestic journal (${step.units === "log" ? "natural-log units" : "units of the score"})`}${borrowed === null ? "" : `; ${percent(borrowed)} of the link is borrowed from the common one`}`,
  };
  const shared = { refusals, warnings, figures, link: plot };
  if (!isUsed(step, use)) {
    const instead = REFUSED_WORDS[step.ifRefused];
    const all = positionsOf(joint, "all");
    return {
      equating: {
        ...equating,
        lists: step.ifRefused === "separate" ? "separate" : equating.lists,
        experts: step.ifRefused === "experts" ? new Set(all) : equating.experts,
      },
      outcome: acted({
        ...shared,
        applied: false,
        statement: {
          zh: `换算关系未通过检验（${evidence.zh}），未予使用；${instead.zh}。`,
          en: `The link failed its tests (${evidence.en}) and was not used; ${instead.en}.`,
        },
      }),
    };
  }
  const at = use.at as (x: number) => number;
  const convert = step.units === "log" ? (value: number) => (value > 0 ? exp(at(log(value))) : value) : at;
  const overridden = refusals.length > 0 && step.override !== undefined;
  return {
    equating: {
      ...equating,
      values: equating.values.map((value, i) =>
        joint.population[i] === "domestic" && !Number.isNaN(value) ? convert(value) : value,
      ),
    },
    outcome: acted({
      ...shared,
      statement: overridden
        ? {
            zh: `换算关系未通过检验（${evidence.zh}），依 ${step.override?.date} 的书面决定仍予使用：${step.override?.reason.zh}`,
            en: `The link failed its tests (${evidence.en}) and is used all the same by the written decision of ${step.override?.date}: ${step.override?.reason.en}`,
          }
        : {
            zh: `国内期刊得分经锚刊换算到国外期刊的尺度后统一排序：${evidence.zh}。`,
            en: `Domestic scores were converted to the foreign scale, and all journals ranked together: ${evidence.en}.`,
          },
    }),
  };
}
