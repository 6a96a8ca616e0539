import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastSquares, randomSource, solve, symmetricEigen } from "../../src/numeric/index.js";

describe("symmetricEigen", () => {
  it("finds 3 and 1 for [[2, 1], [1, 2]] with vectors (1, 1)/√2 and (1, −1)/√2", () => {
    const { values, vectors } = symmetricEigen([
      [2, 1],
      [1, 2],
    ]);
    expect(values[0]).toBeCloseTo(3, 14);
    expect(values[1]).toBeCloseTo(1, 14);
    expect(vectors[0]?.[0]).toBeCloseTo(Math.SQRT1_2, 14);
    expect(vectors[0]?.[1]).toBeCloseTo(Math.SQRT1_2, 14);
    expect(Math.abs(vectors[1]?.[0] as number)).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it("rebuilds a random symmetric matrix from its parts", () => {
    const random = randomSource(7);
    const m = 6;
    const matrix = Array.from({ length: m }, () => new Array<number>(m).fill(0));
    for (let i = 0; i < m; i++) {
      for (let j = 0; j <= i; j++) {
        const value = random.normal();
        (matrix[i] as number[])[j] = value;
        (matrix[j] as number[])[i] = value;
      }
    }
    const { values, vectors } = symmetricEigen(matrix);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < m; j++) {
        const rebuilt = values.reduce(
          (sum, value, k) => sum + value * (vectors[k]?.[i] as number) * (vectors[k]?.[j] as number),
          0,
        );
        expect(rebuilt).toBeCloseTo(matrix[i]?.[j] as number, 12);
      }
    }
  });

  it("says that it cannot converge on missing values", () => {
    expect(() =>
      symmetricEigen([
        [Number.NaN, 1],
        [1, 2],
      ]),
    ).toThrowError(expect.objectContaining({ code: "NO_CONVERGENCE" }));
  });
});

describe("solve", () => {
  it("solves x + y = 3, x − y = 1", () => {
    expect([
      ...solve(
        [
          [1, 1],
          [1, -1],
        ],
        [3, 1],
      ),
    ]).toEqual([2, 1]);
  });
  it("refuses dependent equations", () => {
    expect(() =>
      solve(
        [
          [1, 2],
          [2, 4],
        ],
        [1, 2],
      ),
    ).toThrowError(expect.objectContaining({ code: "SINGULAR_SYSTEM" }));
  });
});

describe("leastSquares", () => {
  it("fits y = 1 + 2x through (0, 1), (1, 3), (2, 5)", () => {
    const [intercept, slope] = leastSquares(
      [Float64Array.of(1, 1, 1), Float64Array.of(0, 1, 2)],
      Float64Array.of(1, 3, 5),
    );
    expect(intercept).toBeCloseTo(1, 13);
    expect(slope).toBeCloseTo(2, 13);
  });
  it("leaves residuals at right angles to every column", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const random = randomSource(seed);
        const column = () => Float64Array.from({ length: 12 }, () => random.normal());
        const columns = [new Float64Array(12).fill(1), column(), column()];
        const y = column();
        const coefficients = leastSquares(columns, y);
        for (const regressor of columns) {
          let dot = 0;
          for (let i = 0; i < 12; i++) {
            const fitted = columns.reduce(
              (sum, one, k) => sum + (one[i] as number) * (coefficients[k] as number),
              0,
            );
            dot += (regressor[i] as number) * ((y[i] as number) - fitted);
          }
          expect(Math.abs(dot)).toBeLessThan(1e-11);
        }
      }),
      { numRuns: 30 },
    );
  });
  it("refuses a column that repeats another", () => {
    const ones = new Float64Array(4).fill(1);
    expect(() => leastSquares([ones, ones], Float64Array.of(1, 2, 3, 4))).toThrowError(
      expect.objectContaining({ code: "SINGULAR_SYSTEM" }),
    );
  });
});

describe("randomSource", () => {
  it("gives the same sequence for the same seed on every runtime", () => {
    const random = randomSource(2026);
    const drawn = Array.from({ length: 3 }, () => Math.floor(random.next() * 1e9));
    expect(drawn).toMatchInlineSnapshot(`
      [
        201710110,
        715607198,
        488616162,
      ]
    `);
  });
  it("has mean 1/2 and normal deviates with variance 1 over 20,000 draws", () => {
    const random = randomSource(1);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < 20000; i++) {
      sum += random.next();
      squares += random.normal() ** 2;
    }
    expect(sum / 20000).toBeCloseTo(0.5, 1);
    expect(Math.abs(squares / 20000 - 1)).toBeLessThan(0.05);
  });
});
