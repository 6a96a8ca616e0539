/** Scoring, aggregate: CODAS, distance from the worst values, Euclidean first and taxicab where it decides. */

import { orderDescending } from "../../numeric/index.js";
import { ratiosToBest } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, RATIO, type Ranker, rankerTable } from "./table.js";

export interface CodasOptions {
  /** Difference of Euclidean distances from which the taxicab distance counts as well. */
  readonly threshold: number;
}

export interface CodasReport {
  readonly score: Float64Array;
  readonly euclidean: Float64Array;
  readonly taxicab: Float64Array;
}

/**
 * v = w r, r = x / max or min / x; E and T the Euclidean and the taxicab distance from the lowest v of each
 * column; score = Σ over the other journals of (E − E') + ψ (T − T'), ψ = 1 where |E − E'| ≥ threshold. Summed
 * over journals sorted by E with prefix sums of T, without a table of pairs. A row with a missing or negative
 * value, or with a 0 where lower is better, is NaN.
 * Source: Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016), Economic Computation and Economic
 * Cybernetics Studies and Research 50(3), 25–44. Cost O(n (m + log n)).
 */
export const codasReport: Ranker<CodasOptions, CodasReport> = (columns, { threshold }, context) => {
  const table = rankerTable(columns, context, RATIO);
  const euclidean = emptyScores(table);
  const taxicab = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    const ratios = ratiosToBest(table, k);
    const weight = table.weights[k] as number;
    let lowest = Infinity;
    for (const ratio of ratios) if (ratio < lowest) lowest = ratio;
    for (let i = 0; i < ratios.length; i++) {
      const distance = weight * ((ratios[i] as number) - lowest);
      euclidean[i] = (euclidean[i] as number) + distance * distance;
      taxicab[i] = (taxicab[i] as number) + distance;
    }
  }
  for (let i = 0; i < euclidean.length; i++) euclidean[i] = Math.sqrt(euclidean[i] as number);
  const score = compareAll(euclidean, taxicab, threshold, table.complete);
  return { score: finishScores(score, table, context.diagnose), euclidean, taxicab };
};

function compareAll(e: Float64Array, t: Float64Array, threshold: number, n: number): Float64Array {
  const order = orderByBoth(e, t).subarray(0, n);
  const sortedE = Float64Array.from(order, (row) => e[row] as number);
  const sortedT = Float64Array.from(order, (row) => t[row] as number);
  const sumsT = new Float64Array(n + 1);
  let sumE = 0;
  for (let i = 0; i < n; i++) {
    sumE += sortedE[i] as number;
    sumsT[i + 1] = (sumsT[i] as number) + (sortedT[i] as number);
  }
  const scores = new Float64Array(e.length).fill(Number.NaN);
  let above = 0;
  let below = 0;
  for (let i = 0; i < n; i++) {
    const own = sortedE[i] as number;
    while (above < n && (sortedE[above] as number) - own >= threshold) above++;
    while (below < n && (below < above || own - (sortedE[below] as number) < threshold)) below++;
    const compared = above + n - below;
    const others = (sumsT[above] as number) + ((sumsT[n] as number) - (sumsT[below] as number));
    scores[order[i] as number] = n * own - sumE + (compared * (sortedT[i] as number) - others);
  }
  return scores;
}

/** Rows by E, equal ones by T, highest first: an order that does not depend on the order of the rows. */
function orderByBoth(e: Float64Array, t: Float64Array): Uint32Array {
  const byT = orderDescending(t);
  return orderDescending(Float64Array.from(byT, (row) => e[row] as number)).map(
    (place) => byT[place] as number,
  );
}

export const codas: AggregateMethod<CodasOptions> = {
  name: "codas",
  title: { en: "CODAS", zh: "组合距离评估法（CODAS）" },
  formula: "score = Σ (E − E') + ψ (T − T'), ψ = 1 where |E − E'| ≥ threshold",
  source:
    "Keshavarz Ghorabaee, Zavadskas, Turskis & Antucheviciene (2016), Economic Computation and Economic Cybernetics Studies and Research 50(3), 25–44",
  needs: ["complete", "non-negative"],
  guarantees: ["scale-invariant"],
  cost: "O(n (m + log n))",
  options: {
    threshold: {
      about: "Difference of Euclidean distances from which the taxicab distance counts as well.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.02,
    },
  },
  better: "higher",
  range: () => [null, null],
  apply: applyRanker(codasReport),
};
