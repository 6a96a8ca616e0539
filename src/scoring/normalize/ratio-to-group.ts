/** Scoring, normalize: ratio to the group's median or mean, so that the group's middle journal stands at 1. */

import { mean, median } from "../../numeric/index.js";
import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { notZero, type RatioOptions, ratioDomain, zerosOptionDeclaration } from "./ratio.js";

export interface RatioToGroupOptions extends RatioOptions {
  readonly statistic: "median" | "mean";
}

/**
 * y = x / g; for lower-is-better y = g / x; g is the median or mean of the reference. With the median this is
 * the step from CI to WAJCI. Where g is 0 no ratio exists and every journal gets NaN, with a diagnostic.
 * Source: CNKI, WJCI report (WAJCI = CI / median CI of the discipline). Cost O(n log n).
 */
export const ratioToGroup: NormalizeMethod<RatioToGroupOptions> = {
  name: "ratio-to-group",
  title: { en: "Ratio to the group", zh: "与学科基准值之比" },
  formula: "y = x / g; lower is better: y = g / x; g = median or mean of the group",
  source: "CNKI, WJCI report: WAJCI = CI / median CI of the discipline",
  needs: ["non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n log n)",
  options: {
    statistic: {
      about: "What stands for the group.",
      type: "choice",
      values: ["median", "mean"],
      default: "median",
    },
    zeros: zerosOptionDeclaration,
  },
  range: () => [0, null],
  producesZero: ({ zeros }) => zeros === "keep",
  apply(values, out, { statistic, zeros }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, ratioDomain(sign, zeros), diagnose);
    const group = statistic === "median" ? median(survey.reference) : mean(survey.reference);
    if (group === 0) diagnose("COLUMN_ZERO", `${statistic} = 0`);
    writeColumn(values, out, survey, diagnose, (value) =>
      group === 0 ? Number.NaN : notZero(sign === 1 ? value / group : group / value, value),
    );
  },
};
