/** Scoring, aggregate: EDAS, distance above and below the average journal. */

import { extent, mean } from "../../numeric/index.js";
import type { AggregateMethod } from "./method.js";
import {
  applyRanker,
  emptyScores,
  finishScores,
  NON_NEGATIVE,
  type Ranker,
  type RankerTable,
  rankerTable,
} from "./table.js";

export interface EdasReport {
  readonly score: Float64Array;
  /** SP and SN: weighted distances above and below the average, as shares of the average. */
  readonly above: Float64Array;
  readonly below: Float64Array;
}

/**
 * SP, SN = Σ w max(0, ±(x − mean)) / mean with the sign of the direction; score = (SP / max SP + 1 − SN / max SN)
 * / 2, from 0 to 1; 0.5 for all where nothing varies. A row with a missing or negative value is NaN.
 * Source: Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Informatica 26, 435–451. Cost O(n m).
 */
export const edasReport: Ranker<Record<string, never>, EdasReport> = (columns, _options, context) => {
  const table = rankerTable(columns, context, NON_NEGATIVE);
  const above = distances(table, 1);
  const below = distances(table, -1);
  const highestAbove = extent(above)[1];
  const highestBelow = extent(below)[1];
  const score = emptyScores(table);
  for (let i = 0; i < score.length; i++) {
    const up = highestAbove > 0 ? (above[i] as number) / highestAbove : 0;
    const down = highestBelow > 0 ? (below[i] as number) / highestBelow : 0;
    score[i] = (score[i] as number) + (up + 1 - down) / 2;
  }
  return { score: finishScores(score, table, context.diagnose), above, below };
};

function distances(table: RankerTable, side: 1 | -1): Float64Array {
  const sums = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    const column = table.columns[k] as Float64Array;
    const average = mean(column);
    if (!(average > 0)) continue;
    const direction = side * (table.signs[k] as number);
    const weight = table.weights[k] as number;
    for (let i = 0; i < sums.length; i++) {
      const distance = (direction * ((column[i] as number) - average)) / average;
      if (distance > 0) sums[i] = (sums[i] as number) + weight * distance;
    }
  }
  return sums;
}

export const edas: AggregateMethod<Record<string, never>> = {
  name: "edas",
  title: { en: "EDAS", zh: "平均解距离评价法（EDAS）" },
  formula: "score = (SP / max SP + 1 − SN / max SN) / 2",
  source: "Keshavarz Ghorabaee, Zavadskas, Olfat & Turskis (2015), Informatica 26, 435–451",
  needs: ["complete", "non-negative", "two-journals"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(edasReport),
};
