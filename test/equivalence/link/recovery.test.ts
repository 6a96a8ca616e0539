import { describe, expect, it } from "vitest";
import { equatingFunction, NOISE, recover, SHAPES } from "./simulate.js";

const SIZES = [12, 25, 40, 100, 200];
/** The noisy population's mean–sigma slope of the line 1.4 ξ − 0.5. */
const POPULATION_SLOPE = Math.sqrt(1.96 + NOISE * NOISE) / Math.sqrt(1 + NOISE * NOISE);

/** Pools the sizes 12 to 200; the bias at each of them is checked on the way. */
function pooledCoverage(one: (n: number) => { covered: number; bias: number }, sizes = SIZES): number {
  const results = sizes.map(one);
  for (const { bias } of results) expect(bias).toBeLessThan(1);
  return results.reduce((sum, { covered }) => sum + covered, 0) / sizes.length;
}

describe("links recover known links of invented journals, noise on both scales", () => {
  it("mean: the shift, band 93–97 %", () => {
    const covered = pooledCoverage((n) => recover({ method: "mean" }, SHAPES.shift, (x) => x + 0.7, n, 400));
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it("mean–sigma: the linear equating function of the noisy population, band 93–97 %", () => {
    const covered = pooledCoverage((n) =>
      recover({ method: "mean-sigma" }, SHAPES.line, (x) => POPULATION_SLOPE * x - 0.5, n, 400),
    );
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it("Deming: the structural line itself, band 93–97 %", () => {
    const covered = pooledCoverage((n) =>
      recover({ method: "deming", ratio: 1 }, SHAPES.line, (x) => 1.4 * x - 0.5, n, 400),
    );
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.97);
  });

  it.each(["logarithmic", "piecewise", "sigmoid"] as const)(
    "equipercentile: the %s equating function of the noisy population, band 93–97 %",
    (name) => {
      const target = equatingFunction(SHAPES[name]);
      const covered = pooledCoverage((n) =>
        recover({ method: "equipercentile" }, SHAPES[name], target, n, n > 50 ? 60 : 150),
      );
      expect(covered).toBeGreaterThan(0.93);
      expect(covered).toBeLessThan(0.97);
    },
  );

  it("equipercentile with a kernel and with a log-linear model stay within their errors too", () => {
    const target = equatingFunction(SHAPES.logarithmic);
    for (const smoothing of ["kernel", "log-linear"]) {
      const { covered, bias } = recover(
        { method: "equipercentile", smoothing },
        SHAPES.logarithmic,
        target,
        40,
        20,
      );
      expect(bias).toBeLessThan(1);
      expect(covered).toBeGreaterThan(0.88);
    }
  });

  it("isotonic: close to the equating function, from which it differs by little", () => {
    for (const name of ["logarithmic", "piecewise", "sigmoid"] as const) {
      const { bias, covered } = recover(
        { method: "isotonic" },
        SHAPES[name],
        equatingFunction(SHAPES[name]),
        40,
        60,
      );
      expect(bias).toBeLessThan(1);
      expect(covered).toBeGreaterThan(0.9);
    }
  });
});
