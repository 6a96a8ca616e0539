import { describe, expect, it } from "vitest";
import {
  angle,
  coefficientOfVariation,
  gini,
  lopcow,
  maximizingDeviations,
  standardDeviationWeights,
  varianceWeights,
} from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh } from "./run.js";

const RAMP = [0, 1, 2];
const STEP = [0, 0, 2];

describe("standard deviation", () => {
  it("weighs by the deviation of the min–max columns", () => {
    // (0, .5, 1): σ² = 1/6; (0, 0, 1): σ² = 2/9
    const [a, b] = [Math.sqrt(1 / 6), Math.sqrt(2 / 9)];
    expectWeights(weigh(standardDeviationWeights, [RAMP, STEP]).weights, [a / (a + b), b / (a + b)], 1e-15);
  });
});

describe("statistical variance", () => {
  it("weighs by the variance of the min–max columns", () => {
    // 1/6 : 2/9 = 3 : 4
    expectWeights(weigh(varianceWeights, [RAMP, STEP]).weights, [3 / 7, 4 / 7], 1e-15);
  });
});

describe("coefficient of variation", () => {
  it("weighs by deviation over mean of the columns as they stand", () => {
    // (1, 3): 1 / 2; (0, 4): 2 / 2
    expectWeights(
      weigh(coefficientOfVariation, [
        [1, 3],
        [0, 4],
      ]).weights,
      [1 / 3, 2 / 3],
      1e-15,
    );
  });
});

describe("Gini coefficient", () => {
  it("weighs by the mean difference of all pairs over twice the mean", () => {
    // (1, 3): 2 · 2 / (2 · 4 · 2) = .25; (0, 4): 2 · 4 / (2 · 4 · 2) = .5
    expectWeights(
      weigh(gini, [
        [1, 3],
        [0, 4],
      ]).weights,
      [1 / 3, 2 / 3],
      1e-15,
    );
  });

  it("is (n − 1) / n where one journal has everything", () => {
    // (0, 0, 0, 1): .75; (1, 1, 1, 3): pairs 3 · 2 · 2 = 12, 12 / (2 · 16 · 1.5) = .25
    expectWeights(
      weigh(gini, [
        [0, 0, 0, 1],
        [1, 1, 1, 3],
      ]).weights,
      [0.75, 0.25],
      1e-15,
    );
  });
});

describe("angle", () => {
  it("weighs by the angle between the column and a constant one", () => {
    // (1, 3): arccos(4 / (√2 √10)) = .463648; (0, 4): arccos(4 / (√2 √16)) = π/4
    const [a, b] = [Math.acos(4 / Math.sqrt(20)), Math.PI / 4];
    expectWeights(
      weigh(angle, [
        [1, 3],
        [0, 4],
      ]).weights,
      [a / (a + b), b / (a + b)],
      1e-14,
    );
  });

  it("keeps its precision for columns that hardly vary", () => {
    // arctan(σ / mean) ≈ 1e-9 : 3e-9; the cosine of such an angle is 1 in double precision
    expectWeights(
      weigh(angle, [
        [1 - 1e-9, 1 + 1e-9],
        [1 - 3e-9, 1 + 3e-9],
      ]).weights,
      [0.25, 0.75],
      1e-7,
    );
  });
});

describe("LOPCOW", () => {
  it("weighs by the logarithm of quadratic mean over deviation of the min–max columns", () => {
    // (0, .5, 1): √(1.25/3) / .5 = 1.290994, ln = .255413; (0, 1, 1): √(2/3) / √(1/3) = √2, ln = .346574
    expectWeights(weigh(lopcow, [RAMP, [0, 2, 2]]).weights, [0.255413 / 0.601987, 0.346574 / 0.601987], 2e-6);
  });

  it("can divide by n", () => {
    // √(1.25/3) / √(1/6) = 1.581139, ln = .458145; √(2/3) / √(2/9) = √3, ln = .549306
    expectWeights(
      weigh(lopcow, [RAMP, [0, 2, 2]], { deviation: "population" }).weights,
      [0.458145 / 1.007451, 0.549306 / 1.007451],
      2e-6,
    );
  });

  it("looks at the direction", () => {
    const { weights } = weigh(lopcow, [RAMP, [2, 0, 0]], {}, { signs: [1, -1] });
    expectWeights(weights, weigh(lopcow, [RAMP, [0, 2, 2]]).weights, 1e-15);
    expect(weights).not.toEqual(weigh(lopcow, [RAMP, [2, 0, 0]]).weights);
  });
});

describe("maximizing deviations", () => {
  it("weighs by the differences of all pairs of the min–max columns", () => {
    // (0, .5, 1): .5 + 1 + .5 = 2; (0, 0, 1): 0 + 1 + 1 = 2; (0, 1, .2): 1 + .2 + .8 = 2
    expectWeights(weigh(maximizingDeviations, [RAMP, STEP, [0, 5, 1]]).weights, [1 / 3, 1 / 3, 1 / 3], 1e-15);
    // (0, 0, 0, 1): 3; (0, 0, 1, 1): 4
    expectWeights(
      weigh(maximizingDeviations, [
        [0, 0, 0, 1],
        [0, 0, 1, 1],
      ]).weights,
      [3 / 7, 4 / 7],
      1e-15,
    );
  });
});
