import { describe, expect, it } from "vitest";
import { ratioToGroup } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("ratio to the group", () => {
  it("divides by the median of the group: the middle journal stands at 1", () => {
    // median of 1, 2, 8 is 2
    expect(run(ratioToGroup, [1, 2, 8]).values).toEqual([0.5, 1, 4]);
  });

  it("divides by the mean on request", () => {
    // mean of 1, 2, 9 is 4
    expect(run(ratioToGroup, [1, 2, 9], { statistic: "mean" }).values).toEqual([0.25, 0.5, 2.25]);
  });

  it("gives the published WAJCI of a CI of 3.592 in a discipline with the median 36.911", () => {
    const { values } = run(ratioToGroup, [3.592], {}, { reference: [3.592, 36.911, 500] });
    expect(values[0]).toBeCloseTo(0.097, 3);
  });

  it("turns the ratio round where lower is better", () => {
    expect(run(ratioToGroup, [1, 2, 8], {}, { sign: -1 }).values).toEqual([2, 1, 0.25]);
  });

  it("gives nobody a ratio to 0, and says so", () => {
    expect(run(ratioToGroup, [0, 0, 5])).toEqual({
      values: [Number.NaN, Number.NaN, Number.NaN],
      codes: ["COLUMN_ZERO"],
      details: ["median = 0"],
    });
  });

  it("has no ratio for a column of zeros either", () => {
    const { values, codes } = run(ratioToGroup, [0, 0]);
    expect(values).toEqual([Number.NaN, Number.NaN]);
    expect(codes).toEqual(["COLUMN_ZERO"]);
  });

  it("writes a ratio too large for a double as the largest one, and says so", () => {
    const { values, codes } = run(ratioToGroup, [5e-324, 5e-324, 1e308]);
    expect(values).toEqual([1, 1, Number.MAX_VALUE]);
    expect(codes).toEqual(["METHOD_OVERFLOW"]);
  });

  it("leaves zeros out on request, so that a geometric mean can follow", () => {
    const { values, codes } = run(ratioToGroup, [0, 2, 4], { zeros: "missing" });
    expect(values).toEqual([Number.NaN, 2 / 3, 4 / 3]);
    expect(codes).toEqual(["COLUMN_ZERO"]);
    expect(ratioToGroup.producesZero({ statistic: "median", zeros: "missing" })).toBe(false);
    expect(ratioToGroup.producesZero({ statistic: "median", zeros: "keep" })).toBe(true);
  });
});
