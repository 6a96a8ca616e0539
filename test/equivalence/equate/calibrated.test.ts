import { describe, expect, it } from "vitest";
import { type CalibrationUse, calibrated } from "../../../src/equivalence/equate/calibrated.js";
import { startEquating } from "../../../src/equivalence/equating.js";
import type { CalibrateStep } from "../../../src/methodology/equivalence.js";
import { jointOf, scored } from "../invented.js";

const use: CalibrationUse = {
  offset: 1.5,
  standardError: 0.5,
  lower: 0.6,
  upper: 2.4,
  figures: { ratings: 90 },
  refusals: [],
  warnings: [],
};
const { joint } = jointOf(scored("F5", "D3", "D"));
const run = (own: CalibrationUse, units: CalibrateStep["units"], apply: CalibrateStep["apply"]) =>
  calibrated(joint, startEquating(joint), { type: "calibrate", units, apply } as CalibrateStep, own);

describe("calibrated", () => {
  it("adds the offset to domestic scores where that is declared", () => {
    const { equating, outcome } = run(use, "score", "add");
    expect([...equating.values]).toEqual([5, 4.5, Number.NaN]);
    expect(outcome.applied).toBe(true);
    expect(outcome.figures).toEqual({ ratings: 90, offset: 1.5, standardError: 0.5, lower: 0.6, upper: 2.4 });
    expect(outcome.statement.en).toContain(
      "an offset of 1.5 (units of the score) for domestic journals, 95 % interval 0.6 to 2.4; it was added",
    );
  });

  it("only reports it where that is declared, in the units of the step", () => {
    const { equating, outcome } = run(use, "percentile", "report");
    expect([...equating.values]).toEqual([5, 3, Number.NaN]);
    expect(outcome.applied).toBe(false);
    expect(outcome.statement.zh).toContain("偏移量为 1.5个百分点，95 % 区间 0.6 至 2.4；按方案仅作报告");
  });

  it("changes nothing where the ratings determine no offset", () => {
    const { equating, outcome } = run({ ...use, offset: null, lower: null, upper: null }, "score", "add");
    expect([...equating.values]).toEqual([5, 3, Number.NaN]);
    expect(outcome.applied).toBe(false);
  });
});
