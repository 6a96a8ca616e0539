import { describe, expect, it } from "vitest";
import { minMax } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("min-max", () => {
  it("puts the worst value at the lower and the best at the upper end", () => {
    // worst 2, best 10: (4 − 2) / (10 − 2) · 100 = 25
    expect(run(minMax, [2, 4, 10]).values).toEqual([0, 25, 100]);
  });

  it("turns round where lower is better", () => {
    // (10 − 4) / (10 − 2) · 100 = 75
    expect(run(minMax, [2, 4, 10], {}, { sign: -1 }).values).toEqual([100, 75, 0]);
  });

  it("reaches both ends of any range exactly", () => {
    // 0.1 + 0.6 rounds to 0.7 in one order of terms and not in another; the ends are exact here
    expect(run(minMax, [1, 2], { lower: 0.1, upper: 0.7 }).values).toEqual([0.1, 0.7]);
  });

  it("takes the limits from the reference, not from the column", () => {
    // reference 0 … 10: 4 / 10 · 100 = 40
    expect(run(minMax, [4, 10], {}, { reference: [4, 10, 0] }).values).toEqual([40, 100]);
  });

  it("gives a constant column the middle of the scale and says so", () => {
    const { values, codes, details } = run(minMax, [3, 3, Number.NaN], { lower: 0, upper: 10 });
    expect(values).toEqual([5, 5, Number.NaN]);
    expect(codes).toEqual(["COLUMN_CONSTANT"]);
    expect(details).toEqual(["5"]);
  });

  it("gives a single journal the middle of the scale and says so", () => {
    const { values, codes } = run(minMax, [7]);
    expect(values).toEqual([50]);
    expect(codes).toEqual(["COLUMN_ONE_JOURNAL"]);
  });

  it("computes the full range of doubles without overflow", () => {
    expect(run(minMax, [-1e308, 0, 1e308]).values).toEqual([0, 50, 100]);
    expect(run(minMax, [0, 5e-324]).values).toEqual([0, 100]);
  });

  it("reports a scale whose ends are reversed, and refuses to run on it", () => {
    expect(minMax.faults?.({ lower: 1, upper: 1 })).toEqual([
      { option: "upper", expected: "a number above lower (1)", received: "1" },
    ]);
    expect(minMax.faults?.({ lower: 0, upper: 1 })).toEqual([]);
    expect(() => run(minMax, [1, 2], { lower: 1, upper: 0 })).toThrow(
      /upper \(0\) must be above lower \(1\)/,
    );
  });

  it("declares zero as possible exactly where the scale holds it", () => {
    expect(minMax.producesZero({ lower: 0, upper: 100 })).toBe(true);
    expect(minMax.producesZero({ lower: -1, upper: 1 })).toBe(true);
    expect(minMax.producesZero({ lower: 1, upper: 100 })).toBe(false);
    expect(minMax.range({ lower: 1, upper: 100 })).toEqual([1, 100]);
  });
});
