import { describe, expect, it } from "vitest";
import {
  extent,
  kurtosis,
  mean,
  median,
  medianAbsoluteDeviation,
  quantile,
  skewness,
  standardDeviation,
  variance,
} from "../../src/numeric/index.js";

const column = Float64Array.of(2, 4, 4, 4, 5, 5, 7, 9);

describe("moments", () => {
  it("has mean 40 / 8 = 5 and population variance 32 / 8 = 4", () => {
    expect(mean(column)).toBe(5);
    expect(variance(column, "population")).toBe(4);
    expect(standardDeviation(column, "population")).toBe(2);
  });

  it("has sample variance 32 / 7", () => {
    expect(variance(column, "sample")).toBeCloseTo(32 / 7, 14);
  });

  it("has skewness G1 = g1 √(8·7) / 6 with g1 = (42 / 8) / 8", () => {
    // third powers: −27 −1 −1 −1 0 0 8 64 = 42
    expect(skewness(column)).toBeCloseTo(((42 / 8 / 8) * Math.sqrt(56)) / 6, 14);
  });

  it("has kurtosis G2 = (9 g2 + 6) · 7 / (6 · 5) with g2 = (356 / 8) / 16 − 3", () => {
    // fourth powers: 81 + 1 + 1 + 1 + 0 + 0 + 16 + 256 = 356
    const g2 = 356 / 8 / 16 - 3;
    expect(kurtosis(column)).toBeCloseTo(((9 * g2 + 6) * 7) / 30, 13);
  });

  it.each([
    ["empty", [], Number.NaN, Number.NaN],
    ["one value", [3], 3, 0],
    ["all equal", [3, 3, 3], 3, 0],
    ["missing left out", [1, Number.NaN, 3], 2, 1],
    ["near the largest double", [1.6e308, -1.6e308], 0, 1.6e308],
    ["equal and near the largest double", [1.6e308, 1.6e308], 1.6e308, 0],
    ["subnormal", [5e-324, 5e-324], 5e-324, 0],
  ])("%s: mean and population deviation", (_, values, expectedMean, deviation) => {
    expect(mean(Float64Array.from(values))).toBe(expectedMean);
    expect(standardDeviation(Float64Array.from(values), "population")).toBe(deviation);
  });

  it("has no shape without spread", () => {
    expect(skewness(Float64Array.of(1, 1, 1, 1))).toBeNaN();
    expect(kurtosis(Float64Array.of(1, 1, 1, 1))).toBeNaN();
  });

  it("finds the extent of what is present", () => {
    expect(extent(Float64Array.of(Number.NaN, 3, -1))).toEqual([-1, 3]);
    expect(extent(new Float64Array())).toEqual([Number.NaN, Number.NaN]);
  });
});

describe("quantiles", () => {
  it("interpolates as type 7: the .25 quantile of 1, 2, 3, 4 is 1.75", () => {
    expect(quantile(Float64Array.of(4, 1, 3, 2), 0.25)).toBe(1.75);
  });

  it("has median (2 + 3) / 2 and leaves out missing values", () => {
    expect(median(Float64Array.of(4, 1, Number.NaN, 3, 2))).toBe(2.5);
    expect(median(new Float64Array())).toBeNaN();
  });

  it("has MAD 1 for 1, 1, 2, 2, 4, 6, 9: deviations 1 1 0 0 2 4 7", () => {
    expect(medianAbsoluteDeviation(Float64Array.of(1, 1, 2, 2, 4, 6, 9))).toBe(1);
  });
});
