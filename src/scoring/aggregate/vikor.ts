/** Scoring, aggregate: VIKOR, a compromise between the benefit of the majority and the worst regret. */

import { extent, orderDescending } from "../../numeric/index.js";
import { positions, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, type Ranker, rankerTable } from "./table.js";

export interface VikorOptions {
  /** Weight of the majority against the worst regret. */
  readonly v: number;
}

export interface VikorReport {
  /** Q: 0 best, 1 worst. */
  readonly score: Float64Array;
  /** S: weighted sum of the gaps to the best values. R: largest weighted gap. */
  readonly s: Float64Array;
  readonly r: Float64Array;
  /** Is the best journal ahead of the second by at least 1 / (n − 1)? */
  readonly acceptableAdvantage: boolean;
  /** Is the best journal also best by S or by R? */
  readonly acceptableStability: boolean;
  /** Rows that cannot be told from the best one, best first; the best alone where both conditions hold. */
  readonly compromiseSet: readonly number[];
}

/** Differences of Q below this are rounding. */
const ROUNDING = 1e-12;

/**
 * S = Σ w (best − x)/(best − worst), R = the largest term, Q = v (S − S⁻)/(S⁺ − S⁻) + (1 − v)(R − R⁻)/(R⁺ − R⁻);
 * lower is better. A constant column has no effect, a constant S or R neither; a row with a missing value is
 * NaN. Source: Opricovic & Tzeng (2004), European Journal of Operational Research 156, 445–455.
 * Cost O(n m), with the compromise set O(n (m + log n)).
 */
export const vikorReport: Ranker<VikorOptions, VikorReport> = (columns, { v }, context) => {
  const table = rankerTable(columns, context);
  const r = emptyScores(table);
  const s = weightedSum(table, (k) => {
    const gaps = positions(table, k, 1).map((position) => 1 - position);
    const weight = table.weights[k] as number;
    for (let i = 0; i < r.length; i++) {
      const gap = weight * (gaps[i] as number);
      if (gap > (r[i] as number)) r[i] = gap;
    }
    return gaps;
  });
  const byS = unitPosition(s);
  const byR = unitPosition(r);
  const score = new Float64Array(table.length);
  for (let i = 0; i < score.length; i++) score[i] = v * byS(s[i] as number) + (1 - v) * byR(r[i] as number);
  finishScores(score, table, context.diagnose);
  return { score, s, r, ...compromise(score, s, r, table.complete) };
};

function unitPosition(values: Float64Array): (value: number) => number {
  const [lowest, highest] = extent(values);
  const span = highest - lowest;
  return (value) => (span > 0 ? (value - lowest) / span : value - value);
}

function compromise(
  q: Float64Array,
  s: Float64Array,
  r: Float64Array,
  complete: number,
): Pick<VikorReport, "acceptableAdvantage" | "acceptableStability" | "compromiseSet"> {
  const order = orderDescending(q.map((value) => -value)).subarray(0, complete);
  const first = order[0];
  const second = order[1];
  if (first === undefined || second === undefined) {
    return { acceptableAdvantage: true, acceptableStability: true, compromiseSet: [...order] };
  }
  const best = q[first] as number;
  const advantage = 1 / (complete - 1) - ROUNDING;
  const [lowestS] = extent(s);
  const [lowestR] = extent(r);
  const stable = (row: number) => s[row] === lowestS || r[row] === lowestR;
  const acceptableAdvantage = (q[second] as number) - best >= advantage;
  const acceptableStability = order.some((row) => q[row] === best && stable(row));
  const within = order.filter((row) => (q[row] as number) - best < advantage);
  const compromiseSet = acceptableAdvantage ? (acceptableStability ? [first] : [first, second]) : [...within];
  return { acceptableAdvantage, acceptableStability, compromiseSet };
}

export const vikor: AggregateMethod<VikorOptions> = {
  name: "vikor",
  title: { en: "VIKOR", zh: "多准则妥协解排序法（VIKOR）" },
  formula: "score = v (S − S⁻)/(S⁺ − S⁻) + (1 − v)(R − R⁻)/(R⁺ − R⁻), lower is better",
  source: "Opricovic & Tzeng (2004), European Journal of Operational Research 156, 445–455",
  needs: ["complete", "two-journals"],
  guarantees: ["monotone", "scale-invariant", "shift-invariant", "bounded"],
  cost: "O(n m)",
  options: {
    v: {
      about: "Weight of the sum of the gaps against the largest gap.",
      type: "number",
      minimum: 0,
      maximum: 1,
      default: 0.5,
    },
  },
  better: "lower",
  range: () => [0, 1],
  apply: applyRanker(vikorReport),
};
