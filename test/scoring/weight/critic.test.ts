import { describe, expect, it } from "vitest";
import { correlationMatrix, randomSource } from "../../../src/numeric/index.js";
import { crossProducts } from "../../../src/scoring/weight/cross-products.js";
import { critic } from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh } from "./run.js";

const X = [0, 1, 2];
const Y = [0, 2, 1];
const Z = [2, 1, 0];

describe("CRITIC", () => {
  it("multiplies the spread of a column by its conflict with the others", () => {
    // all spreads equal; r(x,y) = .5, r(x,z) = −1, r(y,z) = −.5
    // conflicts .5 + 2 = 2.5, .5 + 1.5 = 2, 2 + 1.5 = 3.5; sum 8
    expectWeights(weigh(critic, [X, Y, Z]).weights, [2.5 / 8, 2 / 8, 3.5 / 8], 1e-15);
  });

  it("turns lower-is-better columns round before it correlates", () => {
    // with z turned round r(x,z) = 1, r(y,z) = .5: conflicts .5, 1, .5
    expectWeights(weigh(critic, [X, Y, Z], {}, { signs: [1, 1, -1] }).weights, [0.25, 0.5, 0.25], 1e-15);
  });

  it("can take the absolute correlation", () => {
    // conflicts .5 + 0, .5 + .5, 0 + .5
    expectWeights(weigh(critic, [X, Y, Z], { conflict: "absolute" }).weights, [0.25, 0.5, 0.25], 1e-15);
  });

  it("can correlate ranks, or take Kendall's tau", () => {
    const bent = X.map((x) => Math.exp(3 * x));
    // ranks of the bent column are those of x; its spread is that of (0, e³ − 1, e⁶ − 1) / (e⁶ − 1)
    const share = (Math.exp(3) - 1) / (Math.exp(6) - 1);
    const mean = (share + 1) / 3;
    const spread = Math.sqrt((mean ** 2 + (share - mean) ** 2 + (1 - mean) ** 2) / 3);
    const other = Math.sqrt(1 / 6);
    const sum = 2.5 * spread + 5.5 * other;
    expectWeights(
      weigh(critic, [bent, Y, Z], { correlation: "spearman" }).weights,
      [(2.5 * spread) / sum, (2 * other) / sum, (3.5 * other) / sum],
      1e-14,
    );
    // tau: 1/3, −1, −1/3: conflicts 2/3 + 2, 2/3 + 4/3, 2 + 4/3; sum 8
    expectWeights(
      weigh(critic, [X, Y, Z], { correlation: "kendall" }).weights,
      [1 / 3, 1 / 4, 5 / 12],
      1e-15,
    );
  });

  it("gives two equal columns one half each, without any conflict to a third", () => {
    const { weights, codes } = weigh(critic, [X, X]);
    expect(weights).toEqual([0.5, 0.5]);
    expect(codes).toEqual(["WEIGHTS_UNDEFINED"]);
  });

  it("gives a column with one value for all the weight 0 and leaves it out of the conflicts", () => {
    const { weights, codes, details } = weigh(critic, [X, Y, [7, 7, 7], Z]);
    expectWeights(weights, [2.5 / 8, 2 / 8, 0, 3.5 / 8], 1e-15);
    expect(codes).toEqual(["WEIGHT_ZERO"]);
    expect(details).toEqual(["3"]);
  });
});

describe("cross products", () => {
  it("agree with correlations taken pair by pair, for any number of rows and columns", () => {
    const random = randomSource(5);
    for (const [columns, rows] of [
      [1, 7],
      [2, 255],
      [4, 256],
      [7, 700],
    ] as const) {
      const table = Array.from({ length: columns }, () =>
        Float64Array.from({ length: rows }, () => Math.exp(2 * random.normal())),
      );
      const products = crossProducts(
        table,
        table.map(() => 3),
      );
      const expected = correlationMatrix(table, "pearson");
      products.forEach((row, j) => {
        row.forEach((product, k) => {
          const r = product / Math.sqrt((products[j]?.[j] as number) * (products[k]?.[k] as number));
          expect(Math.abs(r - (expected[j]?.[k] as number))).toBeLessThan(1e-13);
        });
      });
    }
  });
});
