/** Scoring, aggregate: rank-sum ratio (RSR, 秩和比), with the distribution that its classes are cut from. */

import { rank } from "../../numeric/index.js";
import { positions } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { fitDistribution, type RankSumDistribution } from "./rank-sum-distribution.js";
import {
  applyRanker,
  emptyScores,
  finishScores,
  type Ranker,
  type RankerTable,
  rankerTable,
} from "./table.js";

export interface RankSumRatioOptions {
  /** `whole` (整次): ranks with ties averaged; `fractional` (非整次): 1 + (n − 1)(x − worst)/(best − worst). */
  readonly ranks: "whole" | "fractional";
}

export interface RankSumRatioReport extends RankSumDistribution {
  readonly score: Float64Array;
  /** R of each column of weight above 0: 1 worst, n best. */
  readonly ranks: readonly Float64Array[];
}

/**
 * score = Σ w R / n, R from 1 (worst) to n (best), tied journals averaged: from 1/n to 1; with equal weights the
 * RSR, with others the weighted RSR. Equal weights are multiplied after the sum, so that equal rank sums tie
 * exactly. A constant column gives every journal the middle rank. A row with a missing value is NaN.
 * Source: Tian Fengtiao (田凤调, 1988), 中国公共卫生 4(1), 26–28. Cost O(n m) with radix sorting.
 */
export const rankSumRatioReport: Ranker<RankSumRatioOptions, RankSumRatioReport> = (
  columns,
  options,
  context,
) => {
  const { table, ranks, score } = rankSums(columns, options, context);
  return { score, ranks, ...fitDistribution(score, table.complete) };
};

const rankBySum: Ranker<RankSumRatioOptions, ReturnType<typeof rankSums>> = rankSums;

function rankSums(...[columns, options, context]: Parameters<Ranker<RankSumRatioOptions>>) {
  const table = rankerTable(columns, context);
  const ranks = table.columns.map((_, k) =>
    options.ranks === "whole" ? wholeRanks(table, k) : fractionalRanks(table, k),
  );
  const weight = table.weights[0] as number;
  const equal = table.weights.every((other) => other === weight);
  const score = emptyScores(table);
  ranks.forEach((column, k) => {
    const factor = equal ? 1 : (table.weights[k] as number);
    for (let i = 0; i < score.length; i++) score[i] = (score[i] as number) + factor * (column[i] as number);
  });
  const divisor = equal ? table.complete / weight : table.complete;
  for (let i = 0; i < score.length; i++) score[i] = (score[i] as number) / divisor;
  return { table, ranks, score: finishScores(score, table, context.diagnose) };
}

function wholeRanks(table: RankerTable, k: number): Float64Array {
  const column = table.columns[k] as Float64Array;
  const worstFirst = table.signs[k] === 1 ? column.map((value) => -value) : column;
  return rank(worstFirst, "average");
}

function fractionalRanks(table: RankerTable, k: number): Float64Array {
  return positions(table, k, 0.5).map((position) => 1 + (table.complete - 1) * position);
}

export const rankSumRatio: AggregateMethod<RankSumRatioOptions> = {
  name: "rank-sum-ratio",
  title: { en: "Rank-sum ratio (RSR)", zh: "秩和比法（RSR）" },
  formula: "score = Σ w R / n",
  source: "Tian Fengtiao (田凤调, 1988), 中国公共卫生 4(1), 26–28",
  needs: ["complete", "two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n m)",
  options: {
    ranks: {
      about:
        "Ranks by order with ties averaged (whole), or by position between worst and best value (fractional).",
      type: "choice",
      values: ["whole", "fractional"],
      default: "whole",
    },
  },
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(rankBySum),
};
