import { describe, expect, it } from "vitest";
import { commonIndex } from "../../../src/equivalence/equate/common-index.js";
import { startEquating } from "../../../src/equivalence/equating.js";
import type { CommonIndexStep } from "../../../src/methodology/equivalence.js";
import { jointOf, reason, scored } from "../invented.js";

function run(ratioTo: CommonIndexStep["ratioTo"], ...titles: readonly string[]) {
  const { joint } = jointOf(scored(...titles));
  const step: CommonIndexStep = {
    type: "common-index",
    base: { zh: "引文库", en: "The base" },
    ratioTo,
    reason,
  };
  const { equating, outcome } = commonIndex(startEquating(joint), step);
  return { values: [...equating.values], outcome };
}

describe("commonIndex", () => {
  it("divides by the median or the mean of the present scores of both populations", () => {
    // 2, 4, 12: median 4, mean 6
    const median = run("median", "F2", "F12", "D4", "D");
    expect(median.values).toEqual([0.5, 3, 1, Number.NaN]);
    expect(median.outcome.figures).toEqual({ center: 4 });
    expect(median.outcome.statement.en).toContain("divided by the discipline's median");
    const mean = run("mean", "F2", "F12", "D4");
    expect(mean.values).toEqual([2 / 6, 2, 4 / 6]);
    expect(mean.outcome.statement.zh).toContain("得分除以本学科平均值");
  });

  it("leaves scores as they are where no ratio is declared", () => {
    const { values, outcome } = run("none", "F2", "D4");
    expect(values).toEqual([2, 4]);
    expect(outcome.statement.en).not.toContain("divided");
  });

  it("divides by nothing that is not above 0, and says so", () => {
    // −1, 0, 5: median 0
    const { values, outcome } = run("median", "F-1", "F0", "D5");
    expect(values).toEqual([-1, 0, 5]);
    expect(outcome.figures).toEqual({ center: null });
    expect(outcome.statement.en).toContain("nothing was divided");
  });
});
