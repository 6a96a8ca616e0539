/** Scoring, normalize: robust z-score, distance from the median in scaled median absolute deviations. */

import { mean, median, medianAbsoluteDeviation } from "../../numeric/index.js";
import { fromMinimum, surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

/** 1 / Φ⁻¹(3/4): makes the median absolute deviation estimate σ of a normal distribution. */
const FROM_MEDIAN_DEVIATION = 1.482602218505602;
/** √(π/2): the same for the mean absolute deviation about the median. */
const FROM_MEAN_DEVIATION = 1.2533141373155003;

/**
 * y = (x − median) / (1.4826 · MAD), with the sign of the direction. Where more than half of the values are
 * equal, MAD is 0 and 1.2533 · mean |x − median| takes its place, with a diagnostic. A constant column gives 0.
 * Source: Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC. Cost O(n log n).
 */
export const robustZ: NormalizeMethod<Record<string, never>> = {
  name: "robust-z",
  title: { en: "Robust z-score", zh: "稳健 Z 分数标准化" },
  formula: "y = (x − median) / (1.4826 · MAD)",
  source: "Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, ASQC",
  needs: ["two-journals"],
  guarantees: ["scale-invariant", "shift-invariant"],
  cost: "O(n log n)",
  options: {},
  range: () => [null, null],
  producesZero: () => true,
  apply(values, out, _options, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    const { unit, shifted, shift } = fromMinimum(survey);
    const center = median(shifted);
    const constant = !(survey.minimum < survey.maximum);
    let spread = FROM_MEDIAN_DEVIATION * medianAbsoluteDeviation(shifted);
    if (!constant && spread === 0) {
      spread = FROM_MEAN_DEVIATION * mean(shifted.map((value) => Math.abs(value - center)));
      diagnose("SPREAD_ZERO", String(Number((spread * unit).toPrecision(6))));
    }
    writeColumn(values, out, survey, diagnose, (value) =>
      constant ? 0 : (sign * (shift(value) - center)) / spread,
    );
  },
};
