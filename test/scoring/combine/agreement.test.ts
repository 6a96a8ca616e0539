import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spearman } from "../../../src/numeric/index.js";
import { rankingAgreement } from "../../../src/scoring/combine/index.js";
import { ranks, X } from "./example.js";

const agree = (columns: readonly Float64Array[], weights?: number[]) =>
  rankingAgreement({
    columns,
    signs: columns.map(() => -1 as const),
    weights: Float64Array.from(weights ?? columns.map(() => 1)),
  });

describe("rankingAgreement", () => {
  it("is worked by hand on four journals and three rankings", () => {
    // Rank sums 4, 6, 9, 11; mean 7.5; S = 12.25 + 2.25 + 2.25 + 12.25 = 29.
    // W = 12 · 29 / (9 · (64 − 4)) = 348 / 540; chi-square = 3 · 3 · W = 5.8.
    const { w, chiSquare, degrees, p, meanSpearman, journals, rankings } = agree(ranks);
    expect(w).toBeCloseTo(348 / 540, 14);
    expect(chiSquare).toBeCloseTo(5.8, 12);
    expect([degrees, journals, rankings]).toEqual([3, 4, 3]);
    expect(p).toBeCloseTo(0.1218, 4);
    expect(meanSpearman).toBeCloseTo((3 * w - 1) / 2, 14);
  });

  it("corrects for ties: two rankings that tie the same journals still agree fully", () => {
    // Ranks 1, 2.5, 2.5 twice; sums 2, 5, 5; S = 4 + 1 + 1 = 6; W = 72 / (4 · 24 − 2 · 2 · 6) = 72 / 72.
    const column = Float64Array.of(1, 2, 2);
    expect(agree([column, column]).w).toBe(1);
  });

  it("counts a weight as that many equal rankings", () => {
    const [a, b, c] = ranks as [Float64Array, Float64Array, Float64Array];
    expect(agree([a, b, c], [2, 1, 0]).w).toBeCloseTo(agree([a, a, b]).w, 14);
  });

  it.each([
    ["no ranking", []],
    ["no journal", [[], []]],
    ["one journal", [[1], [1]]],
    [
      "all journals tied throughout",
      [
        [1, 1],
        [2, 2],
      ],
    ],
    [
      "no journal in every ranking",
      [
        [1, X],
        [X, 1],
      ],
    ],
  ])("is not defined for %s", (_, columns) => {
    const answer = agree(columns.map((column) => Float64Array.from(column)));
    expect(answer.w).toBeNaN();
    expect(answer.p).toBeNaN();
  });

  it("compares only the journals that every ranking holds", () => {
    const [a, b] = [Float64Array.of(1, 2, 3, X), Float64Array.of(1, 2, 3, 4)];
    expect(agree([a, b])).toMatchObject({ w: 1, journals: 3 });
  });

  it("mean Spearman is the mean over the pairs of rankings", () => {
    fc.assert(
      fc.property(
        fc
          .uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 8 })
          .chain((base) =>
            fc.tuple(...[0, 1, 2].map(() => fc.shuffledSubarray(base, { minLength: base.length }))),
          ),
        (columns) => {
          const [a, b, c] = columns.map((column) => Float64Array.from(column)) as [
            Float64Array,
            Float64Array,
            Float64Array,
          ];
          const mean = (spearman(a, b) + spearman(a, c) + spearman(b, c)) / 3;
          expect(agree([a, b, c]).meanSpearman).toBeCloseTo(mean, 10);
        },
      ),
      { numRuns: 50 },
    );
  });
});
