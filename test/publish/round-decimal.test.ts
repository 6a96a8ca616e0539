import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { roundDecimal } from "../../src/publish/index.js";

describe("roundDecimal", () => {
  it.each<[number, number, string]>([
    [1.005, 2, "1.01"], // the double is 1.00499…; its shortest decimal is 1.005
    [2.5, 0, "3"],
    [-2.5, 0, "-3"],
    [0.125, 2, "0.13"],
    [9.9995, 3, "10.000"],
    [99.95, 1, "100.0"],
    [0, 3, "0.000"],
    [-0, 1, "0.0"],
    [-0.0004, 3, "0.000"],
    [1e-7, 3, "0.000"],
    [1.5e-7, 8, "0.00000015"],
    [5e-324, 3, "0.000"],
    [0.05, 1, "0.1"],
    [0.5, 0, "1"],
    [0.4999, 0, "0"],
    [1e21, 1, "1000000000000000000000.0"],
    [1.5e21, 0, "1500000000000000000000"],
    [123456789.987, 2, "123456789.99"],
  ])("%d with %d decimals is %s", (value, decimals, text) => {
    expect(roundDecimal(value, decimals)).toBe(text);
  });

  it.each([
    [Number.NaN, 3],
    [Number.POSITIVE_INFINITY, 3],
    [1, -1],
    [1, 1.5],
    [1, 21],
  ])("refuses %d with %d decimals", (value, decimals) => {
    expect(() => roundDecimal(value, decimals)).toThrow(expect.objectContaining({ code: "DECIMALS" }));
  });

  it("is never further off than half a unit of the last place, and keeps its form", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const text = roundDecimal(value, decimals);
          expect(text).toMatch(decimals === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${decimals}}$`));
          expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals * (1 + 1e-6));
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never changes a number that has no more decimals than are printed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (thousandths) => {
        expect(Number(roundDecimal(thousandths / 1000, 3))).toBe(thousandths / 1000 + 0);
      }),
    );
  });
});
