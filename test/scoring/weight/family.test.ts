import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightMethods } from "../../../src/scoring/weight/index.js";
import { CASES, type Case } from "./options.js";
import { type Situation, weigh } from "./run.js";

const NAN = Number.NaN;
const ties = new Array<number>(100_000).fill(2.5);
const ramp = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 1009);

/** Columns at the border of what can happen: every weighting answers them with weights. */
const EDGES: readonly (readonly [string, readonly (readonly number[])[]])[] = [
  ["no column", []],
  ["empty columns", [[], [], []]],
  ["one journal", [[3], [1], [2]]],
  [
    "two equal journals",
    [
      [3, 3],
      [1, 1],
      [2, 2],
    ],
  ],
  [
    "two journals",
    [
      [3, 4],
      [1, 1],
      [2, 1],
    ],
  ],
  ["one column", [[3, 4, 9]]],
  [
    "a constant column",
    [
      [0.1, 0.1, 0.1, 0.1],
      [1, 2, 3, 5],
      [4, 1, 1, 2],
    ],
  ],
  [
    "a column without values",
    [
      [NAN, NAN, NAN],
      [1, 2, 3],
      [3, 1, 2],
    ],
  ],
  [
    "nothing but missing values",
    [
      [NAN, NAN],
      [NAN, NAN],
    ],
  ],
  [
    "one missing value",
    [
      [1, NAN, 4, 2],
      [1, 2, 3, 5],
      [4, 1, 1, 2],
    ],
  ],
  [
    "no complete journal",
    [
      [1, NAN, 4, NAN],
      [NAN, 2, NAN, 5],
    ],
  ],
  [
    "one complete journal",
    [
      [1, NAN, 4, 2],
      [NAN, 2, NAN, 5],
    ],
  ],
  [
    "zeros",
    [
      [0, 1, 4, 0],
      [1, 0, 3, 5],
      [4, 1, 1, 2],
    ],
  ],
  [
    "all zero",
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    "negative values",
    [
      [-2, 1, 4, 3],
      [1, -2, 3, 5],
      [4, 1, 1, 2],
    ],
  ],
  [
    "all negative",
    [
      [-2, -1, -4],
      [-1, -3, -2],
    ],
  ],
  [
    "1e308",
    [
      [1e308, 1.7e308, 1, 2],
      [1, 2, 3, 5],
      [1.7e308, 1, 1e308, 3],
    ],
  ],
  [
    "±1e308",
    [
      [-1.7e308, 1.7e308, 0, 1],
      [1, 2, 3, 5],
    ],
  ],
  [
    "subnormal",
    [
      [5e-324, 1e-310, 3e-310, 2e-312],
      [1, 2, 3, 5],
      [4e-320, 1e-320, 1e-320, 2e-320],
    ],
  ],
  [
    "both ends",
    [
      [5e-324, 1.7e308, 1, 2],
      [1, 2, 3, 5],
    ],
  ],
  [
    "equal columns",
    [
      [1, 2, 4, 3],
      [1, 2, 4, 3],
      [1, 2, 4, 3],
    ],
  ],
  [
    "a column and its reverse",
    [
      [1, 2, 4, 3],
      [4, 3, 1, 2],
    ],
  ],
  [
    "one journal best in everything",
    [
      [9, 1, 2],
      [9, 2, 1],
      [9, 1, 1],
    ],
  ],
  ["all ties among 100,000", [ties, ties, ties]],
  ["ties and values among 10,000", [ramp.map(() => 7), ramp, [...ramp].reverse()]],
];

const SIGNS: readonly ((columns: number) => Situation)[] = [
  () => ({}),
  (columns) => ({ signs: Array.from({ length: columns }, (_, k) => (k % 2 === 0 ? -1 : 1)) }),
];

const value = fc.oneof(
  fc.integer({ min: 0, max: 8 }),
  fc.double({ min: 0, max: 50, noNaN: true }),
  fc.constant(NAN),
);
const positive = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.double({ min: 0.5, max: 50, noNaN: true }));
const anyDouble = fc.double({ noDefaultInfinity: true });
const RUNS = { numRuns: 12 };

function table(cell: fc.Arbitrary<number>, journals = 12, minimum = 0): fc.Arbitrary<number[][]> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: minimum, max: journals }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: rows, maxLength: rows }), {
        minLength: columns,
        maxLength: columns,
      }),
    );
}

const run = ({ method, given }: Case, columns: readonly (readonly number[])[], situation: Situation = {}) =>
  weigh(method, columns, given(Math.max(1, columns.length)), situation);

/** Methods whose sums over pairs of columns are plain: equal to rounding in another order of the rows. */
const PLAIN_SUMS = ["critic", "pca", "convex"];

describe.each(CASES)("$label", (one) => {
  it.each(EDGES)("answers '%s' with weights, and says where they are not determined", (_, columns) => {
    for (const situation of SIGNS) {
      const { weights, codes } = run(one, columns, situation(columns.length));
      expectWeights(weights, columns.length);
      if (codes.includes("WEIGHTS_UNDEFINED") && weightsFromDataAlone(one)) {
        expect(weights).toEqual(columns.map(() => 1 / columns.length));
      }
    }
  });

  it("gives weights from 0 that sum to 1, whatever the columns hold", () => {
    fc.assert(
      fc.property(table(fc.oneof(value, anyDouble)), (columns) => {
        expectWeights(run(one, columns).weights, columns.length);
      }),
      RUNS,
    );
  });

  it("does not depend on the order of the journals", () => {
    fc.assert(
      fc.property(table(value), fc.nat(), (columns, seed) => {
        const order = (columns[0] ?? [])
          .map((_, i) => i)
          .sort((a, b) => ((a * 7919 + seed) % 31) - ((b * 7919 + seed) % 31) || a - b);
        const straight = run(one, columns).weights;
        const shuffled = run(
          one,
          columns.map((column) => order.map((i) => column[i] as number)),
        ).weights;
        if (PLAIN_SUMS.includes(one.method.name)) expectClose(shuffled, straight, 1e-12);
        else expect(shuffled).toEqual(straight);
      }),
      RUNS,
    );
  });

  it.runIf(weightsFromDataAlone(one))("weighs a column by its values, not by its place", () => {
    fc.assert(
      fc.property(table(positive, 12, 2), (columns) => {
        const straight = run(one, columns).weights;
        const reversed = run(one, [...columns].reverse()).weights;
        expectClose(reversed, [...straight].reverse(), 1e-9);
      }),
      RUNS,
    );
  });

  const holds = (guarantee: "scale-invariant" | "shift-invariant") =>
    one.method.guarantees.includes(guarantee);

  it.runIf(holds("scale-invariant"))("does not change when an indicator is multiplied", () => {
    fc.assert(
      fc.property(
        table(positive, 12, 3),
        fc.constantFrom(0.5, 3, 1e-3, 1e6),
        fc.nat(),
        (columns, factor, k) => {
          const changed = columns.map((column, j) =>
            j === k % columns.length ? column.map((x) => x * factor) : column,
          );
          for (const situation of SIGNS) {
            const before = run(one, columns, situation(columns.length)).weights;
            expectClose(run(one, changed, situation(columns.length)).weights, before, 1e-9);
          }
        },
      ),
      RUNS,
    );
  });

  it.runIf(holds("shift-invariant"))("does not change when a number is added to an indicator", () => {
    fc.assert(
      fc.property(
        table(fc.integer({ min: 0, max: 500 }), 12, 3),
        fc.integer({ min: -1000, max: 1000 }),
        fc.nat(),
        (columns, shift, k) => {
          const changed = columns.map((column, j) =>
            j === k % columns.length ? column.map((x) => x + shift) : column,
          );
          expectClose(run(one, changed).weights, run(one, columns).weights, 1e-9);
        },
      ),
      RUNS,
    );
  });

  it("needs no more than it declares", () => {
    const columns = [
      [1, 2, 4, 3, 7],
      [5, 1, 2, 2, 9],
      [3, 3, 8, 1, 2],
    ];
    expect(run(one, columns).codes).toEqual([]);
    if (one.method.needs.includes("non-negative")) {
      expect(run(one, [[-1, 2, 4, 3, 7], ...columns.slice(1)]).codes).toEqual(["COLUMN_NEGATIVE"]);
    }
    if (one.method.needs.includes("positive")) {
      expect(run(one, [[0, 2, 4, 3, 7], ...columns.slice(1)]).codes).toEqual(["COLUMN_ZERO"]);
    }
  });
});

describe("the family", () => {
  it("names every method once, with a title in both languages, a formula and a source", () => {
    expect(weightMethods.size).toBe(24);
    for (const [name, method] of weightMethods) {
      expect(method.name).toBe(name);
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      for (const text of [method.title.en, method.title.zh, method.formula, method.source, method.cost]) {
        expect(text.length).toBeGreaterThan(2);
      }
      expect(method.title.zh).toMatch(/[\u4e00-\u9fff]|CRITIC/);
      expect(method.guarantees).toContain("weights-sum-to-one");
    }
  });

  it("refuses columns that do not fit together", () => {
    for (const { method, given } of CASES.filter(weightsFromDataAlone)) {
      expect(() => weigh(method, [[1, 2], [1]], given(2))).toThrow(/one length/);
      expect(() =>
        weigh(
          method,
          [
            [1, 2],
            [1, 3],
          ],
          given(2),
          { signs: [1] },
        ),
      ).toThrow(/one sign/);
    }
  });
});

/** Weighs by the columns, and by nothing that is given for their places. */
function weightsFromDataAlone({ method }: Case): boolean {
  return method.needs.includes("two-journals");
}

function expectWeights(weights: readonly number[], columns: number): void {
  expect(weights).toHaveLength(columns);
  if (columns === 0) return;
  for (const weight of weights) {
    expect(weight).toBeGreaterThanOrEqual(0);
    expect(weight).toBeLessThanOrEqual(1 + 1e-12);
  }
  expect(Math.abs(weights.reduce((sum, weight) => sum + weight, 0) - 1)).toBeLessThan(1e-12);
}

function expectClose(actual: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((weight, k) => {
    expect(Math.abs(weight - (expected[k] as number))).toBeLessThanOrEqual(tolerance);
  });
}
