import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { incompleteBeta, studentQuantile, studentTail } from "../../src/numeric/index.js";

describe("incompleteBeta", () => {
  it("is a polynomial for whole parameters", () => {
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴
    for (const x of [0.1, 0.5, 0.9]) {
      expect(incompleteBeta(x, 2, 3)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 13);
    }
    expect(incompleteBeta(0.3, 1, 1)).toBeCloseTo(0.3, 13);
  });

  it("has its limits, and NaN where nothing is defined", () => {
    expect(incompleteBeta(-1, 2, 2)).toBe(0);
    expect(incompleteBeta(2, 2, 2)).toBe(1);
    expect(incompleteBeta(Number.NaN, 2, 2)).toBeNaN();
    expect(incompleteBeta(0.5, 0, 2)).toBeNaN();
  });

  it("mirrors: I_x(a, b) + I_(1 − x)(b, a) = 1", () => {
    const parameter = fc.double({ min: 0.1, max: 300, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), parameter, parameter, (x, a, b) => {
        expect(incompleteBeta(x, a, b) + incompleteBeta(1 - x, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("Student's t", () => {
  it("gives the quantiles of printed tables", () => {
    const printed: [degrees: number, share: number, t: number][] = [
      [1, 0.975, 12.7062],
      [2, 0.975, 4.302653],
      [10, 0.975, 2.228139],
      [30, 0.95, 1.697261],
      [120, 0.995, 2.617421],
    ];
    for (const [degrees, share, t] of printed) {
      expect(studentQuantile(share, degrees)).toBeCloseTo(t, 4);
      expect(studentQuantile(1 - share, degrees)).toBeCloseTo(-t, 4);
      expect(studentTail(t, degrees)).toBeCloseTo(2 * (1 - share), 6);
    }
    expect(studentQuantile(0.975, Infinity)).toBeCloseTo(1.959964, 6);
    expect(studentQuantile(0.5, 3)).toBe(0);
    expect(studentQuantile(0.9, 0)).toBeNaN();
  });
});
