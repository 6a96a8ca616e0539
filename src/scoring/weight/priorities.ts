/** Scoring, weight: priorities of a matrix of pairwise judgments. Small matrices: a few dozen columns. */

import { ComputationError } from "../../model/errors.js";
import { exp, log, solve } from "../../numeric/index.js";
import { entry, gapsOf, type Judgments } from "./pairwise-matrix.js";

export interface PrincipalEigenvector {
  /** Sums to 1. */
  readonly vector: Float64Array;
  readonly value: number;
}

const ITERATIONS = 10_000;
const PRECISION = 1e-15;
const COMPLETED = 1e-13;

/**
 * Principal right eigenvector of a positive matrix by power iteration. Throws ComputationError
 * `NO_CONVERGENCE`. Source: Saaty (1977), Journal of Mathematical Psychology 15, 234–281. Cost O(m²) a step.
 */
export function principalEigenvector(matrix: Judgments): PrincipalEigenvector {
  const m = matrix.length;
  let vector = new Float64Array(m).fill(1 / m);
  for (let step = 0; step < ITERATIONS; step++) {
    const next = new Float64Array(m);
    let value = 0;
    for (let i = 0; i < m; i++) {
      let sum = 0;
      for (let j = 0; j < m; j++) sum += entry(matrix, i, j) * (vector[j] as number);
      next[i] = sum;
      value += sum;
    }
    let change = 0;
    for (let i = 0; i < m; i++) {
      next[i] = (next[i] as number) / value;
      change = Math.max(change, Math.abs((next[i] as number) - (vector[i] as number)));
    }
    vector = next;
    if (change <= PRECISION) return { vector, value };
  }
  throw new ComputationError("NO_CONVERGENCE", "The priorities of the pairwise judgments did not converge.");
}

/**
 * Logarithmic least squares: weights that minimize Σ (ln aᵢⱼ − ln wᵢ + ln wⱼ)² over the judged pairs, scaled to
 * sum 1; the row geometric means where all pairs are judged. Source: Crawford & Williams (1985), Journal of
 * Mathematical Psychology 29, 387–405; with gaps: Bozóki, Fülöp & Rónyai (2010), Mathematical and Computer
 * Modelling 52, 318–333. Cost O(m³).
 */
export function geometricMeanPriorities(matrix: Judgments): Float64Array {
  const m = matrix.length;
  const laplacian = matrix.map((row, i) =>
    row.map((_, j) =>
      i === j ? row.filter((judged, k) => k !== i && judged > 0).length : entry(matrix, i, j) > 0 ? -1 : 0,
    ),
  );
  const right = matrix.map((row) => row.reduce((sum, judged) => sum + (judged > 0 ? log(judged) : 0), 0));
  // The logarithms are determined up to a constant: the last one is set to 0.
  laplacian[m - 1] = laplacian.map((_, j) => (j === m - 1 ? 1 : 0));
  right[m - 1] = 0;
  const logarithms = solve(laplacian, right);
  const highest = Math.max(...logarithms);
  const weights = logarithms.map((logarithm) => exp(logarithm - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

/**
 * Fills pairs that were not judged so that the principal eigenvalue, and with it the inconsistency, is least:
 * the minimum is where uᵢ aᵢⱼ vⱼ = uⱼ aⱼᵢ vᵢ for every such pair, u and v the left and right eigenvectors; it is the
 * only one, because the eigenvalue is convex in the logarithms. Each step of the power iteration for u and v
 * sets the missing judgments anew. Throws ComputationError `NO_CONVERGENCE`.
 * Source: Bozóki, Fülöp & Rónyai (2010). Cost O(m²) a step.
 */
export function completeJudgments(matrix: Judgments): number[][] {
  const filled = matrix.map((row) => [...row]);
  const gaps = gapsOf(matrix);
  if (gaps.length === 0) return filled;
  let right: Float64Array = geometricMeanPriorities(matrix);
  let left: Float64Array = right.map((weight) => 1 / weight);
  for (const [i, j] of gaps) fill(filled, i, j, (right[i] as number) / (right[j] as number));
  for (let step = 0; step < ITERATIONS; step++) {
    const before = [...right, ...left];
    right = powerStep(filled, right);
    left = powerStep(transpose(filled), left);
    let change = largestChange(before, [...right, ...left]);
    for (const [i, j] of gaps) {
      const best = Math.sqrt(
        ((left[j] as number) * (right[i] as number)) / ((left[i] as number) * (right[j] as number)),
      );
      change = Math.max(change, Math.abs(best / entry(filled, i, j) - 1));
      fill(filled, i, j, best);
    }
    if (change <= COMPLETED) return filled;
  }
  throw new ComputationError("NO_CONVERGENCE", "The missing pairwise judgments could not be completed.");
}

function powerStep(matrix: Judgments, vector: Float64Array): Float64Array {
  const next = vector.map((_, i) =>
    vector.reduce((sum, component, j) => sum + entry(matrix, i, j) * component, 0),
  );
  const total = next.reduce((sum, component) => sum + component, 0);
  return next.map((component) => component / total);
}

/** Largest relative change of a component; both sum to the same, except at the start. */
function largestChange(before: readonly number[], after: readonly number[]): number {
  return after.reduce((change, value, k) => Math.max(change, Math.abs(value / (before[k] as number) - 1)), 0);
}

function transpose(matrix: Judgments): number[][] {
  return matrix.map((row, i) => row.map((_, j) => entry(matrix, j, i)));
}

function fill(matrix: number[][], i: number, j: number, judged: number): void {
  (matrix[i] as number[])[j] = judged;
  (matrix[j] as number[])[i] = 1 / judged;
}
