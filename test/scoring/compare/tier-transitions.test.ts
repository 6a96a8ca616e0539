import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tierAgreement, tierTransitions } from "../../../src/scoring/compare/index.js";

describe("tierAgreement", () => {
  it("is worked by hand on two tiers", () => {
    // Observed (20 + 15)/50 = 0.7; expected 25/50 · 30/50 + 25/50 · 20/50 = 0.5; kappa (0.7 − 0.5)/(1 − 0.5).
    const agreement = tierAgreement([
      [20, 5],
      [10, 15],
    ]);
    expect(agreement.journals).toBe(50);
    expect(agreement.exact).toBe(0.7);
    expect(agreement.withinOne).toBe(1);
    expect(agreement.better).toBe(0.2);
    expect(agreement.worse).toBe(0.1);
    expect(agreement.kappa).toBeCloseTo(0.4, 14);
    expect(agreement.kappaLinear).toBeCloseTo(0.4, 14);
    expect(agreement.kappaQuadratic).toBeCloseTo(0.4, 14);
  });

  it("weighs a move over two tiers more than one over one", () => {
    const near = tierAgreement([
      [5, 1, 0],
      [0, 5, 0],
      [0, 0, 5],
    ]);
    const far = tierAgreement([
      [5, 0, 1],
      [0, 5, 0],
      [0, 0, 5],
    ]);
    expect(near.exact).toBe(far.exact);
    expect([near.withinOne, far.withinOne]).toEqual([1, 15 / 16]);
    expect(near.kappaQuadratic).toBeGreaterThan(far.kappaQuadratic);
  });

  it("has no kappa where all journals stand in one tier, and nothing for an empty table", () => {
    expect(
      tierAgreement([
        [3, 0],
        [0, 0],
      ]),
    ).toMatchObject({ exact: 1, kappa: Number.NaN });
    expect(tierAgreement([]).exact).toBeNaN();
    expect(tierAgreement([[0]]).kappa).toBeNaN();
  });

  it("refuses a table that is not square", () => {
    expect(() => tierAgreement([[1, 2]])).toThrow(/1 columns/);
  });
});

describe("tierTransitions", () => {
  it("counts moves, entries and leavers", () => {
    // 255 below the last tier, 254 left to the experts.
    const first = Uint8Array.of(0, 0, 1, 2, 255, 1, 254);
    const second = Uint8Array.of(0, 1, 0, 2, 2, 255, 255);
    expect(tierTransitions(first, second, 3)).toMatchObject({
      counts: [
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 1],
      ],
      left: [0, 1, 0],
      entered: [0, 0, 1],
      outside: 1,
      journals: 4,
      exact: 0.5,
      withinOne: 1,
      better: 0.25,
      worse: 0.25,
    });
  });

  it("places every journal once, and turned round it turns the table round", () => {
    const tier = fc.constantFrom(0, 1, 2, 255, Number.NaN);
    fc.assert(
      fc.property(fc.array(fc.tuple(tier, tier), { maxLength: 30 }), (moves) => {
        const a = moves.map(([from]) => from);
        const b = moves.map(([, to]) => to);
        const along = tierTransitions(a, b, 3);
        const back = tierTransitions(b, a, 3);
        const placed = [...along.counts.flat(), ...along.left, ...along.entered, along.outside];
        expect(placed.reduce((sum, count) => sum + count, 0)).toBe(moves.length);
        expect(back.counts).toEqual([0, 1, 2].map((i) => along.counts.map((row) => row[i])));
        if (!Number.isNaN(along.kappa)) {
          expect(back.kappa).toBeCloseTo(along.kappa, 12);
          expect(along.kappa).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("refuses columns of different lengths", () => {
    expect(() => tierTransitions([0], [], 2)).toThrow(/same journals/);
  });
});
