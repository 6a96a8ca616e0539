import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitLink, linkMethods } from "../../../src/equivalence/link/index.js";
import { syntheticLine } from "../../../src/equivalence/link/synthetic-line.js";

const column = (...values: number[]) => Float64Array.from(values);
const pairs = (from: number[], to: number[]) => ({ from: column(...from), to: column(...to) });

describe("links on common anchors, by hand", () => {
  it("mean: the difference of the means, with its standard error", () => {
    // Means 2 and 4; differences 2, 3, 1 with standard deviation 1, se 1/√3; t(0.975; 2) = 4.302653
    const link = fitLink(pairs([1, 2, 3], [3, 5, 4]), { method: "mean" });
    expect(link.at(10)).toBe(12);
    expect(link.parameters["shift"]).toBe(2);
    expect(link.errorAt(10)).toBeCloseTo(1 / Math.sqrt(3), 12);
    expect(link.band(0, 0.95).upper).toBeCloseTo(2 + 4.302653 / Math.sqrt(3), 5);
    expect([...link.residuals]).toEqual([0, 1, -1]);
    expect(link.range).toEqual([1, 3]);
  });

  it("mean–sigma: equal standard scores", () => {
    // Means 2 and 5, standard deviations 1 and √(( 9 + 4 + 1)/2) = √7
    const link = fitLink(pairs([1, 2, 3], [2, 7, 6]), { method: "mean-sigma" });
    expect(link.at(2)).toBe(5);
    expect(link.at(3)).toBeCloseTo(5 + Math.sqrt(7), 12);
    expect(link.errorAt(2)).toBeGreaterThan(0);
    // Standard scores do not change where the domestic scale is shifted, nor does the error.
    const shifted = fitLink(pairs([101, 102, 103], [2, 7, 6]), { method: "mean-sigma" });
    for (const x of [0, 2, 3]) expect(shifted.errorAt(100 + x)).toBeCloseTo(link.errorAt(x), 9);
  });

  it("Deming: both errors, and the other line for another ratio", () => {
    // s_xx = 1, s_yy = 3, s_xy = 1.5: b = (2 + √(4 + 9))/3
    const link = fitLink(pairs([1, 2, 3], [2, 2, 5]), { method: "deming" });
    const b = (2 + Math.sqrt(13)) / 3;
    expect(link.parameters["slope"]).toBeCloseTo(b, 12);
    expect(link.at(2)).toBe(3);
    // At the mean se² = s_vv/n with s_vv = 2 (3 − 3b + b²)/1
    expect(link.errorAt(2)).toBeCloseTo(Math.sqrt((2 * (3 - 3 * b + b * b)) / 3), 12);
    // Off the mean (x − 2)² V(b) is added, with σ_uu = s_vv/(1 + b²), σ_ξξ = s_xy/b
    const residual = 2 * (3 - 3 * b + b * b);
    const errorX = residual / (1 + b * b);
    const trueX = 1.5 / b;
    const slopeVariance = ((trueX + errorX) * residual - b * b * errorX * errorX) / (2 * trueX * trueX);
    expect(link.errorAt(4)).toBeCloseTo(Math.sqrt(residual / 3 + 4 * slopeVariance), 12);
    expect(link.errorAt(0)).toBeCloseTo(link.errorAt(4), 12);
    // λ = 2: b = (3 − 2 + √(1 + 4 · 2 · 1.5²))/(2 · 1.5)
    expect(
      fitLink(pairs([1, 2, 3], [2, 2, 5]), { method: "deming", ratio: 2 }).parameters["slope"],
    ).toBeCloseTo((1 + Math.sqrt(19)) / 3, 12);
    // A huge ratio leaves all error to the foreign value: the regression slope s_xy/s_xx
    expect(
      fitLink(pairs([1, 2, 3], [2, 2, 5]), { method: "deming", ratio: 1e9 }).parameters["slope"],
    ).toBeCloseTo(1.5, 6);
  });

  it("Deming: a level line where nothing covaries and the foreign scale varies less", () => {
    // s_xx = 5/3, s_yy = 4/3, s_xy = 0: b = 0, s_vv = 3 (4/3)/2 = 2, σ_uu = 2, σ_ξξ = s_xx, V(b) = (5/3 + 2) 2/(3 (5/3)²)
    const link = fitLink(pairs([1, 2, 3, 4], [1, -1, -1, 1]), { method: "deming" });
    expect(link.at(9)).toBe(0);
    expect(link.errorAt(2.5)).toBeCloseTo(Math.sqrt(2 / 4), 12);
    const slopeVariance = ((5 / 3 + 2) * 2) / (3 * (5 / 3) ** 2);
    expect(link.errorAt(4.5)).toBeCloseTo(Math.sqrt(2 / 4 + 4 * slopeVariance), 12);
  });

  it("equipercentile: half of the equal values count as lower; straight on beyond the anchors", () => {
    // Shares of 1, 2, 3, 4: .2, .5, .7, .9; of 10 … 50: .1, .3, .5, .7, .9
    const link = fitLink(pairs([1, 1, 2, 3, 4], [10, 20, 30, 40, 50]), { method: "equipercentile" });
    expect(link.at(1)).toBeCloseTo(15, 9);
    expect(link.at(1.5)).toBeCloseTo(22.5, 9);
    expect(link.at(2)).toBeCloseTo(30, 9);
    expect(link.at(4)).toBeCloseTo(50, 9);
    // sd(to)/sd(from) = √250/√1.7
    expect(link.at(5)).toBeCloseTo(50 + Math.sqrt(250 / 1.7), 9);
    expect(link.at(0)).toBeCloseTo(15 - Math.sqrt(250 / 1.7), 9);
  });

  it("isotonic: through rising anchors, and the common center of those that fall", () => {
    const rising = fitLink(pairs([1, 2, 3, 4, 5], [2, 3, 5, 8, 13]), { method: "isotonic" });
    [2, 3, 5, 8, 13].forEach((y, i) => {
      expect(rising.at(i + 1)).toBeCloseTo(y, 9);
    });
    // (2, 3) and (3, 2) fall: one block with center (2.5, 2.5) in both regressions
    const falling = fitLink(pairs([1, 2, 3, 4, 5], [1, 3, 2, 4, 5]), { method: "isotonic" });
    expect(falling.at(2)).toBeCloseTo(2, 9);
    expect(falling.at(3.25)).toBeCloseTo(3.25, 9);
    expect(falling.parameters["blocksForward"]).toBe(4);
    expect(falling.at(7)).toBeCloseTo(7, 9);
  });
});

describe("links through a measure, by hand", () => {
  // v = x on domestic journals; y = 2 v on foreign ones
  const groups = {
    domestic: { values: column(1, 2, 3), anchor: column(1, 2, 3) },
    foreign: { values: column(4, 6, 8), anchor: column(2, 3, 4) },
  };

  it.each([
    { method: "chained-linear" },
    { method: "tucker", weight: 0.5 },
    { method: "levine", weight: 0.5 },
    { method: "levine", weight: 0.5, anchor: "internal" },
  ])("%o finds y = 2x", (spec) => {
    // Tucker: γ 1 and 2, means 2.5 and 5, variances 2/3 + ¼ and 8/3 + 1, slope √4
    const link = fitLink(groups, spec);
    expect(link.at(2)).toBeCloseTo(4, 12);
    expect(link.at(5)).toBeCloseTo(10, 12);
    expect(link.residuals).toHaveLength(0);
    // Without one of three journals no link can be fitted, so there is no error either
    expect(link.error).toBe("none");
    expect(link.errorAt(2)).toBeNaN();
  });

  it("chained equipercentile: two steps", () => {
    const link = fitLink(
      {
        domestic: { values: column(1, 2, 3, 4, 5), anchor: column(2, 4, 6, 8, 10) },
        foreign: { values: column(1, 4, 9, 16, 25), anchor: column(2, 4, 6, 8, 10) },
      },
      { method: "chained-equipercentile" },
    );
    expect(link.at(3)).toBeCloseTo(9, 9);
    expect(link.at(4.5)).toBeCloseTo(20.5, 9);
  });

  it("gives the means and deviations of Kolen & Brennan's example of two test forms with internal common items", () => {
    // Chapter 4, forms X and Y: w = 1. Tucker γ₂ = 14.7603/2.4515² = 2.4560,
    // mean 18.6728 + 2.4560 (5.1063 − 5.8626) = 16.8153; Levine γ₂ = 6.8784²/14.7603 = 3.2054, mean 16.2486
    const x = moments(15.8205, 6.5278, 5.1063, 2.376, 13.4088);
    const y = moments(18.6728, 6.8784, 5.8626, 2.4515, 14.7603);
    const tucker = syntheticLine(x, y, 1, x.covariance / x.anchorVariance, y.covariance / y.anchorVariance);
    expect(tucker?.parameters["meanTo"]).toBeCloseTo(16.8153, 3);
    expect(tucker?.parameters["sdTo"]).toBeCloseTo(6.7167, 3);
    expect(tucker?.parameters["slope"]).toBeCloseTo(1.0289, 3);
    // w = 1: the domestic group is the population
    expect(tucker?.parameters["sdFrom"]).toBeCloseTo(6.5278, 10);
    const levine = syntheticLine(x, y, 1, x.variance / x.covariance, y.variance / y.covariance);
    expect(levine?.parameters["meanTo"]).toBeCloseTo(16.2486, 3);
    expect(levine?.parameters["sdTo"]).toBeCloseTo(6.6006, 3);
  });

  it("has no line where a variance comes out as zero or below", () => {
    // w = 0, Δ(variance) = 4 − 1 = 3, Δ(mean) = 0: 9 − γ² · 3 is 0 for γ² = 3
    const [wide, narrow] = [moments(0, 3, 0, 2, 1), moments(0, 3, 0, 1, 1)];
    expect(syntheticLine(wide, narrow, 0, 2, 1)).toBeNull();
    // w = 1, Δ(variance) = −3: 9 − γ² · 3
    expect(syntheticLine(narrow, wide, 1, 1, 2)).toBeNull();
    expect(syntheticLine(wide, narrow, 0, 1, 1)?.parameters["sdFrom"]).toBeCloseTo(Math.sqrt(9 - 3), 12);
  });

  it("refuses a measure that does not rise with the scale", () => {
    const against = { ...groups, foreign: { values: column(8, 6, 4), anchor: column(2, 3, 4) } };
    expect(() => fitLink(against, { method: "tucker" })).toThrow(
      expect.objectContaining({ code: "LINK_UNRELATED" }),
    );
  });
});

function moments(mean: number, sd: number, anchorMean: number, anchorSd: number, covariance: number) {
  return { count: 1, mean, variance: sd * sd, anchorMean, anchorVariance: anchorSd * anchorSd, covariance };
}

const DIRECT = [
  { method: "mean" },
  { method: "mean-sigma" },
  { method: "deming", ratio: 1 },
  { method: "equipercentile" },
  { method: "equipercentile", smoothing: "kernel" },
  { method: "equipercentile", smoothing: "log-linear", degree: 3, bins: 20 },
  { method: "isotonic" },
];

const anchors = fc
  .array(fc.tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: -40, max: 40 })), {
    minLength: 8,
    maxLength: 30,
  })
  .map((rows) => rows.map(([x, noise]) => [x / 10, x / 7 + noise / 20] as const))
  .filter((rows) => new Set(rows.map(([x]) => x)).size > 4 && new Set(rows.map(([, y]) => y)).size > 4);

describe.each(DIRECT)("the link %o", (spec) => {
  const at = (rows: readonly (readonly [number, number])[], x: number, scale = 1, shift = 0) =>
    fitLink(
      {
        from: Float64Array.from(rows, ([v]) => v),
        to: Float64Array.from(rows, ([, v]) => scale * v + shift),
      },
      spec,
      { bootstrap: 5 },
    ).at(x);

  it("gives the same bytes whatever the order of the anchors, its error included", () => {
    fc.assert(
      fc.property(anchors, (rows) => {
        const link = (list: typeof rows) =>
          fitLink(
            { from: Float64Array.from(list, ([v]) => v), to: Float64Array.from(list, ([, v]) => v) },
            spec,
            { bootstrap: 5, seed: 3 },
          );
        const [first, second] = [link(rows), link([...rows].reverse())];
        expect(second.at(1.3)).toBe(first.at(1.3));
        expect(second.errorAt(1.3)).toBe(first.errorAt(1.3));
      }),
      { numRuns: 15 },
    );
  });

  it("follows a change of units of the foreign scale", () => {
    fc.assert(
      fc.property(anchors, fc.double({ min: -8, max: 8, noNaN: true }), (rows, x) => {
        if (spec.method === "mean") expect(at(rows, x, 1, 5)).toBeCloseTo(at(rows, x) + 5, 6);
        else if (spec.method !== "deming") expect(at(rows, x, 4, 5)).toBeCloseTo(4 * at(rows, x) + 5, 5);
        else expect(at(rows, x, 1, 5)).toBeCloseTo(at(rows, x) + 5, 5);
      }),
      { numRuns: 25 },
    );
  });

  it("never falls where it declares so", () => {
    if (!linkMethods.get(spec.method)?.guarantees.includes("monotone")) return;
    fc.assert(
      fc.property(
        anchors,
        fc.double({ min: -9, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (rows, x, step) => {
          expect(at(rows, x + step)).toBeGreaterThanOrEqual(at(rows, x) - 1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("finds a shift exactly, whatever the values", () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: -9, max: 9 }), (rows, shift) => {
        const from = Float64Array.from(rows, ([v]) => v);
        const link = fitLink({ from, to: from.map((v) => v + shift) }, spec, { bootstrap: 2 });
        expect(link.at(0.5)).toBeCloseTo(0.5 + shift, 6);
        expect(link.at(12)).toBeCloseTo(12 + shift, 6);
      }),
      { numRuns: 25 },
    );
  });
});

describe("the isotonic link", () => {
  it("is its own inverse when the scales change places", () => {
    fc.assert(
      fc.property(anchors, fc.double({ min: -7, max: 7, noNaN: true }), (rows, x) => {
        const from = Float64Array.from(rows, ([v]) => v);
        const to = Float64Array.from(rows, ([, v]) => v);
        const there = fitLink({ from, to }, { method: "isotonic" }, { bootstrap: 2 });
        const back = fitLink({ from: to, to: from }, { method: "isotonic" }, { bootstrap: 2 });
        expect(back.at(there.at(x))).toBeCloseTo(x, 5);
      }),
      { numRuns: 40 },
    );
  });
});
