/** Scoring, normalize: one minus the share of a value in the summed distances from the best. */

import { reproducibleSum } from "../../numeric/index.js";
import { scaleDown, surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

/**
 * y = 1 − |best − x| / Σ |best − x|; best is the maximum, or the minimum where lower is better. With many
 * journals all results lie close to 1. A constant column gives 1: every journal is at the best value.
 * Source: Zeng, Li & Yang (2013), Journal of Medical Systems 37, 9908. Cost O(n).
 */
export const enhancedAccuracy: NormalizeMethod<Record<string, never>> = {
  name: "enhanced-accuracy",
  title: { en: "Enhanced accuracy", zh: "增强精度标准化" },
  formula: "y = 1 − |best − x| / Σ |best − x|",
  source: "Zeng, Li & Yang (2013), Journal of Medical Systems 37, 9908",
  needs: ["two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n)",
  options: {},
  range: () => [0, 1],
  producesZero: () => true,
  apply(values, out, _options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    const { unit, scaled } = scaleDown(survey);
    const best = (sign === 1 ? survey.maximum : survey.minimum) / unit;
    const total = reproducibleSum(scaled.map((value) => Math.abs(best - value)));
    writeColumn(values, out, survey, diagnose, (value) =>
      total > 0 ? Math.max(0, 1 - Math.abs(best - value / unit) / total) : 1,
    );
  },
};
