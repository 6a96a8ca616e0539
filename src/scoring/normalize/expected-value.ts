/** Scoring, normalize: ratio to an expected value that is known before the data are seen. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { notZero, type RatioOptions, ratioDomain, zerosOptionDeclaration } from "./ratio.js";

export interface ExpectedValueOptions extends RatioOptions {
  readonly expected: number;
}

/**
 * y = x / expected; for lower-is-better y = expected / x. 1 is what was expected, e.g. the world mean of the
 * discipline. No journal has an effect on another. Negative values become NaN, and zeros too where lower is
 * better. Source: Waltman, van Eck, van Leeuwen et al. (2011), Journal of Informetrics 5, 37–47. Cost O(n).
 */
export const expectedValue: NormalizeMethod<ExpectedValueOptions> = {
  name: "expected-value",
  title: { en: "Ratio to an expected value", zh: "与期望值之比" },
  formula: "y = x / expected; lower is better: y = expected / x",
  source: "Waltman, van Eck, van Leeuwen et al. (2011), Journal of Informetrics 5, 37–47",
  needs: ["non-negative", "fixed-limits"],
  guarantees: ["monotone", "rank-reversal-free", "bounded"],
  cost: "O(n)",
  options: {
    expected: {
      about: "Expected value of the discipline, in the unit of the indicator, above 0.",
      type: "number",
      minimum: 0,
      open: true,
    },
    zeros: zerosOptionDeclaration,
  },
  range: () => [0, null],
  producesZero: ({ zeros }) => zeros === "keep",
  apply(values, out, { expected, zeros }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, ratioDomain(sign, zeros), diagnose);
    writeColumn(values, out, survey, diagnose, (value) =>
      notZero(sign === 1 ? value / expected : expected / value, value),
    );
  },
};
