import { describe, expect, it } from "vitest";
import { ratioInterval } from "../../../src/equivalence/calibrate/ratio-interval.js";

describe("ratioInterval", () => {
  it("solves Fieller's equation", () => {
    // 6 / 4 with errors 1 and 1, quantile 2: (16 − 4) ρ² − 2 · 24 ρ + (36 − 4) = 0, ρ = (24 ± √(576 − 384)) / 12
    const estimates = { above: 6, below: 4, varianceAbove: 1, varianceBelow: 1, covariance: 0 };
    const [low, high] = ratioInterval(estimates, 2) as [number, number];
    expect(low).toBeCloseTo((24 - Math.sqrt(192)) / 12, 12);
    expect(high).toBeCloseTo((24 + Math.sqrt(192)) / 12, 12);
  });

  it("is that of the numerator where the denominator has no error", () => {
    const estimates = { above: 6, below: 2, varianceAbove: 1, varianceBelow: 0, covariance: 0 };
    expect(ratioInterval(estimates, 2)).toEqual([2, 4]);
  });

  it("is none where the denominator may be 0", () => {
    const estimates = { above: 6, below: 2, varianceAbove: 1, varianceBelow: 1, covariance: 0 };
    expect(ratioInterval(estimates, 2)).toBeNull();
    expect(ratioInterval(estimates, Number.NaN)).toBeNull();
  });
});
