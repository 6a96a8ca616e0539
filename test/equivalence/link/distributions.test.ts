import { describe, expect, it } from "vitest";
import { fitLink } from "../../../src/equivalence/link/index.js";
import { kernelDistribution } from "../../../src/equivalence/link/kernel-distribution.js";
import { logLinearDistribution } from "../../../src/equivalence/link/log-linear-distribution.js";
import { mean, randomSource, standardDeviation } from "../../../src/numeric/index.js";
import { drawAnchors, SHAPES } from "./simulate.js";

/** Mean and standard deviation of a distribution, from its shares on a fine grid. */
function momentsOf(probability: (x: number) => number, low: number, high: number, steps = 20_000) {
  const width = (high - low) / steps;
  let [first, second] = [0, 0];
  for (let k = 0; k < steps; k++) {
    const x = low + (k + 0.5) * width;
    const share = probability(x + width / 2) - probability(x - width / 2);
    first += share * x;
    second += share * x * x;
  }
  return { center: first, spread: Math.sqrt(second - first * first) };
}

describe("kernelDistribution", () => {
  it("keeps mean and variance, whatever the bandwidth", () => {
    const values = Float64Array.from([1, 2, 2, 5, 9, 4, 3]);
    for (const bandwidth of [0.1, 0.5, 2]) {
      const { center, spread } = momentsOf(kernelDistribution(values, bandwidth).probability, -40, 50);
      expect(center).toBeCloseTo(mean(values), 2);
      expect(spread / standardDeviation(values, "population")).toBeCloseTo(1, 1);
    }
  });

  it("takes the bandwidth of Silverman where none is given", () => {
    // 0 … 4: s = √2.5 = 1.58, quartiles 1 and 3: 2/1.34 = 1.49 is smaller; .9 · 1.49 · 5^(−1/5)
    const even = kernelDistribution(Float64Array.of(0, 1, 2, 3, 4));
    expect(even.parameters["bandwidth"]).toBeCloseTo((0.9 * (2 / 1.34)) / 5 ** 0.2, 12);
    // 0, 0, 4, 4: s = √(16/3) = 2.31 is smaller than 4/1.34
    const two = kernelDistribution(Float64Array.of(0, 0, 4, 4));
    expect(two.parameters["bandwidth"]).toBeCloseTo((0.9 * Math.sqrt(16 / 3)) / 4 ** 0.2, 12);
    // 0, 2, 2, 2, 2, 9: both quartiles are 2, so s has to do
    const middle = Float64Array.of(0, 2, 2, 2, 2, 9);
    const s = standardDeviation(middle, "sample");
    expect(kernelDistribution(middle).parameters["bandwidth"]).toBeCloseTo((0.9 * s) / 6 ** 0.2, 12);
  });

  it("makes the link the mean–sigma line where it is wide", () => {
    const data = drawAnchors(randomSource(1), 60, SHAPES.logarithmic);
    const wide = fitLink(
      data,
      { method: "equipercentile", smoothing: "kernel", bandwidth: 20 },
      { bootstrap: 2 },
    );
    const line = fitLink(data, { method: "mean-sigma" });
    for (const x of [-1, 0, 1]) expect(wide.at(x)).toBeCloseTo(line.at(x), 2);
  });
});

describe("logLinearDistribution", () => {
  it("keeps as many moments of the counted values as its degree", () => {
    const { from } = drawAnchors(randomSource(6), 200, SHAPES.line);
    const bins = 25;
    const low = Math.min(...from);
    const width = (Math.max(...from) - low) / (bins - 1);
    const counted = from.map((x) => Math.min(bins - 1, Math.floor((x - low) / width + 0.5)));
    for (const degree of [2, 3, 4]) {
      const smooth = logLinearDistribution(from, degree, bins);
      const shares = Array.from(
        { length: bins },
        (_, j) => smooth.probability(low + (j + 0.5) * width) - smooth.probability(low + (j - 0.5) * width),
      );
      for (let k = 1; k <= degree; k++) {
        const fitted = shares.reduce((sum, share, j) => sum + share * (j / bins) ** k, 0);
        expect(fitted).toBeCloseTo(mean(counted.map((j) => (j / bins) ** k)), 8);
      }
    }
  });

  it("counts a value on the border of two intervals in the upper one", () => {
    // Middles 0, 1, 2, borders .5 and 1.5: 0 | .5 | 2, three intervals determine a degree of 2, a third each
    const smooth = logLinearDistribution(Float64Array.of(0, 0.5, 2), 2, 3);
    expect(smooth.parameters["degree"]).toBe(2);
    expect(smooth.probability(0.5)).toBeCloseTo(1 / 3, 8);
    expect(smooth.probability(1)).toBeCloseTo(1 / 2, 8);
  });

  it("lowers the degree to what the occupied intervals determine, and says so", () => {
    const smooth = logLinearDistribution(Float64Array.from([1, 1, 1, 2, 9, 9]), 6, 20);
    expect(smooth.parameters["degree"]).toBe(2);
    expect(smooth.probability(20)).toBe(1);
  });
});
