/** Scoring, aggregate: MABAC, distance from the border that the geometric mean of the journals draws. */

import { exp, log, mean } from "../../numeric/index.js";
import { positions } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, type Ranker, rankerTable } from "./table.js";

/**
 * v = w (1 + (x − worst)/(best − worst)), g = (Π v)^(1/n) over the journals, score = Σ (v − g): above 0 for a
 * journal above the border. A constant column has no effect; a row with a missing value is NaN.
 * Source: Pamučar & Ćirović (2015), Expert Systems with Applications 42, 3016–3028. Cost O(n m).
 */
const rankByBorder: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context);
  const score = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    const lifted = positions(table, k, 0).map((position) => 1 + position);
    const border = exp(mean(lifted.map(log)));
    const weight = table.weights[k] as number;
    for (let i = 0; i < score.length; i++) {
      score[i] = (score[i] as number) + weight * ((lifted[i] as number) - border);
    }
  }
  return { score: finishScores(score, table, context.diagnose) };
};

export const mabac: AggregateMethod<Record<string, never>> = {
  name: "mabac",
  title: { en: "MABAC", zh: "多属性边界逼近区域比较法（MABAC）" },
  formula: "score = Σ (v − (Π v)^(1/n)), v = w (1 + (x − worst)/(best − worst))",
  source: "Pamučar & Ćirović (2015), Expert Systems with Applications 42, 3016–3028",
  needs: ["complete", "two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [-1, 1],
  apply: applyRanker(rankByBorder),
};
