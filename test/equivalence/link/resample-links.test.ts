import { describe, expect, it } from "vitest";
import { fitLink } from "../../../src/equivalence/link/fit-link.js";
import type { AnchorPairs, LinkData, LinkMap } from "../../../src/equivalence/link/method.js";
import { resampledError, resampleLinks } from "../../../src/equivalence/link/resample-links.js";
import { resampledBand, studentBand } from "../../../src/equivalence/link/student-band.js";
import { ComputationError } from "../../../src/model/errors.js";
import { mean, normalProbability, studentQuantile } from "../../../src/numeric/index.js";

/** A level link at a number. */
const level = (value: number): LinkMap => ({ at: () => value, parameters: {}, increasing: true });
const meanLink = (data: LinkData) => level(mean((data as AnchorPairs).from));
const pairs = (...values: number[]) => ({ from: Float64Array.from(values), to: Float64Array.from(values) });

describe("resampleLinks", () => {
  it("leaves each of fewer than eight anchors out once: the jackknife, whose error of a mean is s/√n", () => {
    // Without one of 1, 2, 6: means 4, 3.5, 1.5
    const found = resampleLinks(pairs(1, 2, 6), meanLink, 100, 1);
    expect(found?.links.map((link) => link.at(0))).toEqual([4, 3.5, 1.5]);
    expect([found?.kind, found?.factor]).toEqual(["jackknife", 2 / 3]);
    // s² = 14/2 = 7
    expect(found && resampledError(found, (link) => link.at(0))).toBeCloseTo(Math.sqrt(7 / 3), 12);
  });

  it("draws from eight anchors on, with the variance times n/(n − 1)", () => {
    const found = resampleLinks(pairs(1, 2, 3, 4, 5, 6, 7, 8), meanLink, 2000, 1);
    expect([found?.kind, found?.links.length]).toEqual(["bootstrap", 2000]);
    expect(found?.factor).toBeCloseTo(8 / 7 / 1999, 15);
    // Mean 4.5; s² = 42/7 = 6, so the error of the mean is √(6/8)
    const means = Float64Array.from(found?.links ?? [], (link) => link.at(0));
    expect(Math.abs(mean(means) - 4.5)).toBeLessThan(0.08);
    expect((found && resampledError(found, (link) => link.at(0))) ?? 0).toBeCloseTo(Math.sqrt(6 / 8), 1);
  });

  it("leaves out of both groups where the smaller has fewer than eight", () => {
    const groupsOf = (n: number, m: number) => ({
      domestic: { values: new Float64Array(n), anchor: new Float64Array(n) },
      foreign: { values: new Float64Array(m), anchor: new Float64Array(m) },
    });
    const kept: (readonly [number, number])[] = [];
    const found = resampleLinks(
      groupsOf(3, 9),
      (data) => {
        if ("from" in data) throw new Error("groups expected");
        kept.push([data.domestic.values.length, data.foreign.anchor.length]);
        return level(0);
      },
      100,
      1,
    );
    expect(found?.kind).toBe("jackknife");
    expect(kept).toEqual([...new Array(3).fill([2, 9]), ...new Array(9).fill([3, 8])]);
  });

  it("passes over what cannot be fitted, lets other faults through, and is null below two links", () => {
    const only = (wanted: (value: number) => boolean, error: Error) => (data: LinkData) => {
      const link = meanLink(data);
      if (!wanted(link.at(0))) throw error;
      return link;
    };
    const impossible = new ComputationError("LINK_CONSTANT", "invented");
    expect(
      resampleLinks(
        pairs(1, 2, 6),
        only((value) => value > 2, impossible),
        9,
        1,
      )?.links,
    ).toHaveLength(2);
    expect(
      resampleLinks(
        pairs(1, 2, 6),
        only((value) => value > 3.6, impossible),
        9,
        1,
      ),
    ).toBeNull();
    const eight = pairs(1, 2, 3, 4, 5, 6, 7, 8);
    expect(
      resampleLinks(
        eight,
        only(() => false, impossible),
        9,
        1,
      ),
    ).toBeNull();
    expect(() =>
      resampleLinks(
        pairs(1, 2, 6),
        only(() => false, new TypeError("fault")),
        9,
        1,
      ),
    ).toThrow("fault");
  });
});

describe("resampledBand", () => {
  it("is that of resampled curves; a resampled line has Student's", () => {
    const from = Float64Array.from({ length: 20 }, (_, i) => i);
    const to = from.map((x) => x + ((x * 7) % 5) / 3);
    const curve = fitLink({ from, to }, { method: "isotonic" }, { bootstrap: 60 });
    const line = fitLink({ from, to }, { method: "deming" }, { bootstrap: 60, resample: true });
    const student = (link: typeof line) => studentBand(link.at, link.errorAt, 20 - 2);
    for (const x of [0, 7.5, 19]) {
      expect(line.band(x, 0.95)).toEqual(student(line)(x, 0.95));
      expect(curve.band(x, 0.95)).toEqual(
        resampledBand(student(curve), curve.resampled?.links ?? [], 20)(x, 0.95),
      );
    }
    const differs = [0, 7.5, 19].map((x) => curve.band(x, 0.95).lower < student(curve)(x, 0.95).lower);
    expect(differs).toContain(true);
  });

  it("is at either end the wider of Student's and the expanded percentile interval", () => {
    // Links at 0, 1 … 100; n = 10: shares Φ(±√(10/9) t.975 with 9 degrees), of 101 values 100 steps
    const links = Array.from({ length: 101 }, (_, k) => level(k));
    const share = normalProbability(-Math.sqrt(10 / 9) * studentQuantile(0.975, 9));
    const band = (lower: number, upper: number) =>
      resampledBand(() => ({ lower, upper }), links, 10)(0, 0.95);
    expect(band(40, 60)).toEqual({
      lower: expect.closeTo(100 * share, 9),
      upper: expect.closeTo(100 - 100 * share, 9),
    });
    expect(band(-5, 120)).toEqual({ lower: -5, upper: 120 });
  });
});
