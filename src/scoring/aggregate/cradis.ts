/** Scoring, aggregate: CRADIS, distances to one ideal and one anti-ideal value of the whole table. */

import { extent } from "../../numeric/index.js";
import { ratiosToBest } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import {
  addScaled,
  applyRanker,
  emptyScores,
  finishScores,
  RATIO,
  type Ranker,
  rankerTable,
} from "./table.js";

export interface CradisReport {
  readonly score: Float64Array;
  /** S⁺ and S⁻: sums of the distances to the highest and from the lowest weighted value of the table. */
  readonly toIdeal: Float64Array;
  readonly toAntiIdeal: Float64Array;
}

/**
 * v = w r, r = x / max or min / x; S⁺ = Σ (max v − v), S⁻ = Σ (v − min v), the extremes taken over the whole
 * table; K⁺ = S⁺ of the best values / S⁺, K⁻ = S⁻ / S⁻ of the best values; score = (K⁺ + K⁻)/2, 0 to 1. A
 * journal without distance to the ideal has K⁺ = 1; where nothing varies both are 1. A row with a missing or
 * negative value, or with a 0 where lower is better, is NaN.
 * Source: Puška, Stević & Pamučar (2022), Environment, Development and Sustainability 24, 11195–11225. Cost O(n m).
 */
export const cradisReport: Ranker<Record<string, never>, CradisReport> = (columns, _options, context) => {
  const table = rankerTable(columns, context, RATIO);
  const weighted = table.columns.map((_, k) =>
    ratiosToBest(table, k).map((r) => r * (table.weights[k] as number)),
  );
  const extents = weighted.map(extent);
  const ideal = Math.max(...extents.map(([, highest]) => highest));
  const antiIdeal = Math.min(...extents.map(([lowest]) => lowest));
  const toIdeal = emptyScores(table);
  const toAntiIdeal = emptyScores(table);
  for (const column of weighted) {
    addScaled(
      toIdeal,
      column.map((value) => ideal - value),
      1,
    );
    addScaled(
      toAntiIdeal,
      column.map((value) => value - antiIdeal),
      1,
    );
  }
  const bestToIdeal = extents.reduce((sum, [, highest]) => sum + (ideal - highest), 0);
  const bestToAntiIdeal = extents.reduce((sum, [, highest]) => sum + (highest - antiIdeal), 0);
  const score = toIdeal.map((distance, i) => {
    const near = distance === 0 ? 1 : bestToIdeal / distance;
    const far = bestToAntiIdeal === 0 ? 1 : (toAntiIdeal[i] as number) / bestToAntiIdeal;
    return (near + far) / 2;
  });
  return { score: finishScores(score, table, context.diagnose), toIdeal, toAntiIdeal };
};

export const cradis: AggregateMethod<Record<string, never>> = {
  name: "cradis",
  title: { en: "CRADIS", zh: "理想解距离妥协排序法（CRADIS）" },
  formula: "score = (S⁺ of the best / S⁺ + S⁻ / S⁻ of the best) / 2",
  source: "Puška, Stević & Pamučar (2022), Environment, Development and Sustainability 24, 11195–11225",
  needs: ["complete", "non-negative"],
  guarantees: ["scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(cradisReport),
};
