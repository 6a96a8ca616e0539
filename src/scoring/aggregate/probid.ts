/** Scoring, aggregate: PROBID, distances to a whole series of ideals, from the best to the worst. */

import { mean } from "../../numeric/index.js";
import { shares } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import {
  applyRanker,
  emptyScores,
  finishScores,
  type Ranker,
  type RankerTable,
  rankerTable,
} from "./table.js";

export interface ProbidOptions {
  /** `simple` is sPROBID: the best and the worst quarter of the ideals only, without the average. */
  readonly variant: "full" | "simple";
}

export interface ProbidReport {
  readonly score: Float64Array;
  /** Distances to the better and to the worse ideals, each divided by its place from its end, summed. */
  readonly toBetter: Float64Array;
  readonly toWorse: Float64Array;
  /** Distance to the average journal. */
  readonly toAverage: Float64Array;
}

/**
 * The k-th ideal has the k-th best weighted vector-normalized value of every column; S⁺ = Σ d_k / k over the
 * better half (`simple`: quarter), S⁻ = Σ d_k / (n − k + 1) over the worse one. `full`: score = 1/(1 + (S⁺/S⁻)²) +
 * distance to the average; `simple`: S⁻/S⁺, the largest double where S⁺ is 0 and S⁻ is not (reported). Where
 * nothing varies 0.5 and 1. A row with a missing value is NaN.
 * Source: Wang, Rangaiah & Wang (2021), Industrial & Engineering Chemistry Research 60, 11216–11230.
 * Cost O(n d m), d different ideals, at worst n of them: some ten seconds for 10,000 journals, a quarter of an
 * hour for 100,000.
 */
export const probidReport: Ranker<ProbidOptions, ProbidReport> = (columns, { variant }, context) => {
  const table = rankerTable(columns, context);
  const n = table.complete;
  const weighted = table.columns.map((_, k) =>
    shares(table, k, "vector").map((share) => share * (table.weights[k] as number)),
  );
  const toBetter = emptyScores(table);
  const toWorse = emptyScores(table);
  const half = variant === "full" ? Math.ceil(n / 2) : Math.max(1, Math.floor(n / 4));
  for (const ideal of idealSeries(table, weighted)) {
    let better = 0;
    let worse = 0;
    for (let place = ideal.first; place <= ideal.last; place++) {
      if (place <= half) better += 1 / place;
      if (place > n - half) worse += 1 / (n - place + 1);
    }
    if (better === 0 && worse === 0) continue;
    const distances = distancesTo(table, weighted, ideal.point);
    for (let i = 0; i < distances.length; i++) {
      toBetter[i] = (toBetter[i] as number) + better * (distances[i] as number);
      toWorse[i] = (toWorse[i] as number) + worse * (distances[i] as number);
    }
  }
  const toAverage = distancesTo(table, weighted, weighted.map(mean));
  const score = toBetter.map((better, i) => {
    const worse = toWorse[i] as number;
    if (variant === "simple") return better + worse === 0 ? 1 : worse / better;
    const ratio = better / worse;
    const nearness = better + worse === 0 ? 0.5 : 1 / (1 + ratio * ratio);
    return nearness + (toAverage[i] as number);
  });
  return { score: finishScores(score, table, context.diagnose), toBetter, toWorse, toAverage };
};

interface Ideal {
  readonly point: readonly number[];
  /** First and last place, counted from 1, that this ideal takes. */
  readonly first: number;
  readonly last: number;
}

function* idealSeries(table: RankerTable, weighted: readonly Float64Array[]): Generator<Ideal> {
  const sorted = weighted.map((column, k) => {
    const present = column.filter((value) => value === value).sort();
    return table.signs[k] === 1 ? present.reverse() : present;
  });
  const n = table.complete;
  for (let first = 1; first <= n; ) {
    const point = sorted.map((column) => column[first - 1] as number);
    let last = first;
    while (last < n && sorted.every((column, k) => column[last] === point[k])) last++;
    yield { point, first, last };
    first = last + 1;
  }
}

function distancesTo(
  table: RankerTable,
  weighted: readonly Float64Array[],
  point: readonly number[],
): Float64Array {
  const sums = emptyScores(table);
  weighted.forEach((column, k) => {
    const target = point[k] as number;
    for (let i = 0; i < sums.length; i++) {
      const difference = (column[i] as number) - target;
      sums[i] = (sums[i] as number) + difference * difference;
    }
  });
  for (let i = 0; i < sums.length; i++) sums[i] = Math.sqrt(sums[i] as number);
  return sums;
}

export const probid: AggregateMethod<ProbidOptions> = {
  name: "probid",
  title: { en: "PROBID", zh: "理想与平均距离排序法（PROBID）" },
  formula: "score = 1 / (1 + (S⁺ / S⁻)²) + distance to the average; simple: S⁻ / S⁺",
  source: "Wang, Rangaiah & Wang (2021), Industrial & Engineering Chemistry Research 60, 11216–11230",
  needs: ["complete", "two-journals"],
  guarantees: ["scale-invariant"],
  cost: "O(n² m)",
  options: {
    variant: {
      about: "PROBID as a whole, or sPROBID, which takes only the best and the worst quarter.",
      type: "choice",
      values: ["full", "simple"],
      default: "full",
    },
  },
  better: "higher",
  range: () => [0, null],
  apply: applyRanker(probidReport),
};
