import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  codas,
  codasReport,
  electreRows,
  multimoora,
  multimooraReport,
  type PreferenceName,
  promethee,
  prometheeReport,
} from "../../../src/scoring/aggregate/index.js";
import { contextOf, report, run } from "./run.js";

/** The published definitions over all pairs, as the reference for what is computed without them. */
function preference(name: PreferenceName, d: number, q: number, p: number, s: number): number {
  switch (name) {
    case "usual":
      return d > 0 ? 1 : 0;
    case "u-shape":
      return d > q ? 1 : 0;
    case "v-shape":
      return d <= 0 ? 0 : d > p ? 1 : d / p;
    case "level":
      return d > p ? 1 : d > q ? 0.5 : 0;
    case "linear":
      return d > p ? 1 : d > q ? (d - q) / (p - q) : 0;
    case "gaussian":
      return d > 0 ? 1 - Math.exp(-(d * d) / (2 * s * s)) : 0;
  }
}

const column = fc.array(
  fc.oneof(fc.integer({ min: 0, max: 8 }), fc.double({ min: 0, max: 8, noNaN: true })),
  {
    minLength: 2,
    maxLength: 12,
  },
);

describe("PROMETHEE II", () => {
  it.each(["usual", "u-shape", "v-shape", "level", "linear", "gaussian"] as const)(
    "%s equals the sum over all pairs",
    (name) => {
      const thresholds = fc.record({
        q: fc.constantFrom(0, 0.5, 1, 2),
        above: fc.constantFrom(0, 0.25, 3, 9),
        sign: fc.constantFrom(1, -1),
      });
      fc.assert(
        fc.property(column, thresholds, (values, { q, above, sign }) => {
          const p = q + above;
          const options = { preference: name, q: [q], p: [p], s: [0.5] };
          const found = report(prometheeReport, promethee, [values], options, { signs: [sign] });
          const others = values.length - 1;
          values.forEach((own, i) => {
            const sum = (direction: number) =>
              values.reduce(
                (total, other) => total + preference(name, direction * (own - other), q, p, 0.5),
                0,
              );
            expect(found.leaving[i]).toBeCloseTo(sum(sign) / others, 10);
            expect(found.entering[i]).toBeCloseTo(sum(-sign) / others, 10);
          });
        }),
        { numRuns: 40 },
      );
    },
  );

  it("keeps the sum of all net flows at 0", () => {
    const { scores } = run(promethee, [[4, 1, 7, 7, 2]], { preference: "linear", q: [1], p: [4] });
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(0, 14);
  });

  it("does not lose a small threshold in a wide column: differences of .5 among values around 1e9", () => {
    const values = Array.from({ length: 2000 }, (_, i) => i * 1e6 + (i % 2) * 0.5);
    values.push(1e9, 1e9 + 0.5);
    const found = report(prometheeReport, promethee, [values], { preference: "v-shape", p: [1] });
    const last = values.length - 1;
    const below = values.filter((value) => value < 1e9).length;
    // P(.5) = ½ against its neighbor at 1e9, 1 against all lower ones; 1e9 itself stands twice.
    const half = values.filter((value) => value === 1e9).length * 0.5;
    expect(found.leaving[last]).toBeCloseTo((below + half) / last, 12);
  });

  it("leaves values of both signs near the largest double finite", () => {
    const { scores } = run(promethee, [[1.7e308, -1.7e308, 0]], { preference: "linear", q: [1], p: [2] });
    expect(scores).toEqual([1, -1, 0]);
  });
});

describe("CODAS", () => {
  it("equals the sum over all pairs", () => {
    const positive = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(positive, positive, fc.constantFrom(0, 0.02, 0.1, 0.4, 1), (a, b, threshold) => {
        const found = report(
          codasReport,
          codas,
          [a, b],
          { threshold },
          { signs: [1, -1], weights: [0.4, 0.6] },
        );
        const { euclidean: e, taxicab: t, score } = found;
        e.forEach((own, i) => {
          let sum = 0;
          e.forEach((other, j) => {
            const psi = Math.abs(own - other) >= threshold ? 1 : 0;
            sum += own - other + psi * ((t[i] as number) - (t[j] as number));
          });
          expect(score[i]).toBeCloseTo(sum, 10);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe("MULTIMOORA", () => {
  it("lets a majority of the three systems decide, and counts what a journal dominates", () => {
    const columns = [
      [1, 9, 4],
      [9, 1, 4],
    ];
    const found = report(multimooraReport, multimoora, columns, {}, { weights: [0.6, 0.4] });
    // The balanced third loses by the ratio system and wins by reference point and product.
    expect((found.ratio[1] as number) > (found.ratio[2] as number)).toBe(true);
    expect((found.referencePoint[2] as number) < (found.referencePoint[1] as number)).toBe(true);
    expect((found.logProduct[2] as number) > (found.logProduct[1] as number)).toBe(true);
    expect([...found.score]).toEqual([0, 1, 2]);
  });

  it("weights as factors do not change the order of the products", () => {
    const columns = [
      [1, 2, 3],
      [3, 1, 2],
    ];
    const order = (weights: number[]) => {
      const { logProduct } = report(
        multimooraReport,
        multimoora,
        columns,
        { weighting: "factors" },
        { weights },
      );
      return [0, 1, 2].sort((a, b) => (logProduct[a] as number) - (logProduct[b] as number));
    };
    expect(order([0.9, 0.1])).toEqual(order([0.1, 0.9]));
  });
});

describe("ELECTRE I", () => {
  const columns = [Float64Array.of(1, 3, 3), Float64Array.of(20, 10, 30)];
  const context = contextOf(2, { weights: [0.75, 0.25], signs: [1, -1] }, []);
  const rowsBy = (equal: "full" | "half" | "none", range: "largest" | "own") =>
    [...electreRows(columns, { equal, range }, context)].map((row) => row.journal);

  it("gives each journal once, in order", () => {
    expect(rowsBy("full", "own")).toEqual([0, 1, 2]);
  });

  it.each([
    ["full", 1],
    ["half", 0.625],
    ["none", 0.25],
  ] as const)(
    "counts the equal first column %s: the second journal agrees with %f against the third",
    (equal, c) => {
      for (const row of electreRows(columns, { equal, range: "own" }, context)) {
        if (row.journal === 1) expect(row.concordance[2]).toBe(c);
        expect(row.concordance[row.journal]).toBeNaN();
      }
    },
  );

  it("divides a disadvantage by the range of its column, or by the largest of all", () => {
    const found = (range: "largest" | "own") => {
      for (const row of electreRows(columns, { equal: "full", range }, context)) {
        if (row.journal === 0) return [row.discordance[1], row.discordance[2]];
      }
      return [];
    };
    // Against the second: 2 of 2 in the first column, 10 of 20 in the second; against the third: 2 of 2, none.
    expect(found("own")).toEqual([1, 1]);
    expect(found("largest")).toEqual([0.5, 0.1]);
  });

  it("has nothing to say of a journal with a missing value", () => {
    const gap = [Float64Array.of(1, Number.NaN, 3)];
    for (const row of electreRows(gap, { equal: "full", range: "own" }, contextOf(1, {}, []))) {
      expect(row.concordance[1]).toBeNaN();
      expect(row.discordance[1]).toBeNaN();
      if (row.journal === 1) expect([...row.concordance].every(Number.isNaN)).toBe(true);
    }
  });
});
