/** Scoring, aggregate: weighted arithmetic mean. */

import { meanInput } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

/**
 * score = Σ w x / Σ w over what is present: full compensation. Takes any number and keeps the unit of the
 * columns. Equal weights are divided out after the sum, so that journals whose ranks or points add up to the
 * same number tie exactly. Source: OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6.1.
 * Cost O(n m).
 */
export const arithmetic: AggregateMethod<Record<string, never>> = {
  name: "arithmetic",
  title: { en: "Arithmetic mean", zh: "加权算术平均" },
  formula: "score = Σ w x / Σ w",
  source: "OECD/JRC (2008), Handbook on Constructing Composite Indicators, §6.1",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  apply(columns, out, _options, context) {
    const { columns: used, weights } = meanInput(columns, context);
    const equal = weights.every((weight) => weight === weights[0]);
    const factors = equal ? weights.map(() => 1) : weights;
    const total = factors.reduce((sum, factor) => sum + factor, 0);
    const heaviest = used[weights.indexOf(Math.max(...weights))] as Float64Array;
    writeSums(used, factors, out);
    for (let i = 0; i < out.length; i++) {
      const mean = (out[i] as number) / total;
      const value = heaviest[i] as number;
      const isPlain = Math.abs(mean - value) > NEAR * (Math.abs(mean) + Math.abs(value));
      out[i] = isPlain ? mean + 0 : meanOfRow(used, weights, equal, i);
    }
  },
};

/**
 * Rounding can carry a mean past the largest or smallest value of its row only if all values nearly agree, the
 * one with the largest weight w included: within m ε / w ≤ m² ε of the mean, which is below this for m < 2,000.
 * Such rows, and those with a missing value or an overflow, are computed one by one.
 */
const NEAR = 1e-9;

/** out = Σ factor · column, term by term in the order of the columns, four columns a pass. Cost O(n m). */
function writeSums(columns: readonly Float64Array[], factors: Float64Array, out: Float64Array): void {
  const nothing = new Float64Array(out.length);
  out.fill(0);
  for (let k = 0; k < columns.length; k += 4) {
    const [a, b, c, d] = [0, 1, 2, 3].map((j) => columns[k + j] ?? nothing) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const [fa, fb, fc, fd] = [0, 1, 2, 3].map((j) => factors[k + j] ?? 0) as [number, number, number, number];
    for (let i = 0; i < out.length; i++) {
      out[i] =
        (out[i] as number) +
        fa * (a[i] as number) +
        fb * (b[i] as number) +
        fc * (c[i] as number) +
        fd * (d[i] as number);
    }
  }
}

/** The mean over what is present, held between the smallest and the largest value of the row. */
function meanOfRow(
  columns: readonly Float64Array[],
  weights: Float64Array,
  equal: boolean,
  row: number,
): number {
  let count = 0;
  let total = 0;
  let weighted = 0;
  let plain = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let k = 0; k < columns.length; k++) {
    const value = (columns[k] as Float64Array)[row] as number;
    if (value !== value) continue;
    const weight = weights[k] as number;
    count++;
    total += weight;
    weighted += weight * value;
    plain += value;
    if (value < lowest) lowest = value;
    if (value > highest) highest = value;
  }
  if (count === 0) return Number.NaN;
  const exact = equal && plain > -Infinity && plain < Infinity;
  const mean = exact ? plain / count : weighted / total;
  return Math.min(highest, Math.max(lowest, mean)) + 0;
}
