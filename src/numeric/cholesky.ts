/** Numeric: triangular factor of a positive definite matrix, row-major, for a few thousand rows. */

import { ComputationError } from "../model/errors.js";

/**
 * Lower triangular L with L Lᵀ = A; only the lower half of `matrix` is read. Throws ComputationError
 * `SINGULAR_SYSTEM` where A is not positive definite. Source: Golub & Van Loan (2013), §4.2. Cost O(n³/3).
 */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] as number;
      for (let k = 0; k < j; k++) {
        sum -= (factor[i * size + k] as number) * (factor[j * size + k] as number);
      }
      if (i !== j) {
        factor[i * size + j] = sum / (factor[j * size + j] as number);
      } else if (sum > 1e-14 * (matrix[i * size + i] as number)) {
        factor[i * size + i] = Math.sqrt(sum);
      } else {
        throw new ComputationError(
          "SINGULAR_SYSTEM",
          "The equations depend on each other and have no single solution.",
        );
      }
    }
  }
  return factor;
}

/** x with L Lᵀ x = b. Cost O(n²). */
export function solveFactored(factor: Float64Array, rightSide: Float64Array): Float64Array {
  const size = rightSide.length;
  const x = Float64Array.from(rightSide);
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number;
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (x[k] as number);
    x[i] = sum / (factor[i * size + i] as number);
  }
  for (let i = size - 1; i >= 0; i--) {
    const value = (x[i] as number) / (factor[i * size + i] as number);
    x[i] = value;
    for (let k = 0; k < i; k++) x[k] = (x[k] as number) - (factor[i * size + k] as number) * value;
  }
  return x;
}

/** The inverse of L Lᵀ, exactly symmetric. Cost O(n³). */
export function invertFactored(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  const unit = new Float64Array(size);
  for (let j = 0; j < size; j++) {
    unit.fill(0);
    unit[j] = 1;
    const column = solveFactored(factor, unit);
    for (let i = j; i < size; i++) {
      inverse[i * size + j] = column[i] as number;
      inverse[j * size + i] = column[i] as number;
    }
  }
  return inverse;
}
