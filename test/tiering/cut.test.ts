import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CutRule } from "../../src/methodology/types.js";
import { TierCode } from "../../src/model/evaluation.js";
import { cut, plannedBoundaries } from "../../src/tiering/index.js";

const { below: BELOW, unscored: UNSCORED } = TierCode;

const tiersOf = (scores: readonly number[], rule: CutRule, tiers = 3) => [
  ...cut(Float64Array.from(scores), rule, tiers).tier,
];
const counts = (numbers: readonly number[], ties: "better" | "worse" | "majority" = "better"): CutRule => ({
  method: "count",
  counts: numbers,
  ties,
});
const share = (
  shares: readonly number[],
  size: "ratio" | "ceil" | "floor" | "round",
  closed: "inclusive" | "exclusive" = "inclusive",
): CutRule => ({ method: "share", shares, size, closed, ties: "better" });

describe("cut by count", () => {
  it("gives the places 1, 2 to T1, 3 to T2, 4 to T3 and leaves the fifth below", () => {
    expect(tiersOf([50, 40, 30, 20, 10], counts([2, 1, 1]))).toEqual([0, 0, 1, 2, BELOW]);
  });

  it("does not look at the order of the rows", () => {
    expect(tiersOf([10, 50, 30, 20, 40], counts([2, 1, 1]))).toEqual([BELOW, 0, 1, 2, 0]);
  });

  it.each([
    // places 2, 3, 4 are equal; the boundary of T1 is behind place 2, that of T2 behind place 3
    ["better", [0, 0, 0, 0, 2]],
    ["worse", [0, 2, 2, 2, 2]],
    // one place each in T1, T2, T3: a draw goes to the better tier
    ["majority", [0, 0, 0, 0, 2]],
  ] as const)("sends a tied group across two boundaries to the %s tier", (ties, expected) => {
    expect(tiersOf([9, 5, 5, 5, 1], counts([2, 1, 2], ties))).toEqual(expected);
  });

  it("sends a tied group to the tier that takes most of its places", () => {
    // places 2, 3, 4: one in T1, two in T2
    expect(tiersOf([9, 5, 5, 5, 1], counts([2, 2, 1], "majority"))).toEqual([0, 1, 1, 1, 2]);
  });

  it("reports the groups that a boundary ran through", () => {
    const { splits } = cut(Float64Array.of(9, 5, 5, 5, 1), counts([2, 2, 1], "majority"), 3);
    expect(splits).toEqual([{ boundary: 0, target: 1, size: 3 }]);
  });

  it("skips a tier of size zero", () => {
    expect(tiersOf([3, 2, 1], counts([0, 2, 1]))).toEqual([1, 1, 2]);
  });

  it("reports no split where a boundary lies exactly between two groups", () => {
    expect(cut(Float64Array.of(5, 5, 1), counts([2, 1, 0]), 3).splits).toEqual([]);
  });
});

describe("cut by share", () => {
  it("adds shares as decimals: .7 + .1 of ten journals is eight places, not seven", () => {
    expect(plannedBoundaries(share([0.7, 0.1, 0.2], "ratio") as never, 10, 3)).toEqual([7, 8, 10]);
  });

  it("rounds the planned size as declared: .07 of 100 is 7 places, also upward", () => {
    for (const size of ["ratio", "ceil", "floor", "round"] as const) {
      expect(plannedBoundaries(share([0.07], size) as never, 100, 1)).toEqual([7]);
    }
  });

  it.each([
    ["ratio", 3],
    ["ceil", 4],
    ["floor", 3],
    ["round", 4],
  ] as const)("takes %s of .25 × 14 = 3.5 as %i places", (size, places) => {
    expect(plannedBoundaries(share([0.25], size) as never, 14, 1)).toEqual([places]);
  });

  it("leaves the place that hits the share exactly outside when the side is open", () => {
    expect(plannedBoundaries(share([0.25], "ratio", "inclusive") as never, 8, 1)).toEqual([2]);
    expect(plannedBoundaries(share([0.25], "ratio", "exclusive") as never, 8, 1)).toEqual([1]);
  });
});

describe("cut by quartile", () => {
  const quartile = (rule: "rank-ratio" | "equal-parts"): CutRule => ({
    method: "quartile",
    rule,
    ties: "better",
  });
  it("rank-ratio of 10: place/N ≤ .25 holds two, ≤ .5 five, ≤ .75 seven", () => {
    expect(plannedBoundaries(quartile("rank-ratio") as never, 10, 4)).toEqual([2, 5, 7, 10]);
  });
  it("equal-parts of 10 gives the remainder of two to the first two parts: 3, 3, 2, 2", () => {
    expect(plannedBoundaries(quartile("equal-parts") as never, 10, 4)).toEqual([3, 6, 8, 10]);
  });
  it("one journal is Q4 by the rank ratio (1/1 > .75) and Q1 by equal parts", () => {
    expect(tiersOf([7], quartile("rank-ratio"), 4)).toEqual([3]);
    expect(tiersOf([7], quartile("equal-parts"), 4)).toEqual([0]);
  });
});

describe("cut by threshold", () => {
  const rule = (closed: "inclusive" | "exclusive"): CutRule => ({
    method: "threshold",
    thresholds: [80, 60, 40],
    closed,
  });
  it("keeps or drops the score that equals the threshold, as declared", () => {
    expect(tiersOf([80, 60, 40, 39], rule("inclusive"))).toEqual([0, 1, 2, BELOW]);
    expect(tiersOf([80, 60, 40, 39], rule("exclusive"))).toEqual([1, 2, BELOW, BELOW]);
  });
  it("reads the thresholds downward where lower scores are better", () => {
    const scores = Float64Array.of(0.1, 0.5, 0.9);
    const declared: CutRule = { method: "threshold", thresholds: [0.2, 0.6, 0.8], closed: "inclusive" };
    expect([...cut(scores, declared, 3, "lower").tier]).toEqual([0, 1, BELOW]);
  });
});

describe("every cut", () => {
  const rules: CutRule[] = [
    counts([2, 3, 1]),
    counts([1, 1, 1], "worse"),
    counts([2, 2, 2], "majority"),
    share([0.2, 0.3, 0.5], "ratio"),
    share([0.28, 0.32, 0.2], "round"),
    { method: "threshold", thresholds: [6, 3, 1], closed: "exclusive" },
  ];
  const scores = fc.array(fc.oneof(fc.integer({ min: 0, max: 8 }), fc.constant(Number.NaN)), {
    maxLength: 30,
  });

  it.each([
    ["empty", []],
    ["only missing", [Number.NaN, Number.NaN]],
  ])("answers for a column that is %s", (_, values) => {
    for (const rule of rules) expect(tiersOf(values, rule)).toEqual(values.map(() => UNSCORED));
  });

  it("gives equal scores the same tier, better scores no worse tier, and missing scores none", () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(...rules), (values, rule) => {
        const tier = tiersOf(values, rule);
        values.forEach((a, i) => {
          if (Number.isNaN(a)) expect(tier[i]).toBe(UNSCORED);
          values.forEach((b, j) => {
            if (a === b) expect(tier[i]).toBe(tier[j]);
            if (a > b) expect(tier[i]).toBeLessThanOrEqual(tier[j] as number);
          });
        });
      }),
    );
  });

  it("does not depend on the order of the rows", () => {
    fc.assert(
      fc.property(scores, fc.constantFrom(...rules), (values, rule) => {
        expect(tiersOf([...values].reverse(), rule)).toEqual(tiersOf(values, rule).reverse());
      }),
    );
  });

  it("fills every tier to its planned size where no scores are equal", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.double({ noNaN: true }), { minLength: 6, maxLength: 40 }), (values) => {
        const unique = [...new Set(values.map((value) => value + 0))];
        const tier = tiersOf(unique, counts([1, 2, 3]));
        const sizes = [0, 1, 2].map((k) => tier.filter((own) => own === k).length);
        expect(sizes).toEqual(
          [1, 2, 3].map((size, k) => Math.min(size, Math.max(0, unique.length - [0, 1, 3][k]!))),
        );
      }),
    );
  });
});
