import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareRankings,
  concordance,
  kendallTauB,
  rankSimilarity,
  spearman,
  weightedSpearman,
} from "../../../src/scoring/compare/index.js";

const X = Number.NaN;
const reference = Float64Array.of(1, 2, 3, 4, 5);
const other = Float64Array.of(1, 3, 2, 4, 5);

const column = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 12 }) }, fc.constant(X)), {
  minLength: 2,
  maxLength: 20,
});
const pair = fc
  .tuple(column, column)
  .map(([a, b]) => [a, b].map((values) => Float64Array.from(values.slice(0, Math.min(a.length, b.length)))))
  .map(([a, b]) => [a as Float64Array, b as Float64Array] as const);

describe("weightedSpearman", () => {
  it("is worked by hand", () => {
    // Places 2 and 3 exchanged among five: (−1)² ((5−2+1) + (5−3+1)) twice = 14; 5⁴ + 5³ − 5² − 5 = 720; 1 −
    // 84/720.
    expect(weightedSpearman(reference, other, "lower")).toBeCloseTo(1 - 84 / 720, 15);
  });

  it("weighs an exchange at the top more than one at the bottom", () => {
    const top = weightedSpearman(reference, Float64Array.of(2, 1, 3, 4, 5), "lower");
    const bottom = weightedSpearman(reference, Float64Array.of(1, 2, 3, 5, 4), "lower");
    expect(top).toBeLessThan(bottom);
  });

  it("is −1 for the opposite order", () => {
    expect(weightedSpearman(reference, reference, "lower")).toBe(1);
    expect(weightedSpearman(reference, reference.slice().reverse(), "lower")).toBeCloseTo(-1, 14);
  });
});

describe("rankSimilarity", () => {
  it("is worked by hand", () => {
    // 2⁻² · 1/max(1, 3) + 2⁻³ · 1/max(2, 2) = 1/12 + 1/16 = 7/48.
    expect(rankSimilarity(reference, other, "lower")).toBeCloseTo(1 - 7 / 48, 15);
  });

  it("depends on which ranking is the reference", () => {
    const turned = Float64Array.of(3, 1, 2);
    expect(rankSimilarity(Float64Array.of(1, 2, 3), turned, "lower")).not.toBeCloseTo(
      rankSimilarity(turned, Float64Array.of(1, 2, 3), "lower"),
      3,
    );
  });
});

describe("concordance", () => {
  it("is worked by hand with ties", () => {
    // Pairs of (1,1) (2,2) (2,3) (3,1): 12 concordant, 13 concordant, 14 tied in y, 23 tied in x, 24 and 34
    // discordant.
    expect(concordance(Float64Array.of(1, 2, 2, 3), Float64Array.of(1, 2, 3, 1), "lower")).toEqual({
      concordant: 2,
      discordant: 2,
      tied: 2,
      gamma: 0,
    });
  });

  it("counts as the plain double loop does", () => {
    fc.assert(
      fc.property(pair, ([x, y]) => {
        let [concordant, discordant, tied] = [0, 0, 0];
        for (let i = 0; i < x.length; i++) {
          for (let j = 0; j < i; j++) {
            const product =
              Math.sign((x[i] as number) - (x[j] as number)) * Math.sign((y[i] as number) - (y[j] as number));
            if (product > 0) concordant++;
            else if (product < 0) discordant++;
            else if (product === 0) tied++;
          }
        }
        expect(concordance(x, y, "higher")).toMatchObject({ concordant, discordant, tied });
      }),
      { numRuns: 80 },
    );
  });

  it("is the numerator of Kendall's τ_b where nothing is tied", () => {
    const { concordant, discordant, gamma } = concordance(reference, other, "lower");
    expect([concordant, discordant]).toEqual([9, 1]);
    expect(gamma).toBeCloseTo(kendallTauB(reference, other), 14);
  });
});

describe("all coefficients", () => {
  const coefficients = { spearman, kendallTauB, weightedSpearman, rankSimilarity, gamma: gammaOf };
  function gammaOf(x: Float64Array, y: Float64Array, better: "higher" | "lower") {
    return concordance(x, y, better).gamma;
  }

  it.each(Object.entries(coefficients))("%s is 1 for a ranking and itself, and bounded", (_, coefficient) => {
    fc.assert(
      fc.property(pair, ([x, y]) => {
        const value = coefficient(x, y, "higher");
        if (!Number.isNaN(value)) {
          expect(value).toBeGreaterThanOrEqual(-1 - 1e-12);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        const same = coefficient(x, x, "higher");
        if (!Number.isNaN(same)) expect(same).toBeCloseTo(1, 12);
      }),
      { numRuns: 60 },
    );
  });

  it.each(Object.entries(coefficients))("%s does not depend on the order of the rows", (_, coefficient) => {
    fc.assert(
      fc.property(pair, ([x, y]) => {
        const value = coefficient(x, y, "higher");
        expect(coefficient(x.slice().reverse(), y.slice().reverse(), "higher")).toBe(value);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["empty", [], []],
    ["one journal", [1], [2]],
    ["no journal in both", [1, X], [X, 1]],
  ])("are not defined: %s", (_, x, y) => {
    for (const coefficient of Object.values(coefficients)) {
      expect(coefficient(Float64Array.from(x), Float64Array.from(y), "higher")).toBeNaN();
    }
  });
});

describe("compareRankings", () => {
  it("is worked by hand on two rankings of five places, one journal in one alone", () => {
    const comparison = compareRankings(Float64Array.of(1, 2, 3, 4, 5, 6), Float64Array.of(1, 3, 2, 4, 5, X), {
      better: "lower",
      tops: [2],
    });
    expect(comparison).toMatchObject({
      journals: 5,
      onlyFirst: 1,
      onlySecond: 0,
      spearman: expect.closeTo(0.9, 14),
      kendallTauB: expect.closeTo(0.8, 14),
      gamma: 0.8,
      meanShift: 2 / 5,
      largestShift: 1,
      tops: [{ k: 2, shared: 1, either: 3, jaccard: 1 / 3 }],
    });
  });

  it("reads scores upside down as ranks", () => {
    const scores = [Float64Array.of(9, 4, 7), Float64Array.of(3, 2, 1)] as const;
    const ranks = scores.map((values) => values.map((value) => 10 - value)) as [Float64Array, Float64Array];
    expect(compareRankings(...scores, { better: "higher" })).toEqual(
      compareRankings(...ranks, { better: "lower" }),
    );
  });

  it("refuses columns of different lengths", () => {
    expect(() => compareRankings(reference, Float64Array.of(1), { better: "lower" })).toThrow(
      /same journals/,
    );
  });
});
