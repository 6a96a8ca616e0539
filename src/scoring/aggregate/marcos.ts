/** Scoring, aggregate: MARCOS, utility relative to an ideal and an anti-ideal journal. */

import { extent } from "../../numeric/index.js";
import { ratiosToBest, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, RATIO, type Ranker, rankerTable } from "./table.js";

export interface MarcosReport {
  readonly score: Float64Array;
  /** S: weighted sum of the ratios of each journal, of the ideal and of the anti-ideal one. */
  readonly sum: Float64Array;
  readonly idealSum: number;
  readonly antiIdealSum: number;
}

/**
 * r = x / max, or min / x where lower is better; S = Σ w r, Sᵢ and Sₐ those of the best and of the worst value
 * of each column; with K⁺ = S / Sᵢ and K⁻ = S / Sₐ the published utility
 * (K⁺ + K⁻) / (1 + (1 − f(K⁺))/f(K⁺) + (1 − f(K⁻))/f(K⁻)) equals S (Sᵢ + Sₐ) / (Sᵢ² + Sᵢ Sₐ + Sₐ²), which is
 * also defined where Sₐ is 0. All columns of zeros give 2/3, as any table without differences. A row with a
 * missing or negative value, or with a 0 where lower is better, is NaN.
 * Source: Stević, Pamučar, Puška & Chatterjee (2020), Computers & Industrial Engineering 140, 106231. Cost O(n m).
 */
export const marcosReport: Ranker<Record<string, never>, MarcosReport> = (columns, _options, context) => {
  const table = rankerTable(columns, context, RATIO);
  let idealSum = 0;
  let antiIdealSum = 0;
  const sum = weightedSum(table, (k) => {
    const ratios = ratiosToBest(table, k);
    const [worst, best] = extent(ratios);
    idealSum += (table.weights[k] as number) * best;
    antiIdealSum += (table.weights[k] as number) * worst;
    return ratios;
  });
  const factor =
    (idealSum + antiIdealSum) / (idealSum * idealSum + idealSum * antiIdealSum + antiIdealSum * antiIdealSum);
  const score = sum.map((value) => (idealSum > 0 ? value * factor : value + 2 / 3));
  return { score: finishScores(score, table, context.diagnose), sum, idealSum, antiIdealSum };
};

export const marcos: AggregateMethod<Record<string, never>> = {
  name: "marcos",
  title: { en: "MARCOS", zh: "折中解测度与排序法（MARCOS）" },
  formula: "score = S (Sᵢ + Sₐ) / (Sᵢ² + Sᵢ Sₐ + Sₐ²), S = Σ w r, r = x / max or min / x",
  source: "Stević, Pamučar, Puška & Chatterjee (2020), Computers & Industrial Engineering 140, 106231",
  needs: ["complete", "non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(marcosReport),
};
