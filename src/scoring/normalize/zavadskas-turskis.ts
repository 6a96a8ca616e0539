/** Scoring, normalize: one minus the relative distance from the best value. */

import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { bestRatio, ratioDomain } from "./ratio.js";

/**
 * y = 1 − |best − x| / best; best is the maximum, or the minimum where lower is better. For lower-is-better a
 * value above twice the minimum gets a negative result, without a floor. Zeros and negative values as in
 * `linear-ratio`. Source: Zavadskas & Turskis (2008), Informatica 19(2), 303–314; named so by Jahan & Edwards
 * (2015). Cost O(n).
 */
export const zavadskasTurskis: NormalizeMethod<Record<string, never>> = {
  name: "zavadskas-turskis",
  title: { en: "Zavadskas–Turskis", zh: "Zavadskas–Turskis 标准化" },
  formula: "y = 1 − |best − x| / best",
  source: "Zavadskas & Turskis (2008), Informatica 19(2), 303–314; Jahan & Edwards (2015)",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n)",
  options: {},
  range: () => [null, 1],
  producesZero: () => true,
  apply(values, out, _options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, ratioDomain(sign, "keep"), diagnose);
    const { minimum, maximum } = survey;
    writeColumn(values, out, survey, diagnose, (value) =>
      sign === 1 ? bestRatio(value, minimum, maximum, sign) : 2 - value / minimum,
    );
  },
};
