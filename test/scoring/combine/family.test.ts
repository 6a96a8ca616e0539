import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CombineMethod, combineMethods, combineRankings } from "../../../src/scoring/combine/index.js";
import { reorderRows, X } from "./example.js";

const methods = [...combineMethods.values()];
const optionsOf = (method: CombineMethod) =>
  method.name === "resampled-rank" ? { seed: 3, draws: 200 } : {};
const combine = (method: CombineMethod, columns: readonly Float64Array[], weights?: Float64Array) =>
  combineRankings(columns, { method, better: "higher", weights, options: optionsOf(method) as object });

const table = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(
      fc.array(fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 0, max: 9 }) }, fc.constant(X)), {
        minLength: rows,
        maxLength: rows,
      }),
      { minLength: columns, maxLength: columns },
    ),
  )
  .map((rows) => rows.map((row) => Float64Array.from(row)));

describe.each(methods)("$name", (method) => {
  it("does not depend on the order of the rows, to the last bit", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 2 ** 31 }), (columns, seed) => {
        const rows = columns[0]?.length as number;
        const order = Array.from({ length: rows }, (_, i) => i).sort(
          (a, b) => (((a + 1) * seed) % 7919) - (((b + 1) * seed) % 7919),
        );
        const straight = combine(method, columns);
        const moved = combine(method, reorderRows(columns, order));
        expect([...moved.score]).toEqual(order.map((row) => straight.score[row]));
        expect([...moved.rank]).toEqual(order.map((row) => straight.rank[row]));
      }),
      { numRuns: 40 },
    );
  });

  it("reads the order of a ranking alone: scale, shift and direction change nothing", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const straight = combine(method, columns);
        const stretched = combine(
          method,
          columns.map((column) => column.map((value) => 3 * value - 40)),
        );
        const turned = combineRankings(
          columns.map((column) => column.map((value) => -value)),
          { method, better: "lower", options: optionsOf(method) as object },
        );
        expect([...stretched.score]).toEqual([...straight.score]);
        expect([...turned.score]).toEqual([...straight.score]);
      }),
      { numRuns: 30 },
    );
  });

  it("scores every journal that a ranking compares with another, and no other", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const { score, rank } = combine(method, columns);
        score.forEach((value, row) => {
          const held = columns.some((column) => !Number.isNaN(column[row]));
          const compared = columns.some(
            (column) => !Number.isNaN(column[row]) && column.filter((v) => !Number.isNaN(v)).length > 1,
          );
          if (!held) expect(value).toBeNaN();
          if (compared) expect(Number.isFinite(value)).toBe(true);
          expect(Number.isNaN(value)).toBe(Number.isNaN(rank[row]));
        });
      }),
      { numRuns: 40 },
    );
  });

  it("follows rankings that all agree", () => {
    const column = Float64Array.of(5, 1, 4, 2, 3);
    expect([...combine(method, [column, column, column]).rank]).toEqual([1, 5, 2, 4, 3]);
  });

  it("ignores a ranking of weight 0 and one without journals", () => {
    const column = Float64Array.of(3, 1, 2);
    const empty = Float64Array.of(X, X, X);
    const alone = combine(method, [column]);
    const weights = Float64Array.of(1, 0, 1);
    const report = combine(method, [column, Float64Array.of(1, 2, 3), empty], weights);
    expect([...report.score]).toEqual([...alone.score]);
    expect(report.diagnostics).toEqual([{ code: "COLUMN_EMPTY", detail: "ranking 3" }]);
  });

  it("is an aggregation of a methodology as well", () => {
    const columns = [Float64Array.of(3, 1, 2), Float64Array.of(30, 10, 20)];
    const out = new Float64Array(3);
    const defaults = Object.fromEntries(
      Object.entries(method.options).map(([name, option]) => [name, option.default]),
    );
    method.apply(
      columns,
      out,
      { ...defaults, ...optionsOf(method) },
      {
        weights: Float64Array.of(0.5, 0.5),
        signs: [1, 1],
        diagnose: () => {},
      },
    );
    const order = [...out.keys()].sort((a, b) => (out[b] as number) - (out[a] as number));
    expect(order).toEqual(method.better === "higher" ? [0, 2, 1] : [1, 2, 0]);
  });

  it.each([
    ["empty", []],
    ["one journal", [7]],
    ["two equal", [1, 1]],
    ["constant", [4, 4, 4, 4]],
    ["all missing", [X, X]],
    ["one missing", [1, X, 2]],
    ["zero and negative", [0, -0, -5]],
    ["extreme", [1e308, -1e308, 5e-324, 0]],
  ])("answers the edge case: %s", (_, column) => {
    const { score, rank } = combine(method, [Float64Array.from(column), Float64Array.from(column)]);
    const held = column.filter((value) => !Number.isNaN(value)).length;
    score.forEach((value, row) => {
      if (Number.isNaN(column[row])) expect(value).toBeNaN();
      else expect(Number.isFinite(value)).toBe(true);
    });
    expect(rank.filter((value) => value === value)).toHaveLength(held);
  });

  if (method.guarantees.includes("monotone")) {
    it("never scores a journal worse that rises in one ranking", () => {
      fc.assert(
        fc.property(table, fc.nat(), fc.nat(), (columns, a, b) => {
          const column = columns[a % columns.length] as Float64Array;
          const row = b % column.length;
          if (Number.isNaN(column[row])) return;
          const before = combine(method, columns).score[row] as number;
          const raised = columns.map((one) =>
            one === column ? one.map((value, i) => (i === row ? value + 2 : value)) : one,
          );
          const after = combine(method, raised).score[row] as number;
          if (Number.isNaN(before)) return;
          if (method.better === "higher") expect(after).toBeGreaterThanOrEqual(before - 1e-9);
          else expect(after).toBeLessThanOrEqual(before + 1e-9);
        }),
        { numRuns: 80 },
      );
    });
  }

  if (method.name !== "resampled-rank") {
    it("takes a hundred thousand tied journals in its stride", () => {
      const column = new Float64Array(100_000).fill(1);
      expect(new Set(combine(method, [column, column]).score).size).toBe(1);
    });
  }
});

describe("combineRankings", () => {
  const column = Float64Array.of(1, 2);

  it("refuses columns, weights and options that do not fit", () => {
    const method = combineMethods.get("borda") as CombineMethod;
    const attempt = (columns: Float64Array[], settings: object) => () =>
      combineRankings(columns, { method, better: "higher", ...settings });
    expect(attempt([column, Float64Array.of(1)], {})).toThrow(/one length/);
    expect(attempt([column], { better: ["higher", "lower"] })).toThrow(/one sign/);
    expect(attempt([column], { weights: Float64Array.of(-1) })).toThrow(/ranking 1 has -1/);
    expect(attempt([column], { options: { missing: "lost" } })).toThrow(/missing must be one of/);
    expect(attempt([column], { options: { other: 1 } })).toThrow(/other/);
  });

  it("gives the agreement with the compromise", () => {
    const method = combineMethods.get("borda") as CombineMethod;
    const report = combineRankings([column, Float64Array.of(2, 1)], { method, better: ["higher", "lower"] });
    expect(report.agreement).toMatchObject({ w: 1, journals: 2, rankings: 2 });
  });
});
