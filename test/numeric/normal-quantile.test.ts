import { describe, expect, it } from "vitest";
import { normalQuantile } from "../../src/numeric/index.js";

describe("normalQuantile", () => {
  it.each([
    [1e-300, -37.0470962993612],
    [1e-20, -9.262340089798405],
    [0.00001, -4.2648907939228256],
    [0.05, -1.6448536269514726],
    [0.25, -0.6744897501960817],
    [0.5, 0],
    [0.975, 1.9599639845400536],
    [0.999999, 4.753424308817089],
  ])("of %f is %f, as in Python's statistics.NormalDist", (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it("is infinite at the ends and not a number outside", () => {
    expect([0, 1, -0.1, 1.1, Number.NaN].map(normalQuantile)).toEqual([
      -Infinity,
      Infinity,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});
