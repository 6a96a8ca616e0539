import { describe, expect, it } from "vitest";
import {
  type AggregateMethod,
  aggregateColumns,
  aggregateMethods,
  columnContext,
  rankSumRatio,
  rankSumRatioReport,
  spotis,
  topsis,
  vikor,
} from "../../../src/scoring/aggregate/index.js";

const impact = Float64Array.of(4.1, 2.2, 9.3, Number.NaN);
const selfCitations = Float64Array.of(0.1, 0.4, 0.2, 0.1);

describe("aggregateColumns", () => {
  it("scores and ranks journals with directions in words and weights of any sum", () => {
    const { score, rank, better, diagnostics } = aggregateColumns([impact, selfCitations], {
      method: topsis,
      weights: Float64Array.of(3, 1),
      better: ["higher", "lower"],
    });
    expect([...rank]).toEqual([2, 3, 1, Number.NaN]);
    expect(better).toBe("higher");
    expect(score[3]).toBeNaN();
    expect(diagnostics).toEqual([]);
  });

  it("ranks by the method's own direction: VIKOR's lowest Q is first", () => {
    const { score, rank } = aggregateColumns([impact], { method: vikor });
    expect(score[2]).toBe(0);
    expect([...rank]).toEqual([2, 3, 1, Number.NaN]);
  });

  it("answers what the method met", () => {
    const { diagnostics } = aggregateColumns([Float64Array.of(5, 5)], { method: topsis });
    expect(diagnostics).toEqual([{ code: "COLUMN_CONSTANT", detail: "0.5" }]);
  });

  it("refuses options by name", () => {
    expect(() => aggregateColumns([impact], { method: vikor, options: { v: 2 } })).toThrow("v must be");
    expect(() => aggregateColumns([impact], { method: spotis, options: { lower: [0] } })).toThrow(
      "upper must be",
    );
    expect(() => aggregateColumns([impact], { method: spotis, options: { lower: [9], upper: [0] } })).toThrow(
      "above lower",
    );
  });

  it("refuses weights that are all 0", () => {
    expect(() => aggregateColumns([impact], { method: topsis, weights: Float64Array.of(0) })).toThrow(
      "above 0",
    );
  });
});

describe("columnContext", () => {
  it("makes the context of a report function", () => {
    const { weights, signs } = columnContext(2, Float64Array.of(1, 3), "lower");
    expect([[...weights], signs]).toEqual([
      [0.25, 0.75],
      [-1, -1],
    ]);
  });

  it("scales weights near the largest double", () => {
    expect([...columnContext(2, Float64Array.of(1e308, 1e308)).weights]).toEqual([0.5, 0.5]);
  });
});

describe("the table of methods", () => {
  it("holds each method under its own name", () => {
    for (const [name, method] of aggregateMethods) expect(method.name).toBe(name);
  });

  it("has titles in both languages and a source for every method", () => {
    for (const { title, source, formula } of aggregateMethods.values() as Iterable<AggregateMethod>) {
      for (const text of [title.en, title.zh, source, formula]) expect(text).not.toBe("");
    }
  });
});

describe("the distribution of rank-sum ratios", () => {
  const distribution = (...columns: Float64Array[]) =>
    rankSumRatioReport(columns, { ranks: "whole" }, columnContext(columns.length));

  it("groups equal ratios and places the last at 1 − 1/(4n)", () => {
    const { steps } = distribution(Float64Array.of(1, 2, 2, 3));
    expect(steps.map(({ value, count, cumulated, share }) => [value, count, cumulated, share])).toEqual([
      [0.25, 1, 1, 0.25],
      [0.625, 2, 3, 0.625],
      [1, 1, 4, 0.9375],
    ]);
  });

  it("has no line through fewer than two values", () => {
    expect(distribution(Float64Array.of(2, 2)).regression.slope).toBeNaN();
    expect(distribution(Float64Array.of(Number.NaN)).steps).toEqual([]);
    expect(rankSumRatio.better).toBe("higher");
  });
});
