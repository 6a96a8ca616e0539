/** Scoring, aggregate: OCRA, advantage over the worst journal relative to the smallest value. */

import { extent } from "../../numeric/index.js";
import { weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, POSITIVE, type Ranker, rankerTable } from "./table.js";

/** Largest advantage of one column that is counted, so that sums stay finite. */
const LIMIT = 1e300;

/**
 * Advantage (x − min)/min, or (max − x)/min where lower is better; score = Σ w · advantage minus the smallest
 * such sum, over costs and benefits together as the published last step leaves it: 0 for the worst journal. A
 * row with a missing value, or one not above 0, is NaN.
 * Source: Parkan & Wu (1997), International Journal of Production Research 35, 2963–2988; formula as in Işık &
 * Adalı (2016), International Journal of Advanced Operations Management 8, 140–151. Cost O(n m).
 */
const rankByAdvantage: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context, POSITIVE);
  let limited = 0;
  const sum = weightedSum(table, (k) => {
    const minimum = table.minimum[k] as number;
    const maximum = table.maximum[k] as number;
    const higher = table.signs[k] === 1;
    return (table.columns[k] as Float64Array).map((value) => {
      const advantage = (higher ? value - minimum : maximum - value) / minimum;
      if (advantage > LIMIT) limited++;
      return Math.min(LIMIT, advantage);
    });
  });
  if (limited > 0) context.diagnose("METHOD_OVERFLOW", `n = ${limited}`);
  const lowest = extent(sum)[0];
  return {
    score: finishScores(
      sum.map((value) => value - lowest),
      table,
      context.diagnose,
    ),
  };
};

export const ocra: AggregateMethod<Record<string, never>> = {
  name: "ocra",
  title: { en: "OCRA", zh: "运营竞争力评级法（OCRA）" },
  formula: "score = Σ w (x − min)/min or (max − x)/min, minus its minimum",
  source: "Parkan & Wu (1997), International Journal of Production Research 35, 2963–2988",
  needs: ["complete", "positive"],
  guarantees: ["monotone", "scale-invariant"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, null],
  apply: applyRanker(rankByAdvantage),
};
