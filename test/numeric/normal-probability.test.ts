import { describe, expect, it } from "vitest";
import { normalProbability, normalQuantile, normalTwoSided } from "../../src/numeric/index.js";

describe("normalProbability", () => {
  it.each([
    [-37, 5.725571222524e-300],
    [-10, 7.619853024160527e-24],
    [-3, 0.00134989803163009],
    [-1, 0.158655253931457],
    [0, 0.5],
    [1.96, 0.97500210485178],
  ])("of %f is %e, as in Abramowitz & Stegun, table 26.1, and its continuation in SciPy", (z, p) => {
    expect(normalProbability(z) / p).toBeCloseTo(1, 11);
  });

  it("undoes the quantile", () => {
    for (const p of [1e-12, 0.01, 0.3, 0.5, 0.8, 0.999]) {
      expect(normalProbability(normalQuantile(p)) / p).toBeCloseTo(1, 10);
    }
  });

  it("is 0 and 1 far out and at the infinities, NaN for NaN", () => {
    expect([-100, -Infinity, 100, Infinity, Number.NaN].map(normalProbability)).toEqual([
      0,
      0,
      1,
      1,
      Number.NaN,
    ]);
  });

  it("gives the two-sided p of a test statistic, of either sign", () => {
    expect(normalTwoSided(1.959963984540054)).toBeCloseTo(0.05, 12);
    expect(normalTwoSided(-1.959963984540054)).toBe(normalTwoSided(1.959963984540054));
  });
});
