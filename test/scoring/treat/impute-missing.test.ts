import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ImputationRule } from "../../../src/methodology/types.js";
import { type ImputationSources, imputeMissing } from "../../../src/scoring/treat/index.js";

const NAN = Number.NaN;

const SOURCES: ImputationSources = {
  group: (name) =>
    ({
      discipline: Float64Array.of(1, NAN, 4),
      parent: Float64Array.of(1, NAN, 4, 10),
      pool: Float64Array.of(NAN, NAN),
    })[name],
  earlier: () => Float64Array.of(9, 8, NAN),
  indicator: (id) =>
    id === "double" ? Float64Array.of(1, 2, 3, 4, 5, 6, 20) : Float64Array.of(5, 3, 8, 1, 2, NAN, 0),
};

const impute = (column: readonly number[], rule: ImputationRule) =>
  imputeMissing(Float64Array.from(column), rule, SOURCES);

describe("imputation", () => {
  it.each([
    // median of 1, 4 is 2.5; mean of 1, 4, 10 is 5
    [{ rule: "median", group: "discipline" }, 2.5],
    [{ rule: "mean", group: "parent" }, 5],
    [{ rule: "constant", value: 7 }, 7],
    [{ rule: "carry", source: "old", column: "jif" }, 8],
  ] as const)("fills missing cells by $rule and touches no other", (rule, fill) => {
    const { values, changes } = impute([1, NAN, 4], rule);
    expect(Array.from(values)).toEqual([1, fill, 4]);
    expect(changes.rule).toBe(`impute:${rule.rule}`);
    expect(Array.from(changes.rows)).toEqual([1]);
    expect(changes.from[0]).toBeNaN();
    expect(changes.to[0]).toBe(fill);
  });

  it("leaves the cells missing, with a finding, where the group has no value", () => {
    const { values, findings } = impute([NAN, 1], { rule: "median", group: "pool" });
    expect(values[0]).toBeNaN();
    expect(findings).toEqual([
      { code: "IMPUTATION_WITHOUT_BASIS", details: { count: 1, statistic: "median" } },
    ]);
  });

  it("leaves a cell missing, with a finding, where the earlier edition has none either", () => {
    const { values, findings } = impute([NAN, 2, NAN], { rule: "carry", source: "old", column: "jif" });
    expect(Array.from(values)).toEqual([9, 2, NAN]);
    expect(findings).toEqual([{ code: "IMPUTATION_INCOMPLETE", details: { count: 1 } }]);
  });
});

describe("imputation by regression", () => {
  it("puts the least-squares value into the missing cells", () => {
    // The present values are 3 + 2p: the line is exact, and p = 6 gives 15.
    const { values, parameters, findings } = impute([5, 7, 9, 11, 13, NAN, 43], {
      rule: "regression",
      on: ["double"],
    });
    expect(values[5]).toBeCloseTo(15, 10);
    expect(parameters["b0"]).toBeCloseTo(3, 10);
    expect(parameters["b1"]).toBeCloseTo(2, 10);
    expect(parameters["basis"]).toBe(6);
    expect(findings).toEqual([]);
  });

  it("reports a filled value outside the observed range", () => {
    // p = 20 gives 43, beyond 15
    const { findings } = impute([5, 7, 9, 11, 13, 15, NAN], { rule: "regression", on: ["double"] });
    expect(findings).toEqual([
      { code: "IMPUTATION_OUTSIDE_RANGE", details: { count: 1, minimum: 5, maximum: 15 } },
    ]);
  });

  it("leaves a cell missing where a predictor is missing too", () => {
    const column = [5, 7, 9, 11, 13, NAN, 43];
    const { values, findings } = impute(column, { rule: "regression", on: ["double", "other"] });
    expect(values[5]).toBeNaN();
    expect(findings).toEqual([{ code: "IMPUTATION_INCOMPLETE", details: { count: 1 } }]);
  });

  it.each([
    ["too few complete journals", [5, 7, NAN, NAN, NAN, NAN, 9], ["double"]],
    ["predictors that repeat each other", [5, 7, 9, 11, 13, 15, NAN], ["double", "double"]],
  ])("leaves the column as it is for %s", (_, column, on) => {
    const { values, findings } = impute(column, { rule: "regression", on });
    expect(Array.from(values)).toEqual(column);
    expect(findings.map((finding) => finding.code)).toEqual(["IMPUTATION_REGRESSION_UNDEFINED"]);
  });

  it("does not depend on the order of the rows, to the last bit", () => {
    const number = fc.integer({ min: 0, max: 50 });
    const row = fc.tuple(fc.oneof(number, fc.constant(NAN)), number, number);
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 20 }), (rows) => {
        const solve = (ordered: readonly [number, number, number][]) => {
          const [column, p, q] = [0, 1, 2].map((k) =>
            Float64Array.from(ordered, (cells) => cells[k] as number),
          );
          const sources = { ...SOURCES, indicator: (id: string) => (id === "p" ? p : q) as Float64Array };
          return Array.from(
            imputeMissing(column as Float64Array, { rule: "regression", on: ["p", "q"] }, sources).values,
          );
        };
        expect(solve([...rows].reverse())).toEqual(solve(rows).reverse());
      }),
      { numRuns: 40 },
    );
  });
});
