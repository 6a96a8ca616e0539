import { describe, expect, it } from "vitest";
import { entry } from "../../src/equivalence/entry.js";
import { startEquating } from "../../src/equivalence/equating.js";
import { entryFloor } from "../../src/equivalence/index.js";
import type { EntryStep } from "../../src/methodology/equivalence.js";
import { jointOf, reason, scored } from "./invented.js";

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

describe("entry", () => {
  const step = (statistic: "mean" | "median"): EntryStep => ({
    type: "entry",
    of: "domestic",
    statistic,
    worst: 1,
    reason,
  });

  it("keeps out who is below the floor, and counts only whom this step keeps out", () => {
    // foreign 9, 2, 1: mean 4, median 2
    const { pool, joint } = jointOf(scored("F9", "F2", "F1", "D3", "D2", "D1"));
    const first = entry(pool, joint, startEquating(joint), step("median"));
    expect([...first.equating.values]).toEqual([9, 2, 1, 3, 2, Number.NaN]);
    expect(first.outcome.figures).toEqual({ floor: 2, left: 1 });
    expect(first.outcome.statement.en).toContain(
      "must reach the median score of the last 100 % of foreign journals; 1 journal did not.",
    );
    const second = entry(pool, joint, first.equating, step("mean"));
    expect([...second.equating.values].slice(3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(second.outcome.figures).toEqual({ floor: 4, left: 2 });
    expect(second.outcome.statement.zh).toContain("的平均得分");
    expect(second.equating.excluded.size).toBe(3);
  });
});
