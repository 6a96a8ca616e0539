import { describe, expect, it } from "vitest";
import { equal, given, rankOrder, smart } from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh } from "./run.js";

const columns = (count: number) => Array.from({ length: count }, () => [1, 2, 3]);

describe("given weights", () => {
  it("are taken as they stand in the methodology", () => {
    expect(weigh(given, columns(2), {}, { given: [0.3, 0.7] }).weights).toEqual([0.3, 0.7]);
    expect(given.usesGiven).toBe(true);
  });
});

describe("equal weights", () => {
  it("are 1 / m", () => {
    expect(weigh(equal, columns(4)).weights).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});

describe("rank-order weights", () => {
  const of = (ranks: readonly number[], rest: object = {}) =>
    weigh(rankOrder, columns(ranks.length), { ranks, ...rest }).weights;

  it("by centroid are means of reciprocals", () => {
    // (1 + 1/2 + 1/3) / 3 = 11/18, (1/2 + 1/3) / 3 = 5/18, (1/3) / 3 = 2/18
    expectWeights(of([1, 2, 3]), [11 / 18, 5 / 18, 2 / 18], 1e-15);
    // published to four decimals for five: .4567 .2567 .1567 .0900 .0400 (Barron & Barrett 1996)
    expectWeights(of([1, 2, 3, 4, 5]), [0.4567, 0.2567, 0.1567, 0.09, 0.04], 5.1e-5);
  });

  it("by rank sum are m + 1 − i over their sum", () => {
    // 3, 2, 1 of 6
    expectWeights(of([2, 1, 3], { rule: "sum" }), [2 / 6, 3 / 6, 1 / 6], 1e-15);
  });

  it("by reciprocal are 1 / i over their sum", () => {
    // 1, 1/2, 1/3: sum 11/6
    expectWeights(of([3, 2, 1], { rule: "reciprocal" }), [2 / 11, 3 / 11, 6 / 11], 1e-15);
  });

  it("by exponent are (m + 1 − i)^z over their sum", () => {
    // 9, 4, 1 of 14
    expectWeights(of([1, 2, 3], { rule: "exponent", exponent: 2 }), [9 / 14, 4 / 14, 1 / 14], 1e-15);
    expectWeights(of([1, 2, 3], { rule: "exponent", exponent: 0 }), [1 / 3, 1 / 3, 1 / 3], 1e-15);
  });

  it("are shared by columns of equal rank, and read the order only", () => {
    // the second and third place together have (5/18 + 2/18) / 2 = 7/36
    expectWeights(of([1, 2, 2]), [22 / 36, 7 / 36, 7 / 36], 1e-15);
    expectWeights(of([-5, 70, 70]), [22 / 36, 7 / 36, 7 / 36], 1e-15);
  });

  it("need one rank per column", () => {
    expect(rankOrder.faults?.({ ranks: [1, 2], rule: "sum", exponent: 1 }, 3)).toEqual([
      { option: "ranks", expected: "a list of 3 numbers", received: "[1,2]" },
    ]);
    expect(() => weigh(rankOrder, columns(3), { ranks: [1, 2] })).toThrow(/list of 3 numbers/);
  });
});

describe("SMART", () => {
  it("divides points by their sum", () => {
    expectWeights(weigh(smart, columns(3), { points: [10, 20, 50] }).weights, [0.125, 0.25, 0.625], 1e-15);
  });

  it("refuses negative points, and points that are all 0", () => {
    for (const points of [[1, -1], [0, 0], [1]]) {
      expect(smart.faults?.({ points }, 2)).toHaveLength(1);
      expect(() => weigh(smart, columns(2), { points })).toThrow(/2 numbers from 0, not all 0/);
    }
  });
});
