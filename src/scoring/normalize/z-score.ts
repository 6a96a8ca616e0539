/** Scoring, normalize: z-score, distance from the mean in standard deviations. */

import { mean, type SpreadKind, standardDeviation } from "../../numeric/index.js";
import { fromMinimum, surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

export interface ZScoreOptions {
  readonly deviation: SpreadKind;
  readonly mean: number;
  readonly standardDeviation: number;
}

/**
 * y = m + s · (x − mean) / sd, with the sign of the direction; m = 0 and s = 1 unless given. The divisor of the
 * variance, n or n − 1, is a named option because published systems differ. A constant column gives every
 * journal m. Source: OECD/JRC (2008), §5. Cost O(n).
 */
export const zScore: NormalizeMethod<ZScoreOptions> = {
  name: "z-score",
  title: { en: "z-score", zh: "Z 分数标准化" },
  formula: "y = m + s · (x − mean) / sd",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §5",
  needs: ["two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n)",
  options: {
    deviation: {
      about: "Standard deviation with divisor n − 1 (sample) or n (population).",
      type: "choice",
      values: ["sample", "population"],
      default: "sample",
    },
    mean: {
      about: "Mean m of the result, e.g. 50.",
      type: "number",
      minimum: -1e9,
      maximum: 1e9,
      default: 0,
    },
    standardDeviation: {
      about: "Standard deviation s of the result, e.g. 10.",
      type: "number",
      minimum: 0,
      maximum: 1e9,
      open: true,
      default: 1,
    },
  },
  range: () => [null, null],
  producesZero: () => true,
  apply(values, out, options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    const { shifted, shift } = fromMinimum(survey);
    const center = mean(shifted);
    const constant = !(survey.minimum < survey.maximum);
    const step = constant
      ? 0
      : (sign * options.standardDeviation) / standardDeviation(shifted, options.deviation);
    writeColumn(values, out, survey, diagnose, (value) =>
      constant ? options.mean : options.mean + (shift(value) - center) * step,
    );
  },
};
