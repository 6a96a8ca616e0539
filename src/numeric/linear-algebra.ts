/** Numeric: small dense linear algebra, for matrices of a few dozen rows (indicators, never journals). */

import { ComputationError } from "../model/errors.js";

export interface SymmetricEigen {
  /** Eigenvalues, largest first. */
  readonly values: number[];
  /** Unit eigenvectors in the same order; the largest component of each is positive. */
  readonly vectors: number[][];
}

const SWEEPS = 60;

/**
 * Eigenvalues and eigenvectors of a symmetric matrix by cyclic Jacobi rotations.
 * Throws `NO_CONVERGENCE` where the matrix holds NaN. Source: Golub & Van Loan (2013), §8.5. Cost O(m³) a sweep.
 */
export function symmetricEigen(matrix: readonly (readonly number[])[]): SymmetricEigen {
  const m = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v: number[][] = a.map((_, i) => a.map((_, j) => (i === j ? 1 : 0)));
  const at = (i: number, j: number) => (a[i] as number[])[j] as number;
  const norm = Math.sqrt(a.flat().reduce((sum, value) => sum + value * value, 0));
  for (let sweep = 0; ; sweep++) {
    let off = 0;
    for (let i = 0; i < m; i++) for (let j = 0; j < i; j++) off += at(i, j) ** 2;
    if (off <= (1e-15 * norm) ** 2) break;
    if (sweep === SWEEPS || off !== off) {
      throw new ComputationError(
        "NO_CONVERGENCE",
        "The eigenvalues of the matrix did not converge; check it for missing values.",
      );
    }
    for (let p = 0; p < m; p++) for (let q = p + 1; q < m; q++) rotate(a, v, p, q);
  }
  const order = a.map((_, i) => i).sort((i, j) => at(j, j) - at(i, i) || i - j);
  return {
    values: order.map((i) => at(i, i)),
    vectors: order.map((i) => orient(v.map((row) => row[i] as number))),
  };
}

function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const rowP = a[p] as number[];
  const rowQ = a[q] as number[];
  const apq = rowP[q] as number;
  if (apq === 0) return;
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const rows of [a, v]) {
    for (const row of rows) {
      const x = row[p] as number;
      const y = row[q] as number;
      row[p] = c * x - s * y;
      row[q] = s * x + c * y;
    }
  }
  for (let k = 0; k < a.length; k++) {
    const x = rowP[k] as number;
    const y = rowQ[k] as number;
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
}

function orient(vector: number[]): number[] {
  let largest = 0;
  for (const component of vector) {
    if (Math.abs(component) > Math.abs(largest) * (1 + 1e-12)) largest = component;
  }
  return largest < 0 ? vector.map((component) => -component) : vector;
}

/**
 * Solves a square system by elimination with row pivoting. Throws `SINGULAR_SYSTEM` where the rows depend on
 * each other. Cost O(m³).
 */
export function solve(matrix: readonly (readonly number[])[], rightSide: ArrayLike<number>): Float64Array {
  const m = matrix.length;
  const rows: Float64Array[] = matrix.map((row, i) => Float64Array.from([...row, rightSide[i] as number]));
  const scale = Math.max(...matrix.flat().map(Math.abs), 0);
  for (let column = 0; column < m; column++) {
    let pivot = column;
    for (let i = column + 1; i < m; i++) {
      if (Math.abs(rows[i]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = i;
    }
    const top = rows[pivot] as Float64Array;
    if (!(Math.abs(top[column] as number) > scale * 1e-14)) {
      throw new ComputationError(
        "SINGULAR_SYSTEM",
        "The equations depend on each other and have no single solution.",
      );
    }
    rows[pivot] = rows[column] as Float64Array;
    rows[column] = top;
    for (let i = column + 1; i < m; i++) {
      const row = rows[i] as Float64Array;
      const factor = (row[column] as number) / (top[column] as number);
      for (let k = column; k <= m; k++) row[k] = (row[k] as number) - factor * (top[k] as number);
    }
  }
  const x = new Float64Array(m);
  for (let i = m - 1; i >= 0; i--) {
    const row = rows[i] as Float64Array;
    let sum = row[m] as number;
    for (let k = i + 1; k < m; k++) sum -= (row[k] as number) * (x[k] as number);
    x[i] = sum / (row[i] as number);
  }
  return x;
}

/**
 * Least-squares coefficients of `y` on the columns (add a column of ones for an intercept) by Householder
 * reflections. All entries must be present. Throws `SINGULAR_SYSTEM` where the columns depend on each other.
 * Source: Golub & Van Loan (2013), §5.3. Cost O(n m²).
 */
export function leastSquares(columns: readonly Float64Array[], y: Float64Array): Float64Array {
  const m = columns.length;
  const n = y.length;
  const a = columns.map((column) => Float64Array.from(column));
  const b = Float64Array.from(y);
  const diagonal = new Float64Array(m);
  for (let k = 0; k < m; k++) {
    const column = a[k] as Float64Array;
    let norm = 0;
    let full = 0;
    for (let i = 0; i < n; i++) {
      full += ((columns[k] as Float64Array)[i] as number) ** 2;
      if (i >= k) norm += (column[i] as number) ** 2;
    }
    norm = Math.sqrt(norm);
    if (n < m || !(norm > 1e-12 * Math.sqrt(full))) {
      throw new ComputationError(
        "SINGULAR_SYSTEM",
        "The indicators of the regression depend on each other, or there are fewer journals than indicators.",
      );
    }
    const head = column[k] as number;
    diagonal[k] = head > 0 ? -norm : norm;
    column[k] = head - (diagonal[k] as number);
    const half = norm * (norm + Math.abs(head));
    for (const target of [...a.slice(k + 1), b]) {
      let dot = 0;
      for (let i = k; i < n; i++) dot += (column[i] as number) * (target[i] as number);
      const factor = dot / half;
      for (let i = k; i < n; i++) target[i] = (target[i] as number) - factor * (column[i] as number);
    }
  }
  const x = new Float64Array(m);
  for (let k = m - 1; k >= 0; k--) {
    let sum = b[k] as number;
    for (let j = k + 1; j < m; j++) sum -= ((a[j] as Float64Array)[k] as number) * (x[j] as number);
    x[k] = sum / (diagonal[k] as number);
  }
  return x;
}
