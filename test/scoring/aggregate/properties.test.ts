import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveOptions } from "../../../src/model/method.js";
import type { AggregateMethod } from "../../../src/scoring/aggregate/index.js";
import { optionsFor, settings, signsFor } from "./options.js";
import { run } from "./run.js";

/** A table of 2 to 7 journals and 1 to 4 columns with values up to 10, whole numbers (many ties) or eighths. */
const table = fc
  .record({
    rows: fc.integer({ min: 2, max: 7 }),
    width: fc.integer({ min: 1, max: 4 }),
    whole: fc.boolean(),
  })
  .chain(({ rows, width, whole }) => {
    const value = whole ? fc.integer({ min: 1, max: 9 }) : fc.integer({ min: 1, max: 80 }).map((x) => x / 8);
    return fc.record({
      columns: fc.array(fc.array(value, { minLength: rows, maxLength: rows }), {
        minLength: width,
        maxLength: width,
      }),
      signs: fc.array(fc.constantFrom(1, -1), { minLength: width, maxLength: width }),
      raw: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: width, maxLength: width }),
      column: fc.integer({ min: 0, max: width - 1 }),
      row: fc.integer({ min: 0, max: rows - 1 }),
      amount: fc.double({ min: 0.01, max: 5, noNaN: true }),
    });
  });

const RUNS = { numRuns: 25 };
const weightsOf = (raw: readonly number[]) => {
  const sum = raw.reduce((total, weight) => total + weight, 0);
  return raw.map((weight) => weight / sum);
};
const near = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * (1 + Math.abs(a) + Math.abs(b));

function changed(
  columns: readonly number[][],
  column: number,
  change: (value: number, row: number) => number,
) {
  return columns.map((values, k) => (k === column ? values.map(change) : values));
}

describe.each(settings)("%s", (_, method, switches) => {
  const optionsOf = (signs: readonly number[]) => ({ ...optionsFor(method.name, signs), ...switches });
  const score = (columns: readonly number[][], signs: readonly number[], raw: readonly number[]) => {
    const directed = signsFor(method, signs);
    return run(method, columns, optionsOf(directed), { signs: directed, weights: weightsOf(raw) }).scores;
  };
  const promises = (guarantee: AggregateMethod["guarantees"][number]) =>
    method.guarantees.includes(guarantee);

  it("does not depend on the order of the rows, to the last bit", () => {
    fc.assert(
      fc.property(
        table,
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        ({ columns, signs, raw }, keys) => {
          const order = [...(columns[0] as number[]).keys()];
          order.sort((a, b) => (keys[a] as number) - (keys[b] as number));
          const base = score(columns, signs, raw);
          const shuffled = columns.map((column) => order.map((i) => column[i] as number));
          const moved = score(shuffled, signs, raw);
          expect(order.every((from, to) => Object.is(moved[to], base[from]))).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("gives equal journals equal scores", () => {
    fc.assert(
      fc.property(table, ({ columns, signs, raw, row }) => {
        const twice = columns.map((column) => [...column, column[row] as number]);
        const scores = score(twice, signs, raw);
        expect(scores[scores.length - 1]).toBe(scores[row]);
      }),
      RUNS,
    );
  });

  it("stays within its range", () => {
    fc.assert(
      fc.property(table, ({ columns, signs, raw }) => {
        const directed = signsFor(method, signs);
        const { options } = resolveOptions(method.options, optionsOf(directed));
        const range = method.range?.(options);
        const held = score(columns, signs, raw).every((value, i) => {
          const row = columns.map((column) => column[i] as number);
          const [lowest, highest] = range ?? [Math.min(...row), Math.max(...row)];
          return value >= (lowest ?? -Infinity) - 1e-12 && value <= (highest ?? Infinity) + 1e-12;
        });
        expect(held).toBe(true);
        if (promises("bounded")) expect(range).not.toContain(null);
        if (promises("positive")) expect(range?.[0]).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it.runIf(promises("monotone"))("never scores a journal worse that improves in one column", () => {
    fc.assert(
      fc.property(table, fc.boolean(), ({ columns, signs, raw, column, row, amount }, toZero) => {
        const sign = signsFor(method, signs)[column] as number;
        const improve = (value: number) => (sign === 1 ? value + amount : toZero ? 0 : value / (1 + amount));
        const better = changed(columns, column, (value, i) => (i === row ? improve(value) : value));
        const after = score(better, signs, raw)[row] as number;
        if (Number.isNaN(after)) return;
        const gain =
          (after - (score(columns, signs, raw)[row] as number)) * (method.better === "higher" ? 1 : -1);
        expect(gain).toBeGreaterThanOrEqual(-1e-9);
      }),
      { numRuns: 80 },
    );
  });

  it.runIf(promises("scale-invariant"))("does not depend on the unit of a column", () => {
    fc.assert(
      fc.property(table, fc.constantFrom(0.25, 8, 1024), ({ columns, signs, raw, column }, factor) => {
        const base = score(columns, signs, raw);
        const scaled = score(
          changed(columns, column, (value) => value * factor),
          signs,
          raw,
        );
        expect(scaled.every((value, i) => near(value, base[i] as number))).toBe(true);
      }),
      RUNS,
    );
  });

  it.runIf(promises("shift-invariant"))("does not depend on the zero of a column", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), ({ columns, signs, raw, column }, amount) => {
        const base = score(columns, signs, raw);
        const shifted = score(
          changed(columns, column, (value) => value + amount),
          signs,
          raw,
        );
        expect(shifted.every((value, i) => near(value, base[i] as number))).toBe(true);
      }),
      RUNS,
    );
  });

  it.runIf(promises("rank-reversal-free"))("keeps the scores of the others when a journal leaves", () => {
    fc.assert(
      fc.property(table, ({ columns, signs, raw }) => {
        const base = score(columns, signs, raw);
        const fewer = score(
          columns.map((column) => column.slice(0, -1)),
          signs,
          raw,
        );
        expect(fewer).toEqual(base.slice(0, -1));
      }),
      RUNS,
    );
  });
});
