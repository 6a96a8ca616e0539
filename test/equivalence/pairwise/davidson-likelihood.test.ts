import { describe, expect, it } from "vitest";
import {
  type GroupPairs,
  logLikelihood,
  outcome,
  pearsonStatistic,
  scoreAndInformation,
} from "../../../src/equivalence/pairwise/davidson-likelihood.js";
import { log } from "../../../src/numeric/index.js";

/** Two journals that met so often, and `virtual` times half won and half lost behind it. */
const pairsOf = (won: number, lost: number, tied: number, virtual = 0): GroupPairs => ({
  size: 2,
  first: Uint32Array.of(...[0, 0].slice(0, 1 + Math.sign(virtual))),
  second: Uint32Array.of(...[1, 1].slice(0, 1 + Math.sign(virtual))),
  won: Float64Array.of(won, virtual / 2),
  lost: Float64Array.of(lost, virtual / 2),
  tied: Float64Array.of(tied, 0),
  virtual: Math.sign(virtual),
  hasTies: tied > 0,
});
/** Abilities ±ln 4/2, so that π is 4 : 1, and ν = 1: √(π π) = 2 on the scale of 4 and 1. */
const theta = Float64Array.of(log(4) / 2, -log(4) / 2);
const withTies = Float64Array.of(log(4) / 2, -log(4) / 2, 0);

describe("outcome", () => {
  it("parts the probability as π to π to ν √(π π)", () => {
    // 4 : 1 : 2
    const { win, lose, tie } = outcome(log(4), 0);
    expect([win, lose, tie]).toEqual([
      expect.closeTo(4 / 7, 12),
      expect.closeTo(1 / 7, 12),
      expect.closeTo(2 / 7, 12),
    ]);
    expect(outcome(log(4), -Infinity)).toMatchObject({ win: expect.closeTo(0.8, 12), tie: 0 });
  });

  it("stays finite however far two journals are apart, on either side", () => {
    expect(outcome(4000, -Infinity)).toMatchObject({ win: 1, lose: 0, logTotal: 2000 });
    expect(outcome(-4000, -Infinity)).toMatchObject({ win: 0, lose: 1, logTotal: 2000 });
    expect(outcome(0, 4000)).toMatchObject({ win: 0, lose: 0, tie: 1 });
  });
});

describe("logLikelihood", () => {
  it("adds the logarithms of the probabilities of what was observed", () => {
    // 3 won, 2 lost at .8 and .2; 3, 2 and 5 tied at 4/7, 1/7 and 2/7
    expect(logLikelihood(pairsOf(3, 2, 0), theta)).toBeCloseTo(3 * log(0.8) + 2 * log(0.2), 12);
    expect(logLikelihood(pairsOf(3, 2, 5), withTies)).toBeCloseTo(
      3 * log(4 / 7) + 2 * log(1 / 7) + 5 * log(2 / 7),
      12,
    );
    // A virtual pair knows no ties: one won and one lost at .8 and .2
    expect(logLikelihood(pairsOf(3, 2, 5, 2), withTies)).toBeCloseTo(
      3 * log(4 / 7) + 2 * log(1 / 7) + 5 * log(2 / 7) + log(0.8) + log(0.2),
      12,
    );
  });

  it("has the gradient that small steps show", () => {
    const pairs = pairsOf(3, 2, 5, 2);
    const { score } = scoreAndInformation(pairs, withTies);
    const step = 1e-5;
    for (let k = 0; k < 3; k++) {
      const moved = (by: number) =>
        logLikelihood(
          pairs,
          withTies.map((value, i) => (i === k ? value + by : value)),
        );
      expect(score[k]).toBeCloseTo((moved(step) - moved(-step)) / (2 * step), 6);
    }
  });
});

describe("pearsonStatistic", () => {
  it("compares counts with expectations over the real pairs, with a free cell more where there are ties", () => {
    // Ten at .8 and .2: (3 − 8)²/8 + (7 − 2)²/2
    expect(pearsonStatistic(pairsOf(3, 7, 0), theta)).toEqual({
      statistic: expect.closeTo(25 / 8 + 25 / 2, 10),
      cells: 1,
    });
    // 7 of 4 : 1 : 2, one less won and one more tied: 1/4 + 0 + 1/2; the virtual pair does not count
    expect(pearsonStatistic(pairsOf(3, 1, 3, 2), withTies)).toEqual({
      statistic: expect.closeTo(1 / 4 + 1 / 2, 10),
      cells: 2,
    });
  });
});
