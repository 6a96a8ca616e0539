import { describe, expect, it } from "vitest";
import type { FittedLink } from "../../../src/equivalence/link/fit-link.js";
import { describeOwnLink } from "../../../src/equivalence/link/own-link.js";

/** Invented: 3 x on the anchors 0, 2, 4 with se² = .04 + .01 (x − 2)², one residual of 2 on one degree of freedom. */
const link = {
  at: (x: number) => 3 * x,
  errorAt: (x: number) => Math.sqrt(0.04 + 0.01 * (x - 2) ** 2),
  shape: "line",
  anchors: 3,
  resampled: null,
  data: { from: Float64Array.of(0, 2, 4), to: Float64Array.of(0, 8, 12) },
  residuals: Float64Array.of(0, 2, 0),
} as Partial<FittedLink> as FittedLink;
const parent = { at: (x: number) => x + 1 } as Partial<FittedLink> as FittedLink;

describe("describeOwnLink", () => {
  it("compares level and slope with the parent's, with variances scaled to the shared residual deviation", () => {
    // Level 6 − 3 at the center 2, σ²/n = 9/3. From 0 to 4, a deviation of 2 on either side: (12 − 4)/4; error of the rise
    // 4 √.01, times 3/2 as the own residual deviation is 2, over 4: .15
    const own = describeOwnLink(link, parent, 3);
    expect(own?.center).toBe(2);
    expect(own?.level).toEqual({ value: 3, variance: 3 });
    expect(own?.slope?.value).toBeCloseTo(2, 12);
    expect(own?.slope?.variance).toBeCloseTo(0.15 ** 2, 12);
  });

  it("leaves the link its own errors where no deviation is shared", () => {
    // Level .2², slope (4 √.01/4)²
    const own = describeOwnLink(link, parent, null);
    expect(own?.level.variance).toBeCloseTo(0.04, 12);
    expect(own?.slope?.variance).toBeCloseTo(0.01, 12);
  });

  it("has no slope for a shift, and is null without a sampling variance", () => {
    expect(describeOwnLink({ ...link, shape: "shift" }, parent, 3)?.slope).toBeNull();
    expect(describeOwnLink(link, parent, 0)).toBeNull();
  });
});
