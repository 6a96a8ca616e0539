import { describe, expect, it } from "vitest";
import type { NodeStage } from "../../src/model/evaluation.js";
import { diagnoseScale, type Leaf } from "../../src/scoring/index.js";

const NAN = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);
const leaf = (sign: 1 | -1, ...values: number[]): Leaf => ({ values: column(...values), sign });
const node = (id: string, values: Float64Array, weights: NodeStage["weights"]): NodeStage => ({
  id,
  values,
  weights,
  better: "higher",
  coverage: new Float64Array(values.length).fill(1),
});
const all = () => true;

describe("diagnoseScale", () => {
  it("sets the weight down the tree beside the share of squared correlations, by hand", () => {
    // a = 1 2 3 4, b = 1 3 2 4, both with the mean 2.5 and Σ squares 5; Σ products 4, so r(a, b) = 0.8
    // inner = a; score = (a + b) / 2: r²(a, score) = r²(b, score) = (5 + 4)² / 4 / (5 · 4.5) = 0.9
    const [a, b] = [leaf(1, 1, 2, 3, 4), leaf(1, 1, 3, 2, 4)];
    const nodes = [
      node("inner", a.values, [{ child: "a", weight: 1 }]),
      node("score", column(1, 2.5, 2.5, 4), [
        { child: "inner", weight: 0.25 },
        { child: "b", weight: 0.5 },
        { child: "a", weight: 0.25 },
      ]),
    ];
    const found = diagnoseScale(
      new Map([
        ["a", a],
        ["b", b],
      ]),
      nodes,
      all,
    );
    expect(found?.journals).toBe(4);
    expect(found?.indicators).toEqual([
      { id: "a", nominal: 0.5, importance: expect.closeTo(0.9, 14), effective: expect.closeTo(0.5, 14) },
      { id: "b", nominal: 0.5, importance: expect.closeTo(0.9, 14), effective: expect.closeTo(0.5, 14) },
    ]);
    expect(found?.correlations).toEqual([
      [1, expect.closeTo(0.8, 14)],
      [expect.closeTo(0.8, 14), 1],
    ]);
    expect(found?.flags).toEqual([]);
  });

  it("turns an indicator that is better when lower, and names pairs that repeat or contradict", () => {
    const leaves = new Map([
      ["a", leaf(1, 1, 2, 3, 4)],
      ["low", leaf(-1, 40, 30, 20, 10)],
      ["against", leaf(1, 4, 3, 2, 1)],
    ]);
    const score = node("score", column(1, 2, 3, 4), [
      { child: "a", weight: 0.5 },
      { child: "low", weight: 0.3 },
      { child: "against", weight: 0.2 },
    ]);
    const found = diagnoseScale(leaves, [score], all);
    expect(found?.correlations[0]).toEqual([1, 1, -1]);
    expect(found?.flags).toEqual([
      { first: "a", second: "low", flag: "redundant" },
      { first: "a", second: "against", flag: "redundant" },
      { first: "low", second: "against", flag: "redundant" },
    ]);
  });

  it("leaves out anchors and journals without a score", () => {
    const leaves = new Map([["a", leaf(1, 1, 2, 3, 99, 98)]]);
    const score = node("score", column(1, 2, 3, 0, NAN), [{ child: "a", weight: 1 }]);
    const found = diagnoseScale(leaves, [score], (place) => place !== 3);
    expect(found).toMatchObject({
      journals: 3,
      indicators: [{ importance: expect.closeTo(1, 14), effective: 1 }],
    });
  });

  it("gives an indicator that does not vary no influence and no correlation", () => {
    const leaves = new Map([
      ["a", leaf(1, 1, 2, 3)],
      ["still", leaf(1, 7, 7, 7)],
    ]);
    const score = node("score", column(1, 2, 3), [
      { child: "a", weight: 0.5 },
      { child: "still", weight: 0.5 },
    ]);
    const found = diagnoseScale(leaves, [score], all);
    expect(found?.indicators[1]).toEqual({ id: "still", nominal: 0.5, importance: NAN, effective: 0 });
    expect(found?.correlations[1]).toEqual([NAN, NAN]);
  });

  it("says nothing of two journals, or of scores that are all equal", () => {
    const scored = (...values: number[]) =>
      diagnoseScale(
        new Map([["a", leaf(1, ...values.keys())]]),
        [node("score", column(...values), [{ child: "a", weight: 1 }])],
        all,
      );
    expect(scored()).toBeNull();
    expect(scored(1, 2)).toBeNull();
    expect(scored(5, 5, 5)).toBeNull();
    expect(scored(1, 2, 3)?.journals).toBe(3);
  });
});
