/** Scoring, aggregate: distribution of rank-sum ratios, their probits, and the line through them. */

import { normalQuantile } from "../../numeric/index.js";

export interface RankSumStep {
  readonly value: number;
  /** Number of journals with this value, and with this or a lower one. */
  readonly count: number;
  readonly cumulated: number;
  /** Mean rank of the group over n; 1 − 1/(4n) for the highest value. */
  readonly share: number;
  /** Normal quantile of the share, plus 5. */
  readonly probit: number;
  /** The value on the line. */
  readonly fitted: number;
}

export interface RankSumDistribution {
  /** Distinct values, lowest first. */
  readonly steps: readonly RankSumStep[];
  /** value = intercept + slope · probit, least squares over the distinct values; NaN below two of them. */
  readonly regression: { readonly intercept: number; readonly slope: number; readonly rSquared: number };
}

/**
 * Distribution of the present values of a column of `n` rank-sum ratios. Classes are cut where the line meets
 * a probit: 4 and 6 for three classes. Source: Tian Fengtiao (田凤调, 1993), 秩和比法及其应用. Cost O(n log n).
 */
export function fitDistribution(values: Float64Array, n: number): RankSumDistribution {
  const sorted = values.filter((value) => value === value).sort();
  const steps: Omit<RankSumStep, "fitted">[] = [];
  for (let start = 0; start < n; ) {
    const value = sorted[start] as number;
    let end = start + 1;
    while (end < n && sorted[end] === value) end++;
    const share = end === n ? 1 - 1 / (4 * n) : (start + 1 + end) / 2 / n;
    steps.push({ value, count: end - start, cumulated: end, share, probit: normalQuantile(share) + 5 });
    start = end;
  }
  const regression = fitLine(steps);
  return {
    steps: steps.map((step) => ({ ...step, fitted: regression.intercept + regression.slope * step.probit })),
    regression,
  };
}

function fitLine(steps: readonly { readonly value: number; readonly probit: number }[]) {
  const average = (pick: (step: { value: number; probit: number }) => number) =>
    steps.reduce((sum, step) => sum + pick(step), 0) / steps.length;
  const x = average((step) => step.probit);
  const y = average((step) => step.value);
  const xx = average((step) => (step.probit - x) * (step.probit - x));
  const xy = average((step) => (step.probit - x) * (step.value - y));
  const yy = average((step) => (step.value - y) * (step.value - y));
  const slope = steps.length < 2 ? Number.NaN : xy / xx;
  return { intercept: y - slope * x, slope, rSquared: (slope * xy) / yy };
}
