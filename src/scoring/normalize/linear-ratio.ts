/** Scoring, normalize: ratio to the best value. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { bestRatio, notZero, type RatioOptions, ratioDomain, zerosOptionDeclaration } from "./ratio.js";

/**
 * y = x / max; for lower-is-better y = min / x. A column of zeros counts as ratio 0. Negative values become
 * NaN, and zeros too where lower is better. Source: Jahan & Edwards (2015), Materials & Design 65, 335–342
 * (linear ratio, after Körth). Cost O(n).
 */
export const linearRatio: NormalizeMethod<RatioOptions> = {
  name: "linear-ratio",
  title: { en: "Linear ratio", zh: "线性比例法" },
  formula: "y = x / max; lower is better: y = min / x",
  source: "Jahan & Edwards (2015), Materials & Design 65, 335–342",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n)",
  options: { zeros: zerosOptionDeclaration },
  range: () => [0, 1],
  producesZero: ({ zeros }) => zeros === "keep",
  apply(values, out, { zeros }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, ratioDomain(sign, zeros), diagnose);
    const { minimum, maximum } = survey;
    writeColumn(values, out, survey, diagnose, (value) =>
      notZero(bestRatio(value, minimum, maximum, sign), value),
    );
  },
};
