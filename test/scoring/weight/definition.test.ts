/** Every weighting from data against its definition, written out naively, on columns on which that is precise. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightMethods } from "../../../src/scoring/weight/index.js";
import { weigh } from "./run.js";

type Columns = readonly (readonly number[])[];
type Definition = (columns: Columns, signs: readonly (1 | -1)[]) => readonly number[];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]) => sum(values) / values.length;
const spread = (values: readonly number[], less = 0) => {
  const center = mean(values);
  return Math.sqrt(sum(values.map((value) => (value - center) ** 2)) / (values.length - less));
};
const pairs = (values: readonly number[]) => sum(values.map((a) => sum(values.map((b) => Math.abs(a - b)))));
const place = (values: readonly number[], sign: 1 | -1 = 1) => {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((value) => (sign === 1 ? value - low : high - value) / (high - low));
};
const correlation = (a: readonly number[], b: readonly number[]) => {
  const [x, y] = [mean(a), mean(b)];
  return mean(a.map((value, i) => (value - x) * ((b[i] as number) - y))) / (spread(a) * spread(b));
};
const placed: (columns: Columns, signs: readonly (1 | -1)[]) => number[][] = (columns, signs) =>
  columns.map((column, k) => place(column, signs[k] as 1 | -1));

const DEFINITIONS: Readonly<Record<string, Definition>> = {
  entropy: (columns) =>
    columns.map((column) => {
      const total = sum(column);
      return 1 + sum(column.map((x) => (x / total) * Math.log(x / total))) / Math.log(column.length);
    }),
  critic: (columns, signs) => {
    const turned = placed(columns, signs);
    return turned.map((a) => spread(a) * sum(turned.map((b) => (a === b ? 0 : 1 - correlation(a, b)))));
  },
  "standard-deviation": (columns) => columns.map((column) => spread(place(column))),
  variance: (columns) => columns.map((column) => spread(place(column)) ** 2),
  "coefficient-of-variation": (columns) => columns.map((column) => spread(column) / mean(column)),
  gini: (columns) => columns.map((column) => pairs(column) / (2 * column.length ** 2 * mean(column))),
  angle: (columns) =>
    columns.map((column) =>
      Math.acos(sum(column) / Math.sqrt(column.length * sum(column.map((x) => x * x)))),
    ),
  merec: (columns, signs) => {
    const distance = columns.map((column, k) =>
      column.map((x) =>
        Math.abs(Math.log(signs[k] === 1 ? Math.min(...column) / x : x / Math.max(...column))),
      ),
    );
    const performance = (without: number) =>
      (columns[0] as readonly number[]).map((_, i) =>
        Math.log(
          1 + sum(distance.map((row, k) => (k === without ? 0 : (row[i] as number)))) / columns.length,
        ),
      );
    const all = performance(-1);
    return columns.map((_, j) => sum(performance(j).map((s, i) => Math.abs(s - (all[i] as number)))));
  },
  lopcow: (columns, signs) =>
    placed(columns, signs).map((r) =>
      Math.abs(100 * Math.log(Math.sqrt(mean(r.map((x) => x * x))) / spread(r, 1))),
    ),
  "maximizing-deviations": (columns) => columns.map((column) => pairs(place(column))),
};

/** No two equal values in a column, and columns that are not nearly constant. */
const distinct = fc.uniqueArray(fc.integer({ min: 8, max: 400 }), { minLength: 6, maxLength: 6 });
const columnsOf = fc.array(
  distinct.map((column) => column.map((eighths) => eighths / 8)),
  { minLength: 2, maxLength: 5 },
);
const signsOf = fc.array(fc.constantFrom(1 as const, -1 as const), { minLength: 5, maxLength: 5 });

describe.each(Object.keys(DEFINITIONS))("%s", (name) => {
  it("is its definition", () => {
    const method = weightMethods.get(name);
    if (method === undefined) throw new Error(name);
    fc.assert(
      fc.property(columnsOf, signsOf, (columns, five) => {
        const signs = five.slice(0, columns.length);
        const importance = (DEFINITIONS[name] as Definition)(columns, signs);
        const total = sum(importance);
        fc.pre(total > 1e-6);
        const { weights } = weigh(method, columns, {}, { signs });
        weights.forEach((weight, k) => {
          expect(Math.abs(weight - (importance[k] as number) / total)).toBeLessThan(1e-9);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("weights that rounding must not decide", () => {
  const method = (name: string) =>
    weightMethods.get(name) as NonNullable<ReturnType<typeof weightMethods.get>>;

  it("entropy keeps a value that is lost beside the others: its share counts as 0", () => {
    // Shares 0, 1/3, 2/3: d = 1 + (1/3 ln 1/3 + 2/3 ln 2/3) / ln 3 = 0.42062, as with an exact 0.
    const columns = [
      [0, 1, 2],
      [1, 2, 5],
      [3, 1, 2],
    ];
    const exact = weigh(method("entropy"), columns).weights;
    for (const tiny of [1e-17, 1e-20, 1e-300, 5e-324]) {
      const { weights, codes } = weigh(method("entropy"), [[tiny, 1, 2], ...columns.slice(1)]);
      expect(codes).toEqual([]);
      weights.forEach((weight, k) => {
        expect(weight).toBeCloseTo(exact[k] as number, 12);
      });
    }
  });

  it("entropy takes 1e308 beside 1 and is not equal weights", () => {
    const { weights, codes } = weigh(method("entropy"), [
      [1e308, 1, 1],
      [1, 2, 5],
    ]);
    // One journal holds all of the first column: d = 1. Shares 1/8, 2/8, 5/8 of the second: e = 0.900256 / ln 3 = 0.819448.
    expect(codes).toEqual([]);
    expect(weights[0]).toBeCloseTo(1 / (1 + (1 - 0.819448)), 5);
  });

  it.each(["pearson", "spearman", "kendall"])(
    "CRITIC by %s finds no conflict between proportional columns, and says that nothing is determined",
    (correlation) => {
      const base = [1, 2, 4, 7.3];
      const columns = [1, 2.1, 0.3, 1e9 / 7].map((factor) => base.map((value) => value * factor));
      const { weights, codes } = weigh(method("critic"), columns, { correlation });
      expect(codes).toEqual(["WEIGHTS_UNDEFINED"]);
      expect(weights).toEqual([0.25, 0.25, 0.25, 0.25]);
    },
  );

  it("CRITIC still weighs a column that nearly repeats another", () => {
    const columns = [
      [1, 2, 3, 4],
      [1, 2, 3, 4.001],
      [4, 1, 3, 2],
    ];
    const { weights, codes } = weigh(method("critic"), columns);
    expect(codes).toEqual([]);
    expect(weights[2]).toBeGreaterThan(weights[0] as number);
  });
});
