import { describe, expect, it } from "vitest";
import {
  holmAdjusted,
  standardizedDifference,
  wilsonInterval,
} from "../../../src/equivalence/audit/index.js";

describe("standardizedDifference", () => {
  it("follows the hand-computed g and its interval", () => {
    // Means 6 and 3; variances 4 and 1, pooled (2·4 + 2·1)/4 = 2.5; J = 1 − 3/15 = .8
    const values = Float64Array.of(4, 6, 8, 2, 3, 4, Number.NaN);
    const focal = [true, true, true, false, false, false, true];
    const result = standardizedDifference(values, focal);
    const g = (0.8 * 3) / Math.sqrt(2.5);
    expect(result?.value).toBeCloseTo(g, 14);
    expect(result?.standardError).toBeCloseTo(Math.sqrt(6 / 9 + (g * g) / 12), 14);
    expect(result?.interval[0]).toBeCloseTo(g - 1.959963984540054 * (result?.standardError as number), 12);
    expect([result?.focal, result?.reference]).toEqual([3, 3]);
  });

  it("is null for a group of one and where nothing varies", () => {
    expect(standardizedDifference(Float64Array.of(1, 2, 3), [true, false, false])).toBeNull();
    expect(standardizedDifference(new Float64Array(4).fill(7), [true, true, false, false])).toBeNull();
    expect(standardizedDifference(new Float64Array(), [])).toBeNull();
    expect(() => standardizedDifference(new Float64Array(2), [])).toThrow(/groups/);
  });

  it("stays finite near the largest numbers", () => {
    const result = standardizedDifference(Float64Array.of(1e150, 2e150, 3e150, 5e150), [
      true,
      true,
      false,
      false,
    ]);
    expect(result?.value).toBeLessThan(0);
    expect(Number.isFinite(result?.standardError)).toBe(true);
  });
});

describe("wilsonInterval", () => {
  it("gives the published interval of 81 in 263, .2553 to .3662 (Newcombe 1998, table I)", () => {
    const [lower, upper] = wilsonInterval(81, 263, 0.95);
    expect(lower).toBeCloseTo(0.2553, 4);
    expect(upper).toBeCloseTo(0.3662, 4);
  });

  it("starts at 0 for none, ends at 1 for all, and says nothing of an empty tier", () => {
    // 0 of 10: upper z²/(n + z²)
    expect(wilsonInterval(0, 10, 0.95)).toEqual([0, expect.closeTo(0.2775, 4)]);
    expect(wilsonInterval(10, 10, 0.95)).toEqual([expect.closeTo(0.7225, 4), 1]);
    expect(wilsonInterval(0, 0, 0.95)).toEqual([0, 1]);
  });
});

describe("holmAdjusted", () => {
  it("multiplies in ascending order and never falls", () => {
    // .01 · 4, .03 · 3, .04 · 2 → .09, .5 · 1
    const adjusted = holmAdjusted(Float64Array.of(0.04, 0.01, Number.NaN, 0.5, 0.03));
    expect([...adjusted]).toEqual([0.09, 0.04, Number.NaN, 0.5, 0.09]);
  });

  it("stops at 1, and is empty for no test", () => {
    expect([...holmAdjusted(Float64Array.of(0.6, 0.7))]).toEqual([1, 1]);
    expect([...holmAdjusted(new Float64Array())]).toEqual([]);
  });
});
