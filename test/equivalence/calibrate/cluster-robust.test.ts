import { describe, expect, it } from "vitest";
import { clusterRobust } from "../../../src/equivalence/calibrate/cluster-robust.js";

// Nine invented rows in five clusters.
const x = Float64Array.of(1, 2, 2, 3, 5, 5, 6, 8, 9);
const d = Float64Array.of(1, 0, 0, 1, 0, 0, 0, 1, 1);
const one = new Float64Array(9).fill(1);
const response = Float64Array.of(2, 1, 2, 4, 3, 5, 4, 8, 6);
const cluster = Uint32Array.of(0, 1, 1, 2, 3, 3, 3, 4, 4);

describe("clusterRobust", () => {
  it("agrees with the formula computed on full matrices", () => {
    // Computed once with NumPy 2.4.6: inverse square roots of the blocks of I − H, and the 9 × 5 matrix of
    // Bell & McCaffrey for the third coefficient.
    const fit = clusterRobust({ columns: [one, x, d], response, cluster });
    const coefficients = [0.48085106, 0.62978723, 1.21276596];
    const errors = [0.37512972, 0.07145041, 0.31731618];
    coefficients.forEach((value, k) => {
      expect(fit.coefficients[k]).toBeCloseTo(value, 7);
      expect(Math.sqrt(fit.covariance[k]?.[k] as number)).toBeCloseTo(errors[k] as number, 7);
    });
    expect(fit.degreesOfFreedom([0, 0, 1])).toBeCloseTo(1.9444882068, 8);
  });

  it("gives a mean of single rows the classical error and degrees of freedom", () => {
    // Mean of 1, 2, 6 is 3: residuals −2, −1, 3; Σ e² / (1 − 1/3) / 9 = 14 · 1.5 / 9 = s² / n; n − 1 = 2.
    const fit = clusterRobust({
      columns: [Float64Array.of(1, 1, 1)],
      response: Float64Array.of(1, 2, 6),
      cluster: Uint32Array.of(0, 1, 2),
    });
    expect([...fit.residuals]).toEqual([expect.closeTo(-2), expect.closeTo(-1), expect.closeTo(3)]);
    expect(fit.covariance[0]?.[0]).toBeCloseTo(14 / 6, 12);
    expect(fit.degreesOfFreedom([1])).toBeCloseTo(2, 12);
  });

  it("leaves out directions that the model fits exactly, and refuses dependent columns", () => {
    // The last cluster has a column of its own, as an expert who rated one journal would.
    const own = Float64Array.of(0, 0, 0, 1);
    const fit = clusterRobust({
      columns: [Float64Array.of(1, 1, 1, 1), own],
      response: Float64Array.of(1, 2, 6, 9),
      cluster: Uint32Array.of(0, 1, 2, 3),
    });
    expect(fit.covariance[0]?.[0]).toBeCloseTo(14 / 6, 12);
    expect(() => clusterRobust({ columns: [one, one], response, cluster })).toThrow(
      expect.objectContaining({ code: "SINGULAR_SYSTEM" }),
    );
  });
});
