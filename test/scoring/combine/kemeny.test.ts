import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSource } from "../../../src/numeric/index.js";
import { combineRankings, kemeny } from "../../../src/scoring/combine/index.js";
import { cycle, ranks, X } from "./example.js";

const order = (columns: readonly Float64Array[], options = {}) =>
  combineRankings(columns, { method: kemeny, better: "lower", options });

/** All orders of n journals as columns of places. */
function permutations(n: number): number[][] {
  if (n === 0) return [[]];
  return permutations(n - 1).flatMap((rest) =>
    Array.from({ length: n }, (_, place) => [
      ...rest.map((other) => other + (other >= place ? 1 : 0)),
      place,
    ]),
  );
}

function disagreements(places: readonly number[], columns: readonly Float64Array[]): number {
  let sum = 0;
  for (const column of columns) {
    for (let i = 0; i < places.length; i++) {
      for (let j = 0; j < places.length; j++) {
        if ((places[i] as number) < (places[j] as number) && (column[i] as number) > (column[j] as number))
          sum++;
      }
    }
  }
  return sum;
}

describe("Kemeny order", () => {
  it("is worked by hand", () => {
    // A B C D contradicts ranking 2 in the pairs A B and C D, ranking 3 in B C: 3 of 18 pairs.
    expect(order(ranks)).toMatchObject({
      agreements: 15,
      disagreements: 3,
      lowerBound: 3,
      optimal: true,
      optimalOrders: 1,
      largestKnot: 1,
    });
    expect([...order(ranks).score]).toEqual([1, 2, 3, 4]);
  });

  it("lists all best orders of a cycle and ties what they do not decide", () => {
    const report = order(cycle);
    expect(report.optimalOrders).toBe(3);
    expect(report.orders.map((places) => [...places])).toEqual(
      [
        [1, 2, 3],
        [3, 1, 2],
        [2, 3, 1],
      ].sort((a, b) => a.indexOf(1) - b.indexOf(1) || 0),
    );
    expect([...report.score]).toEqual([2, 2, 2]);
    expect([...report.rank]).toEqual([1, 1, 1]);
    expect(report).toMatchObject({ disagreements: 4, lowerBound: 3, optimal: true });
  });

  it("keeps no more orders than asked for, and counts all", () => {
    const report = order(cycle, { ordersKept: 2 });
    expect(report.orders).toHaveLength(2);
    expect(report.optimalOrders).toBe(3);
  });

  it("puts journals that are alike in every ranking at their mean place", () => {
    expect([...order([Float64Array.of(1, 2, 2, 3)]).score]).toEqual([1, 2.5, 2.5, 4]);
  });

  it("leaves out a journal that no ranking holds", () => {
    expect([...order([Float64Array.of(2, X, 1)]).score]).toEqual([2, X, 1]);
  });

  it("is the minimum over all orders, and the score is the mean place over all that reach it", () => {
    const all = permutations(5);
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 5, maxLength: 5 }), {
          minLength: 1,
          maxLength: 5,
        }),
        (rows) => {
          const columns = rows.map((row) => Float64Array.from(row));
          const report = order(columns);
          const costs = all.map((places) => disagreements(places, columns));
          const least = Math.min(...costs);
          expect(report.disagreements).toBe(least);
          expect(report.lowerBound).toBeLessThanOrEqual(least);
          const alike = new Set(rows[0]?.map((_, i) => rows.map((row) => row[i]).join())).size < 5;
          if (alike) return;
          const best = all.filter((_, i) => costs[i] === least);
          expect(report.optimalOrders).toBe(best.length);
          for (let i = 0; i < 5; i++) {
            const mean = best.reduce((sum, places) => sum + (places[i] as number) + 1, 0) / best.length;
            expect(report.score[i]).toBeCloseTo(mean, 12);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("searches a large knot, stays above the lower bound and says that the order is not proved", () => {
    const random = randomSource(7);
    const columns = [1, 2, 3, 4, 5].map(() => Float64Array.from({ length: 60 }, () => random.next()));
    const report = order(columns);
    expect(report.largestKnot).toBeGreaterThan(16);
    expect(report.disagreements).toBeGreaterThanOrEqual(report.lowerBound);
    expect(report.optimal).toBe(false);
    expect(report.optimalOrders).toBeNull();
    expect(report.diagnostics.map(({ code }) => code)).toEqual(["METHOD_APPROXIMATE"]);
    // Every pair counts on one side or the other.
    expect(report.agreements + report.disagreements).toBe((5 * 60 * 59) / 2);
    const start = disagreements(
      [...combineRankings(columns, { method: kemeny, better: "lower", options: { sweeps: 1 } }).score],
      columns,
    );
    expect(report.disagreements).toBeLessThanOrEqual(start);
  });

  it("the search meets the exact order on most small knots and is never below it", () => {
    let met = 0;
    for (let seed = 0; seed < 30; seed++) {
      const random = randomSource(seed);
      const columns = [1, 2, 3].map(() => Float64Array.from({ length: 9 }, () => random.next()));
      const exact = order(columns);
      const searched = order(columns, { exactUpTo: 1 });
      expect(searched.disagreements).toBeGreaterThanOrEqual(exact.disagreements);
      if (searched.disagreements === exact.disagreements) met++;
    }
    expect(met).toBeGreaterThanOrEqual(24);
  });
});
