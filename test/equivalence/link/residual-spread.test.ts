import { describe, expect, it } from "vitest";
import type { FittedLink } from "../../../src/equivalence/link/fit-link.js";
import { pooledSpread, residualSpread } from "../../../src/equivalence/link/residual-spread.js";

describe("residualSpread", () => {
  it("takes through a measure what both regressions on it leave over, on the foreign scale", () => {
    // Domestic s² = 1, with the measure 1, 1, 4: covariance 1.5, r² = 1.5²/(1 · 3) = 3/4. Foreign 2, 2, 5: s² = 3,
    // with 1, 2, 3: r² = 1.5²/(3 · 1) = 3/4. Slope 2: 3 · ¼ + 2² · 1 · ¼ = 1.75 on 3 − 2 degrees of freedom.
    const link: Partial<FittedLink> = {
      anchors: 3,
      shape: "line",
      range: [1, 3],
      at: (x) => 2 * x,
      data: {
        domestic: { values: Float64Array.of(1, 2, 3), anchor: Float64Array.of(1, 1, 4) },
        foreign: { values: Float64Array.of(2, 2, 5), anchor: Float64Array.of(1, 2, 3) },
      },
    };
    const { squares, degrees } = residualSpread(link as FittedLink);
    expect(squares).toBeCloseTo(1.75, 12);
    expect(degrees).toBe(1);
    // One domestic value only: the slope counts as 1, 3 · ¼ + 1 · ¼
    expect(residualSpread({ ...link, range: [2, 2] } as FittedLink).squares).toBeCloseTo(1, 12);
  });

  it("pools squares over degrees of freedom, and is null without any", () => {
    // √((2 + 10)/(1 + 3))
    expect(
      pooledSpread([
        { squares: 2, degrees: 1 },
        { squares: 10, degrees: 3 },
      ]),
    ).toBe(Math.sqrt(3));
    expect(pooledSpread([{ squares: 2, degrees: 0 }])).toBeNull();
    expect(pooledSpread([{ squares: Number.NaN, degrees: 2 }])).toBeNull();
  });
});
