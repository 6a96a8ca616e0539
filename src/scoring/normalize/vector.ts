/** Scoring, normalize: share of the column's Euclidean length. */

import { reproducibleSum } from "../../numeric/index.js";
import { scaleDown, surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

/**
 * y = x / √Σx²; for lower-is-better y = 1 − x / √Σx². A column of zeros counts as share 0. Negative values
 * become NaN. Source: Hwang & Yoon (1981), Multiple Attribute Decision Making; complement for costs as in Jahan
 * & Edwards (2015), Materials & Design 65. Cost O(n).
 */
export const vector: NormalizeMethod<Record<string, never>> = {
  name: "vector",
  title: { en: "Vector", zh: "向量归一化" },
  formula: "y = x / √Σx²; lower is better: y = 1 − x / √Σx²",
  source: "Hwang & Yoon (1981); Jahan & Edwards (2015), Materials & Design 65, 335–342",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n)",
  options: {},
  range: () => [0, 1],
  producesZero: () => true,
  apply(values, out, _options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "non-negative", diagnose);
    const { unit, scaled } = scaleDown(survey);
    const length = Math.sqrt(reproducibleSum(scaled.map((value) => value * value)));
    const share = (value: number) => (length > 0 ? Math.min(1, value / unit / length) : 0);
    writeColumn(values, out, survey, diagnose, (value) => (sign === 1 ? share(value) : 1 - share(value)));
  },
};
