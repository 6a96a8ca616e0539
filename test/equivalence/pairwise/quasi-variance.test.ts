import { describe, expect, it } from "vitest";
import { quasiVariances } from "../../../src/equivalence/pairwise/quasi-variance.js";

describe("quasiVariances", () => {
  it("returns the variances of independent estimates, with no error", () => {
    const { values, relativeError } = quasiVariances(Float64Array.of(1, 0, 0, 0, 2, 0, 0, 0, 5), 3, 3);
    [1, 2, 5].forEach((variance, i) => {
      expect(values[i]).toBeCloseTo(variance, 6);
    });
    expect(relativeError[1] - relativeError[0]).toBeCloseTo(0, 8);
  });

  it("reaches the least squares of log variances of differences", () => {
    // Minimum found once with SciPy (Nelder–Mead, 1e-12) on this invented covariance.
    const covariance = [
      [0.5, 0.1, 0.05, -0.1],
      [0.1, 0.4, 0.12, 0],
      [0.05, 0.12, 0.9, 0.2],
      [-0.1, 0, 0.2, 0.3],
    ];
    const { values, relativeError } = quasiVariances(Float64Array.from(covariance.flat()), 4, 4);
    [0.53583325, 0.30398114, 0.6357961, 0.35618906].forEach((value, i) => {
      expect(values[i]).toBeCloseTo(value, 5);
    });
    expect(relativeError[0]).toBeCloseTo(-0.058415, 5);
    expect(relativeError[1]).toBeCloseTo(0.113545, 5);
  });

  it("needs three journals, and reads only the rows of journals", () => {
    expect([...quasiVariances(Float64Array.of(1, 0, 0, 1), 2, 2).values]).toEqual([Number.NaN, Number.NaN]);
    const wide = Float64Array.of(1, 0, 0, 9, 0, 2, 0, 9, 0, 0, 5, 9, 9, 9, 9, 99);
    expect(quasiVariances(wide, 4, 3).values[2]).toBeCloseTo(5, 6);
  });
});
