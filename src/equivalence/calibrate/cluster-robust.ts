/** Equivalence, calibrate: least squares whose errors allow ratings of one journal to hang together. */

import { cholesky, invertFactored, symmetricEigen } from "../../numeric/index.js";

/** Rows of the regression; clusters are numbered from 0 and their rows stand together. */
export interface ClusteredRows {
  readonly columns: readonly Float64Array[];
  readonly response: Float64Array;
  readonly cluster: Uint32Array;
}

export interface ClusterRobustFit {
  readonly coefficients: Float64Array;
  readonly residuals: Float64Array;
  /** Bias-reduced sandwich covariance, row by row. */
  readonly covariance: readonly Float64Array[];
  /** Degrees of freedom of the error of a contrast Σ lk βk. */
  degreesOfFreedom(contrast: ArrayLike<number>): number;
}

/**
 * Least squares with the CR2 covariance B (Σg X′g Ag eg e′g Ag Xg) B, B = (X′X)⁻¹, Ag = (I − Hgg)^(−1/2), and
 * Satterthwaite's degrees of freedom under equal independent errors.
 *
 * **Throws** ComputationError `SINGULAR_SYSTEM` where the columns depend on each other.
 * **Source** Liang & Zeger (1986), Biometrika 73, 13–22; Bell & McCaffrey (2002), Survey Methodology 28, 169–181;
 * Pustejovsky & Tipton (2018), JBES 36, 672–683 (generalized inverse root). **Cost** O(n p² + p³ + Σ n³g).
 */
export function clusterRobust({ columns, response, cluster }: ClusteredRows): ClusterRobustFit {
  const p = columns.length;
  const n = response.length;
  const at = (row: number, k: number) => (columns[k] as Float64Array)[row] as number;
  const bread = invertCrossProducts(columns);
  const coefficients = multiply(
    bread,
    columns.map((column) => dot(column, response)),
  );
  const residuals = response.map((value, row) => {
    let fitted = 0;
    for (let k = 0; k < p; k++) fitted += at(row, k) * (coefficients[k] as number);
    return value - fitted;
  });
  const blocks = clusterRanges(cluster).map(([start, end]) => {
    const rows = Array.from({ length: end - start }, (_, offset) =>
      Float64Array.from(columns, (column) => column[start + offset] as number),
    );
    return { rows, root: inverseRoot(rows, bread), residuals: residuals.subarray(start, end) };
  });
  const meat = Array.from({ length: p }, () => new Float64Array(p));
  for (const { rows, root, residuals: own } of blocks) {
    const score = transposeMultiply(rows, multiply(root, own));
    for (let k = 0; k < p; k++) {
      const target = meat[k] as Float64Array;
      for (let l = 0; l < p; l++)
        target[l] = (target[l] as number) + (score[k] as number) * (score[l] as number);
    }
  }
  const half = bread.map((row) => multiply(meat, row));
  const covariance = half.map((row) => multiply(bread, row));

  return {
    coefficients,
    residuals,
    covariance,
    degreesOfFreedom(contrast) {
      if (n <= p) return Number.NaN;
      const weights = multiply(bread, contrast);
      const parts = blocks.map(({ rows, root }) => {
        const own = multiply(root, multiply(rows, weights));
        return { square: dot(own, own), score: transposeMultiply(rows, own) };
      });
      let trace = 0;
      let squares = 0;
      for (const [g, left] of parts.entries()) {
        const spread = multiply(bread, left.score);
        for (const [h, right] of parts.entries()) {
          const entry = (g === h ? left.square : 0) - dot(spread, right.score);
          if (g === h) trace += entry;
          squares += entry * entry;
        }
      }
      return (trace * trace) / squares;
    },
  };
}

function invertCrossProducts(columns: readonly Float64Array[]): Float64Array[] {
  const p = columns.length;
  const products = Float64Array.from(columns.flatMap((a) => columns.map((b) => dot(a, b))));
  const inverse = invertFactored(cholesky(products, p), p);
  return columns.map((_, k) => inverse.slice(k * p, (k + 1) * p));
}

/** (I − X B X′)^(−1/2) of one cluster; directions that the model fits exactly are left out. */
function inverseRoot(rows: readonly Float64Array[], bread: readonly Float64Array[]): Float64Array[] {
  const spread = rows.map((row) => multiply(bread, row));
  const rest = rows.map((row, i) => spread.map((other, j) => (i === j ? 1 : 0) - dot(row, other)));
  for (let i = 0; i < rest.length; i++) {
    for (let j = 0; j < i; j++) (rest[i] as number[])[j] = (rest[j] as number[])[i] as number;
  }
  const { values, vectors } = symmetricEigen(rest);
  const root = rows.map(() => new Float64Array(rows.length));
  for (const [k, value] of values.entries()) {
    if (value < 1e-9) continue;
    const vector = vectors[k] as number[];
    for (let i = 0; i < rows.length; i++) {
      for (let j = 0; j < rows.length; j++) {
        const target = root[i] as Float64Array;
        const product = (vector[i] as number) * (vector[j] as number);
        target[j] = (target[j] as number) + product / Math.sqrt(value);
      }
    }
  }
  return root;
}

function clusterRanges(cluster: Uint32Array): [number, number][] {
  const ranges: [number, number][] = [];
  for (let start = 0; start < cluster.length; ) {
    let end = start + 1;
    while (end < cluster.length && cluster[end] === cluster[start]) end++;
    ranges.push([start, end]);
    start = end;
  }
  return ranges;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

function multiply(rows: readonly Float64Array[], vector: ArrayLike<number>): Float64Array {
  return Float64Array.from(rows, (row) => dot(row, vector));
}

function transposeMultiply(rows: readonly Float64Array[], vector: Float64Array): Float64Array {
  const out = new Float64Array((rows[0] as Float64Array).length);
  for (const [i, row] of rows.entries()) {
    for (let k = 0; k < out.length; k++)
      out[k] = (out[k] as number) + (row[k] as number) * (vector[i] as number);
  }
  return out;
}
