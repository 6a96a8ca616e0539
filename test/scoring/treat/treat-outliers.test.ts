import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OutlierRule } from "../../../src/methodology/types.js";
import {
  boxCox,
  cap,
  describeShape,
  log,
  treatOutlier,
  treatOutliers,
  winsorize,
  winsorizeShare,
} from "../../../src/scoring/treat/index.js";

const NAN = Number.NaN;
const LIMITS = { skewLimit: 2, kurtosisLimit: 3.5 };
const column = (...values: number[]) => Float64Array.from(values);
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("winsorizing by count", () => {
  it("moves the highest value to the next one until the column passes", () => {
    // 1 … 10 and 100: skewness 3.26, kurtosis 10.7; with 100 → 10 it passes
    const before = column(...upTo(10), 100);
    expect(describeShape(before, LIMITS).skewness).toBeCloseTo(3.2556381840605098, 12);
    expect(describeShape(before, LIMITS).kurtosis).toBeCloseTo(10.706673906421974, 12);
    const { values, changes, findings, parameters } = winsorize(before, 5, LIMITS);
    expect(Array.from(values)).toEqual([...upTo(10), 10]);
    expect(Array.from(changes.rows)).toEqual([10]);
    expect([changes.from[0], changes.to[0]]).toEqual([100, 10]);
    expect(parameters["count"]).toBe(1);
    expect(findings).toEqual([]);
  });

  it("moves the lowest value where the skewness is negative", () => {
    const { values } = winsorize(column(...upTo(10), -100), 5, LIMITS);
    expect(Array.from(values)).toEqual([...upTo(10), 1]);
  });

  it("stops at the maximum count and reports that outliers remain", () => {
    const { values, findings } = winsorize(column(...upTo(20), 100, 200), 1, LIMITS);
    expect(Array.from(values.slice(20))).toEqual([100, 100]);
    expect(findings.map((finding) => finding.code)).toEqual(["OUTLIERS_REMAIN"]);
    expect(findings[0]?.details["count"]).toBe(1);
  });

  it("moves equal values together or not at all", () => {
    const before = column(...upTo(20), 500, 500, 500);
    const open = winsorize(before, 2, { skewLimit: 1, kurtosisLimit: 1 });
    expect(open.values).toEqual(before);
    expect(open.findings.map((finding) => finding.code)).toEqual(["OUTLIERS_REMAIN"]);
    const moved = winsorize(before, 3, { skewLimit: 1, kurtosisLimit: 1 });
    expect(Array.from(moved.values.slice(20))).toEqual([20, 20, 20]);
  });

  it("asks for both limits to fail, or for either on request", () => {
    // skewness 2.3 reaches its limit of 2, kurtosis 3.84 does not reach 5
    const before = column(...upTo(20), 500, 500, 500);
    const limits = { skewLimit: 2, kurtosisLimit: 5 };
    expect(describeShape(before, limits).skewness).toBeGreaterThan(2);
    expect(describeShape(before, limits).kurtosis).toBeCloseTo(3.8409, 4);
    expect(winsorize(before, 5, limits).parameters["count"]).toBe(0);
    expect(winsorize(before, 5, { ...limits, failsOn: "either" }).parameters["count"]).toBe(3);
  });

  it.each([
    ["empty", []],
    ["one journal", [3]],
    ["all equal", [3, 3, 3, 3, 3]],
    ["all missing", [NAN, NAN]],
  ])("leaves a column that is %s as it is", (_, cells) => {
    const { values, changes, findings } = winsorize(column(...cells), 5, LIMITS);
    expect(Array.from(values)).toEqual(cells);
    expect(changes.rows).toHaveLength(0);
    expect(findings).toEqual([]);
  });
});

describe("winsorizing by share", () => {
  it("moves the tails in to the quantiles of type 7", () => {
    // 1 … 10: Q(0.1) = 1 + 0.9 = 1.9, Q(0.9) = 9.1
    const { values, changes } = winsorizeShare(column(...upTo(10)), 0.1, 0.1);
    expect(values[0]).toBeCloseTo(1.9, 12);
    expect(values[9]).toBeCloseTo(9.1, 12);
    expect(Array.from(changes.rows)).toEqual([0, 9]);
  });

  it("touches nothing for shares of 0, and refuses tails that meet", () => {
    expect(winsorizeShare(column(1, NAN, 9), 0, 0).changes.rows).toHaveLength(0);
    expect(() => winsorizeShare(column(1, 2), 0.05, 0.95)).toThrow(/below 1 together/);
  });
});

describe("cap", () => {
  it("keeps values inside the given limits, each optional", () => {
    expect(Array.from(cap(column(-5, 0, NAN, 9), 0, 5).values)).toEqual([0, 0, NAN, 5]);
    expect(Array.from(cap(column(-5, 9), undefined, 5).values)).toEqual([-5, 5]);
    expect(Array.from(cap(column(-5, 9), 0).changes.rows)).toEqual([0]);
    expect(() => cap(column(1), 2, 1)).toThrow(/must not lie above/);
  });
});

describe("logarithm", () => {
  it("takes the natural logarithm of value + offset", () => {
    expect(Array.from(log(column(0, Math.E - 1, NAN), 1).values)).toEqual([0, 1, NAN]);
  });

  it("leaves the column as it is, with a finding, where a logarithm does not exist", () => {
    const { values, findings } = log(column(0, 1), 0);
    expect(Array.from(values)).toEqual([0, 1]);
    expect(findings).toEqual([
      { code: "OUTLIER_TRANSFORM_UNDEFINED", details: { count: 1, transform: "log" } },
    ]);
  });
});

describe("Box–Cox", () => {
  // SciPy 1.17.1, scipy.stats.boxcox_llf maximized over λ; and boxcox(x, lmbda=0.5)
  const X = [0.4, 0.9, 1.2, 1.5, 1.9, 2.4, 3.1, 4.8, 9.6, 21.3];

  it("uses a given λ: (x^½ − 1) / ½", () => {
    const { values } = boxCox(column(...X), 0.5);
    expect(values[0]).toBeCloseTo(-0.73508894, 8);
    expect(values[9]).toBeCloseTo(7.23038461, 8);
    expect(Array.from(boxCox(column(1, Math.E), 0).values)).toEqual([0, 1]);
  });

  it("finds the most likely λ", () => {
    expect(boxCox(column(...X), "maximum-likelihood").parameters["lambda"]).toBeCloseTo(-0.145544, 6);
  });

  it("does not depend on the unit where it looks for λ", () => {
    const scaled = boxCox(column(...X.map((x) => x * 1000)), "maximum-likelihood");
    expect(scaled.parameters["lambda"]).toBeCloseTo(-0.145544, 6);
  });

  it.each([
    ["a value of 0", [0, 1, 2], 1, "OUTLIER_TRANSFORM_UNDEFINED"],
    ["a result beyond the doubles", [1, 1e308], 5, "OUTLIER_TRANSFORM_OVERFLOW"],
    ["two different values and no λ", [1, 1, 2], "maximum-likelihood", "OUTLIER_LAMBDA_UNDEFINED"],
  ] as const)("leaves the column as it is, with a finding, for %s", (_, cells, lambda, code) => {
    const { values, findings } = boxCox(column(...cells), lambda);
    expect(Array.from(values)).toEqual(cells);
    expect(findings.map((finding) => finding.code)).toEqual([code]);
  });
});

describe("the outlier rules of an indicator", () => {
  const TWO_STAGE: readonly OutlierRule[] = [
    { rule: "winsorize", maximumCount: 1, ...LIMITS },
    { rule: "log", offset: 0, when: LIMITS },
  ];

  it("act one after the other", () => {
    const { values, steps } = treatOutliers(column(1, 10, 1000), [
      { rule: "cap", upper: 100 },
      { rule: "log", offset: 0 },
    ]);
    expect(values[2]).toBeCloseTo(Math.log(100), 14);
    expect(steps.map((step) => step.changes.rule)).toEqual(["cap", "log"]);
    expect(steps.map((step) => step.startsAgain)).toEqual([false, false]);
  });

  it("stop before a rule whose limits the column passes already", () => {
    const { steps } = treatOutliers(column(...upTo(10), 100), TWO_STAGE);
    expect(steps.map((step) => step.changes.rule)).toEqual(["winsorize"]);
  });

  it("start again from the given column where winsorizing was not enough", () => {
    const { values, steps } = treatOutliers(column(...upTo(20), 100, 200), TWO_STAGE);
    expect(values[21]).toBeCloseTo(Math.log(200), 14);
    expect(steps.map((step) => step.startsAgain)).toEqual([false, true]);
  });

  const RULES: readonly OutlierRule[] = [
    { rule: "winsorize", maximumCount: 3, skewLimit: 0.5, kurtosisLimit: 0.5, failsOn: "either" },
    { rule: "winsorize-share", lower: 0.1, upper: 0.2 },
    { rule: "log", offset: 1 },
    { rule: "box-cox", lambda: 0.3 },
    { rule: "box-cox", lambda: "maximum-likelihood" },
    { rule: "cap", lower: 2, upper: 20 },
  ];
  const cell = fc.oneof(
    fc.integer({ min: 1, max: 30 }),
    fc.double({ min: 0.01, max: 1e6, noNaN: true }),
    fc.constant(NAN),
  );

  it.each(RULES)(
    "$rule keeps the order of the values, missing cells, and is the same in any row order",
    (rule) => {
      fc.assert(
        fc.property(fc.array(cell, { maxLength: 15 }), (cells) => {
          const given = Float64Array.from(cells);
          const { values, changes } = treatOutlier(given, rule);
          expect(Array.from(given)).toEqual(cells);
          expect(Array.from(treatOutlier(Float64Array.from(cells).reverse(), rule).values)).toEqual(
            Array.from(values).reverse(),
          );
          const touched = new Set(changes.rows);
          cells.forEach((a, i) => {
            expect(Number.isNaN(values[i])).toBe(Number.isNaN(a));
            expect(touched.has(i)).toBe(!Object.is(values[i], a));
            cells.forEach((b, j) => {
              if (a < b) expect(values[i]).toBeLessThanOrEqual(values[j] as number);
            });
          });
        }),
        { numRuns: 40 },
      );
    },
  );
});
