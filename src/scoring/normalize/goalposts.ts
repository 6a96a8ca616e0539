/** Scoring, normalize: goalposts, a scale between two limits that are fixed before the data are seen. */

import type { OptionFault } from "../../model/method.js";
import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import {
  beyondOptionDeclaration,
  positionBetween,
  type ScaleOptions,
  scaleFaults,
  scaleHasZero,
  scaleOptionDeclarations,
} from "./position.js";

export interface GoalpostsOptions extends ScaleOptions {
  readonly minimum: number;
  readonly maximum: number;
  readonly beyond: "cap" | "extend";
}

/**
 * y = lower + (x − minimum) / (maximum − minimum) · (upper − lower); with lower-is-better the posts change
 * places. Values beyond a post are capped or, on request, carried on. No journal has an effect on another.
 * Source: UNDP, Human Development Report, technical notes (dimension index). Cost O(n).
 */
export const goalposts: NormalizeMethod<GoalpostsOptions> = {
  name: "goalposts",
  title: { en: "Goalposts", zh: "固定阈值标准化" },
  formula: "y = lower + (x − minimum) / (maximum − minimum) · (upper − lower), capped",
  source: "UNDP, Human Development Report, technical notes (dimension index)",
  needs: ["fixed-limits"],
  guarantees: ["monotone", "rank-reversal-free", "bounded"],
  cost: "O(n)",
  options: {
    minimum: { about: "Lower post, in the unit of the indicator.", type: "number" },
    maximum: { about: "Upper post, in the unit of the indicator.", type: "number" },
    beyond: beyondOptionDeclaration,
    ...scaleOptionDeclarations,
  },
  range: ({ lower, upper, beyond }) => (beyond === "cap" ? [lower, upper] : [null, null]),
  producesZero: (options) => options.beyond === "extend" || scaleHasZero(options),
  faults: (options) => [...postFaults(options), ...scaleFaults(options)],
  apply(values, out, options, { sign, reference, diagnose }) {
    const { minimum, maximum, beyond } = options;
    const [worst, best] = sign === 1 ? [minimum, maximum] : [maximum, minimum];
    const survey = surveyReference(reference, "any", diagnose);
    writeColumn(values, out, survey, diagnose, positionBetween(worst, best, options, beyond));
  },
};

function postFaults({ minimum, maximum }: GoalpostsOptions): readonly OptionFault[] {
  if (minimum < maximum) return [];
  return [{ option: "maximum", expected: `a number above minimum (${minimum})`, received: String(maximum) }];
}
