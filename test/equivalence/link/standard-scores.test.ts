import { describe, expect, it } from "vitest";
import { leftOver } from "../../../src/equivalence/link/standard-scores.js";

describe("leftOver", () => {
  it("is what the mean leverage of both scales leaves of an anchor", () => {
    // n = 4: 1 − 1/4 − (1² + 2²)/8, 1 − 1/4 − 0, 1 − 1/4 − (1 + 1)/8
    const left = leftOver(Float64Array.of(1, 0, -1, 0), Float64Array.of(-2, 0, 1, 0));
    expect([...left]).toEqual([0.125, 0.75, 0.5, 0.75]);
  });
});
