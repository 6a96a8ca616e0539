/** Scoring, normalize: share of the column's summed logarithms. */

import { countPresent, log, reproducibleSum } from "../../numeric/index.js";
import { surveyReference, writeColumn } from "./column.js";
import type { NormalizeMethod } from "./method.js";

export interface LogarithmicOptions {
  readonly offset: number;
}

/**
 * y = ln x / Σ ln x; for lower-is-better y = (1 − ln x / Σ ln x) / (N − 1); x stands for x + offset.
 * The method is defined for x + offset ≥ 1 only: below, the logarithms are negative and would turn the order
 * round; such values become NaN and are diagnosed. Where every logarithm is 0 each journal gets 1/N, as in every
 * other constant column. Source: Zavadskas & Turskis (2008), Informatica 19(2), 303–314. Cost O(n).
 */
export const logarithmic: NormalizeMethod<LogarithmicOptions> = {
  name: "logarithmic",
  title: { en: "Logarithmic", zh: "对数标准化" },
  formula: "y = ln x / Σ ln x; lower is better: y = (1 − ln x / Σ ln x) / (N − 1)",
  source: "Zavadskas & Turskis (2008), Informatica 19(2), 303–314",
  needs: ["positive"],
  guarantees: ["monotone", "bounded"],
  cost: "O(n)",
  options: {
    offset: {
      about: "Added to every value before the logarithm; 1 where values below 1 occur.",
      type: "number",
      minimum: 0,
      maximum: 1e9,
      default: 0,
    },
  },
  range: () => [0, 1],
  producesZero: () => true,
  apply(values, out, { offset }, { sign, reference, diagnose }) {
    const usable = reference.map((value) => (value + offset < 1 ? Number.NaN : value));
    const below = countPresent(reference) - countPresent(usable);
    if (below > 0) diagnose("COLUMN_NEGATIVE", `n = ${below}, x + offset < 1`);
    const survey = surveyReference(usable, "any", diagnose);
    const { present } = survey;
    const total = reproducibleSum(usable.map((value) => log(value + offset)));
    const share = (value: number) => (total > 0 ? Math.min(1, log(value + offset) / total) : 1 / present);
    writeColumn(values, out, survey, diagnose, (value) => {
      if (value + offset < 1) return Number.NaN;
      return sign === 1 || present === 1 ? share(value) : (1 - share(value)) / (present - 1);
    });
  },
};
