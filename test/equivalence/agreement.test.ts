import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectedAgreement } from "../../src/equivalence/agreement.js";

const scores = (...values: number[]) => Float64Array.from(values);

describe("expectedAgreement", () => {
  it("is worked by hand on six journals without ties", () => {
    // Published sizes 1, 2, 3. By score: A B C D E F cut to 0 1 1 2 2 2; published 1 0 1 2 2 2.
    // Exact: C D E F = 4; A and B are one tier off, so near = 6.
    // Chance: (1 + 4 + 9) / 6; within one tier also 1·2 twice and 2·3 twice: (14 + 4 + 12) / 6.
    const found = expectedAgreement(scores(9, 8, 7, 6, 5, 4), [1, 0, 1, 2, 2, 2]);
    expect(found.entries).toBe(6);
    expect([found.exact, found.near]).toEqual([4, 6]);
    expect(found.chance).toBeCloseTo(14 / 6, 14);
    expect(found.chanceNear).toBeCloseTo(30 / 6, 14);
  });

  it("shares the places of tied journals out in proportion", () => {
    // Three journals tie for places 1 to 3, of which one is in tier 0 and two in tier 1. Published: one in 0, one in
    // 1, one in 2; the fourth, last by score, is published in 1 and gets the place of tier 2.
    // Exact: tier 0: 1 · 1/3, tier 1: 1 · 2/3. Near adds 0 in 1: 2/3, 1 in 0: 1/3, 2 in 1: 2/3, and the fourth.
    const found = expectedAgreement(scores(5, 5, 5, 1), [0, 1, 2, 1]);
    expect(found.exact).toBeCloseTo(1 / 3 + 2 / 3, 14);
    expect(found.near).toBeCloseTo(1 + 2 / 3 + 1 / 3 + 2 / 3 + 1, 14);
  });

  it("is the mean over every order of the tied journals", () => {
    const score = scores(3, 2, 2, 2, 2, 1);
    const tier = [0, 1, 0, 2, 1, 2];
    const orders = permutations([1, 2, 3, 4]);
    let exact = 0;
    let near = 0;
    for (const order of orders) {
      const distinct = score.map((value, i) => value - 0.01 * Math.max(0, order.indexOf(i)));
      exact += expectedAgreement(distinct, tier).exact;
      near += expectedAgreement(distinct, tier).near;
    }
    const found = expectedAgreement(score, tier);
    expect(found.exact).toBeCloseTo(exact / orders.length, 12);
    expect(found.near).toBeCloseTo(near / orders.length, 12);
  });

  it("equals chance where all scores are equal", () => {
    const found = expectedAgreement(scores(1, 1, 1, 1, 1), [0, 0, 1, 2, 2]);
    expect(found.exact).toBe(found.chance);
    expect(found.near).toBe(found.chanceNear);
    expect(found.chance).toBeCloseTo((4 + 1 + 4) / 5, 14);
  });

  it("cuts each group at its own sizes where groups are given", () => {
    // One list: places 1 and 2 go to the foreign journals, published 0 and 1: exact 1 of 4 … apart: 4 of 4.
    const score = scores(9, 8, 2, 1);
    const tier = [0, 1, 0, 1];
    expect(expectedAgreement(score, tier).exact).toBe(2);
    const apart = expectedAgreement(score, tier, { groups: [0, 0, 1, 1] });
    expect([apart.entries, apart.exact, apart.near]).toEqual([4, 4, 4]);
    expect(apart.chance).toBe(2);
  });

  it("leaves an entry without a score or a published tier out of ranking and sizes", () => {
    const found = expectedAgreement(scores(9, Number.NaN, 7, 6, 5, 4), [0, 0, 1, 255, 253, Number.NaN]);
    expect(found).toEqual({ entries: 2, exact: 2, near: 2, chance: 1, chanceNear: 2 });
  });

  it.each([
    ["no entry", [], []],
    ["no score", [Number.NaN, Number.NaN], [0, 1]],
  ])("gives zeros for %s", (_, score, tier) => {
    expect(expectedAgreement(Float64Array.from(score), tier)).toEqual({
      entries: 0,
      exact: 0,
      near: 0,
      chance: 0,
      chanceNear: 0,
    });
  });

  it("takes zero, negative and extreme scores, and tiers that nobody is in", () => {
    const found = expectedAgreement(scores(1e308, 0, -0, -5, -1e308), [0, 3, 3, 3, 5]);
    expect([found.exact, found.near]).toEqual([5, 5]);
  });

  it("refuses columns of unequal length and codes that are no tier", () => {
    expect(() => expectedAgreement(scores(1), [])).toThrow(
      expect.objectContaining({ code: "LENGTH_MISMATCH" }),
    );
    expect(() => expectedAgreement(scores(1), [0], { groups: [] })).toThrow(
      expect.objectContaining({ code: "LENGTH_MISMATCH" }),
    );
    for (const code of [-1, 0.5]) {
      expect(() => expectedAgreement(scores(1), [code])).toThrow(
        expect.objectContaining({ code: "TIER_CODE" }),
      );
    }
  });

  it("does not change with the order of the rows, nor with a rising transformation of the scores", () => {
    const entry = fc.record({
      score: fc.integer({ min: -4, max: 4 }),
      tier: fc.integer({ min: 0, max: 3 }),
      group: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 30 }), fc.infiniteStream(fc.nat()), (entries, keys) => {
        const measure = (rows: typeof entries, change: (score: number) => number) =>
          expectedAgreement(
            Float64Array.from(rows, ({ score }) => change(score)),
            rows.map(({ tier }) => tier),
            { groups: rows.map(({ group }) => group) },
          );
        const plain = measure(entries, (score) => score);
        const shuffled = entries
          .map((row) => [keys.next().value as number, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        expect(measure(shuffled, (score) => score ** 3 + 7)).toEqual(plain);
        expect(plain.exact).toBeLessThanOrEqual(plain.near + 1e-9);
        expect(plain.near).toBeLessThanOrEqual(plain.entries + 1e-9);
      }),
    );
  });
});

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
  );
}
