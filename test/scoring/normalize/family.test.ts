import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Guarantee, resolveOptions } from "../../../src/model/method.js";
import { normalizeMethods } from "../../../src/scoring/normalize/index.js";
import { CASES, type Case } from "./options.js";
import { run } from "./run.js";

const NAN = Number.NaN;

/** Columns at the border of what can happen; no method may answer with ±Infinity, and NaN only with a reason. */
const EDGES: readonly (readonly [string, readonly number[]])[] = [
  ["empty", []],
  ["one journal", [3]],
  ["two equal", [3, 3]],
  ["constant", [0.1, 0.1, 0.1, 0.1]],
  ["all missing", [NAN, NAN]],
  ["one missing", [1, NAN, 4]],
  ["a zero", [0, 1, 4]],
  ["all zero", [0, 0, 0]],
  ["minus zero", [-0, 0, 2]],
  ["a negative", [-2, 1, 4]],
  ["all negative", [-2, -1, -4]],
  ["1e308", [1e308, 1.7e308, 1]],
  ["±1e308", [-1.7e308, 1.7e308, 0]],
  ["subnormal", [5e-324, 1e-310, 3e-310]],
  ["both ends", [5e-324, 1.7e308]],
];

const REASONS = ["COLUMN_NEGATIVE", "COLUMN_ZERO"];
/** Rounding of a result, relative to its size; of a result on the scale 0–100, absolute. */
const TOLERANCE = 1e-9;

const apply = ({ method, given, sign }: Case, column: ArrayLike<number>, reference?: ArrayLike<number>) =>
  run(method, column, given, reference === undefined ? { sign } : { sign, reference });

const optionsOf = ({ method, given }: Case) => resolveOptions(method.options, given).options;

const cell = fc.oneof(
  fc.integer({ min: 0, max: 8 }),
  fc.double({ min: 0, max: 50, noNaN: true }),
  fc.constant(NAN),
);
/** Coarse enough that no method subtracts nearly equal numbers. */
const coarse = fc.integer({ min: 8, max: 400 }).map((eighths) => eighths / 8);
const anyDouble = fc.double({ noNaN: false, noDefaultInfinity: true });
const RUNS = { numRuns: 20 };

describe.each(CASES)("$label", (one) => {
  it.each(EDGES)("answers the column '%s' with a stated result or a diagnostic", (_, column) => {
    const { values, codes } = apply(one, column);
    const explained = codes.some((code) => REASONS.includes(code));
    const unstated = values.filter((value, i) => {
      if (Number.isNaN(column[i])) return !Number.isNaN(value);
      return Number.isNaN(value) ? !explained : !Number.isFinite(value) || Object.is(value, -0);
    });
    expect(unstated).toEqual([]);
    expect(values).toHaveLength(column.length);
    if (column.every(Number.isNaN)) expect(codes).toContain("COLUMN_EMPTY");
    if (isUniform(column)) expect(new Set(values).size).toBeLessThanOrEqual(1);
  });

  it("does not depend on the order of the rows, to the last bit", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, anyDouble), { maxLength: 16 }), fc.nat(), (column, seed) => {
        const order = column
          .map((_, i) => i)
          .sort((a, b) => ((a * 7919 + seed) % 31) - ((b * 7919 + seed) % 31));
        const straight = apply(one, column).values;
        const shuffled = apply(
          one,
          order.map((i) => column[i] as number),
        ).values;
        expect(shuffled).toEqual(order.map((i) => straight[i]));
      }),
      RUNS,
    );
  });

  it("stays inside its declared range and is 0 only where declared", () => {
    const [lower, upper] = one.method.range(optionsOf(one));
    const hasZero = one.method.producesZero(optionsOf(one));
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, anyDouble), { maxLength: 14 }), (column) => {
        for (const value of apply(one, column).values) {
          if (Number.isNaN(value)) continue;
          if (lower !== null) expect(value).toBeGreaterThanOrEqual(lower);
          if (upper !== null) expect(value).toBeLessThanOrEqual(upper);
          if (!hasZero) expect(value).not.toBe(0);
        }
      }),
      RUNS,
    );
  });

  const pointsUpward = one.method.keepsDirection?.(optionsOf(one)) !== true;
  it.skipIf(!pointsUpward)("never puts a worse value above a better one, nor equal ones apart", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(cell, anyDouble), { maxLength: 14 }), (column) => {
        const { values } = apply(one, column);
        column.forEach((a, i) => {
          column.forEach((b, j) => {
            if (Number.isNaN(values[i]) || Number.isNaN(values[j])) return;
            if (a === b) expect(values[i]).toBe(values[j]);
            else if (one.sign * a > one.sign * b)
              expect(values[i]).toBeGreaterThanOrEqual(values[j] as number);
          });
        });
      }),
      RUNS,
    );
  });

  const itHolds = (guarantee: Guarantee, title: string, test: () => void) => {
    if (one.method.guarantees.includes(guarantee)) it(title, test);
  };

  itHolds("monotone", "never lowers a journal that improves", () => {
    fc.assert(
      fc.property(
        fc.array(coarse, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        coarse,
        (column, pick, step) => {
          const row = pick % column.length;
          const improved = [...column];
          improved[row] =
            one.sign === 1 ? (column[row] as number) + step : (column[row] as number) / (1 + step);
          const before = apply(one, column).values[row] as number;
          const after = apply(one, improved).values[row] as number;
          if (Number.isNaN(before) || Number.isNaN(after)) return;
          expect(after).toBeGreaterThanOrEqual(before - TOLERANCE * Math.max(1, Math.abs(before)));
        },
      ),
      { numRuns: 40 },
    );
  });

  itHolds("scale-invariant", "does not change when the indicator is multiplied", () => {
    fc.assert(
      fc.property(
        fc.array(coarse, { maxLength: 12 }),
        fc.constantFrom(0.5, 3, 1e-3, 1e6),
        (column, factor) => {
          expectClose(
            apply(
              one,
              column.map((value) => value * factor),
            ).values,
            apply(one, column).values,
          );
        },
      ),
      RUNS,
    );
  });

  itHolds("shift-invariant", "does not change when a number is added to the indicator", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 12 }),
        fc.integer({ min: -1000, max: 1000 }),
        (column, shift) => {
          expectClose(
            apply(
              one,
              column.map((value) => value + shift),
            ).values,
            apply(one, column).values,
          );
        },
      ),
      RUNS,
    );
  });

  itHolds("rank-reversal-free", "is not moved by journals that come or go", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 12 }), fc.array(cell, { maxLength: 5 }), (column, others) => {
        expect(apply(one, [...column, ...others]).values.slice(0, column.length)).toEqual(
          apply(one, column).values,
        );
      }),
      RUNS,
    );
  });
});

describe("the family", () => {
  it.each([...normalizeMethods.keys()])("%s gives 100,000 equal values one result", (name) => {
    const one = CASES.find((candidate) => candidate.method.name === name) as Case;
    const { values, codes } = apply(one, new Float64Array(100_000).fill(2.5));
    expect(new Set(values).size).toBe(1);
    expect(codes).toEqual(["COLUMN_CONSTANT"]);
  });

  it("names every method once, with a title in both languages, a formula and a source", () => {
    expect(normalizeMethods.size).toBe(19);
    for (const [name, method] of normalizeMethods) {
      expect(method.name).toBe(name);
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [method.title.en, method.title.zh, method.formula, method.source, method.cost]) {
        expect(text.length).toBeGreaterThan(2);
      }
      expect(method.title.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

function isUniform(column: readonly number[]): boolean {
  return column.every((value) => value === column[0]);
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((value, i) => {
    const other = expected[i] as number;
    if (Number.isNaN(other)) expect(value).toBeNaN();
    else expect(Math.abs(value - other)).toBeLessThanOrEqual(TOLERANCE * Math.max(1, Math.abs(other)));
  });
}
