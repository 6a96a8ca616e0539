import { describe, expect, it } from "vitest";
import { logarithmic } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("logarithmic", () => {
  it("gives each journal its share of the summed logarithms", () => {
    // log2 of 2, 4, 8 is 1, 2, 3, sum 6; the base cancels
    const { values } = run(logarithmic, [2, 4, 8]);
    [1 / 6, 2 / 6, 3 / 6].forEach((share, i) => {
      expect(values[i]).toBeCloseTo(share, 14);
    });
  });

  it("shares out the complement where lower is better", () => {
    // (1 − 1/6) / 2, (1 − 2/6) / 2, (1 − 3/6) / 2
    const { values } = run(logarithmic, [2, 4, 8], {}, { sign: -1 });
    [5 / 12, 4 / 12, 3 / 12].forEach((share, i) => {
      expect(values[i]).toBeCloseTo(share, 14);
    });
  });

  it("refuses values whose logarithm is negative instead of turning the order round", () => {
    const { values, codes, details } = run(logarithmic, [0.5, 2, 4]);
    expect(values[0]).toBeNaN();
    expect(values[2]).toBeCloseTo(2 / 3, 14);
    expect(codes).toEqual(["COLUMN_NEGATIVE"]);
    expect(details).toEqual(["n = 1, x + offset < 1"]);
    expect(run(logarithmic, [0, 0.5, 2], { offset: 1 }).codes).toEqual([]);
  });

  it("gives a column of ones equal shares, as it gives every other constant column", () => {
    expect(run(logarithmic, [1, 1, 1, 1]).values).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(run(logarithmic, [7, 7]).values).toEqual([0.5, 0.5]);
    expect(run(logarithmic, [7], {}, { sign: -1 }).values).toEqual([1]);
  });
});
