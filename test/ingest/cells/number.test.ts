import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PlainScanner, readNumber } from "../../../src/ingest/cells/number.js";
import { CellState } from "../../../src/model/table.js";

describe("readNumber", () => {
  it.each([
    // cell, with decimal point, with decimal comma
    ["145,004", 145004, 145.004],
    ["39.917", 39.917, 39917],
    ["0,131", Number.NaN, 0.131],
    ["0.131", 0.131, Number.NaN],
    ["1,234,567", 1234567, Number.NaN],
    ["1.234.567,5", Number.NaN, 1234567.5],
    ["1,234.5", 1234.5, Number.NaN],
    ["12.5", 12.5, Number.NaN],
    ["-3", -3, -3],
    ["−3", -3, -3],
    ["１２.５", 12.5, Number.NaN],
    ["1 234 567", 1234567, 1234567],
    ["1.2E-5", 1.2e-5, Number.NaN],
    [".5", 0.5, Number.NaN],
    ["5.", Number.NaN, Number.NaN],
    ["1,2,3", Number.NaN, Number.NaN],
    ["0x10", Number.NaN, Number.NaN],
    ["1e999", Number.NaN, Number.NaN],
    ["Infinity", Number.NaN, Number.NaN],
    ["Q1", Number.NaN, Number.NaN],
    ["", Number.NaN, Number.NaN],
    ["2025-01-31", Number.NaN, Number.NaN],
  ])("reads %s", (text, point, comma) => {
    const found = readNumber(text);
    expect([found.point, found.comma]).toEqual([point, comma]);
  });

  it("keeps the limit of a censored value", () => {
    expect(readNumber("<0.1")).toMatchObject({ point: 0.1, state: CellState.below });
    expect(readNumber("＜ 0.1")).toMatchObject({ point: 0.1, state: CellState.below });
    expect(readNumber("≥1000")).toMatchObject({ point: 1000, state: CellState.above });
  });

  it("sets the percent sign apart", () => {
    expect(readNumber("98.8 %")).toMatchObject({ point: 98.8, percent: true });
    expect(readNumber("98.8％")).toMatchObject({ point: 98.8, percent: true });
  });
});

describe("PlainScanner", () => {
  it("gives the value that the language itself reads, for every decimal of up to 15 digits", () => {
    const scanner = new PlainScanner();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 999_999 }),
        (whole, part) => {
          const text = `${whole}.${String(part).padStart(6, "0")}`;
          expect(scanner.scan(text) / scanner.divisor).toBe(Number(text));
        },
      ),
    );
  });

  it("passes over everything that is not plain", () => {
    const scanner = new PlainScanner();
    for (const text of ["", ".", "-1", "1.2.3", "1 ", "<1", "12.", "1234567890123456"])
      expect(scanner.scan(text)).toBe(-1);
  });

  it("knows which marks could group thousands", () => {
    const scanner = new PlainScanner();
    const ambiguous = (text: string) => scanner.scan(text) !== -1 && scanner.isAmbiguous;
    expect(["1.234", "145,004"].map(ambiguous)).toEqual([true, true]);
    expect(["0.234", "1.23", "1234.567", "1.2345", "123"].map(ambiguous)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
