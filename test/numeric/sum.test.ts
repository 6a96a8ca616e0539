import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reproducibleDot, reproducibleSum } from "../../src/numeric/index.js";

const shuffle = (values: readonly number[], seed: number): Float64Array => {
  const copy = [...values];
  let state = seed >>> 0;
  for (let i = copy.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [copy[i], copy[j]] = [copy[j] as number, copy[i] as number];
  }
  return Float64Array.from(copy);
};

describe("reproducibleSum", () => {
  it("adds small whole numbers exactly: 1 + 2 + 3 = 6", () => {
    expect(reproducibleSum(Float64Array.of(1, 2, 3))).toBe(6);
  });

  it("keeps what a plain sum loses: 1 + 1e16 + 1 − 1e16 = 2", () => {
    expect(1 + 1e16 + 1 - 1e16).not.toBe(2);
    expect(reproducibleSum(Float64Array.of(1, 1e16, 1, -1e16))).toBe(2);
  });

  it("rounds 0.1 ten times to the double nearest to 1", () => {
    expect(reproducibleSum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  it.each([
    ["empty", [], 0],
    ["one", [7], 7],
    ["zeros of both signs", [0, -0, 0], 0],
    ["NaN left out", [1, Number.NaN, 2], 3],
    ["only NaN", [Number.NaN], 0],
    ["largest doubles that cancel", [1.7e308, 1.7e308, -1.7e308, -1.7e308], 0],
    ["largest doubles, sum inside the range", [1e308, 1e308, -1e308], 1e308],
    ["subnormals", [5e-324, 5e-324, 5e-324], 1.5e-323],
  ])("%s", (_, values, expected) => {
    expect(reproducibleSum(Float64Array.from(values))).toBe(expected);
  });

  it("does not depend on the order of the terms, to the last bit", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), {
          maxLength: 60,
        }),
        fc.nat(),
        (values, seed) => {
          expect(reproducibleSum(shuffle(values, seed))).toBe(reproducibleSum(Float64Array.from(values)));
        },
      ),
    );
  });

  it("is within one rounding of the exact sum of decimals with three places", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { maxLength: 200 }), (thousandths) => {
        const exact = thousandths.reduce((sum, value) => sum + value, 0) / 8;
        expect(reproducibleSum(Float64Array.from(thousandths, (value) => value / 8))).toBe(exact);
      }),
    );
  });
});

describe("reproducibleDot", () => {
  it("adds products and leaves out rows with a missing side: 1·4 + 3·6 = 22", () => {
    expect(reproducibleDot(Float64Array.of(1, 2, 3), Float64Array.of(4, Number.NaN, 6))).toBe(22);
  });
});
