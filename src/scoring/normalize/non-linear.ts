/** Scoring, normalize: powers of the ratio to the best value, which favor the best journals. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { bestRatio, notZero, type RatioOptions, ratioDomain, zerosOptionDeclaration } from "./ratio.js";

/**
 * y = (x / max)²; for lower-is-better y = (min / x)³. Zeros and negative values as in `linear-ratio`.
 * Source: Peldschus, Vaigauskas & Zavadskas (1983); Jahan & Edwards (2015), Materials & Design 65. Cost O(n).
 */
export const nonLinear: NormalizeMethod<RatioOptions> = {
  name: "non-linear",
  title: { en: "Non-linear ratio", zh: "非线性比例法" },
  formula: "y = (x / max)²; lower is better: y = (min / x)³",
  source: "Peldschus, Vaigauskas & Zavadskas (1983); Jahan & Edwards (2015), Materials & Design 65, 335–342",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n)",
  options: { zeros: zerosOptionDeclaration },
  range: () => [0, 1],
  producesZero: ({ zeros }) => zeros === "keep",
  apply(values, out, { zeros }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, ratioDomain(sign, zeros), diagnose);
    const { minimum, maximum } = survey;
    writeColumn(values, out, survey, diagnose, (value) => {
      const ratio = bestRatio(value, minimum, maximum, sign);
      return notZero(sign === 1 ? ratio * ratio : ratio * ratio * ratio, value);
    });
  },
};
