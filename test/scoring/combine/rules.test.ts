import { describe, expect, it } from "vitest";
import {
  borda,
  type CombineMethod,
  combineRankings,
  copeland,
  kemeny,
  markovChain,
  meanRank,
  schulze,
  strongestPaths,
} from "../../../src/scoring/combine/index.js";
import { cycle, ranks, X } from "./example.js";

const combine = (method: unknown, columns: readonly (readonly number[] | Float64Array)[], options = {}) =>
  combineRankings(
    columns.map((column) => Float64Array.from(column)),
    { method: method as CombineMethod, better: "lower", options },
  );

describe("mean rank", () => {
  it("is worked by hand", () => {
    // A (1 + 2 + 1)/3, B (2 + 1 + 3)/3, C (3 + 4 + 2)/3, D (4 + 3 + 4)/3
    expect([...combine(meanRank, ranks).score]).toEqual([4 / 3, 2, 3, 11 / 3]);
    expect([...combine(meanRank, ranks).rank]).toEqual([1, 2, 3, 4]);
  });

  it("stretches a ranking of some journals to all of them", () => {
    // Ranking 2 holds C and D alone: places 1 and 2 of 2 become 1 and 1 + (2 − 1)(4 − 1)/(2 − 1) = 4.
    const { score } = combine(meanRank, [
      [1, 2, 3, 4],
      [X, X, 1, 2],
    ]);
    expect([...score]).toEqual([1, 2, (3 + 1) / 2, (4 + 4) / 2]);
  });

  it("does not let rounding order equal means", () => {
    const weights = Float64Array.of(0.1, 0.2, 0.3);
    // 0.1 · 3 + 0.2 · 3 = 0.3 · 3 in numbers, not in doubles.
    const columns = [Float64Array.of(1, 2), Float64Array.of(1, 2), Float64Array.of(2, 1)];
    for (const method of [meanRank, borda, copeland, kemeny, schulze, markovChain] as CombineMethod[]) {
      expect([...combineRankings(columns, { method, better: "lower", weights }).rank]).toEqual([1, 1]);
    }
  });
});

describe("Borda count", () => {
  it("is worked by hand", () => {
    // n − rank: A 3 + 2 + 3, B 2 + 3 + 1, C 1 + 0 + 2, D 0 + 1 + 0
    expect([...combine(borda, ranks).score]).toEqual([8, 6, 3, 1]);
  });

  it("shares the points of a tied group", () => {
    // Places 2 and 3 of three: (1 + 0)/2 points each.
    expect([...combine(borda, [[1, 2, 2]]).score]).toEqual([2, 0.5, 0.5]);
  });

  it("does not punish a journal for being left out, unless told to", () => {
    const columns = [
      [1, 2, 3],
      [X, 1, 2],
    ];
    // A: 2 points in its one ranking, for two rankings 4; B 1 + 2; C 0 + 0.
    expect([...combine(borda, columns).score]).toEqual([4, 3, 0]);
    // Put last in the second ranking A has 2 + 0, B 1 + 2, C 0 + 1.
    expect([...combine(borda, columns, { missing: "last" }).score]).toEqual([2, 3, 1]);
  });
});

describe("Copeland's rule", () => {
  it("is worked by hand", () => {
    // A beats B, C, D; B beats C (2 : 1) and D; C beats D (2 : 1).
    expect([...combine(copeland, ranks).score]).toEqual([3, 1, -1, -3]);
    expect([...combine(copeland, ranks, { points: "wins-plus-half-ties" }).score]).toEqual([3, 2, 1, 0]);
  });

  it("counts a pair that no ranking decides as a tie", () => {
    expect([
      ...combine(copeland, [
        [1, 2, X],
        [X, X, 1],
      ]).score,
    ]).toEqual([1, -1, 0]);
  });

  it("leaves a cycle tied", () => {
    expect([...combine(copeland, cycle).rank]).toEqual([1, 1, 1]);
  });
});

describe("Schulze's method", () => {
  it("is worked by hand on a cycle with unequal majorities", () => {
    // 4 × A B C, 3 × B C A, 2 × C A B: A > B 6 : 3, B > C 7 : 2, C > A 5 : 4.
    // Paths A→B 6, A→C min(6, 7) = 6, B→C 7, B→A min(7, 5) = 5, C→A 5, C→B min(5, 6) = 5: A beats B and C, B
    // beats C.
    const columns = [
      [1, 2, 3],
      [3, 1, 2],
      [2, 3, 1],
    ].map((column) => Float64Array.from(column));
    const weights = Float64Array.of(4, 3, 2);
    expect([...combineRankings(columns, { method: schulze, better: "lower", weights }).score]).toEqual([
      2, 1, 0,
    ]);
    expect([...strongestPaths(Float64Array.of(0, 6, 4, 3, 0, 7, 5, 2, 0), 3)]).toEqual([
      0, 6, 6, 5, 0, 7, 5, 5, 0,
    ]);
  });

  it("counts the journals below a knot as beaten", () => {
    const columns = cycle.map((column) => [...column, 4]);
    expect([...combine(schulze, columns).score]).toEqual([1, 1, 1, 0]);
  });
});

describe("Markov chain MC4", () => {
  it("is worked by hand on two journals", () => {
    // B always loses: with t = 0.2, π_B = 0.1 + 0.8 · π_B / 2, so π_B = 0.1/0.6 = 1/6.
    const { score } = combine(markovChain, [[1, 2]], { teleport: 0.2 });
    expect(score[0]).toBeCloseTo(5 / 6, 14);
    expect(score[1]).toBeCloseTo(1 / 6, 14);
  });

  it("spends equal time on a cycle, to the last bit", () => {
    const { score, rank } = combine(markovChain, cycle);
    expect(new Set(score).size).toBe(1);
    expect(score[0]).toBeCloseTo(1 / 3, 12);
    expect([...rank]).toEqual([1, 1, 1]);
  });

  it("solves the equations of the chain", () => {
    const columns = [...cycle.map((column) => [...column, 4, 5]), [2, 1, 3, 5, 4]];
    const { score } = combine(markovChain, columns, { teleport: 0.1 });
    const n = 5;
    const beats = (a: number, b: number) => {
      let lead = 0;
      for (const column of columns) lead += Math.sign((column[b] as number) - (column[a] as number));
      return lead > 0;
    };
    for (let j = 0; j < n; j++) {
      let inflow = 0;
      for (let i = 0; i < n; i++) {
        let stay = 1;
        for (let k = 0; k < n; k++) if (beats(k, i)) stay -= 1 / n;
        const move = i === j ? stay : beats(j, i) ? 1 / n : 0;
        inflow += (score[i] as number) * move;
      }
      expect(score[j]).toBeCloseTo(0.1 / n + 0.9 * inflow, 10);
    }
  });
});
