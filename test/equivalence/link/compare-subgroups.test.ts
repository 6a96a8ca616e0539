import { describe, expect, it } from "vitest";
import { compareSubgroups, type SubgroupLink } from "../../../src/equivalence/link/compare-subgroups.js";
import type { FittedLink } from "../../../src/equivalence/link/fit-link.js";
import { studentQuantile, studentTail } from "../../../src/numeric/index.js";

/** 0, 1 … 9: a tenth of them on either side is left out, so that the ends are 1 and 8; mean 4.5. */
const POINTS = Float64Array.from({ length: 10 }, (_, k) => k);

/**
 * An invented line of twelve anchors, level + slope (x − 4.5), with se² = .04 + .01 (x − 4.5)² on ten degrees of
 * freedom; residuals of the spread `sigma`.
 */
function lineOf(label: string, level: number, slope: number, { sigma = 1, error = 1 } = {}): SubgroupLink {
  const link: Partial<FittedLink> = {
    at: (x) => level + slope * (x - 4.5),
    errorAt: (x) => error * Math.sqrt(0.04 + 0.01 * (x - 4.5) ** 2),
    shape: "line",
    anchors: 12,
    degrees: 10,
    resampled: null,
    data: { from: new Float64Array(12), to: new Float64Array(12) },
    // Ten of ±σ over ten degrees of freedom, 12 − 2
    residuals: Float64Array.from({ length: 12 }, (_, i) => (i < 10 ? sigma * (i % 2 === 0 ? 1 : -1) : 0)),
  };
  return { label, link: link as FittedLink };
}

const compare = (subgroups: readonly SubgroupLink[], limit: number, common = lineOf("all", 0, 1).link) =>
  compareSubgroups(common, subgroups, POINTS, limit, 0.05);

/** Standard error of a difference of two levels, √(2 · .04), and of two rises over 7, √(2 · 7² · .01). */
const LEVEL_ERROR = Math.sqrt(0.08);
const RISE_ERROR = Math.sqrt(0.98);
/** Equal variances on 10 + 10 degrees of freedom: Welch's are 20. */
const DEGREES = 20;

describe("compareSubgroups", () => {
  it("tests level and tilt of two lines by hand", () => {
    // Levels .5 and 0; slopes 1 and 2: rises 7 and 14 from 1 to 8
    const { largest, between, upper, significance, residual } = compare(
      [lineOf("a", 0.5, 1), lineOf("b", 0, 2)],
      1,
    );
    expect([largest, between]).toEqual([0.5, ["a", "b"]]);
    expect(residual).toBeCloseTo(1, 12);
    expect(significance.level).toBeCloseTo(studentTail(0.5 / LEVEL_ERROR, DEGREES), 12);
    expect(significance.tilt).toBeCloseTo(studentTail(7 / RISE_ERROR, DEGREES), 12);
    expect(upper).toBeCloseTo(0.5 + studentQuantile(0.95, DEGREES) * LEVEL_ERROR, 12);
  });

  it("refuses another tilt where the difference at the worse end can be above the limit", () => {
    // At 1: .5 + 3.5 = 4, at 8: .5 − 3.5 = −3; error √(2 (.04 + .1225)) = .57, times t.95 = 1.725: up to 4.98
    const lines = [lineOf("a", 0.5, 1), lineOf("b", 0, 2)];
    expect(compare(lines, 4.9).differs).toBe(true);
    expect(compare(lines, 5).differs).toBe(false);
    // The limit counts in residual standard deviations: 2.45 and 2.5 of 2
    const wide = [lineOf("a", 0.5, 1, { sigma: 2 }), lineOf("b", 0, 2, { sigma: 2 })];
    expect(compare(wide, 2.45).differs).toBe(true);
    expect(compare(wide, 2.5).differs).toBe(false);
  });

  it("shares the error of the first kind: four fifths to the level, the rest to the tilt", () => {
    // Two-sided P of t = 2.3 is .032, of 2 .059; alpha .05 leaves the level .04
    expect(compare([lineOf("a", 2.3 * LEVEL_ERROR, 1), lineOf("b", 0, 1)], 0.1).differs).toBe(true);
    expect(compare([lineOf("a", 2 * LEVEL_ERROR, 1), lineOf("b", 0, 1)], 0.1).differs).toBe(false);
    // of 3 .0071, of 2.5 .0212; alpha .05 leaves the tilt .01
    expect(compare([lineOf("a", 0, 1 + (3 * RISE_ERROR) / 7), lineOf("b", 0, 1)], 0.1).differs).toBe(true);
    expect(compare([lineOf("a", 0, 1 + (2.5 * RISE_ERROR) / 7), lineOf("b", 0, 1)], 0.1).differs).toBe(false);
  });

  it("multiplies by the number of pairs, of the level as of the tilt", () => {
    // t = 2.3: 3 · .032 > .04; t = 3: 3 · .0071 > .01
    const levels = compare([lineOf("a", 2.3 * LEVEL_ERROR, 1), lineOf("b", 0, 1), lineOf("c", 0, 1)], 0.1);
    expect(levels.differs).toBe(false);
    expect(levels.significance.level).toBeCloseTo(3 * studentTail(2.3, DEGREES), 12);
    expect(levels.significance.tilt).toBe(1);
    const slope = 1 + (3 * RISE_ERROR) / 7;
    const tilts = compare([lineOf("a", 0, slope), lineOf("b", 0, 1), lineOf("c", 0, 1)], 0.1);
    expect(tilts.differs).toBe(false);
    expect(tilts.significance.tilt).toBeCloseTo(3 * studentTail(3, DEGREES), 12);
  });

  it("leaves a tenth of the points out at either end, rounded down", () => {
    // Of 0 … 14 one at either end, so that 13 is the last: 8.5 + 1.725 √(2 (.04 + .7225)) = 10.6; at 12 it were 9.4
    const points = Float64Array.from({ length: 15 }, (_, k) => k);
    const lines = [lineOf("a", 0, 1), lineOf("b", 0, 2)];
    const differs = (limit: number) =>
      compareSubgroups(lineOf("all", 0, 1).link, lines, points, limit, 0.05).differs;
    expect([differs(10), differs(11)]).toEqual([true, false]);
  });

  it("reports the largest difference, and of those that say so where there are any", () => {
    const levels = [lineOf("a", 0, 1), lineOf("b", 0.1, 1), lineOf("c", 0.3, 1)];
    expect(compare(levels, 5)).toMatchObject({
      largest: expect.closeTo(0.3, 12),
      between: ["c", "a"],
      differs: false,
    });
    // c lies farther from a than b does, but with twenty times the error that may be chance.
    const unsure = [lineOf("a", 0, 1), lineOf("b", 2, 1), lineOf("c", -3, 1, { error: 20 })];
    expect(compare(unsure, 0.1)).toMatchObject({
      largest: expect.closeTo(2, 12),
      between: ["b", "a"],
      differs: true,
    });
  });

  it("tests no tilt where the links are shifts", () => {
    const common = { ...lineOf("all", 0, 1).link, shape: "shift" as const };
    const { significance, differs } = compare([lineOf("a", 0, 1), lineOf("b", 0, 9)], 0.1, common);
    expect([significance.tilt, differs]).toEqual([1, false]);
  });

  it("takes a difference without any error for certain, and none for none", () => {
    const exact = { error: 0 };
    const apart = compare([lineOf("a", 2, 1, exact), lineOf("b", 0, 1, exact)], 1);
    expect([apart.significance, apart.upper, apart.differs]).toEqual([{ level: 0, tilt: 1 }, 2, true]);
    const same = compare([lineOf("a", 0, 1, exact), lineOf("b", 0, 1, exact)], 1);
    expect([same.significance, same.differs]).toEqual([{ level: 1, tilt: 1 }, false]);
  });
});
