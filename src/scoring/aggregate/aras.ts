/** Scoring, aggregate: ARAS, utility relative to an ideal journal that is normalized together with the others. */

import { reproducibleSum } from "../../numeric/index.js";
import { ratiosToBest } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, RATIO, type Ranker, rankerTable } from "./table.js";

export interface ArasReport {
  /** K: utility, 1 for a journal that is best everywhere. */
  readonly score: Float64Array;
  /** S: weighted sum of the shares, and that of the ideal journal. */
  readonly sum: Float64Array;
  readonly idealSum: number;
}

/**
 * The ideal journal (best value of each column) is one more row of the table: share = x / (Σx + best), of the
 * reciprocals where lower is better; S = Σ w share; score = S / S of the ideal, above 0 up to 1. Written with
 * ratios to the best, which is the same. A column of zeros has no effect; all columns of zeros give 1. A row
 * with a missing or negative value, or with a 0 where lower is better, is NaN.
 * Source: Zavadskas & Turskis (2010), Technological and Economic Development of Economy 16, 159–172. Cost O(n m).
 */
export const arasReport: Ranker<Record<string, never>, ArasReport> = (columns, _options, context) => {
  const table = rankerTable(columns, context, RATIO);
  const sum = emptyScores(table);
  let idealSum = 0;
  for (let k = 0; k < table.columns.length; k++) {
    if (table.maximum[k] === 0) continue;
    const ratios = ratiosToBest(table, k);
    const factor = (table.weights[k] as number) / (reproducibleSum(ratios) + 1);
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + factor * (ratios[i] as number);
    idealSum += factor;
  }
  const score = sum.map((value) => (idealSum > 0 ? value / idealSum : value + 1));
  return { score: finishScores(score, table, context.diagnose), sum, idealSum };
};

export const aras: AggregateMethod<Record<string, never>> = {
  name: "aras",
  title: { en: "ARAS", zh: "加性比率评估法（ARAS）" },
  formula: "score = Σ w x/(Σx + best) over the same sum of the ideal; reciprocals where lower is better",
  source: "Zavadskas & Turskis (2010), Technological and Economic Development of Economy 16, 159–172",
  needs: ["complete", "non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(arasReport),
};
