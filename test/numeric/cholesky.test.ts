import { describe, expect, it } from "vitest";
import { cholesky, invertFactored, solveFactored } from "../../src/numeric/index.js";

describe("cholesky", () => {
  // [[4, 2], [2, 5]] = L Lᵀ with L = [[2, 0], [1, 2]]; its inverse is [[5, −2], [−2, 4]] / 16.
  const matrix = Float64Array.of(4, 2, 2, 5);

  it("factors, solves and inverts", () => {
    const factor = cholesky(matrix, 2);
    expect([...factor]).toEqual([2, 0, 1, 2]);
    expect([...solveFactored(factor, Float64Array.of(8, 12))]).toEqual([1, 2]);
    expect([...invertFactored(factor, 2)]).toEqual([5 / 16, -2 / 16, -2 / 16, 4 / 16]);
    expect([...matrix]).toEqual([4, 2, 2, 5]);
  });

  it("refuses a matrix that is not positive definite", () => {
    for (const wrong of [
      [1, 2, 2, 4],
      [1, 2, 2, 1],
      [Number.NaN, 0, 0, 1],
    ]) {
      expect(() => cholesky(Float64Array.from(wrong), 2)).toThrow(
        expect.objectContaining({ code: "SINGULAR_SYSTEM" }),
      );
    }
  });
});
