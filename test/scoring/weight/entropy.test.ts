import { describe, expect, it } from "vitest";
import { randomSource, reproducibleSum } from "../../../src/numeric/index.js";
import { divergence } from "../../../src/scoring/weight/entropy.js";
import { entropy } from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh, weighRows } from "./run.js";

const column = (...values: number[]) => ({
  values: Float64Array.from(values),
  sign: 1 as const,
  minimum: Math.min(...values),
  maximum: Math.max(...values),
});

/** 1 − e times ln n, written out. */
function plain(values: readonly number[]): number {
  const total = reproducibleSum(Float64Array.from(values));
  const terms = values.map((x) => (x === 0 ? 0 : (x / total) * Math.log(x / total)));
  return Math.log(values.length) + reproducibleSum(Float64Array.from(terms));
}

describe("entropy weights", () => {
  it("weigh a column by what its shares lack to equality", () => {
    // (1, 3): p = .25, .75; e = −(.25 ln .25 + .75 ln .75) / ln 2 = .811278; d = .188722
    // (0, 1): p = 0, 1; e = 0; d = 1; sum 1.188722
    expectWeights(
      weighRows(entropy, [
        [1, 0],
        [3, 1],
      ]).weights,
      [0.188722 / 1.188722, 1 / 1.188722],
    );
  });

  it("count 0 ln 0 as 0 and add nothing to zeros", () => {
    // (0, 0, 1): e = 0, d = 1; (0, 1, 1): e = ln 2 / ln 3 = .630930, d = .369070; sum 1.369070
    expectWeights(
      weigh(entropy, [
        [0, 0, 1],
        [0, 1, 1],
      ]).weights,
      [1 / 1.36907, 0.36907 / 1.36907],
    );
  });

  it("do not turn lower-is-better columns round", () => {
    const columns = [
      [1, 2, 9],
      [4, 1, 1],
    ];
    expect(weigh(entropy, columns, {}, { signs: [-1, 1] }).weights).toEqual(weigh(entropy, columns).weights);
  });

  it("leave out journals with a negative or a missing value, and say so", () => {
    const { weights, codes, details } = weigh(entropy, [
      [1, 3, -1, Number.NaN],
      [0, 1, 7, 9],
    ]);
    expectWeights(weights, [0.188722 / 1.188722, 1 / 1.188722]);
    expect(codes).toEqual(["COLUMN_NEGATIVE"]);
    expect(details).toEqual(["n = 1"]);
  });

  it("agree with the formula written out", () => {
    for (const values of [
      [1, 2, 3, 4],
      [0, 0, 5],
      [1e-3, 7, 1e6, 12],
      [2, 2, 2.1],
    ]) {
      expect(divergence(column(...values))).toBeCloseTo(plain(values), 13);
    }
  });

  it("agree with the formula over many orders of magnitude", () => {
    const random = randomSource(8);
    for (let draw = 0; draw < 200; draw++) {
      const values = Array.from({ length: 2 + random.integer(50) }, () => Math.exp(6 * random.normal()));
      const expected = plain(values);
      expect(Math.abs(divergence(column(...values)) - expected)).toBeLessThan(1e-13 * Math.max(1, expected));
    }
  });

  it("keep their precision where the values hardly differ", () => {
    // for small differences 1 − e is s² / (2 mean² ln n): values 1 ± δ give d ln n = δ² / 2 (1 + δ² / 6 …)
    for (const delta of [1e-4, 1e-6, 1e-8]) {
      expect(divergence(column(1 - delta, 1 + delta)) / (delta ** 2 / 2)).toBeCloseTo(1, 6);
    }
  });
});
