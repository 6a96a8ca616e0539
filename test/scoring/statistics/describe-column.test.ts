import { describe, expect, it } from "vitest";
import { describeColumn } from "../../../src/scoring/statistics/index.js";

const NAN = Number.NaN;

describe("a column in figures", () => {
  it("counts coverage, zeros, different and commonest values as shares", () => {
    // 8 rows, 5 present: 0, 0, 1, 2, 7
    const figures = describeColumn(Float64Array.of(0, 0, 1, 2, 7, NAN, NAN, NAN));
    expect(figures).toMatchObject({
      present: 5,
      coverage: 0.625,
      minimum: 0,
      maximum: 7,
      mean: 2,
      median: 1,
      nonZero: 0.6,
      distinct: 0.8,
      commonest: 0.4,
      flags: ["low-coverage"],
    });
    // Σ(x − 2)² = 4 + 4 + 1 + 0 + 25 = 34, divisor 4
    expect(figures.standardDeviation).toBeCloseTo(Math.sqrt(34 / 4), 14);
  });

  it("flags a column with many zeros, few different values or outliers", () => {
    expect(describeColumn(Float64Array.of(0, 0, 0, 1)).flags).toContain("many-zeros");
    expect(describeColumn(Float64Array.of(1, 1, 1, 2, 2)).flags).toEqual(["few-distinct"]);
    const long = Float64Array.from([...Array.from({ length: 10 }, (_, i) => i + 1), 100]);
    expect(describeColumn(long).flags).toEqual(["outliers"]);
    expect(
      describeColumn(long, { coverage: 0, nonZero: 0, distinct: 0, skew: 9, kurtosis: 99 }).flags,
    ).toEqual([]);
  });

  it.each([
    ["empty", []],
    ["all missing", [NAN, NAN]],
  ])("gives a column that is %s figures that do not exist as NaN", (_, cells) => {
    const figures = describeColumn(Float64Array.from(cells));
    expect(figures.present).toBe(0);
    expect(figures.mean).toBeNaN();
    expect(figures.skewness).toBeNaN();
  });
});
