/** Weights that are defined as an optimum: nothing else that is allowed is better. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bwmReport, gameTheoretic, projectWeights } from "../../../src/scoring/weight/index.js";
import { weigh } from "./run.js";

const share = fc.double({ min: 0.01, max: 1, noNaN: true });
const weightsOf = (count: number) =>
  fc.array(share, { minLength: count, maxLength: count }).map((parts) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    return parts.map((part) => part / total);
  });
const dot = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, k) => sum + value * (b[k] as number), 0);

describe("projectWeights", () => {
  const COLUMNS = 5;
  const margins = fc.array(fc.double({ min: 0, max: 0.2, noNaN: true }), { minLength: 8, maxLength: 8 });

  it("gives the nearest weights: the way to any other allowed ones leads away from the given", () => {
    fc.assert(
      fc.property(
        weightsOf(COLUMNS),
        weightsOf(COLUMNS),
        weightsOf(COLUMNS),
        margins,
        (given, a, b, margin) => {
          // Bounds that both a and b meet, so that every mixture of them is allowed.
          const groupOf = (columns: readonly number[], m: number) => {
            const sums = [a, b].map((weights) => columns.reduce((sum, k) => sum + (weights[k] as number), 0));
            return { columns, lower: Math.min(...sums) - m, upper: Math.max(...sums) + m };
          };
          const bounds = {
            lower: a.map((weight, k) =>
              Math.max(0, Math.min(weight, b[k] as number) - (margin[k] as number)),
            ),
            upper: a.map((weight, k) => Math.max(weight, b[k] as number) + (margin[k] as number)),
            groups: [groupOf([0, 1], margin[5] as number), groupOf([2, 3], margin[6] as number)],
          };
          const found = Array.from(projectWeights(given, bounds));
          expect(found.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          found.forEach((weight, k) => {
            expect(weight).toBeGreaterThanOrEqual((bounds.lower[k] as number) - 1e-12);
            expect(weight).toBeLessThanOrEqual((bounds.upper[k] as number) + 1e-12);
          });
          for (const { columns, lower, upper } of bounds.groups) {
            const total = columns.reduce((sum, k) => sum + (found[k] as number), 0);
            expect(total).toBeGreaterThanOrEqual(lower - 1e-12);
            expect(total).toBeLessThanOrEqual(upper + 1e-12);
          }
          for (const other of [a, b]) {
            const away = given.map((weight, k) => weight - (found[k] as number));
            const step = other.map((weight, k) => weight - (found[k] as number));
            expect(dot(away, step)).toBeLessThanOrEqual(1e-12);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("moves what a bound takes away in equal parts to the others", () => {
    // 0.7 is cut to 0.5; the 0.2 left over are shared: 0.2 + 0.1, 0.1 + 0.1.
    const bounds = { lower: [0, 0, 0], upper: [0.5, 1, 1], groups: [] };
    const [a, b, c] = projectWeights([0.7, 0.2, 0.1], bounds);
    expect([a, b, c].map((weight) => Number((weight as number).toFixed(12)))).toEqual([0.5, 0.3, 0.2]);
  });

  it("holds a group: what it may not have goes to those outside", () => {
    // Columns 1 and 2 have 0.8 together and may have 0.6: −0.1 each; the other two get +0.1 each.
    const bounds = {
      lower: [0, 0, 0, 0],
      upper: [1, 1, 1, 1],
      groups: [{ columns: [0, 1], lower: 0, upper: 0.6 }],
    };
    const found = Array.from(projectWeights([0.5, 0.3, 0.15, 0.05], bounds), (weight) =>
      Number(weight.toFixed(12)),
    );
    expect(found).toEqual([0.4, 0.2, 0.25, 0.15]);
  });

  it("refuses bounds that no weights meet, and says which", () => {
    const bounds = { lower: [0.5, 0.6], upper: [1, 1], groups: [] };
    expect(() => projectWeights([0.5, 0.5], bounds)).toThrow(
      expect.objectContaining({ code: "WEIGHT_BOUNDS" }),
    );
  });
});

describe("bwmReport", () => {
  const judged = fc.integer({ min: 1, max: 9 });

  /** Largest violation of the linear model by some weights. */
  const deviation = (
    weights: readonly number[],
    bo: readonly number[],
    ow: readonly number[],
    ends: number[],
  ) => {
    const [best, worst] = ends as [number, number];
    return Math.max(
      ...weights.flatMap((weight, j) => [
        Math.abs((weights[best] as number) - (bo[j] as number) * weight),
        Math.abs(weight - (ow[j] as number) * (weights[worst] as number)),
      ]),
    );
  };

  it("gives weights of the least deviation: no other weights contradict the judgments less", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 9 }),
        fc.array(judged, { minLength: 3, maxLength: 3 }),
        fc.array(judged, { minLength: 3, maxLength: 3 }),
        fc.array(weightsOf(5), { minLength: 10, maxLength: 10 }),
        (top, fromBest, toWorst, others) => {
          const bo = [1, ...fromBest.map((value) => Math.min(value, top)), top];
          const ow = [top, ...toWorst.map((value) => Math.min(value, top)), 1];
          const report = bwmReport({ bestToOthers: bo, othersToWorst: ow });
          const ends = [report.best - 1, report.worst - 1];
          const own = deviation(report.weights, bo, ow, ends);
          expect(own).toBeCloseTo(report.deviation, 9);
          for (const other of others) {
            for (const step of [1, 0.1, 0.001]) {
              const moved = report.weights.map(
                (weight, k) => weight + step * ((other[k] as number) - weight),
              );
              expect(deviation(moved, bo, ow, ends)).toBeGreaterThanOrEqual(own - 1e-12);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("recovers the weights from judgments that do not contradict each other", () => {
    // 8 : 4 : 2 : 1, so best to others 1, 2, 4, 8 and others to worst 8, 4, 2, 1; the sum is 15.
    const report = bwmReport({ bestToOthers: [1, 2, 4, 8], othersToWorst: [8, 4, 2, 1] });
    expect(report.deviation).toBeCloseTo(0, 12);
    expect(report.consistencyRatio).toBe(0);
    report.weights.forEach((weight, k) => {
      expect(weight).toBeCloseTo(([8, 4, 2, 1][k] as number) / 15, 12);
    });
  });
});

describe("game-theoretic", () => {
  it("with two parts is the mixture whose coefficients satisfy the normal equations", () => {
    // u = (0.6, 0.4), v = (0.3, 0.7): u·u = 0.52, u·v = 0.46, v·v = 0.58, determinant 0.52·0.58 − 0.46² = 0.09.
    // α = (0.52·0.58 − 0.46·0.58)/0.09 = 0.38667, β = (0.52·0.58 − 0.52·0.46)/0.09 = 0.69333; shares 0.35802, 0.64198.
    const parts = [
      { method: "smart", points: [6, 4] },
      { method: "smart", points: [3, 7] },
    ];
    const { weights } = weigh(gameTheoretic, [[1], [1]], { parts });
    const share = 0.0348 / (0.0348 + 0.0624);
    expect(weights[0]).toBeCloseTo(0.6 * share + 0.3 * (1 - share), 12);
    expect(weights[1]).toBeCloseTo(0.4 * share + 0.7 * (1 - share), 12);
  });
});
