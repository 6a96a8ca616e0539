/** Equivalence, pairwise: one error per journal from which the error of any difference can be read. */

import { cholesky, exp, log, solveFactored } from "../../numeric/index.js";

export interface QuasiVariances {
  /** One per journal; NaN where it comes out negative, or with fewer than three journals. */
  readonly values: Float64Array;
  /** Smallest and largest relative error of the standard errors of differences that the values give. */
  readonly relativeError: readonly [number, number];
}

const STEPS = 50;
const TOLERANCE = 1e-10;

/**
 * qi with qi + qj ≈ Var(θi − θj) for every pair, by least Σ (log(qi + qj) − log Var(θi − θj))², Gauss–Newton.
 * Two journals are compared by √(qi + qj). Source: Firth (2003), Sociological Methodology 33, 1–18; Firth & de
 * Menezes (2004), Biometrika 91, 65–80. Cost O(n³) a step.
 */
export function quasiVariances(covariance: Float64Array, rows: number, journals: number): QuasiVariances {
  if (journals < 3) {
    return { values: new Float64Array(journals).fill(Number.NaN), relativeError: [Number.NaN, Number.NaN] };
  }
  const target = (i: number, j: number) =>
    (covariance[i * rows + i] as number) +
    (covariance[j * rows + j] as number) -
    2 * (covariance[i * rows + j] as number);
  let values = start(target, journals);
  let deviance = devianceAt(values, target);
  for (let step = 0; step < STEPS; step++) {
    const direction = gaussNewton(values, target);
    let share = 1;
    let next = values;
    let reached = deviance;
    for (; share > 1e-6; share /= 2) {
      next = values.map((value, i) => value + share * (direction[i] as number));
      reached = devianceAt(next, target);
      if (reached <= deviance) break;
    }
    if (!(reached <= deviance)) break;
    const gain = deviance - reached;
    values = next;
    deviance = reached;
    if (gain <= TOLERANCE * (TOLERANCE + deviance)) break;
  }
  return {
    relativeError: relativeError(values, target),
    values: values.map((value) => (value >= 0 ? value : Number.NaN)),
  };
}

type Target = (i: number, j: number) => number;

/** Least squares on the variances themselves, kept positive so that every sum has a logarithm. */
function start(target: Target, journals: number): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(journals);
  let total = 0;
  for (let i = 0; i < journals; i++) {
    for (let j = 0; j < journals; j++) if (i !== j) sums[i] = (sums[i] as number) + target(i, j);
    total += sums[i] as number;
  }
  const all = total / (2 * (journals - 1));
  return sums.map((sum) => Math.max((sum - all) / (journals - 2), (1e-3 * all) / journals));
}

/** Σ (log(qi + qj) − log vij)²; infinite where a sum is not positive. */
function devianceAt(values: Float64Array, target: Target): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      const pair = (values[i] as number) + (values[j] as number);
      if (!(pair > 0)) return Infinity;
      sum += log(pair / target(i, j)) ** 2;
    }
  }
  return sum;
}

function gaussNewton(values: Float64Array, target: Target): Float64Array {
  const size = values.length;
  const matrix = new Float64Array(size * size);
  const side = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      if (i === j) continue;
      const pair = (values[i] as number) + (values[j] as number);
      const weight = 1 / (pair * pair);
      matrix[i * size + i] = (matrix[i * size + i] as number) + weight;
      matrix[i * size + j] = weight;
      side[i] = (side[i] as number) - log(pair / target(i, j)) / pair;
    }
  }
  return solveFactored(cholesky(matrix, size), side);
}

function relativeError(values: Float64Array, target: Target): [number, number] {
  let smallest = Infinity;
  let largest = -Infinity;
  for (let i = 0; i < values.length; i++) {
    for (let j = 0; j < i; j++) {
      const ratio = ((values[i] as number) + (values[j] as number)) / target(i, j);
      const error = exp(log(ratio) / 2) - 1;
      smallest = Math.min(smallest, error);
      largest = Math.max(largest, error);
    }
  }
  return [smallest, largest];
}
