import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  logisticDifference,
  ordinalDifference,
  type RegressionDifference,
} from "../../../src/equivalence/audit/index.js";
import { normalTwoSided } from "../../../src/numeric/index.js";
import { CATEGORY, FOCAL, YARDSTICK } from "./tables.js";

function figures(result: ReturnType<typeof ordinalDifference>): RegressionDifference {
  if (typeof result === "string") throw new Error(`no estimate: ${result}`);
  return result;
}

/** Rows from counts [focal in, focal out, reference in, reference out] at one value of the yardstick. */
function rowsOf(...cells: readonly (readonly [number, number, number, number, number])[]) {
  const category: number[] = [];
  const focal: boolean[] = [];
  const yardstick: number[] = [];
  for (const [value, ...counts] of cells) {
    counts.forEach((count, k) => {
      for (let i = 0; i < count; i++) {
        category.push(k % 2);
        focal.push(k < 2);
        yardstick.push(value);
      }
    });
  }
  return [Uint8Array.from(category), focal, Float64Array.from(yardstick)] as const;
}

describe("logisticDifference", () => {
  it("solves the saturated case by hand: two values of the yardstick, two groups", () => {
    // Odds ratios 12/4 ÷ 6/8 = 4 at −1 and 9/3 ÷ 10/5 = 1.5 at +1: the logarithms lie apart by ln 1.5 − ln 4.
    const [category, focal, yardstick] = rowsOf([-1, 12, 4, 6, 8], [1, 9, 3, 10, 5]);
    const result = figures(logisticDifference(category, focal, yardstick));
    const mean = yardstick.reduce((a, b) => a + b, 0) / yardstick.length;
    const spread = Math.sqrt(yardstick.reduce((a, b) => a + (b - mean) ** 2, 0) / yardstick.length);
    expect(result.interaction?.value).toBeCloseTo(((Math.log(1.5) - Math.log(4)) / 2) * spread, 10);
    const woolf = [12, 4, 6, 8, 9, 3, 10, 5].reduce((sum, count) => sum + 1 / count, 0);
    expect(result.interaction?.standardError).toBeCloseTo((Math.sqrt(woolf) / 2) * spread, 8);
    // ln L of the saturated model is Σ k ln(k/row): the likelihood ratio of both terms follows from it.
    expect(result.total?.degrees).toBe(2);
    expect(result.total?.chiSquare).toBeCloseTo(
      result.uniform.chiSquare + (result.nonUniform?.chiSquare as number),
      10,
    );
  });

  it("finds the common odds ratio where it is the same at both values", () => {
    const [category, focal, yardstick] = rowsOf([-1, 20, 10, 10, 20], [1, 8, 4, 7, 14]);
    const result = figures(logisticDifference(category, focal, yardstick));
    expect(result.group.value).toBeCloseTo(Math.log(4), 10);
    expect(result.nonUniform?.chiSquare).toBeCloseTo(0, 8);
    expect(result.interaction?.value).toBeCloseTo(0, 8);
  });

  it("has an interval of z standard errors and the p of z", () => {
    const { group } = figures(logisticDifference(CATEGORY, FOCAL, YARDSTICK));
    const reach = 1.959963984540054 * group.standardError;
    expect(group.interval[0]).toBeCloseTo(group.value - reach, 12);
    expect(group.interval[1]).toBeCloseTo(group.value + reach, 12);
    expect(group.p).toBe(normalTwoSided(group.value / group.standardError));
  });

  it("classes the gain in R²: A below .035 or without significance, B below .07, C from there", () => {
    const uniform = (high: readonly [number, number, number, number], low: typeof high) =>
      figures(logisticDifference(...rowsOf([-1, ...low], [1, ...high]))).uniform;
    // Odds ratios (63/37)², 2.25 and (55/45)² at both values; 2.25 once more, with a tenth of the journals.
    const large = uniform([63, 37, 37, 63], [63, 37, 37, 63]);
    expect(large.gain).toBeGreaterThan(0.07);
    expect(large.gain).toBeLessThan(0.12);
    expect([large.p < 0.05, large.class]).toEqual([true, "C"]);
    const middle = uniform([60, 40, 40, 60], [60, 40, 40, 60]);
    expect(middle.gain).toBeGreaterThan(0.035);
    expect(middle.gain).toBeLessThan(0.07);
    expect([middle.p < 0.05, middle.class]).toEqual([true, "B"]);
    const small = uniform([550, 450, 450, 550], [550, 450, 450, 550]);
    expect(small.gain).toBeLessThan(0.035);
    expect([small.p < 0.05, small.class]).toEqual([true, "A"]);
    const chance = uniform([6, 4, 4, 6], [6, 4, 4, 6]);
    expect(chance.gain).toBeGreaterThan(0.035);
    expect([chance.p < 0.05, chance.class]).toEqual([false, "A"]);
  });

  it("needs a row more than parameters, and a yardstick that is not the group itself", () => {
    // Two tiers, one cut, yardstick and group: three parameters.
    const rows = (n: number) =>
      logisticDifference(
        Uint8Array.of(0, 1, 1, 0).subarray(0, n),
        [true, false, true, false].slice(0, n),
        Float64Array.of(2, 1, 3, 2.5).subarray(0, n),
      );
    expect(rows(3)).toBe("few");
    expect(rows(4)).not.toBe("few");
    // At −1 stands only the reference group, at +1 only the focal one.
    expect(logisticDifference(...rowsOf([-1, 0, 0, 5, 9], [1, 8, 4, 0, 0]))).toBe("flat");
  });

  it("agrees with statsmodels 0.15 (Logit) on the invented journals", () => {
    const result = figures(logisticDifference(CATEGORY, FOCAL, YARDSTICK));
    expect(result.group.value).toBeCloseTo(1.38335288, 6);
    expect(result.group.standardError).toBeCloseTo(0.94320338, 6);
    expect(result.uniform.chiSquare).toBeCloseTo(2 * (18.537981741392798 - 17.365037869839203), 8);
    expect(result.uniform.gain).toBeCloseTo(0.3833863614086012 - 0.31920727197510146, 8);
    expect(result.interaction?.value).toBeCloseTo(0.64996182, 6);
    expect(result.interaction?.standardError).toBeCloseTo(1.2597758, 5);
  });

  it("says that the likelihood has no maximum where group or yardstick part the tiers", () => {
    const [category, focal, yardstick] = rowsOf([-1, 9, 0, 3, 6], [1, 8, 0, 4, 3]);
    expect(logisticDifference(category, focal, yardstick)).toBe("separated");
    const ladder = Float64Array.from({ length: 20 }, (_, i) => i);
    const halves = Uint8Array.from(ladder, (value) => (value >= 10 ? 0 : 1));
    const sides = Array.from(ladder, (value) => value % 2 === 0);
    expect(logisticDifference(halves, sides, ladder)).toBe("separated");
  });

  it("withholds only the interaction where only that has no estimate", () => {
    // In the focal group all at +1 are in and all at −1 are out; the reference group overlaps.
    const [category, focal, yardstick] = rowsOf([-1, 0, 9, 4, 6], [1, 8, 0, 6, 4], [0, 3, 3, 4, 4]);
    const result = figures(logisticDifference(category, focal, yardstick));
    expect(result.nonUniform).toBeNull();
    expect(result.withheld).toBe("separated");
  });

  it("names what stands in the way of an estimate", () => {
    const two = Uint8Array.from([0, 1, 0, 1, 0, 1]);
    const sides = [true, true, false, false, true, false];
    const line = Float64Array.from([1, 2, 3, 3.5, 2, 1]);
    expect(ordinalDifference(new Uint8Array(), [], new Float64Array())).toBe("few");
    expect(ordinalDifference(new Uint8Array(6), sides, line)).toBe("one-tier");
    expect(
      ordinalDifference(
        two,
        sides.map(() => true),
        line,
      ),
    ).toBe("one-group");
    expect(ordinalDifference(two, sides, new Float64Array(6).fill(3))).toBe("flat");
    expect(ordinalDifference(two, sides, new Float64Array(6).fill(Number.NaN))).toBe("few");
    expect(() => ordinalDifference(two, [], line)).toThrow(/one length/);
    expect(() => logisticDifference(two, sides, line, { top: 0 })).toThrow(/top/);
  });
});

describe("ordinalDifference", () => {
  it("agrees with statsmodels 0.15 (OrderedModel) on the invented journals", () => {
    const result = figures(ordinalDifference(CATEGORY, FOCAL, YARDSTICK));
    expect(result.categories).toBe(4);
    expect(result.group.value).toBeCloseTo(0.7321389, 5);
    expect(result.group.standardError).toBeCloseTo(0.66695978, 5);
    expect(result.uniform.chiSquare).toBeCloseTo(2 * (45.20593662807825 - 44.59030350303928), 8);
    expect(result.yardstickShare).toBeCloseTo(0.3615055528683276, 8);
    expect(result.uniform.gain).toBeCloseTo(0.3831142703026073 - 0.3615055528683276, 8);
    expect(result.interaction?.value).toBeCloseTo(0.35742545, 5);
    expect(result.total?.chiSquare).toBeCloseTo(2 * (45.20593662807825 - 44.44710048075668), 8);
  });

  it("is the logistic regression where there are two tiers", () => {
    const two = CATEGORY.map((tier) => (tier < 2 ? 0 : 1));
    expect(ordinalDifference(two, FOCAL, YARDSTICK)).toEqual(logisticDifference(two, FOCAL, YARDSTICK));
  });

  it("turns the sign of the group when the groups change places", () => {
    const one = figures(ordinalDifference(CATEGORY, FOCAL, YARDSTICK));
    const other = figures(
      ordinalDifference(
        CATEGORY,
        FOCAL.map((side) => !side),
        YARDSTICK,
      ),
    );
    expect(other.group.value).toBeCloseTo(-one.group.value, 8);
    expect(other.uniform.chiSquare).toBeCloseTo(one.uniform.chiSquare, 8);
    expect(other.nonUniform?.chiSquare).toBeCloseTo(one.nonUniform?.chiSquare as number, 8);
  });

  it("does not depend on the order of the journals, nor on the unit of the yardstick", () => {
    const whole = figures(ordinalDifference(CATEGORY, FOCAL, YARDSTICK));
    fc.assert(
      fc.property(fc.shuffledSubarray([...CATEGORY.keys()], { minLength: 40 }), (order) => {
        const pick = <Value>(column: ArrayLike<Value>) => order.map((i) => column[i] as Value);
        expect(
          ordinalDifference(Uint8Array.from(pick(CATEGORY)), pick(FOCAL), Float64Array.from(pick(YARDSTICK))),
        ).toEqual(whole);
      }),
      { numRuns: 5 },
    );
    const rescaled = YARDSTICK.map((value) => 1e100 * value);
    const other = figures(ordinalDifference(CATEGORY, FOCAL, rescaled));
    expect(other.group.value).toBeCloseTo(whole.group.value, 8);
  });

  it("leaves out a journal without a yardstick", () => {
    const category = Uint8Array.from([...CATEGORY, 0]);
    const yardstick = Float64Array.from([...YARDSTICK, Number.NaN]);
    expect(ordinalDifference(category, [...FOCAL, true], yardstick)).toEqual(
      ordinalDifference(CATEGORY, FOCAL, YARDSTICK),
    );
  });
});
