import { describe, expect, it } from "vitest";
import { bootstrapOffset, fitWithin } from "../../../src/equivalence/calibrate/bootstrap.js";
import { calibrate } from "../../../src/equivalence/calibrate/index.js";
import type { RatingRows } from "../../../src/equivalence/calibrate/rating-rows.js";
import { inventRatings, WORLD } from "./ratings.js";

/** One expert's ratings of journals in their order. */
const rowsOf = (score: number[], domestic: number[], rating: number[]): RatingRows => ({
  journal: Uint32Array.from(score.keys()),
  rater: new Uint32Array(score.length),
  score: Float64Array.from(score),
  domestic: Float64Array.from(domestic),
  rating: Float64Array.from(rating),
  journals: [...score.keys()],
  raters: [0],
});
const ones = (n: number) => new Float64Array(n).fill(1);

describe("fitWithin", () => {
  it("solves two unbalanced equations by hand", () => {
    // Scores 0, 1, 2, 5 (mean 2), origin 1, 1, 0, 0 (½), ratings 1, 3, 2, 6 (3):
    // ss = 4 + 1 + 0 + 9 = 14, sd = (−2 − 1 − 0 − 3)/2 = −3, dd = 1, sy = 4 + 0 + 0 + 9 = 13, dy = (−2 + 0 + 1 − 3)/2 = −2
    // determinant 14 − 9 = 5: slope (13 − 6)/5, origin (−28 + 39)/5
    const { slope, origin } = fitWithin(rowsOf([0, 1, 2, 5], [1, 1, 0, 0], [1, 3, 2, 6]), ones(4));
    expect(slope).toBeCloseTo(7 / 5, 12);
    expect(origin).toBeCloseTo(11 / 5, 12);
  });

  it("counts a journal as often as its weight, and one of weight 0 not at all", () => {
    const once = rowsOf([0, 1, 2, 5, 5, 9], [1, 1, 0, 0, 0, 1], [1, 3, 2, 6, 6, 0]);
    const weighted = fitWithin(
      rowsOf([0, 1, 2, 5, 9], [1, 1, 0, 0, 1], [1, 3, 2, 6, 0]),
      Float64Array.of(1, 1, 1, 2, 0),
    );
    const repeated = fitWithin(once, Float64Array.of(1, 1, 1, 1, 1, 0));
    expect(weighted.slope).toBeCloseTo(repeated.slope, 12);
    expect(weighted.origin).toBeCloseTo(repeated.origin, 12);
  });

  it("is missing where score and origin cannot be told apart", () => {
    expect(fitWithin(rowsOf([1, 1, 2, 2], [1, 1, 0, 0], [1, 3, 2, 6]), ones(4)).slope).toBeNaN();
  });
});

describe("bootstrapOffset", () => {
  it("counts draws whose ratings do not rise with the score as unusable, and leaves them out", () => {
    // Ratings that fall with the score in every draw that has a slope at all
    const falling = bootstrapOffset(
      rowsOf([0, 1, 2, 0, 1, 2], [1, 1, 1, 0, 0, 0], [6, 4, 2, 5, 3, 1]),
      50,
      1,
    );
    expect([falling.unusable, falling.standardError]).toEqual([50, Number.NaN]);
    // Exactly 1 + 2 · score + 3 · domestic: every usable draw has the offset 1.5
    const exact = bootstrapOffset(rowsOf([0, 1, 2, 0, 1, 2], [1, 1, 1, 0, 0, 0], [4, 6, 8, 1, 3, 5]), 50, 1);
    expect(exact.unusable).toBeLessThan(25);
    expect(exact.interval95).toEqual([expect.closeTo(1.5, 9), expect.closeTo(1.5, 9)]);
    expect(exact.standardError).toBeCloseTo(0, 9);
  });

  it("draws around the offset of the calibration itself", () => {
    const { input } = inventRatings(WORLD, 4);
    const { calibration } = calibrate(input, { bootstrap: { replicates: 100, seed: 1 } });
    const [low = 0, high = 0] = calibration?.bootstrap?.interval95 ?? [];
    expect(low).toBeLessThan(calibration?.offset as number);
    expect(high).toBeGreaterThan(calibration?.offset as number);
  });
});
