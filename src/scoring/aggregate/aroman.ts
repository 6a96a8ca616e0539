/** Scoring, aggregate: AROMAN, two normalizations averaged, benefits and costs raised to shares of an exponent. */

import { raise } from "../../numeric/index.js";
import { benefitAndCost, shares } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import {
  applyRanker,
  finishScores,
  NON_NEGATIVE,
  type Ranker,
  type RankerTable,
  rankerTable,
} from "./table.js";

export interface AromanOptions {
  readonly beta: number;
  readonly lambda: number;
}

export interface AromanReport {
  readonly score: Float64Array;
  /** A and L: weighted sums over the higher-is-better and over the lower-is-better columns. */
  readonly benefit: Float64Array;
  readonly cost: Float64Array;
}

/**
 * t = (β (x − min)/(max − min) + (1 − β) x/√Σx²) / 2; A, L = Σ w t over benefits, over costs; score =
 * L^λ + A^(1 − λ). In the published formula a higher cost raises the score; kept for comparison with published
 * figures, not to be chosen where an indicator is lower-is-better. A constant column counts 0 in the first
 * part; a row with a missing or negative value is NaN.
 * Source: Bošković, Švadlenka, Jovčić et al. (2023), IEEE Access 11, 39496–39507. Cost O(n m).
 */
export const aromanReport: Ranker<AromanOptions, AromanReport> = (columns, { beta, lambda }, context) => {
  const table = rankerTable(columns, context, NON_NEGATIVE);
  const { benefit, cost } = benefitAndCost(table, (k) => twoStep(table, k, beta));
  const score = benefit.map((value, i) => raise(cost[i] as number, lambda) + raise(value, 1 - lambda));
  return { score: finishScores(score, table, context.diagnose), benefit, cost };
};

function twoStep(table: RankerTable, k: number, beta: number): Float64Array {
  const minimum = table.minimum[k] as number;
  const span = (table.maximum[k] as number) - minimum;
  const column = table.columns[k] as Float64Array;
  return shares(table, k, "vector").map((share, i) => {
    const position = span > 0 ? ((column[i] as number) - minimum) / span : 0;
    return (beta * position + (1 - beta) * share) / 2;
  });
}

export const aroman: AggregateMethod<AromanOptions> = {
  name: "aroman",
  title: { en: "AROMAN", zh: "两步标准化排序法（AROMAN）" },
  formula: "score = L^λ + A^(1 − λ)",
  source: "Bošković, Švadlenka, Jovčić et al. (2023), IEEE Access 11, 39496–39507",
  needs: ["complete", "non-negative", "two-journals"],
  guarantees: ["scale-invariant"],
  cost: "O(n m)",
  options: {
    beta: {
      about: "Share of the min–max normalization; the rest is the vector normalization.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
    lambda: {
      about: "Exponent of the costs; that of the benefits is its complement.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
  },
  better: "higher",
  range: () => [0, null],
  apply: applyRanker(aromanReport),
};
