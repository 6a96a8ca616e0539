/** Scoring, normalize: none, the values as they are, for rankers that scale on their own. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

export interface NoneOptions {
  readonly orient: boolean;
}

/**
 * y = x, or y = sign · x where `orient` is set. Without `orient` a lower-is-better indicator keeps pointing
 * downward: the one case in which a result does not point upward, for aggregations that take the direction of
 * each indicator themselves (TOPSIS and others). Source: none needed. Cost O(n).
 */
export const none: NormalizeMethod<NoneOptions> = {
  name: "none",
  title: { en: "None", zh: "不做标准化" },
  formula: "y = x",
  source: "identity",
  needs: [],
  guarantees: ["rank-reversal-free"],
  cost: "O(n)",
  options: {
    orient: {
      about: "Change the sign of a lower-is-better indicator, so that the result points upward.",
      type: "boolean",
      default: false,
    },
  },
  range: () => [null, null],
  producesZero: () => true,
  keepsDirection: ({ orient }) => !orient,
  apply(values, out, { orient }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    writeColumn(values, out, survey, diagnose, (value) => (orient ? sign * value : value));
  },
};
