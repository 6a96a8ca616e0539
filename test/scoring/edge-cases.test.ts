import { describe, expect, it } from "vitest";
import { ComputationError } from "../../src/model/errors.js";
import { type MethodDeclaration, resolveOptions } from "../../src/model/method.js";
import { combineMethods, scoringMethods } from "../../src/scoring/index.js";

/*
 * Every registered method meets every awkward input. Whatever it answers is finite and inside its declared
 * range; NaN stands only where nothing is known or where the method said why; the one other way out is a
 * ComputationError. No default of an option that must be given suits every column, so the fixed limits below
 * are wide.
 */

const X = Number.NaN;
const HUGE = 1e308;
const TINY = 5e-324;
const MANY = 100_000;

const CASES: readonly (readonly [name: string, column: readonly number[]])[] = [
  ["no journal", []],
  ["one journal", [7]],
  ["two equal journals", [4, 4]],
  ["a constant column", [5, 5, 5, 5]],
  ["a column of zeros", [0, 0, 0]],
  ["all missing", [X, X, X]],
  ["all but one missing", [X, 3, X]],
  ["one missing", [1, 2, X, 4, 9]],
  ["zero and negative zero", [0, -0, 3, 8]],
  ["negative", [-3, 2, -8, 5]],
  ["only negative", [-3, -2, -8]],
  ["1e308", [HUGE, 1, 2, HUGE / 2]],
  ["1e308 of either sign", [HUGE, -HUGE, 0, 1]],
  ["subnormal", [TINY, 2 * TINY, 0, 1]],
  ["only subnormal", [TINY, 2 * TINY, 3 * TINY]],
  ["values next to each other", [1, 1 + Number.EPSILON, 1 - Number.EPSILON / 2]],
  ["a hundred thousand ties", new Array(MANY).fill(3)],
];

/** A column that says something, as long as the one beside it. */
const plain = (length: number): Float64Array => Float64Array.from({ length }, (_, i) => 2 + ((i * 7) % 11));

const LAYOUTS: readonly (readonly [name: string, columns: (column: Float64Array) => Float64Array[]])[] = [
  ["beside plain columns", (column) => [column, plain(column.length), plain(column.length).reverse()]],
  ["in every column", (column) => [column, column.slice(), column.slice()]],
];

/** Options that must be given, by method, for three columns. */
const GIVEN: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  goalposts: { minimum: 0, maximum: 100 },
  "distance-to-target": { target: 50 },
  "distance-to-reference": { place: 0.5 },
  "expected-value": { expected: 10 },
  "rank-order": { ranks: [1, 2, 3] },
  smart: { points: [30, 20, 10] },
  ahp: {
    judgments: [
      [
        [1, 2, 4],
        [1 / 2, 1, 2],
        [1 / 4, 1 / 2, 1],
      ],
    ],
  },
  bwm: { bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1] },
  rancom: {
    judgments: [
      [0.5, 1, 1],
      [0, 0.5, 1],
      [0, 0, 0.5],
    ],
  },
  multiplicative: { parts: [{ method: "given" }, { method: "critic" }] },
  convex: { parts: [{ method: "given" }, { method: "critic" }], shares: [0.6, 0.4] },
  "game-theoretic": { parts: [{ method: "given" }, { method: "critic" }] },
  power: { exponent: 0.5 },
  owa: { places: [3, 2, 1] },
  spotis: { lower: [0, 0, 0], upper: [20, 20, 20] },
  rafsi: { ideal: [20, 0, 20], antiIdeal: [0, 20, 0] },
  rim: { lower: [0, 0, 0], upper: [20, 20, 20], idealLower: [12, 12, 12], idealUpper: [15, 15, 15] },
  ervd: { reference: [5, 5, 5] },
  "resampled-rank": { seed: 1, draws: 100 },
};

function optionsOf(method: MethodDeclaration): Readonly<Record<string, unknown>> {
  const { options, faults } = resolveOptions(method.options, GIVEN[method.name] ?? {});
  expect(faults).toEqual([]);
  return options;
}

/** What the method said; a ComputationError with a code and a sentence counts as saying it. */
function listen(run: (diagnose: (code: string) => void) => void): { said: string[]; stopped: boolean } {
  const said: string[] = [];
  try {
    run((code) => said.push(code));
    return { said, stopped: false };
  } catch (error) {
    expect(error).toBeInstanceOf(ComputationError);
    const { code, message } = error as ComputationError;
    expect(code).toMatch(/^[A-Z_]+$/);
    expect(message.length).toBeGreaterThan(20);
    return { said: [code], stopped: true };
  }
}

/** Is the value inside, up to the rounding of the last steps? */
function expectInside(value: number, [minimum, maximum]: readonly [number | null, number | null]): void {
  const slack = 1e-9 * Math.max(1, Math.abs(minimum ?? 0), Math.abs(maximum ?? 0));
  if (minimum !== null) expect(value).toBeGreaterThanOrEqual(minimum - slack);
  if (maximum !== null) expect(value).toBeLessThanOrEqual(maximum + slack);
}

/** The distinct rows of a check, so that a hundred thousand equal ones are asserted once. */
function firstRows(length: number): number[] {
  return Array.from({ length: Math.min(length, 12) }, (_, i) => i);
}

const named = <T extends MethodDeclaration>(methods: ReadonlyMap<string, T>) =>
  [...methods.values()].map((method) => [method.name, method] as const);

describe.each(named(scoringMethods.normalize))("normalize %s", (_, method) => {
  const options = optionsOf(method);
  it.each(CASES)("%s", (_, numbers) => {
    const values = Float64Array.from(numbers);
    for (const sign of [1, -1] as const) {
      const out = new Float64Array(values.length).fill(-12345);
      const { said, stopped } = listen((diagnose) =>
        method.apply(values, out, options, { sign, reference: values, diagnose }),
      );
      if (stopped) continue;
      for (const i of firstRows(values.length)) {
        const result = out[i] as number;
        if (Number.isNaN(values[i])) expect(result).toBeNaN();
        else if (Number.isNaN(result)) expect(said).not.toEqual([]);
        else {
          expect(Number.isFinite(result)).toBe(true);
          expectInside(result, method.range(options));
          if (result === 0) expect(method.producesZero(options)).toBe(true);
        }
      }
      expect([...values.subarray(0, 12)]).toEqual(numbers.slice(0, 12));
    }
  });
});

describe.each(named(scoringMethods.weight))("weight %s", (_, method) => {
  const options = optionsOf(method);
  describe.each(LAYOUTS)("%s", (_, layout) => {
    it.each(CASES)("%s", (_, numbers) => {
      const columns = layout(Float64Array.from(numbers));
      const out = new Float64Array(columns.length).fill(X);
      const given = Float64Array.of(0.5, 0.3, 0.2);
      const { stopped } = listen((diagnose) =>
        method.apply(columns, out, options, { given, signs: [1, -1, 1], diagnose }),
      );
      if (stopped) return;
      for (const weight of out) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(1 + 1e-12);
      }
      expect(out.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    });
  });
});

const aggregations = new Map([...scoringMethods.aggregate, ...combineMethods]);

describe.each(named(aggregations))("aggregate %s", (_, method) => {
  const options = optionsOf(method);
  const directed = method.needs.includes("directed");
  describe.each(LAYOUTS)("%s", (_, layout) => {
    it.each(CASES)("%s", (_, numbers) => {
      // Its hundred draws of a hundred thousand journals take half a minute.
      if (numbers.length === MANY && method.name === "resampled-rank") return;
      const columns = layout(Float64Array.from(numbers));
      const out = new Float64Array(numbers.length).fill(-12345);
      const weights = Float64Array.of(0.5, 0.3, 0.2);
      const signs = directed ? ([1, 1, 1] as const) : ([1, -1, 1] as const);
      const { said, stopped } = listen((diagnose) =>
        method.apply(columns, out, options, { weights, signs, diagnose }),
      );
      if (stopped) return;
      for (const i of firstRows(numbers.length)) {
        const row = columns.map((column) => column[i] as number);
        const present = row.filter((value) => !Number.isNaN(value));
        const result = out[i] as number;
        const known = method.needs.includes("complete") ? present.length === row.length : present.length > 0;
        if (!known) expect(result).toBeNaN();
        else if (Number.isNaN(result)) expect(said).not.toEqual([]);
        else {
          expect(Number.isFinite(result)).toBe(true);
          const range = method.range?.(options) ?? [Math.min(...present), Math.max(...present)];
          expectInside(result, range);
        }
      }
      const constant = columns.every((column) => column.every((value) => value === column[0]));
      if (constant) expect(new Set(out).size).toBeLessThanOrEqual(1);
    });
  });
});
