import { describe, expect, it } from "vitest";
import { percentile } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

// Ten invented journals; 1.5 stands twice, 0.9 three times.
const COLUMN = [2.4, 2.0, 1.5, 1.5, 1.2, 0.9, 0.9, 0.9, 0.4, 0.3];

const EXPECTED = {
  // 100 (10 − A + ½)/10 with average ranks A = 1, 2, 3.5, 3.5, 5, 7, 7, 7, 9, 10
  hazen: [95, 85, 70, 70, 55, 35, 35, 35, 15, 5],
  mean: [95, 85, 70, 70, 55, 35, 35, 35, 15, 5],
  // 100 (10 − R + ½)/10 with competition ranks R = 1, 2, 3, 3, 5, 6, 6, 6, 9, 10
  jif: [95, 85, 75, 75, 55, 45, 45, 45, 15, 5],
  // 100 · worse / 9 with worse = 9, 8, 6, 6, 5, 2, 2, 2, 1, 0
  inclusive: [100, 800 / 9, 600 / 9, 600 / 9, 500 / 9, 200 / 9, 200 / 9, 200 / 9, 100 / 9, 0],
  weak: [100, 90, 80, 80, 60, 50, 50, 50, 20, 10],
  strict: [90, 80, 60, 60, 50, 20, 20, 20, 10, 0],
  // 100 (10 − R)/10
  wjci: [90, 80, 70, 70, 50, 40, 40, 40, 10, 0],
};

describe("percentile", () => {
  it.each(Object.entries(EXPECTED))("follows the convention %s, ties included", (convention, expected) => {
    expect(run(percentile, COLUMN, { convention }).values).toEqual(expected);
  });

  it("gives the published WJCI percentile of rank 168 among 172", () => {
    // 100 (172 − 168)/172 = 2.3256, printed as 2.33 in the WJCI report
    const column = Array.from({ length: 172 }, (_, i) => 1000 - i);
    expect(run(percentile, column, { convention: "wjci" }).values[167]).toBeCloseTo(2.3256, 4);
  });

  it("turns round where lower is better", () => {
    expect(run(percentile, [1, 2, 3, 4], {}, { sign: -1 }).values).toEqual([87.5, 62.5, 37.5, 12.5]);
  });

  it("counts in the reference, which may hold further journals", () => {
    // 5 stands above four of six, 100 (4 + ½)/6 = 75
    const { values } = run(percentile, [5, Number.NaN, 1], {}, { reference: [5, 1, 2, 3, 4, 9, Number.NaN] });
    expect(values).toEqual([75, Number.NaN, 25 / 3]);
  });

  it("treats 0 and −0 as one value, and long columns as short ones", () => {
    expect(run(percentile, [0, -0, 1]).values).toEqual([100 / 3, 100 / 3, 250 / 3]);
    const long = Array.from({ length: 5000 }, (_, i) => (i * 7919) % 1000);
    const { values } = run(percentile, long, { convention: "strict" });
    long.forEach((value, i) => {
      expect(values[i]).toBe((100 * value * 5) / 5000);
    });
  });

  it.each([
    ["hazen", 50],
    ["jif", 50],
    ["inclusive", 50],
    ["weak", 100],
    ["strict", 0],
    ["mean", 50],
    ["wjci", 0],
  ])("gives a single journal under %s the percentile %d", (convention, expected) => {
    const { values, codes, details } = run(percentile, [3], { convention });
    expect(values).toEqual([expected]);
    expect(codes).toEqual(["COLUMN_ONE_JOURNAL"]);
    expect(details).toEqual([String(expected)]);
  });

  it("can be 0 under three conventions only", () => {
    const withZero = Object.keys(EXPECTED).filter((convention) =>
      percentile.producesZero({ convention: convention as "hazen" }),
    );
    expect(withZero).toEqual(["inclusive", "strict", "wjci"]);
  });
});
