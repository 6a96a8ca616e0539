import { describe, expect, it } from "vitest";
import { entryFloor } from "../../src/equivalence/index.js";

describe("entryFloor", () => {
  const scores = Float64Array.from([8, 1, 5, 2, 4, 7, 3, 6]);

  it("is the mean of the last quarter of the scores", () => {
    // the last ⌈8 · .25⌉ = 2 of 8: 2 and 1, mean 1.5
    expect(entryFloor(scores, "higher", { worst: 0.25, statistic: "mean" })).toBe(1.5);
  });

  it("takes the other end where a lower score is better", () => {
    expect(entryFloor(scores, "lower", { worst: 0.25, statistic: "mean" })).toBe(7.5);
  });

  it("takes the median, and all of the scores where the share is 1", () => {
    expect(entryFloor(scores, "higher", { worst: 1, statistic: "median" })).toBe(4.5);
  });

  it("rounds the number of journals up, and leaves missing scores out", () => {
    const some = Float64Array.from([3, Number.NaN, 1, 2]);
    // ⌈3 · .25⌉ = 1
    expect(entryFloor(some, "higher", { worst: 0.25, statistic: "mean" })).toBe(1);
  });

  it("is missing where there is no score", () => {
    expect(entryFloor(new Float64Array(), "higher", { worst: 0.5, statistic: "mean" })).toBeNaN();
  });
});
