import { describe, expect, it } from "vitest";
import { chiSquareTail } from "../../src/numeric/chi-square.js";

describe("chiSquareTail", () => {
  it("is exp(−x/2) for two degrees of freedom", () => {
    for (const x of [0.01, 1, 5, 50, 700]) expect(chiSquareTail(x, 2) / Math.exp(-x / 2)).toBeCloseTo(1, 11);
  });

  it("meets the printed 5 % points of the chi-square table", () => {
    for (const [x, degrees] of [
      [3.841458820694124, 1],
      [18.307038053275146, 10],
      [124.3421134, 100],
    ] as const) {
      expect(chiSquareTail(x, degrees)).toBeCloseTo(0.05, 8);
    }
  });

  it("is near one half at the median of many degrees of freedom, x = d (1 − 2/(9 d))³", () => {
    for (const d of [1000, 100_000]) expect(chiSquareTail(d * (1 - 2 / (9 * d)) ** 3, d)).toBeCloseTo(0.5, 4);
  });

  it("is 1 at and below zero, 0 far out, NaN where nothing is defined", () => {
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(chiSquareTail(-4, 3)).toBe(1);
    expect(chiSquareTail(1e6, 3)).toBe(0);
    expect(chiSquareTail(Number.NaN, 3)).toBeNaN();
    expect(chiSquareTail(1, 0)).toBeNaN();
  });
});
