/** Scoring, aggregate: COPRAS, benefits plus a reciprocal share of the costs. */

import { extent, reproducibleSum } from "../../numeric/index.js";
import { benefitAndCost, shares } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, NON_NEGATIVE, type Ranker, rankerTable } from "./table.js";

export interface CoprasReport {
  /** Q / max Q. */
  readonly score: Float64Array;
  /** S⁺ and S⁻: weighted shares of the higher-is-better and of the lower-is-better columns; Q. */
  readonly benefit: Float64Array;
  readonly cost: Float64Array;
  readonly significance: Float64Array;
}

/**
 * d = w x / Σx; S⁺, S⁻ = Σ d over benefits, over costs; Q = S⁺ + ΣS⁻ / (S⁻ Σ (1/S⁻)): the costs enter by their
 * reciprocal, not by their sum; score = Q / max Q. A journal without any cost takes, in the limit, the whole
 * cost term, shared among all such. Not monotone: a lower cost of one journal may lift the best one more. A row
 * with a missing or negative value is NaN; all zeros give 1.
 * Source: Zavadskas, Kaklauskas & Sarka (1994), Technological and Economic Development of Economy 1, 131–139.
 * Cost O(n m).
 */
export const coprasReport: Ranker<Record<string, never>, CoprasReport> = (columns, _options, context) => {
  const table = rankerTable(columns, context, NON_NEGATIVE);
  const { benefit, cost } = benefitAndCost(table, (k) => shares(table, k, "sum"));
  const significance = emptyScores(table);
  const [lowestCost, highestCost] = extent(cost);
  const thrift = cost.map((value) => (value === lowestCost ? 1 : lowestCost / value));
  for (let i = 0; i < thrift.length; i++) if (cost[i] !== cost[i]) thrift[i] = Number.NaN;
  const costTerm = highestCost > 0 ? reproducibleSum(cost) / reproducibleSum(thrift) : 0;
  for (let i = 0; i < significance.length; i++) {
    significance[i] = (benefit[i] as number) + costTerm * (thrift[i] as number);
  }
  const highest = extent(significance)[1];
  const score = significance.map((value) => (highest > 0 ? value / highest : value + 1));
  return { score: finishScores(score, table, context.diagnose), benefit, cost, significance };
};

export const copras: AggregateMethod<Record<string, never>> = {
  name: "copras",
  title: { en: "COPRAS", zh: "复杂比例评估法（COPRAS）" },
  formula: "score = Q / max Q, Q = S⁺ + ΣS⁻ / (S⁻ Σ (1/S⁻))",
  source:
    "Zavadskas, Kaklauskas & Sarka (1994), Technological and Economic Development of Economy 1, 131–139",
  needs: ["complete", "non-negative"],
  guarantees: ["scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(coprasReport),
};
