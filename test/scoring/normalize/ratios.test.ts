import { describe, expect, it } from "vitest";
import {
  enhancedAccuracy,
  linearRatio,
  nonLinear,
  shareOfMaximum,
  sumShare,
  vector,
  zavadskasTurskis,
} from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

const UP = { sign: 1 } as const;
const DOWN = { sign: -1 } as const;

describe("ratio methods on the column 1, 2, 4", () => {
  it.each([
    ["share of the maximum: x/4", shareOfMaximum, UP, [0.25, 0.5, 1]],
    ["share of the maximum, lower is better: 1 − x/4", shareOfMaximum, DOWN, [0.75, 0.5, 0]],
    ["linear ratio: x/4", linearRatio, UP, [0.25, 0.5, 1]],
    ["linear ratio, lower is better: 1/x", linearRatio, DOWN, [1, 0.5, 0.25]],
    ["non-linear ratio: (x/4)²", nonLinear, UP, [0.0625, 0.25, 1]],
    ["non-linear ratio, lower is better: (1/x)³", nonLinear, DOWN, [1, 0.125, 0.015625]],
    ["Zavadskas–Turskis: 1 − |4 − x|/4", zavadskasTurskis, UP, [0.25, 0.5, 1]],
    ["Zavadskas–Turskis, lower is better: 1 − |1 − x|/1", zavadskasTurskis, DOWN, [1, 0, -2]],
    // Σ|4 − x| = 3 + 2 + 0 = 5
    ["enhanced accuracy: 1 − |4 − x|/5", enhancedAccuracy, UP, [1 - 3 / 5, 1 - 2 / 5, 1]],
    // Σ|1 − x| = 0 + 1 + 3 = 4
    ["enhanced accuracy, lower is better: 1 − |1 − x|/4", enhancedAccuracy, DOWN, [1, 0.75, 0.25]],
    ["share of the sum: x/7", sumShare, UP, [1 / 7, 2 / 7, 4 / 7]],
    // Σ 1/x = 1 + 1/2 + 1/4 = 7/4
    ["share of the sum, lower is better: (1/x)/(7/4)", sumShare, DOWN, [4 / 7, 2 / 7, 1 / 7]],
  ] as const)("%s", (_, method, situation, expected) => {
    expect(run(method, [1, 2, 4], {}, situation).values).toEqual(expected);
  });
});

describe("vector", () => {
  it("divides by the length of the column", () => {
    // √(3² + 4²) = 5
    expect(run(vector, [3, 4]).values).toEqual([0.6, 0.8]);
    expect(run(vector, [3, 4], {}, DOWN).values).toEqual([1 - 0.6, 1 - 0.8]);
  });

  it("squares numbers near the ends of the range of doubles without overflow or underflow", () => {
    // powers of two only, so that the small column is exact
    expect(run(vector, [3e307, 4e307]).values.map((value) => Math.round(value * 1e12) / 1e12)).toEqual([
      0.6, 0.8,
    ]);
    expect(run(vector, [0, 5e-324]).values).toEqual([0, 1]);
  });
});

describe("ratio methods at the border of their domain", () => {
  it.each([shareOfMaximum, linearRatio, nonLinear, zavadskasTurskis, sumShare, vector])(
    "$name gives a column of zeros 0 and says that it is constant",
    (method) => {
      expect(run(method, [0, 0])).toEqual({
        values: [0, 0],
        codes: ["COLUMN_CONSTANT"],
        details: ["0"],
      });
    },
  );

  it.each([shareOfMaximum, linearRatio, nonLinear, zavadskasTurskis, sumShare, vector])(
    "$name gives a negative value none, counts it, and scales the others without it",
    (method) => {
      const { values, codes, details } = run(method, [-5, 1, 2]);
      const without = run(method, [1, 2]);
      expect(values).toEqual([Number.NaN, ...without.values]);
      expect(codes).toEqual(["COLUMN_NEGATIVE"]);
      expect(details).toEqual(["n = 1"]);
    },
  );

  it.each([linearRatio, nonLinear, sumShare])("$name cannot divide by a cost of 0", (method) => {
    const { values, codes } = run(method, [0, 1, 2], {}, DOWN);
    expect(values[0]).toBeNaN();
    expect(values.slice(1)).toEqual(run(method, [1, 2], {}, DOWN).values);
    expect(codes).toEqual(["COLUMN_ZERO"]);
  });

  it.each([linearRatio, nonLinear, sumShare])(
    "$name without zeros never gives 0, not even by underflow",
    (method) => {
      const { values } = run(method, [5e-324, 1e308, 0], { zeros: "missing" });
      expect(values[0]).toBeGreaterThan(0);
      expect(values[2]).toBeNaN();
      expect(method.producesZero({ zeros: "missing" })).toBe(false);
    },
  );
});
