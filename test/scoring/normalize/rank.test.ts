import { describe, expect, it } from "vitest";
import { rankPoints } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("rank points", () => {
  it.each([
    // N = 5 present; ranks 1, 2, 2, 4, 5 and their variants, points 5 − r + 1
    ["competition", [5, 4, 4, 2, 1]],
    ["average", [5, 3.5, 3.5, 2, 1]],
    ["last", [5, 3, 3, 2, 1]],
    ["dense", [5, 4, 4, 3, 2]],
  ])("settles ties by %s", (ties, expected) => {
    expect(run(rankPoints, [9, 7, 7, 3, 1, Number.NaN], { ties }).values).toEqual([...expected, Number.NaN]);
  });

  it("gives Borda points from 0", () => {
    expect(run(rankPoints, [9, 7, 3], { lowest: 0 }).values).toEqual([2, 1, 0]);
    expect(rankPoints.producesZero({ ties: "average", lowest: 0 })).toBe(true);
    expect(rankPoints.producesZero({ ties: "average", lowest: 1 })).toBe(false);
  });

  it("turns round where lower is better, dense ranks included", () => {
    expect(run(rankPoints, [9, 7, 7, 3], { ties: "dense" }, { sign: -1 }).values).toEqual([2, 3, 3, 4]);
  });
});
