import { describe, expect, it } from "vitest";
import { zScore } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("z-score", () => {
  it("divides the distance from the mean by the named deviation", () => {
    // mean of 2, 4, 4, 4, 5, 5, 7, 9 is 5, Σ(x − 5)² = 32: population sd √(32/8) = 2, sample sd √(32/7)
    const column = [2, 4, 4, 4, 5, 5, 7, 9];
    const population = run(zScore, column, { deviation: "population" }).values;
    expect(population).toEqual([-1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2]);
    const sample = run(zScore, column).values;
    expect(sample[7]).toBeCloseTo(4 / Math.sqrt(32 / 7), 14);
  });

  it("changes its sign where lower is better", () => {
    expect(run(zScore, [0, 2], { deviation: "population" }, { sign: -1 }).values).toEqual([1, -1]);
  });

  it("moves to a declared mean and deviation", () => {
    // z = −1, 1 → 50 ∓ 10
    const options = { deviation: "population", mean: 50, standardDeviation: 10 };
    expect(run(zScore, [0, 2], options).values).toEqual([40, 60]);
  });

  it("gives a constant column the mean, although 0.1 + 0.1 + 0.1 is not 3 · 0.1", () => {
    const { values, codes } = run(zScore, [0.1, 0.1, 0.1], { mean: 50 });
    expect(values).toEqual([50, 50, 50]);
    expect(codes).toEqual(["COLUMN_CONSTANT"]);
  });

  it("stays finite at both ends of the range of doubles", () => {
    expect(run(zScore, [-1.7e308, 1.7e308], { deviation: "population" }).values).toEqual([-1, 1]);
    expect(run(zScore, [0, 5e-324], { deviation: "population" }).values).toEqual([-1, 1]);
  });

  it("takes mean and deviation from the reference", () => {
    // reference mean 5, population sd 5: (0 − 5) / 5 = −1
    const { values } = run(zScore, [0], { deviation: "population" }, { reference: [0, 10] });
    expect(values).toEqual([-1]);
  });
});
