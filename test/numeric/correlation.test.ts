import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlationMatrix, kendallTauB, pearson, spearman } from "../../src/numeric/index.js";

const x = Float64Array.of(1, 2, 3, 4, 5);
const y = Float64Array.of(2, 1, 4, 3, 5);

describe("correlation", () => {
  it("Pearson: Σ(x−3)(y−3) / √(10 · 10) = 8 / 10", () => {
    expect(pearson(x, y)).toBeCloseTo(0.8, 14);
  });

  it("Spearman of ranks with differences −1 1 −1 1 0: 1 − 6·4 / (5·24) = 0.8", () => {
    expect(spearman(x, y)).toBeCloseTo(0.8, 14);
  });

  it("Kendall: 8 concordant, 2 discordant of 10 pairs = 0.6", () => {
    expect(kendallTauB(x, y)).toBeCloseTo(0.6, 14);
  });

  it("is NaN for a constant column and for fewer than two rows", () => {
    for (const correlate of [pearson, spearman, kendallTauB]) {
      expect(correlate(x, new Float64Array(5).fill(2))).toBeNaN();
      expect(correlate(Float64Array.of(1), Float64Array.of(1))).toBeNaN();
    }
  });

  it("uses the rows present on both sides", () => {
    const gap = Float64Array.of(1, Number.NaN, 3, 4, 5, 9);
    const other = Float64Array.of(2, 7, 4, 3, 5, Number.NaN);
    expect(pearson(gap, other)).toBe(pearson(Float64Array.of(1, 3, 4, 5), Float64Array.of(2, 4, 3, 5)));
  });

  it("survives columns near the largest double", () => {
    expect(pearson(Float64Array.of(1e308, -1e308, 0), Float64Array.of(1e308, -1e308, 0))).toBeCloseTo(1, 14);
  });

  it("counts Kendall's pairs as a direct count over all pairs does, ties included", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 2, maxLength: 40 }), (rows) => {
        let score = 0;
        let untiedX = 0;
        let untiedY = 0;
        rows.forEach(([a, b], i) => {
          for (const [c, d] of rows.slice(0, i)) {
            score += Math.sign(a - c) * Math.sign(b - d);
            untiedX += Number(a !== c);
            untiedY += Number(b !== d);
          }
        });
        const expected = score / Math.sqrt(untiedX) / Math.sqrt(untiedY);
        const tau = kendallTauB(
          Float64Array.from(rows, (row) => row[0]),
          Float64Array.from(rows, (row) => row[1]),
        );
        if (untiedX === 0 || untiedY === 0) expect(tau).toBeNaN();
        else expect(tau).toBeCloseTo(expected, 12);
      }),
    );
  });

  it("fills a symmetric matrix", () => {
    const matrix = correlationMatrix([x, y], "pearson");
    expect(matrix[0]?.[1]).toBe(matrix[1]?.[0]);
    expect(matrix[0]?.[0]).toBeCloseTo(1, 14);
  });
});
