/** Scoring, aggregate: CoCoSo, a combination of three compromises between a sum and a power sum. */

import type { Diagnose } from "../../model/method.js";
import { raise, reproducibleSum } from "../../numeric/index.js";
import { positions, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, type Ranker, rankerTable } from "./table.js";

export interface CocosoOptions {
  readonly lambda: number;
}

export interface CocosoReport {
  readonly score: Float64Array;
  /** S = Σ w r and P = Σ r^w. */
  readonly sum: Float64Array;
  readonly powerSum: Float64Array;
}

/**
 * r = (x − worst)/(best − worst); S = Σ w r, P = Σ r^w; kₐ = (S + P)/Σ(S + P), k_b = S/min S + P/min P,
 * k_c = (λ S + (1 − λ) P)/(λ max S + (1 − λ) max P); score = (kₐ k_b k_c)^⅓ + (kₐ + k_b + k_c)/3. Where a journal
 * is worst in every column its sum is 0 and k_b not defined: the smallest sum above 0 then takes the place of
 * the minimum, and this is reported. A constant column has no effect; where nothing varies kₐ = 1/n, k_b = 2,
 * k_c = 1. A row with a missing value is NaN.
 * Source: Yazdani, Zarate, Zavadskas & Turskis (2019), Management Decision 57, 2501–2519. Cost O(n m).
 */
export const cocosoReport: Ranker<CocosoOptions, CocosoReport> = (columns, { lambda }, context) => {
  const table = rankerTable(columns, context);
  const powerSum = emptyScores(table);
  const sum = weightedSum(table, (k) => {
    const ratios = positions(table, k, 0);
    const weight = table.weights[k] as number;
    for (let i = 0; i < powerSum.length; i++) {
      powerSum[i] = (powerSum[i] as number) + raise(ratios[i] as number, weight);
    }
    return ratios;
  });
  const s = positiveExtent(sum);
  const p = positiveExtent(powerSum);
  const total = reproducibleSum(sum) + reproducibleSum(powerSum);
  const highest = lambda * s.highest + (1 - lambda) * p.highest;
  reportZeros(s.zeros, s.highest > 0, context.diagnose);
  const score = emptyScores(table);
  for (let i = 0; i < score.length; i++) {
    const own = sum[i] as number;
    const ownPower = powerSum[i] as number;
    if (own !== own) continue;
    const a = total > 0 ? (own + ownPower) / total : 1 / table.complete;
    const b = total > 0 ? own / s.lowest + ownPower / p.lowest : 2;
    const c = total > 0 ? (lambda * own + (1 - lambda) * ownPower) / highest : 1;
    score[i] = raise(a * b * c, 1 / 3) + (a + b + c) / 3;
  }
  return { score: finishScores(score, table, context.diagnose), sum, powerSum };
};

function positiveExtent(values: Float64Array): { lowest: number; highest: number; zeros: number } {
  let lowest = Infinity;
  let highest = 0;
  let zeros = 0;
  for (const value of values) {
    if (value === 0) zeros++;
    else if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  return { lowest, highest, zeros };
}

function reportZeros(zeros: number, varies: boolean, diagnose: Diagnose): void {
  if (zeros > 0 && varies) diagnose("COLUMN_ZERO", `n = ${zeros}`);
}

export const cocoso: AggregateMethod<CocosoOptions> = {
  name: "cocoso",
  title: { en: "CoCoSo", zh: "组合妥协解法（CoCoSo）" },
  formula: "score = (kₐ k_b k_c)^⅓ + (kₐ + k_b + k_c) / 3",
  source: "Yazdani, Zarate, Zavadskas & Turskis (2019), Management Decision 57, 2501–2519",
  needs: ["complete", "two-journals"],
  guarantees: ["scale-invariant", "shift-invariant"],
  cost: "O(n m)",
  options: {
    lambda: {
      about: "Share of the sum against the power sum in the third compromise.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
  },
  better: "higher",
  range: () => [0, null],
  apply: applyRanker(cocosoReport),
};
