import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cronbachAlpha,
  describeCorrelations,
  effectiveWeights,
  principalComponents,
} from "../../../src/scoring/statistics/index.js";

const NAN = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);

// Five invented journals, three indicators.
const A = column(2, 4, 3, 5, 1);
const B = column(3, 4, 5, 5, 2);
const C = column(3, 5, 4, 6, 2);

describe("correlations", () => {
  it("flag pairs that repeat and pairs that contradict each other", () => {
    // C = A + 1, so r = 1; the reversed A has r = −1 with A
    const { matrix, flags } = describeCorrelations([A, C, column(4, 2, 3, 1, 4.5)]);
    expect(matrix[0]?.[1]).toBeCloseTo(1, 14);
    expect(flags.map(({ first, second, flag }) => [first, second, flag])).toEqual([
      [0, 1, "redundant"],
      [0, 2, "redundant"],
      [1, 2, "redundant"],
    ]);
  });

  it("flag a moderately negative pair as negative, by limits that are options", () => {
    // deviations −1.5, −0.5, 0.5, 1.5 and 0.5, 0.5, −1.5, 0.5: Σ products −1, Σ squares 5 and 3
    const pair = [column(1, 2, 3, 4), column(3, 3, 1, 3)];
    expect(describeCorrelations(pair, "pearson", { redundant: 0.95, negative: -0.2 }).flags).toEqual([
      { first: 0, second: 1, correlation: expect.closeTo(-1 / Math.sqrt(15), 12), flag: "negative" },
    ]);
    expect(describeCorrelations(pair).flags).toEqual([]);
  });

  it("raise no flag on a column that does not vary", () => {
    expect(describeCorrelations([A, column(1, 1, 1, 1, 1)], "kendall").flags).toEqual([]);
  });
});

describe("Cronbach's alpha", () => {
  it("compares the variances of the columns with that of their sum", () => {
    // variances 2.5, 1.7, 2.5; sums 8, 13, 12, 16, 5 have variance 18.7: 3/2 · (1 − 6.7/18.7)
    const { alpha, standardized, rows } = cronbachAlpha([A, B, C]);
    expect(alpha).toBeCloseTo(1.5 * (1 - 6.7 / 18.7), 13);
    // mean correlation (0.848875 + 1 + 0.848875)/3; NumPy 2.4.6
    expect(standardized).toBeCloseTo(0.963998490890448, 12);
    expect(rows).toBe(5);
  });

  it("uses complete rows only", () => {
    const withGap = cronbachAlpha([column(...A, 9), column(...B, NAN), column(...C, 1)]);
    expect(withGap).toEqual(cronbachAlpha([A, B, C]));
  });

  it("does not overflow", () => {
    const large = [A, B, C].map((values) => values.map((value) => value * 1e307));
    expect(cronbachAlpha(large).alpha).toBeCloseTo(cronbachAlpha([A, B, C]).alpha, 12);
  });

  it.each([
    ["one column", [A]],
    ["no column", []],
    ["no complete row", [column(1, NAN), column(NAN, 1)]],
    ["columns that do not vary", [column(1, 1), column(2, 2)]],
  ])("does not exist for %s", (_, columns) => {
    expect(cronbachAlpha(columns).alpha).toBeNaN();
  });
});

describe("principal components", () => {
  it("of two columns with correlation r have the eigenvalues 1 + r and 1 − r", () => {
    // deviations of A: 0, ..: r(A, B) = 0.848875
    const r = 0.8488746876271653;
    const { components, aboveOne } = principalComponents([A, B]);
    expect(components[0]?.eigenvalue).toBeCloseTo(1 + r, 12);
    expect(components[1]?.eigenvalue).toBeCloseTo(1 - r, 12);
    expect(components[0]?.share).toBeCloseTo((1 + r) / 2, 12);
    expect(components[1]?.cumulative).toBeCloseTo(1, 12);
    // loading = 1/√2 · √(1 + r)
    expect(components[0]?.loadings[0]).toBeCloseTo(Math.sqrt((1 + r) / 2), 12);
    expect(aboveOne).toBe(1);
  });

  it("agree with NumPy on three columns, a repeated one included", () => {
    const { components } = principalComponents([A, B, C]);
    expect(components[0]?.eigenvalue).toBeCloseTo(2.80045241, 7);
    expect(components[1]?.eigenvalue).toBeCloseTo(0.19954759, 7);
    expect(components[2]?.eigenvalue).toBeCloseTo(0, 12);
    [0.984527143, 0.928366856, 0.984527143].forEach((loading, k) => {
      expect(components[0]?.loadings[k]).toBeCloseTo(loading, 8);
    });
  });

  it.each([
    ["no columns", []],
    ["a column that does not vary", [A, column(1, 1, 1, 1, 1)]],
  ])("are none for %s", (_, columns) => {
    expect(principalComponents(columns).components).toEqual([]);
  });
});

describe("effective weights", () => {
  it("are equal to the nominal ones where the columns are alike and independent", () => {
    const weights = effectiveWeights([column(1, -1, 1, -1), column(1, 1, -1, -1)], [1, 1]);
    // r(column, mean of both) = 1/√2 for each
    weights.forEach(({ nominal, importance, effective }) => {
      expect(nominal).toBe(0.5);
      expect(importance).toBeCloseTo(0.5, 12);
      expect(effective).toBeCloseTo(0.5, 12);
    });
  });

  it("show that a column which hardly varies decides hardly anything, whatever its weight", () => {
    // composite ½·(±100) + ½·(±1): r² of the second is 1/(100² + 1)
    const [large, small] = effectiveWeights([column(100, -100, 100, -100), column(1, 1, -1, -1)], [0.5, 0.5]);
    expect(small?.importance).toBeCloseTo(1 / 10001, 10);
    expect(large?.effective).toBeCloseTo(10000 / 10001, 10);
  });

  it("give a constant column no effect, and none to anything where the composite does not vary", () => {
    const [varying, constant] = effectiveWeights([A, column(3, 3, 3, 3, 3)], [1, 3]);
    expect(varying?.effective).toBe(1);
    expect(constant).toEqual({ nominal: 0.75, importance: NAN, effective: 0 });
    expect(effectiveWeights([A], [1], column(1, 1, 1, 1, 1))[0]?.effective).toBeNaN();
  });

  it("sum to one in any order of the rows, missing cells included", () => {
    const cell = fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constant(NAN));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 3, maxLength: 20 }), (rows) => {
        const columns = (ordered: typeof rows) =>
          [0, 1, 2].map((k) => Float64Array.from(ordered, (cells) => cells[k] as number));
        const weights = effectiveWeights(columns(rows), [1, 2, 3]);
        expect(effectiveWeights(columns([...rows].reverse()), [1, 2, 3])).toEqual(weights);
        const sum = weights.reduce((total, { effective }) => total + effective, 0);
        if (!Number.isNaN(sum)) expect(sum).toBeCloseTo(1, 12);
      }),
      { numRuns: 50 },
    );
  });
});
