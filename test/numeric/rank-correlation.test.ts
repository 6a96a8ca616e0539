import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationMatrix, pearson, rank, spearman } from "../../src/numeric/index.js";

const NAN = Number.NaN;
const column = (...values: number[]) => Float64Array.from(values);

/** The definition, pair by pair. */
function byDefinition(x: Float64Array, y: Float64Array): number {
  const rows = Array.from(x.keys()).filter((row) => !Number.isNaN(x[row]) && !Number.isNaN(y[row]));
  const take = (values: Float64Array) => Float64Array.from(rows, (row) => values[row] as number);
  return pearson(rank(take(x), "average"), rank(take(y), "average"));
}

describe("spearman", () => {
  it("with ties: ranks 1 2.5 2.5 4 and 1 2 3 4 give 4.5 / √(4.5 · 5)", () => {
    // deviations −1.5 0 0 1.5 and −1.5 −0.5 0.5 1.5: Σ products 4.5, Σ squares 4.5 and 5
    expect(spearman(column(9, 5, 5, 1), column(8, 7, 6, 5))).toBeCloseTo(4.5 / Math.sqrt(22.5), 15);
  });

  it("ranks only the rows that both columns have", () => {
    // the fifth row would turn the order; without it the orders agree
    expect(spearman(column(1, 2, 3, 4, NAN), column(1, 2, 3, 4, 0))).toBe(1);
  });

  it("is NaN for no column, one row, no common row, and a column that does not vary", () => {
    expect(spearman(column(), column())).toBeNaN();
    expect(spearman(column(1), column(1))).toBeNaN();
    expect(spearman(column(1, NAN), column(NAN, 1))).toBeNaN();
    expect(spearman(column(1, 2), column(3, 3))).toBeNaN();
  });

  it("is 1 for a column and itself, and -1 for its reverse, to the last bit", () => {
    const values = Float64Array.from({ length: 999 }, (_, i) => Math.sqrt(i));
    expect(spearman(values, values)).toBe(1);
    expect(
      spearman(
        values,
        values.map((value) => -value),
      ),
    ).toBe(-1);
  });
});

describe("a matrix of rank correlations", () => {
  const value = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(NAN));

  it("has in each place what the definition gives for the pair, and does not depend on the order of rows", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { maxLength: 30 }), (rows) => {
        const columns = (of: readonly (readonly number[])[]) =>
          [0, 1, 2].map((k) => Float64Array.from(of, (row) => row[k] as number));
        const given = columns(rows);
        const matrix = correlationMatrix(given, "spearman");
        expect(correlationMatrix(columns([...rows].reverse()), "spearman")).toEqual(matrix);
        matrix.forEach((line, i) => {
          line.forEach((r, j) => {
            const expected = byDefinition(given[i] as Float64Array, given[j] as Float64Array);
            if (Number.isNaN(expected)) expect(r).toBeNaN();
            else expect(r).toBeCloseTo(expected, 13);
          });
        });
      }),
    );
  });
});
