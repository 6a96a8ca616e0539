import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ShareProblem, solveShares } from "../../../src/equivalence/index.js";

/** Ten invented journals by score; d = domestic. Natural tiers of 3, 3, 4: fff | fdf | ddfd. */
const KINDS = "ffffdfddfd";
const problem = (part: Partial<ShareProblem>): ShareProblem => ({
  order: [...KINDS].map((_, i) => i),
  score: Float64Array.from(KINDS, (_, i) => 100 - i),
  favored: (position) => KINDS[position] === "d",
  sizes: [3, 3, 4],
  needs: [null, null, null],
  exact: false,
  ...part,
});

describe("solveShares", () => {
  it("leaves the list where every share is met already", () => {
    const { tiers, unmet } = solveShares(problem({ needs: [0, 1, 3] }));
    expect(tiers).toEqual([
      [0, 1, 2],
      [3, 4, 5],
      [6, 7, 8, 9],
    ]);
    expect(unmet).toEqual([]);
  });

  it("exchanges the last of the one population for the next of the other, and nobody else moves", () => {
    // T1 needs one: journal 4 comes in, journal 2 goes out and falls into T2.
    const { tiers } = solveShares(problem({ needs: [1, null, null] }));
    expect(tiers).toEqual([
      [0, 1, 4],
      [2, 3, 5],
      [6, 7, 8, 9],
    ]);
  });

  it("passes the exchange on from tier to tier", () => {
    // T1 takes 4 for 2; T2, left with 2 3 5, needs two: 6 and 7 come in, 5 and 3 go out.
    const { tiers } = solveShares(problem({ needs: [1, 2, null] }));
    expect(tiers).toEqual([
      [0, 1, 4],
      [2, 6, 7],
      [3, 5, 8, 9],
    ]);
  });

  it("lets the surplus go where the share is a target", () => {
    // T3 holds 6 7 8 9 with three domestic; a target of two lets the last of them (9) go; nobody foreign waits.
    const { tiers, unmet } = solveShares(problem({ sizes: [3, 3, 3], needs: [null, null, 1], exact: true }));
    // natural T3: 6 7 8, two domestic; target one: 7 goes, and only domestic 9 waits, so the target is missed.
    expect(tiers[2]).toEqual([6, 7, 8]);
    expect(unmet).toEqual([{ tier: 2, found: 2 }]);
  });

  it("says how many were found where a share cannot be met", () => {
    const { unmet } = solveShares(problem({ sizes: [6, 2, 2], needs: [5, null, null] }));
    expect(unmet).toEqual([{ tier: 0, found: 4 }]);
  });

  it("keeps journals of one population with equal scores together, in and out", () => {
    // 4 and 6 share a score: both come in where one is needed; 1 and 2 share a score: both go out for them.
    const score = Float64Array.from([99, 97, 97, 96, 95, 94.5, 95, 92, 91, 90]);
    const order = [0, 1, 2, 3, 4, 6, 5, 7, 8, 9];
    const { tiers } = solveShares(problem({ order, score, needs: [1, null, null] }));
    expect(tiers[0]).toEqual([0, 4, 6]);
  });

  it("lets no part of a group of equals go: the group stays and the tier grows", () => {
    // f9 f5 f5 | d4: T1 of three needs one. d4 comes in; the last to go, f5, cannot be parted from its equal.
    const kinds = "fffd";
    const { tiers } = solveShares(
      problem({
        order: [0, 1, 2, 3],
        score: Float64Array.of(9, 5, 5, 4),
        favored: (position) => kinds[position] === "d",
        sizes: [3, 0, 0],
        needs: [1, null, null],
      }),
    );
    expect(tiers[0]).toEqual([0, 1, 2, 3]);
    // Two needed, d4 and d3 come in, and the whole group of two goes.
    const two = solveShares(
      problem({
        order: [0, 1, 2, 3, 4],
        score: Float64Array.of(9, 5, 5, 4, 3),
        favored: (position) => position > 2,
        sizes: [3, 0, 0],
        needs: [2, null, null],
      }),
    );
    expect(two.tiers[0]).toEqual([0, 3, 4]);
  });

  it("reaches a target from above, and a minimum leaves the surplus", () => {
    // d9 d8 f7 | f6: T1 of three holds two; a target of one lets d8 go for f6.
    const part = {
      order: [0, 1, 2, 3],
      score: Float64Array.of(9, 8, 7, 6),
      favored: (position: number) => position < 2,
      sizes: [3, 1],
      needs: [1, null],
    };
    const target = solveShares(problem({ ...part, exact: true }));
    expect(target).toEqual({
      tiers: [[0, 2, 3], [1]],
      unmet: [],
    });
    expect(solveShares(problem(part)).tiers[0]).toEqual([0, 1, 2]);
    // With f5 waiting too, no more than the surplus of one goes.
    const longer = { ...part, order: [0, 1, 2, 3, 4], score: Float64Array.of(9, 8, 7, 6, 5), exact: true };
    expect(solveShares(problem(longer)).tiers[0]).toEqual([0, 2, 3]);
    // met exactly: nobody moves
    expect(solveShares(problem({ ...part, needs: [2, null], exact: true })).tiers[0]).toEqual([0, 1, 2]);
  });

  it("holds an empty list and tiers of size 0", () => {
    expect(solveShares(problem({ order: [], sizes: [0, 0, 0], needs: [0, 0, 0] })).tiers).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("meets every minimum that can be met, with no journal of a population below a worse one of its own", () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 3, maxLength: 30 }),
        fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
        fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }),
        (kinds, sizes, needs) => {
          const favored = (position: number) => kinds[position] as boolean;
          const bounded = needs.map((need, k) => Math.min(need, sizes[k] as number));
          const { tiers, unmet } = solveShares({
            order: kinds.map((_, i) => i),
            score: Float64Array.from(kinds, (_, i) => -i),
            favored,
            sizes,
            needs: bounded,
            exact: false,
          });
          tiers.forEach((members, k) => {
            const missed = unmet.find(({ tier }) => tier === k);
            if (missed === undefined) {
              expect(members.filter(favored).length).toBeGreaterThanOrEqual(bounded[k] as number);
            }
            expect(members.length).toBeLessThanOrEqual(sizes[k] as number);
          });
          for (const side of [true, false]) {
            const places = kinds.flatMap((kind, i) =>
              kind === side ? [tiers.findIndex((members) => members.includes(i))] : [],
            );
            const codes = places.map((place) => (place < 0 ? 99 : place));
            expect(codes).toEqual([...codes].sort((a, b) => a - b));
          }
        },
      ),
    );
  });
});
