import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arctangent, ceilLog2, exp, expm1, log, log1p, raise } from "../../src/numeric/index.js";

/** Distance in units in the last place of the expected value. */
function unitsApart(received: number, expected: number): number {
  if (Object.is(received, expected) || received === expected) return 0;
  const view = new DataView(new ArrayBuffer(8));
  const place = (value: number) => {
    view.setFloat64(0, value);
    return view.getBigInt64(0);
  };
  return Number(place(received) - place(expected));
}

describe("log", () => {
  it("is exact where the answer is, and correctly rounded at values known to 60 digits", () => {
    expect(log(1)).toBe(0);
    // ln 2 = 0.693147180559945309417…, ln 10 = 2.302585092994045684017…, ln 0.3 = −1.203972804325935992622…
    expect([log(2), log(10), log(0.3)]).toEqual([Math.LN2, Math.LN10, -1.2039728043259361]);
    expect(log(1 - 2 ** -53)).toBe(-(2 ** -53));
    expect(log(5e-324)).toBe(-744.4400719213812);
    expect(log(Number.MAX_VALUE)).toBe(709.782712893384);
  });

  it("answers -Infinity at 0, Infinity at Infinity, NaN below 0 and for a missing value", () => {
    expect([0, -0, Infinity, -1, Number.NaN].map(log)).toEqual([
      -Infinity,
      -Infinity,
      Infinity,
      Number.NaN,
      Number.NaN,
    ]);
  });

  it("rises with its argument", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(log(x * (1 + 2 ** -50))).toBeGreaterThanOrEqual(log(x));
      }),
    );
  });
});

describe("log1p and expm1", () => {
  it("keep all digits near 0", () => {
    // ln(1 + x) = x − x²/2 + …, and the double nearest to 10⁻¹⁰ lies 3.6·10⁻²⁷ above it.
    expect(log1p(1e-10)).toBe(9.999999999500001e-11);
    expect(expm1(1e-10)).toBe(1.00000000005e-10);
    expect([log1p(0), log1p(1e-300), log1p(-1), expm1(0), expm1(1e-300)]).toEqual([
      0,
      1e-300,
      -Infinity,
      0,
      1e-300,
    ]);
    expect([log1p(-2), log1p(Number.NaN), expm1(Number.NaN), log1p(Infinity), expm1(-Infinity)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Infinity,
      -1,
    ]);
  });
});

describe("exp", () => {
  it("is correctly rounded at values known to 60 digits, and reaches both ends of the range", () => {
    // e = 2.718281828459045235…, e⁻¹ = 0.367879441171442321…
    expect([exp(0), exp(1), exp(-1)]).toEqual([1, Math.E, 0.36787944117144233]);
    expect([exp(710), exp(-746), exp(Infinity), exp(-Infinity), exp(Number.NaN)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
      Number.NaN,
    ]);
    expect(exp(-744.4400719213812)).toBe(5e-324);
  });
});

describe("raise", () => {
  it("is exact for whole powers that a double can hold", () => {
    for (let base = 1; base < 60; base++) {
      let power = 1n;
      for (let k = 0; k < 30; k++) {
        if (power < 2n ** 53n) expect(raise(base, k)).toBe(Number(power));
        power *= BigInt(base);
      }
    }
    for (let k = -1074; k < 1024; k++) expect(raise(2, k)).toBe(2 ** k);
  });

  it("treats the ends as IEEE 754 does", () => {
    expect([raise(0, 0), raise(0, 2), raise(0, -2), raise(Infinity, 3), raise(Infinity, -3)]).toEqual([
      1,
      0,
      Infinity,
      Infinity,
      0,
    ]);
    expect([raise(1e200, 2), raise(1e-200, 3), raise(2, 1e300), raise(0.5, 1e300)]).toEqual([
      Infinity,
      0,
      Infinity,
      0,
    ]);
    expect([raise(-8, 2), raise(Number.NaN, 1), raise(2, Number.NaN)]).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("arctangent", () => {
  it("meets the known angles", () => {
    expect(arctangent(1)).toBeCloseTo(Math.PI / 4, 15);
    expect(arctangent(Math.sqrt(3))).toBeCloseTo(Math.PI / 3, 15);
    expect([arctangent(0), arctangent(Infinity), arctangent(-Infinity), arctangent(Number.NaN)]).toEqual([
      0,
      Math.PI / 2,
      -Math.PI / 2,
      Number.NaN,
    ]);
  });
});

describe("ceilLog2", () => {
  it("is exact at powers of two and just above them", () => {
    for (let k = -1074; k <= 1023; k++) expect(ceilLog2(2 ** k)).toBe(k);
    for (let k = -1000; k < 1023; k++) expect(ceilLog2(2 ** k * (1 + 2 ** -52))).toBe(k + 1);
    expect([ceilLog2(0), ceilLog2(Infinity), ceilLog2(-1), ceilLog2(Number.NaN)]).toEqual([
      -Infinity,
      Infinity,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe("all of them", () => {
  it("stay within a few units in the last place of what this engine computes", () => {
    const argument = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    const exponent = fc.double({ min: -20, max: 20, noNaN: true });
    fc.assert(
      fc.property(argument, exponent, (x, y) => {
        const pairs = [
          [log(x), Math.log(x)],
          [log1p(x), Math.log1p(x)],
          [exp(y), Math.exp(y)],
          [expm1(y), Math.expm1(y)],
          [raise(x, y), x ** y],
          [arctangent(x), Math.atan(x)],
        ] as const;
        for (const [received, expected] of pairs)
          expect(Math.abs(unitsApart(received, expected))).toBeLessThan(6);
      }),
      { numRuns: 500 },
    );
  });
});
