/** Scoring, aggregate: MAIRCA, the gap between a theoretical and a real assessment. */

import { positions, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, type Ranker, rankerTable } from "./table.js";

/**
 * Each journal is as likely as another (1/n); theoretical assessment w / n, real one w / n · (x − worst)/(best −
 * worst); score = Σ of the gaps, lower is better, 0 to 1/n. A constant column has no gap; a row with a missing
 * value is NaN. Source: Pamučar, Vasin & Lukovac (2014), XVI International Scientific-expert Conference on
 * Railway, 89–92. Cost O(n m).
 */
const rankByGap: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context);
  const gaps = weightedSum(table, (k) => positions(table, k, 1).map((position) => 1 - position));
  const score = gaps.map((gap) => gap / table.complete);
  return { score: finishScores(score, table, context.diagnose) };
};

export const mairca: AggregateMethod<Record<string, never>> = {
  name: "mairca",
  title: { en: "MAIRCA", zh: "理想与实际差距分析法（MAIRCA）" },
  formula: "score = Σ w / n · (best − x) / (best − worst), lower is better",
  source: "Pamučar, Vasin & Lukovac (2014), XVI International Scientific-expert Conference on Railway, 89–92",
  needs: ["complete", "two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "lower",
  range: () => [0, 1],
  apply: applyRanker(rankByGap),
};
