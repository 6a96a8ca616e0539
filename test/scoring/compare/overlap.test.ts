import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OverlapTies, rankBiasedOverlap, topOverlap } from "../../../src/scoring/compare/index.js";

const X = Number.NaN;
const overlap = (
  x: readonly number[],
  y: readonly number[],
  persistence: number,
  ties: OverlapTies = "equal",
) => rankBiasedOverlap(Float64Array.from(x), Float64Array.from(y), { better: "lower", persistence, ties });

/** RBO_EXT of two lists without ties, by equation 32 of Webber and others, with sets. */
function plainOverlap(a: readonly number[], b: readonly number[], p: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const s = short.length;
  const l = long.length;
  const shared = (depth: number) =>
    short.slice(0, depth).filter((x) => long.slice(0, depth).includes(x)).length;
  let sum = 0;
  for (let d = 1; d <= l; d++) sum += (shared(d) / d) * p ** d;
  for (let d = s + 1; d <= l; d++) sum += ((shared(s) * (d - s)) / (s * d)) * p ** d;
  return ((1 - p) / p) * sum + ((shared(l) - shared(s)) / l + shared(s) / s) * p ** l;
}

/** All lists that a column of ranks allows, its ties broken in every way. */
function linearizations(ranks: readonly number[]): number[][] {
  const step = (left: readonly number[]): number[][] => {
    if (left.length === 0) return [[]];
    const best = Math.min(...left.map((i) => ranks[i] as number));
    return left
      .filter((i) => ranks[i] === best)
      .flatMap((i) => step(left.filter((j) => j !== i)).map((rest) => [i, ...rest]));
  };
  return step([...ranks.keys()].filter((i) => !Number.isNaN(ranks[i])));
}

/** Share of every journal within every depth (rows: depths), by the definitions of Corsi and Urbano. */
function shares(ranks: readonly number[], depths: number, ties: OverlapTies): number[][] {
  return Array.from({ length: depths }, (_, d) =>
    ranks.map((rank) => {
      const top = ranks.filter((other) => other < rank).length;
      const size = ranks.filter((other) => other === rank).length;
      if (Number.isNaN(rank) || d < top) return 0;
      return ties === "equal" ? 1 : Math.min(1, (d + 1 - top) / size);
    }),
  );
}

/** RBO_EXT with ties, depth by depth from full tables of shares. */
function tiedOverlap(x: readonly number[], y: readonly number[], p: number, ties: OverlapTies): number {
  const length = (ranks: readonly number[]) => ranks.filter((rank) => !Number.isNaN(rank)).length;
  const [short, long] = length(x) <= length(y) ? [x, y] : [y, x];
  const [s, l] = [length(short), length(long)];
  const a = shares(short, l, ties);
  const b = shares(long, l, ties);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const squares = (values: readonly number[]) => sum(values.map((value) => value * value));
  let total = 0;
  let last = 0;
  let atEnd = 0;
  for (let d = 1; d <= l; d++) {
    const [u, v] = [a[d - 1] as number[], b[d - 1] as number[]];
    last = sum(u.map((share, i) => share * (v[i] as number)));
    const unseen = v.filter((share, i) => Number.isNaN(short[i]) && share > 0);
    const overlapping = d > s ? last + (d - s) * atEnd * mean(unseen) : last;
    const [reachA, reachB] =
      ties === "equal" ? [d > s ? d : sum(u), sum(v)] : [d > s ? d : squares(u), squares(v)];
    const size = { equal: (reachA + reachB) / 2, average: d, corrected: Math.sqrt(reachA * reachB) }[ties];
    if (d === s) atEnd = overlapping / size;
    total += (overlapping / size) * p ** d;
  }
  return ((1 - p) / p) * (total + (((last + (l - s) * atEnd) / l) * p ** (l + 1)) / (1 - p));
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe("rankBiasedOverlap", () => {
  it("is worked by hand on three journals", () => {
    // A B C and A C B: A₁ = 1, A₂ = 1/2, A₃ = 1, then 1 for ever. p = 0.5:
    // (1 − p)/p · (0.5 · 1 + 0.25 · 0.5 + 0.125 · 1) + p³ · 1 = 0.75 + 0.125 = 0.875.
    expect(overlap([1, 2, 3], [1, 3, 2], 0.5)).toBeCloseTo(0.875, 15);
  });

  it("reaches a tied group as a whole (equal), or place by place (average)", () => {
    // A B tied against A before B, p = 0.5. Equal: A₁ = 2·1/(2 + 1), A₂ = 1: 0.5 · 2/3 + 0.25 + 0.25 = 5/6.
    // Average: A before B gives 1, B before A gives 0.5 · 0 + 0.5 = 0.5: mean 0.75.
    expect(overlap([1, 1], [1, 2], 0.5)).toBeCloseTo(5 / 6, 15);
    expect(overlap([1, 1], [1, 2], 0.5, "average")).toBeCloseTo(0.75, 15);
  });

  it("is the mean over all orders of tied journals (average)", () => {
    fc.assert(
      fc.property(
        fc.tuple(
          ...[0, 1].map(() => fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 5, maxLength: 5 })),
        ),
        fc.double({ min: 0.1, max: 0.95, noNaN: true }),
        ([x, y], p) => {
          const all = linearizations(x as number[]).flatMap((a) =>
            linearizations(y as number[]).map((b) => plainOverlap(a, b, p)),
          );
          expect(overlap(x as number[], y as number[], p, "average")).toBeCloseTo(mean(all), 10);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("meets equation 32 for rankings of different length and different journals", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
        fc.double({ min: 0.1, max: 0.98, noNaN: true }),
        (a, b, p) => {
          const column = (list: readonly number[]) =>
            Array.from({ length: 8 }, (_, i) => (list.includes(i) ? list.indexOf(i) : X));
          for (const ties of ["equal", "average", "corrected"] as const) {
            expect(overlap(column(a), column(b), p, ties)).toBeCloseTo(plainOverlap(a, b, p), 10);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  it("meets the definitions of Corsi and Urbano for ties in rankings of different length", () => {
    const column = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(X)),
      {
        minLength: 8,
        maxLength: 8,
      },
    );
    const used = column.filter((ranks) => ranks.some((rank) => !Number.isNaN(rank)));
    fc.assert(
      fc.property(used, used, fc.constantFrom<OverlapTies>("equal", "average", "corrected"), (x, y, ties) => {
        const value = overlap(x, y, 0.85, ties);
        expect(value).toBeCloseTo(Math.min(1, tiedOverlap(x, y, 0.85, ties)), 10);
      }),
      { numRuns: 150 },
    );
  });

  it("is symmetric, between 0 and 1, and 1 for a ranking and itself but for unknown ties", () => {
    const column = fc.array(
      fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.constant(X)),
      {
        minLength: 9,
        maxLength: 9,
      },
    );
    fc.assert(
      fc.property(
        column,
        column,
        fc.constantFrom<OverlapTies>("equal", "average", "corrected"),
        (x, y, ties) => {
          const value = overlap(x, y, 0.8, ties);
          expect(overlap(y, x, 0.8, ties)).toBeCloseTo(value, 12);
          if (!Number.isNaN(value)) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
          }
          if (ties !== "average" && x.some((rank) => !Number.isNaN(rank))) {
            expect(overlap(x, x, 0.8, ties)).toBeCloseTo(1, 12);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it("is 0 without a journal in common or with one empty ranking, undefined with two", () => {
    expect(overlap([1, 2, X, X], [X, X, 1, 2], 0.9)).toBe(0);
    expect(overlap([1, 2], [X, X], 0.9)).toBe(0);
    expect(overlap([X], [X], 0.9)).toBeNaN();
    expect(overlap([], [], 0.9)).toBeNaN();
  });

  it("reads a hundred thousand tied journals in one pass", () => {
    const column = new Array(100_000).fill(1);
    expect(overlap(column, column, 0.9)).toBeCloseTo(1, 12);
    expect(overlap(column, column, 0.9, "corrected")).toBeCloseTo(1, 12);
  });

  it("refuses a persistence of 0 or 1", () => {
    for (const p of [0, 1, X]) expect(() => overlap([1], [1], p)).toThrow(/between 0 and 1/);
  });
});

describe("topOverlap", () => {
  const first = Float64Array.of(1, 2, 2, 4, X);
  const second = Float64Array.of(2, 1, 3, 4, 5);
  const top = (k: number, ties: "include" | "exclude") =>
    topOverlap(first, second, k, { better: "lower", ties });

  it("is worked by hand: a tied group across place k goes in or stays out as a whole", () => {
    // Top 2 of the first: place 1, and two journals at place 2. Top 2 of the second: the first two journals.
    expect(top(2, "include")).toEqual({ shared: 2, either: 3, first: 3, second: 2, jaccard: 2 / 3 });
    expect(top(2, "exclude")).toEqual({ shared: 1, either: 2, first: 1, second: 2, jaccard: 1 / 2 });
  });

  it("holds short rankings whole", () => {
    expect(top(9, "include")).toEqual({ shared: 4, either: 5, first: 4, second: 5, jaccard: 0.8 });
  });

  it("is undefined where both tops are empty", () => {
    const tied = Float64Array.of(1, 1);
    expect(topOverlap(tied, tied, 1, { better: "lower", ties: "exclude" }).jaccard).toBeNaN();
  });

  it("refuses a k that is no whole number from 1", () => {
    for (const k of [0, -1, 1.5, X]) expect(() => top(k, "include")).toThrow(/whole number/);
  });
});
