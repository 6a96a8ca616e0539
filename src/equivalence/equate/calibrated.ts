/** Equivalence: the offset that experts' ratings of a mixed set imply, added or only reported. */

import type { CalibrateStep } from "../../methodology/equivalence.js";
import type { Finding } from "../../model/equivalence.js";
import { acted, type Equating, type Stepped } from "../equating.js";
import type { Joint } from "../joint.js";
import { print } from "../wording.js";
import { addOffset } from "./offset.js";

/** The calibration of one discipline; `offset` is null where it cannot be estimated. */
export interface CalibrationUse {
  /** In the units of the step. */
  readonly offset: number | null;
  readonly standardError: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly figures: Readonly<Record<string, number | null>>;
  readonly refusals: readonly Finding[];
  readonly warnings: readonly Finding[];
}

export function calibrated(
  joint: Joint,
  equating: Equating,
  step: CalibrateStep,
  use: CalibrationUse,
): Stepped {
  const { offset, standardError, lower, upper, refusals, warnings } = use;
  const figures = { ...use.figures, offset, standardError, lower, upper };
  if (offset === null) {
    return {
      equating,
      outcome: acted({
        applied: false,
        refusals,
        warnings,
        figures,
        statement: {
          zh: `专家评分不足以估计偏移量，得分未作改动。`,
          en: `The experts' ratings do not determine an offset, and no score was changed.`,
        },
      }),
    };
  }
  const units =
    step.units === "percentile"
      ? { zh: "个百分点", en: " percentile points" }
      : { zh: "（得分单位）", en: " (units of the score)" };
  const estimate = {
    zh: `专家混评得出国内期刊的偏移量为 ${print(offset)}${units.zh}，95 % 区间 ${print(lower ?? Number.NaN)} 至 ${print(upper ?? Number.NaN)}`,
    en: `Experts' ratings of a mixed set imply an offset of ${print(offset)}${units.en} for domestic journals, 95 % interval ${print(lower ?? Number.NaN)} to ${print(upper ?? Number.NaN)}`,
  };
  const adds = step.apply === "add";
  return {
    equating: adds
      ? { ...equating, ...addOffset(joint, equating, { units: step.units, amount: offset }) }
      : equating,
    outcome: acted({
      applied: adds,
      refusals,
      warnings,
      figures,
      statement: adds
        ? {
            zh: `${estimate.zh}；已加于国内期刊得分后统一排序。`,
            en: `${estimate.en}; it was added, and all journals were ranked together.`,
          }
        : {
            zh: `${estimate.zh}；按方案仅作报告。`,
            en: `${estimate.en}; by the methodology it is reported only.`,
          },
    }),
  };
}
