import { describe, expect, it } from "vitest";
import { expectedValue } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("ratio to an expected value", () => {
  it("divides by what was expected", () => {
    expect(run(expectedValue, [1, 2, 5], { expected: 2 }).values).toEqual([0.5, 1, 2.5]);
  });

  it("turns the ratio round where lower is better; a divisor of 0 gives none", () => {
    const { values, codes } = run(expectedValue, [1, 4, 0], { expected: 2 }, { sign: -1 });
    expect(values).toEqual([2, 0.5, Number.NaN]);
    expect(codes).toEqual(["COLUMN_ZERO"]);
  });

  it("gives a negative value no ratio and leaves the others alone", () => {
    const { values, codes, details } = run(expectedValue, [-1, 3], { expected: 2 });
    expect(values).toEqual([Number.NaN, 1.5]);
    expect(codes).toContain("COLUMN_NEGATIVE");
    expect(details[0]).toBe("n = 1");
  });

  it("asks for an expectation above 0", () => {
    expect(() => run(expectedValue, [1], { expected: 0 })).toThrow(/expected/);
  });
});
