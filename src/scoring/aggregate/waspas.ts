/** Scoring, aggregate: WASPAS, between the weighted sum and the weighted product of ratios to the best. */

import { raise } from "../../numeric/index.js";
import { ratiosToBest, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, RATIO, type Ranker, rankerTable } from "./table.js";

export interface WaspasOptions {
  readonly lambda: number;
}

export interface WaspasReport {
  readonly score: Float64Array;
  readonly sum: Float64Array;
  readonly product: Float64Array;
}

/**
 * r = x / max, or min / x where lower is better; score = λ Σ w r + (1 − λ) Π r^w, from 0 to 1. A column of
 * zeros makes every product 0. A row with a missing or negative value, or with a 0 where lower is better, is NaN.
 * Source: Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012), Elektronika ir Elektrotechnika 122(6), 3–6.
 * Cost O(n m).
 */
export const waspasReport: Ranker<WaspasOptions, WaspasReport> = (columns, { lambda }, context) => {
  const table = rankerTable(columns, context, RATIO);
  const product = emptyScores(table).fill(1);
  const sum = weightedSum(table, (k) => {
    const ratios = ratiosToBest(table, k);
    const weight = table.weights[k] as number;
    for (let i = 0; i < product.length; i++) {
      product[i] = (product[i] as number) * raise(ratios[i] as number, weight);
    }
    return ratios;
  });
  const score = sum.map((value, i) => lambda * value + (1 - lambda) * (product[i] as number));
  return { score: finishScores(score, table, context.diagnose), sum, product };
};

export const waspas: AggregateMethod<WaspasOptions> = {
  name: "waspas",
  title: { en: "WASPAS", zh: "加权和积评估法（WASPAS）" },
  formula: "score = λ Σ w r + (1 − λ) Π r^w, r = x / max or min / x",
  source:
    "Zavadskas, Turskis, Antucheviciene & Zakarevicius (2012), Elektronika ir Elektrotechnika 122(6), 3–6",
  needs: ["complete", "non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {
    lambda: {
      about: "Share of the weighted sum; the rest is the weighted product.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
  },
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(waspasReport),
};
