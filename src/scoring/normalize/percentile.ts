/** Scoring, normalize: percentile in the reference, 100 best, by the named convention. */

import { reportUniform, surveyReference } from "./column.js";
import type { NormalizeMethod } from "./method.js";
import { standingIn } from "./standing.js";

export type PercentileConvention = "hazen" | "jif" | "inclusive" | "weak" | "strict" | "mean" | "wjci";

export interface PercentileOptions {
  readonly convention: PercentileConvention;
}

/** Percentile from the number of better (`above`) and equal (`equal`, itself included) values among `n`. */
const CONVENTIONS: Readonly<
  Record<PercentileConvention, (above: number, equal: number, n: number) => number>
> = {
  hazen: (above, equal, n) => (100 * (n - above - equal / 2)) / n,
  jif: (above, _equal, n) => (100 * (n - above - 0.5)) / n,
  inclusive: (above, equal, n) => (n === 1 ? 50 : (100 * (n - above - equal)) / (n - 1)),
  weak: (above, _equal, n) => (100 * (n - above)) / n,
  strict: (above, equal, n) => (100 * (n - above - equal)) / n,
  mean: (above, equal, n) => (100 * (n - above - equal / 2)) / n,
  wjci: (above, _equal, n) => (100 * (n - above - 1)) / n,
};

/**
 * Percentile 0–100, 100 best, of N values present in the reference. With R the competition rank (1, 2, 2, 4)
 * and A the average rank (1, 2.5, 2.5, 4), both 1 = best:
 * - `hazen` 100 (N − A + ½)/N (Hazen 1914), also called `mean` (SciPy: the mean of weak and strict);
 * - `jif` 100 (N − R + ½)/N, the JIF percentile of the JCR, whose ties all take the best rank;
 * - `inclusive` 100 · worse/(N − 1), PERCENTRANK.INC and COINr; 50 for a single journal;
 * - `weak` 100 · (worse + equal)/N and `strict` 100 · worse/N, as in SciPy;
 * - `wjci` 100 (N − R)/N, the percentile of the WJCI report.
 * Equal values get equal percentiles, to the last bit. Cost O(n) (radix sort).
 */
export const percentile: NormalizeMethod<PercentileOptions> = {
  name: "percentile",
  title: { en: "Percentile", zh: "百分位" },
  formula: "hazen: y = 100 · (N − rank + ½) / N; other conventions by name",
  source:
    "Hazen (1914); Clarivate, JCR help (JIF percentile); CNKI, WJCI report; SciPy, percentileofscore; Hyndman & Fan (1996)",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n)",
  options: {
    convention: {
      about: "Which published percentile: they differ in the half step and in the rank that ties get.",
      type: "choice",
      values: Object.keys(CONVENTIONS),
      default: "hazen",
    },
  },
  range: () => [0, 100],
  producesZero: ({ convention }) => ["inclusive", "strict", "wjci"].includes(convention),
  apply(values, out, { convention }, { sign, reference, diagnose }) {
    const survey = surveyReference(reference, "any", diagnose);
    const { above, equal, present } = standingIn(values, reference, sign);
    const toPercentile = CONVENTIONS[convention];
    if (present > 0) reportUniform(survey, toPercentile(0, present, present), diagnose);
    for (let i = 0; i < values.length; i++) {
      const missing = values[i] !== values[i];
      out[i] = missing ? Number.NaN : toPercentile(above[i] as number, equal[i] as number, present);
    }
  },
};
