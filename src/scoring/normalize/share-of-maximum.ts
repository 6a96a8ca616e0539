/** Scoring, normalize: share of the largest value, and its complement where lower is better. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

/**
 * y = x / max; for lower-is-better y = 1 − x / max. A column of zeros counts as share 0. Negative values become
 * NaN. Source: Jahan & Edwards (2015), Materials & Design 65, 335–342 (linear, max). Cost O(n).
 */
export const shareOfMaximum: NormalizeMethod<Record<string, never>> = {
  name: "share-of-maximum",
  title: { en: "Share of the maximum", zh: "占最大值之比" },
  formula: "y = x / max; lower is better: y = 1 − x / max",
  source: "Jahan & Edwards (2015), Materials & Design 65, 335–342",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n)",
  options: {},
  range: () => [0, 1],
  producesZero: () => true,
  apply(values, out, _options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "non-negative", diagnose);
    const { maximum } = survey;
    const share = (value: number) => (maximum > 0 ? value / maximum : 0);
    writeColumn(values, out, survey, diagnose, (value) => (sign === 1 ? share(value) : 1 - share(value)));
  },
};
