/** Scoring, normalize: min–max, the observed worst and best values as the ends of the scale. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import {
  type ScaleOptions,
  scaleFaults,
  scaleHasZero,
  scaleOptionDeclarations,
  writePositions,
} from "./position.js";

export type MinMaxOptions = ScaleOptions;

/**
 * y = lower + (x − worst) / (best − worst) · (upper − lower), worst and best taken from the reference.
 * Fixed limits are the method `goalposts`. A constant column gives every journal the middle of the scale.
 * Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, §5. Cost O(n).
 */
export const minMax: NormalizeMethod<MinMaxOptions> = {
  name: "min-max",
  title: { en: "Min–max", zh: "极差标准化" },
  formula: "y = lower + (x − worst) / (best − worst) · (upper − lower)",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §5",
  needs: ["two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n)",
  options: scaleOptionDeclarations,
  range: ({ lower, upper }) => [lower, upper],
  producesZero: scaleHasZero,
  faults: scaleFaults,
  apply(values, out, options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    const { minimum, maximum } = survey;
    if (minimum < maximum) {
      const [worst, best] = sign === 1 ? [minimum, maximum] : [maximum, minimum];
      writePositions(values, out, worst, best, options);
    } else {
      const middle = options.lower / 2 + options.upper / 2;
      writeColumn(values, out, survey, diagnose, () => middle);
    }
  },
};
