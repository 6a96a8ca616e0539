import { describe, expect, it } from "vitest";
import { type LinkUse, linked } from "../../../src/equivalence/equate/linked.js";
import { startEquating } from "../../../src/equivalence/equating.js";
import type { LinkStep } from "../../../src/methodology/equivalence.js";
import { log } from "../../../src/numeric/index.js";
import { jointOf, reason, scored } from "../invented.js";

const use: LinkUse = { at: (x) => 2 * x + 1, refusals: [], warnings: [], figures: {}, plot: null };

function run(titles: readonly string[], own: LinkUse, part: Partial<LinkStep> = {}) {
  const { joint } = jointOf(scored(...titles));
  const step = { type: "link", units: "score", ifRefused: "separate", reason, ...part } as LinkStep;
  return linked(joint, startEquating(joint), step, own);
}

describe("linked", () => {
  it("maps domestic scores by the link and leaves foreign and missing ones as they are", () => {
    // 2 · 3 + 1 = 7
    const { equating, outcome } = run(["F5", "D3", "D"], use);
    expect([...equating.values]).toEqual([5, 7, Number.NaN]);
    expect(outcome.applied).toBe(true);
  });

  it("maps logarithms where the link stands in them, and 0 stays 0", () => {
    // exp(2 ln 3 + ln 5) = 5 · 3² = 45
    const { equating } = run(["F5", "D3", "D0"], { ...use, at: (x) => 2 * x + log(5) }, { units: "log" });
    expect([...equating.values]).toEqual([5, expect.closeTo(45, 11), 0]);
  });

  it("states anchors, correlation and error with its unit, and leaves out what is not known", () => {
    const figures = { anchors: 12, correlation: 0.8, errorAtMedian: 0.25 };
    const said = (own: LinkUse["figures"], units: LinkStep["units"]) =>
      run(["F5", "D3"], { ...use, figures: own }, { units }).outcome.statement;
    expect(said(figures, "score").en).toContain(
      "12 anchors, correlation 0.8, standard error 0.25 at the median domestic journal (units of the score).",
    );
    expect(said(figures, "log").en).toContain("0.25 at the median domestic journal (natural-log units).");
    expect(said(figures, "log").zh).toContain("标准误 0.25（对数单位）");
    expect(said({}, "score").en).toMatch(/ranked together: 0 anchors\.$/);
    expect(said({}, "score").zh).toMatch(/统一排序：锚刊 0 种。$/);
  });
});
