import { describe, expect, it } from "vitest";
import { cilos, idocriw, merec, pca } from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh } from "./run.js";

describe("MEREC", () => {
  it("weighs by what the performance loses without the column", () => {
    // n = min / x: (1, .5) and (1, .25); first row S = 0. Second: S = ln(1 + (ln 2 + ln 4) / 2) = .712813,
    // without x ln(1 + ln 4 / 2) = .526589, without y ln(1 + ln 2 / 2) = .297563; E = .186224, .415250
    expectWeights(
      weigh(merec, [
        [1, 2],
        [1, 4],
      ]).weights,
      [0.186224 / 0.601474, 0.41525 / 0.601474],
      2e-6,
    );
  });

  it("reads a lower-is-better column as x / max", () => {
    // x = (2, 1): n = (1, .5), the same as above
    expectWeights(
      weigh(
        merec,
        [
          [2, 1],
          [1, 4],
        ],
        {},
        { signs: [-1, 1] },
      ).weights,
      weigh(merec, [
        [1, 2],
        [1, 4],
      ]).weights,
      1e-15,
    );
  });

  it("counts a constant column in m", () => {
    // m = 3: S = ln(1 + ln 8 / 3) = .526589, without x ln(1 + ln 4 / 3) = .379915, without y ln(1 + ln 2 / 3) = .207877
    const { weights } = weigh(merec, [
      [1, 2],
      [1, 4],
      [5, 5],
    ]);
    const effects = [Math.log(8), Math.log(4), Math.log(2)].map((sum) => Math.log(1 + sum / 3)) as [
      number,
      number,
      number,
    ];
    const [x, y] = [effects[0] - effects[1], effects[0] - effects[2]];
    expectWeights(weights, [x / (x + y), y / (x + y), 0], 1e-14);
  });

  it("leaves out journals at 0, where the logarithm is not defined", () => {
    const { weights, codes } = weigh(merec, [
      [1, 2, 0],
      [1, 4, 3],
    ]);
    expectWeights(
      weights,
      weigh(merec, [
        [1, 2],
        [1, 4],
      ]).weights,
      1e-15,
    );
    expect(codes).toEqual(["COLUMN_ZERO"]);
  });
});

describe("CILOS", () => {
  it("balances what the columns lose to each other", () => {
    // x is best in the first row, y loses 1 − 1/4 there; y in the second, x loses 1 − 2/4:
    // −.5 q_x + .75 q_y = 0: q = .6, .4
    expectWeights(
      weigh(cilos, [
        [4, 2],
        [1, 4],
      ]).weights,
      [0.6, 0.4],
      1e-15,
    );
  });

  it("reads a lower-is-better column as min / x", () => {
    // min / x of (1, 2) = (1, .5)
    expectWeights(
      weigh(
        cilos,
        [
          [1, 2],
          [1, 4],
        ],
        {},
        { signs: [-1, 1] },
      ).weights,
      [0.6, 0.4],
      1e-15,
    );
  });

  it("takes the mean loss where several journals share the best value", () => {
    // x is best in rows 1 and 2: y loses (.75 + .25) / 2 = .5 there; x loses .5 in row 3
    expectWeights(
      weigh(cilos, [
        [4, 4, 2],
        [1, 3, 4],
      ]).weights,
      [0.5, 0.5],
      1e-15,
    );
  });

  it("is undefined where one journal is best in everything, and says so", () => {
    const { weights, codes } = weigh(cilos, [
      [4, 2],
      [4, 1],
    ]);
    expect(weights).toEqual([0.5, 0.5]);
    expect(codes).toEqual(["WEIGHTS_UNDEFINED"]);
  });
});

describe("IDOCRIW", () => {
  it("multiplies entropy and impact loss", () => {
    // d of (4, 2): 1 − .918296 = .081704; of (1, 4): 1 − .721928 = .278072; q = .6, .4
    const [x, y] = [0.6 * 0.081704, 0.4 * 0.278072];
    expectWeights(
      weigh(idocriw, [
        [4, 2],
        [1, 4],
      ]).weights,
      [x / (x + y), y / (x + y)],
      2e-6,
    );
  });
});

describe("principal components", () => {
  const X = [1, 1, -1, -1];
  const Z = [1, -1, 1, -1];

  it("weighs by squared loadings times explained variance", () => {
    // x twice and z, which is uncorrelated: eigenvalues 2, 1, 0; components (1, 1, 0) / √2 and (0, 0, 1)
    // eigenvalues from 1 up: (2 · ½, 2 · ½, 1) / 3
    expectWeights(weigh(pca, [X, X, Z]).weights, [1 / 3, 1 / 3, 1 / 3], 1e-14);
    // the first alone
    expectWeights(weigh(pca, [X, X, Z], { components: "fixed" }).weights, [0.5, 0.5, 0], 1e-14);
    // 2/3 of the variance is enough for .6, not for .7
    expectWeights(weigh(pca, [X, X, Z], { components: "share", share: 0.6 }).weights, [0.5, 0.5, 0], 1e-14);
    expectWeights(
      weigh(pca, [X, X, Z], { components: "share", share: 0.7 }).weights,
      [1 / 3, 1 / 3, 1 / 3],
      1e-14,
    );
  });

  it("does not care for the sign of a column or of a component", () => {
    const table = [
      [1, 2, 4, 3, 9],
      [2, 1, 5, 5, 7],
      [9, 3, 1, 2, 2],
    ];
    const turned = table.map((column, k) => (k === 1 ? column.map((x) => -x) : column));
    expectWeights(weigh(pca, turned).weights, weigh(pca, table).weights, 1e-14);
    expectWeights(weigh(pca, table, {}, { signs: [-1, 1, -1] }).weights, weigh(pca, table).weights, 1e-14);
  });

  it("retains components of one eigenvalue together, so that the answer is determined", () => {
    // x and z are uncorrelated: eigenvalues 1 and 1, any direction between them is a first component
    expectWeights(weigh(pca, [X, Z], { components: "fixed", count: 1 }).weights, [0.5, 0.5], 1e-14);
  });

  it("refuses more components than columns", () => {
    expect(() => weigh(pca, [X, Z], { components: "fixed", count: 3 })).toThrow(/at most 2/);
  });
});
