/** Scoring, normalize: share of the column's sum. */

import { reproducibleSum } from "../../numeric/index.js";
import { powerOfTwo, surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { notZero, type RatioOptions, ratioDomain, zerosOptionDeclaration } from "./ratio.js";

/**
 * y = x / Σx; for lower-is-better y = (1/x) / Σ(1/x). A column of zeros counts as share 0. Negative values
 * become NaN, and zeros too where lower is better. Source: Jahan & Edwards (2015), Materials & Design 65,
 * 335–342 (linear, sum). Cost O(n).
 */
export const sumShare: NormalizeMethod<RatioOptions> = {
  name: "sum",
  title: { en: "Share of the sum", zh: "占总和之比" },
  formula: "y = x / Σx; lower is better: y = (1/x) / Σ(1/x)",
  source: "Jahan & Edwards (2015), Materials & Design 65, 335–342",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n)",
  options: { zeros: zerosOptionDeclaration },
  range: () => [0, 1],
  producesZero: ({ zeros }) => zeros === "keep",
  apply(values, out, { zeros }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, ratioDomain(sign, zeros), diagnose);
    const unit = powerOfTwo(survey.maximum);
    // 1/x as min/x gives the same shares and stays inside the range of doubles.
    const part = (value: number) => (sign === 1 ? value / unit : survey.minimum / value);
    const total = reproducibleSum(survey.reference.map(part));
    writeColumn(values, out, survey, diagnose, (value) =>
      total > 0 ? notZero(part(value) / total, value) : 0,
    );
  },
};
