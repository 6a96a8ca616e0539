import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { orderDescending, rank } from "../../src/numeric/index.js";

const value = fc.oneof(fc.double(), fc.constantFrom(0, -0, 1, 1, 2, -3, Number.NaN, 5e-324, -1e308));
const short = fc.array(value, { maxLength: 40 });
const long = fc.array(value, { minLength: 1500, maxLength: 1600 });

describe("rank", () => {
  const scores = Float64Array.of(5, 9, 9, 1);
  it.each([
    ["competition", [3, 1, 1, 4]],
    ["average", [3, 1.5, 1.5, 4]],
    ["dense", [2, 1, 1, 3]],
    ["last", [3, 2, 2, 4]],
  ] as const)("gives tied scores 5, 9, 9, 1 the %s ranks", (ties, expected) => {
    expect([...rank(scores, ties)]).toEqual(expected);
  });

  it("leaves a missing score without a rank", () => {
    expect([...rank(Float64Array.of(2, Number.NaN, 7), "competition")]).toEqual([2, Number.NaN, 1]);
  });

  it("treats 0 and −0 as equal", () => {
    expect([...rank(Float64Array.of(-0, 0, -1), "competition")]).toEqual([1, 1, 3]);
  });

  it.each([
    ["short columns", short],
    ["long columns, sorted by radix", long],
  ])("equals one plus the number of strictly greater values (%s)", (_, columns) => {
    fc.assert(
      fc.property(columns, (values) => {
        const ranks = rank(Float64Array.from(values), "competition");
        values.slice(0, 50).forEach((own, i) => {
          const expected = Number.isNaN(own) ? Number.NaN : 1 + values.filter((other) => other > own).length;
          expect(ranks[i]).toBe(expected);
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe("orderDescending", () => {
  it("orders long columns as a stable comparison sort does, NaN last", () => {
    fc.assert(
      fc.property(long, (values) => {
        const expected = values
          .map((own, i) => [own, i] as const)
          .sort(([a, i], [b, j]) => {
            if (Number.isNaN(a) || Number.isNaN(b))
              return Number(Number.isNaN(a)) - Number(Number.isNaN(b)) || i - j;
            return a === b ? i - j : b > a ? 1 : -1;
          })
          .map(([, i]) => i);
        expect([...orderDescending(Float64Array.from(values))]).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  });
});
