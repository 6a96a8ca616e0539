/** Scoring, aggregate: MOORA, the ratio system. */

import { shares, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, type Ranker, rankerTable } from "./table.js";

/**
 * score = Σ ± w x / √Σx², + where higher is better, − where lower is. A column of zeros has no effect; a row
 * with a missing value is NaN. Source: Brauers & Zavadskas (2006), Control and Cybernetics 35, 445–469.
 * Cost O(n m).
 */
const rankByRatios: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context);
  const score = weightedSum(table, (k) => {
    const ratios = shares(table, k, "vector");
    return table.signs[k] === 1 ? ratios : ratios.map((ratio) => -ratio);
  });
  return { score: finishScores(score, table, context.diagnose) };
};

export const moora: AggregateMethod<Record<string, never>> = {
  name: "moora",
  title: { en: "MOORA, ratio system", zh: "比率分析多目标优化法（MOORA）" },
  formula: "score = Σ ± w x / √Σx²",
  source: "Brauers & Zavadskas (2006), Control and Cybernetics 35, 445–469",
  needs: ["complete"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [-1, 1],
  apply: applyRanker(rankByRatios),
};
