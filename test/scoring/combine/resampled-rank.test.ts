import { describe, expect, it } from "vitest";
import { combineRankings, resampledRank } from "../../../src/scoring/combine/index.js";
import { clipDraws } from "../../../src/scoring/combine/kappa-sigma.js";
import { buildProfile } from "../../../src/scoring/combine/profile.js";
import { membersByGroup, resample } from "../../../src/scoring/combine/resample.js";
import { ranks, X } from "./example.js";

const rankAnew = (columns: readonly Float64Array[], options: Record<string, unknown>) =>
  combineRankings(columns, { method: resampledRank, better: "lower", options: { seed: 1, ...options } });

describe("resampled composite rank", () => {
  it("meets the distribution worked by hand for two journals", () => {
    // Of the four draws AA, AB, BA, BB journal A occurs in AA (its copies tie at 1.5) and twice with B (rank
    // 1).
    // So A has rank 1 with probability 2/3 and 1.5 with 1/3, B has 2 with 2/3 and 1.5 with 1/3; 3/4 of the
    // cells are filled.
    const report = rankAnew([Float64Array.of(1, 2)], { draws: 20_000, clipping: "none", level: 0.5 });
    expect([...report.score]).toEqual([1, 2]);
    expect([...report.lower]).toEqual([1, 1.5]);
    expect([...report.upper]).toEqual([1.5, 2]);
    expect(report.kept).toBeCloseTo(0.75, 2);
    expect([...report.meanRank]).toEqual([1, 2]);
  });

  it("gives equal seeds equal results, and other seeds others", () => {
    const columns = [3, 7, 11].map((k) => Float64Array.from({ length: 20 }, (_, i) => (i * k) % 20));
    const bounds = (seed: number) => [...rankAnew(columns, { seed, draws: 300 }).upper];
    expect(bounds(5)).toEqual(bounds(5));
    expect(bounds(5)).not.toEqual(bounds(6));
  });

  it("narrows the interval by clipping, and keeps fewer draws in the way of the published program", () => {
    const columns = [1, 2, 3].map((k) => Float64Array.from({ length: 20 }, (_, i) => (i * (2 * k + 1)) % 20));
    const width = (report: { upper: Float64Array; lower: Float64Array }) =>
      report.upper.reduce((sum, upper, i) => sum + upper - (report.lower[i] as number), 0);
    const none = rankAnew(columns, { draws: 2000, clipping: "none" });
    const described = rankAnew(columns, { draws: 2000 });
    const program = rankAnew(columns, { draws: 2000, clipping: "published-program" });
    expect(width(described)).toBeLessThan(width(program));
    expect(width(program)).toBeLessThan(width(none));
    expect(none.kept).toBeCloseTo(1 - (1 - 1 / 20) ** 20, 2);
    expect(program.kept).toBeLessThan(described.kept / 3);
  });

  it("orders the bounds around the score", () => {
    const report = rankAnew(ranks, { draws: 500 });
    report.score.forEach((score, i) => {
      expect(report.lower[i]).toBeLessThanOrEqual(score);
      expect(report.upper[i]).toBeGreaterThanOrEqual(score);
    });
  });

  it.each([
    ["nothing", [], []],
    ["one journal", [5], [1]],
    ["a journal that no ranking holds", [1, X, 2], [1, X, 3]],
    ["all tied", [3, 3, 3], [2, 2, 2]],
  ])("answers %s", (_, column, expected) => {
    const report = rankAnew([Float64Array.from(column)], { draws: 500, clipping: "none" });
    expect(report.score).toHaveLength(column.length);
    report.score.forEach((score, i) => {
      if (Number.isNaN(expected[i])) expect(score).toBeNaN();
      else expect(score).toBeGreaterThanOrEqual(1);
    });
  });

  it("does not run without a seed", () => {
    expect(() => combineRankings(ranks, { method: resampledRank, better: "lower" })).toThrow(/seed/);
  });

  it("resamples journals in blocks as it does at once", () => {
    const columns = [...ranks, Float64Array.of(4, X, 2, 1)];
    const rankings = { columns, signs: columns.map(() => -1 as const), weights: Float64Array.of(1, 2, 1, 1) };
    const profile = buildProfile(rankings, "unknown", () => {});
    const members = membersByGroup(profile);
    const options = { seed: 9, draws: 100 };
    const whole = resample(profile, members, options, 0, 4);
    const parts = [resample(profile, members, options, 0, 3), resample(profile, members, options, 3, 1)];
    expect([...whole]).toEqual(parts.flatMap((part) => [...part]));
  });
});

describe("clipDraws", () => {
  // Nine values 10 and one 20: mean 11, sample deviation √(90/9) = 3.162; 20 lies 9 above, more than 2
  // deviations.
  const values = Float64Array.of(10, 10, X, 10, 10, 10, 20, 10, 10, 10, 10);

  it("drops what lies more than κ deviations from the mean", () => {
    expect([...clipDraws(values, "described", 2, 5)]).toEqual(new Array(9).fill(10));
    expect([...clipDraws(values, "described", 3, 5)]).toHaveLength(10);
  });

  it("keeps everything where the values do not vary", () => {
    for (const mode of ["described", "published-program", "none"] as const) {
      expect([...clipDraws(Float64Array.of(4, X, 4), mode, 2, 5)]).toEqual([4, 4]);
    }
  });

  it("compares different draws after the first pass of the published program", () => {
    // Pass 1 keeps the nine 10s, moved together to places 0–8; now σ = 0, both bounds are strict, and nothing
    // would
    // be left, so the pass drops nothing.
    expect([...clipDraws(values, "published-program", 2, 5)]).toEqual(new Array(9).fill(10));
    // 1, X, 3, 5, 4, 2: mean 3, σ = 1.58, κ = 1.5: bounds 0.63 and 5.37, all five kept and moved to places
    // 0–4.
    // Pass 2 tests the upper bound on the values of places 0–4, where place 1 is missing: 1, 3, 5, 4 are
    // left.
    expect([...clipDraws(Float64Array.of(1, X, 3, 5, 4, 2), "published-program", 1.5, 2)]).toEqual([
      1, 3, 5, 4,
    ]);
  });

  it("answers nothing for nothing", () => {
    for (const mode of ["described", "published-program", "none"] as const) {
      expect(clipDraws(Float64Array.of(X, X), mode, 2, 5)).toHaveLength(0);
    }
  });
});
