import { describe, expect, it } from "vitest";
import { checkMethodology } from "../../../src/methodology/check-methodology.js";
import { changed, type Loose, methods } from "../invented.js";

const check = (change: (score: Loose, document: Loose) => void) =>
  checkMethodology(
    changed((document) => change(document.scales[0].score, document)),
    methods,
  );
const codes = (change: (score: Loose, document: Loose) => void) => check(change).map((fault) => fault.code);
const node = (id: string, method: string, indicator: string): Loose => ({
  id,
  aggregate: { method },
  minimumCoverage: 1,
  children: [{ indicator, weight: 1 }],
});

describe("weights", () => {
  it("given weights that sum to .95 are refused with the sum found (.6 + .35)", () => {
    const [fault, ...others] = check((score) => {
      score.children[1].weight = 0.35;
    });
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: "WEIGHTS_SUM", path: "$.scales[0].score.children" });
    expect(fault?.message.en).toBe(
      'The weights of node "score" sum to 0.95, not to 1. Correct them so that they sum to 1.',
    );
    expect(fault?.message.zh).toContain("权重之和为 0.95");
  });

  it.each([
    ["three thirds printed with ten digits", [0.3333333333, 0.3333333333, 0.3333333334]],
    ["ten tenths", Array.from({ length: 10 }, () => 0.1)],
    ["a weight of 0 beside others", [0, 1]],
  ])("%s sum to 1", (_, weights) => {
    const found = codes((score, document) => {
      const template = document.indicators[0];
      document.indicators = weights.map((_weight, k) => ({ ...template, id: `i${k}`, column: `c${k}` }));
      score.children = weights.map((weight, k) => ({ indicator: `i${k}`, weight }));
    });
    expect(found).toEqual([]);
  });

  it("a child without a weight is named, and all zeros are refused", () => {
    expect(
      check((score) => {
        delete score.children[1].weight;
      }).map(({ code, path }) => [code, path]),
    ).toEqual([["WEIGHT_MISSING", "$.scales[0].score.children[1]"]]);
    const zeros = codes((score) => {
      for (const child of score.children) child.weight = 0;
    });
    expect(zeros).toEqual(["WEIGHTS_ZERO"]);
  });

  it("weights are given where the node does not say how", () => {
    const found = codes((score) => {
      delete score.weights;
      delete score.children[0].weight;
    });
    expect(found).toEqual(["WEIGHT_MISSING"]);
  });

  it("given weights have no options", () => {
    const found = codes((score) => {
      score.weights.power = 2;
    });
    expect(found).toEqual(["UNKNOWN_OPTION"]);
  });

  it("a negative weight is out of range", () => {
    const found = codes((score) => {
      score.children[0].weight = -0.1;
    });
    expect(found).toEqual(["OUT_OF_RANGE"]);
  });

  it("computed weights tolerate no weights at the children", () => {
    const found = codes((score) => {
      score.weights = { method: "entropy" };
    });
    expect(found).toEqual(["WEIGHTS_COMPUTED", "WEIGHTS_COMPUTED"]);
  });

  it("weightings inside a combined one are checked like any other", () => {
    const combined = (...parts: Loose[]) =>
      check((score, document) => {
        score.weights = { method: "combined", parts };
        for (const child of score.children) delete child.weight;
        document.indicators[0].normalize = { method: "z-score" };
      }).map(({ code, path }) => [code, path]);
    expect(combined({ method: "equal" })).toEqual([]);
    expect(combined({ method: "equal" }, { method: "entropi", x: 1 })).toEqual([
      ["UNKNOWN_METHOD", "$.scales[0].score.weights.parts[1].method"],
    ]);
    expect(combined({ method: "equal", x: 1 })).toEqual([
      ["UNKNOWN_OPTION", "$.scales[0].score.weights.parts[0].x"],
    ]);
    expect(combined({ method: "combined", parts: [{ method: "entropy" }] })).toEqual([
      ["WEIGHTS_NEED_NON_NEGATIVE", "$.scales[0].score.children[0]"],
    ]);
    expect(combined()).toEqual([["OPTION_VALUE", "$.scales[0].score.weights.parts"]]);
  });

  it("a combined weighting uses the given weights exactly where one of its parts does", () => {
    const combined = (part: string, weighted: boolean) =>
      codes((score) => {
        score.weights = { method: "combined", parts: [{ method: "entropy" }, { method: part }] };
        if (!weighted) for (const child of score.children) delete child.weight;
      });
    expect(combined("given", true)).toEqual([]);
    expect(combined("given", false)).toEqual(["WEIGHT_MISSING", "WEIGHT_MISSING"]);
    expect(combined("equal", true)).toEqual(["WEIGHTS_COMPUTED", "WEIGHTS_COMPUTED"]);
    expect(combined("equal", false)).toEqual([]);
    expect(combined("mixed", true)).toEqual([]);
    expect(combined("mixed", false)).toEqual([]);
  });

  it("given weights are asked for even where none stands", () => {
    const found = codes((score) => {
      for (const child of score.children) delete child.weight;
    });
    expect(found).toEqual(["WEIGHT_MISSING", "WEIGHT_MISSING"]);
  });

  it("judgments fit the number of children", () => {
    const found = check((score) => {
      score.weights = { method: "judged", judgments: [[1]] };
      for (const child of score.children) delete child.weight;
    });
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["OPTION_CONFLICT", "$.scales[0].score.weights.judgments"],
    ]);
  });

  it("a method that also uses given weights takes all or none of them", () => {
    const mixed = (change: (children: Loose[]) => void) =>
      codes((score) => {
        score.weights = { method: "mixed" };
        change(score.children);
      });
    expect(mixed(() => {})).toEqual([]);
    expect(
      mixed((children) => {
        for (const child of children) delete child.weight;
      }),
    ).toEqual([]);
    expect(
      mixed((children) => {
        delete children[0].weight;
      }),
    ).toEqual(["WEIGHT_MISSING"]);
  });
});

describe("needs of a method", () => {
  it("a geometric mean refuses a normalization that produces zeros, and names what to use instead", () => {
    const faults = check((score, document) => {
      score.aggregate.method = "geometric";
      document.indicators[0].normalize = { method: "min-max" };
    });
    expect(faults.map(({ code, path }) => [code, path])).toEqual([
      ["AGGREGATE_NEEDS_POSITIVE", "$.scales[0].score.children[0]"],
    ]);
    expect(faults[0]?.message.en).toBe(
      'The aggregation "geometric" of node "score" needs values above 0, but "a" is normalized by "min-max", ' +
        'which can give 0 or less. For instance, normalize it by "percentile", or change the aggregation to ' +
        '"arithmetic", "harmonic" or "corner".',
    );
    expect(faults[0]?.message.zh).toBe(
      '节点 "score" 的合成方法 "geometric" 要求数值都大于 0，而 "a" 采用 "min-max" 标准化，可能得到 0 或负值。' +
        '例如，可将其标准化方法改为 "percentile"，或将合成方法改为 "arithmetic"、"harmonic" 或 "corner"。',
    );
  });

  it("the options of the normalization decide: min-max from 1 to 100 has no zero", () => {
    const found = codes((score, document) => {
      score.aggregate.method = "geometric";
      document.indicators[0].normalize = { method: "min-max", lower: 1, upper: 100 };
    });
    expect(found).toEqual([]);
  });

  it.each([
    ["geometric", "z-score", ["AGGREGATE_NEEDS_POSITIVE"]],
    ["geometric", "none", ["AGGREGATE_NEEDS_POSITIVE"]],
    ["harmonic", "min-max", []],
    ["harmonic", "z-score", ["AGGREGATE_NEEDS_NON_NEGATIVE"]],
    ["corner", "z-score", ["AGGREGATE_NEEDS_BOUNDED"]],
    ["corner", "percentile", []],
    ["arithmetic", "z-score", []],
    ["topsis", "none", []],
  ])("%s over %s: %j", (aggregate, normalization, expected) => {
    const found = codes((score, document) => {
      score.aggregate.method = aggregate;
      document.indicators[0].normalize = { method: normalization };
    });
    expect(found).toEqual(expected);
  });

  it("a mean needs columns that point upward; a ranker takes the direction itself", () => {
    const downward = (method: string) =>
      codes((score, document) => {
        score.aggregate.method = method;
        document.indicators[0].normalize = { method: "none" };
        document.indicators[0].direction = "lower-is-better";
      });
    expect(downward("arithmetic")).toEqual(["AGGREGATE_NEEDS_DIRECTED"]);
    expect(downward("topsis")).toEqual([]);
  });

  it("a mean over a node whose lower score is better is refused", () => {
    const found = check((score) => {
      score.children[0] = { node: node("part", "vikor", "a"), weight: 0.6 };
    });
    expect(found.map(({ code }) => code)).toEqual(["AGGREGATE_NEEDS_DIRECTED"]);
    expect(found[0]?.message.en).toContain('"part" is aggregated by "vikor", where a lower value is better');
  });

  it("zeros reach a geometric mean through the nodes below it", () => {
    const through = (normalization: string) =>
      codes((score, document) => {
        score.aggregate.method = "geometric";
        document.indicators[0].normalize = { method: normalization };
        score.children[0] = { node: node("part", "arithmetic", "a"), weight: 0.6 };
      });
    expect(through("min-max")).toEqual(["AGGREGATE_NEEDS_POSITIVE"]);
    expect(through("percentile")).toEqual([]);
  });

  it.each([
    ["geometric", "closeness", ["AGGREGATE_NEEDS_POSITIVE"]],
    ["geometric", "flow", ["AGGREGATE_NEEDS_POSITIVE"]],
    ["geometric", "limits", []],
    ["harmonic", "closeness", []],
    ["harmonic", "flow", ["AGGREGATE_NEEDS_NON_NEGATIVE"]],
    ["corner", "flow", []],
  ])("%s over a node of %s, which is no mean, goes by its range: %j", (outer, inner, expected) => {
    const found = codes((score) => {
      score.aggregate.method = outer;
      const part = node("part", inner, "a");
      if (inner === "limits") part.aggregate.best = [1];
      score.children[0] = { node: part, weight: 0.6 };
    });
    expect(found).toEqual(expected);
  });

  it("a method for complete rows refuses an indicator whose gaps are left open", () => {
    const found = codes((score, document) => {
      score.aggregate.method = "topsis";
      score.minimumCoverage = 0.5;
      document.indicators[0].missing = { policy: "rescale" };
    });
    expect(found).toEqual(["AGGREGATE_NEEDS_COMPLETE"]);
  });

  it("a method for several indicators refuses a single child", () => {
    const found = check((score, document) => {
      document.indicators.pop();
      score.aggregate.method = "topsis";
      score.weights = { method: "entropy" };
      score.children = [{ indicator: "a" }];
    });
    expect(found.map(({ code }) => code)).toEqual([
      "AGGREGATE_NEEDS_TWO_INDICATORS",
      "WEIGHTS_NEED_TWO_INDICATORS",
    ]);
  });

  it("a weighting refuses columns that it cannot weigh, and takes raw ones as they come", () => {
    const weighed = (normalization: string) =>
      codes((score, document) => {
        score.weights = { method: "entropy" };
        for (const child of score.children) delete child.weight;
        document.indicators[0].normalize = { method: normalization };
      });
    expect(weighed("z-score")).toEqual(["WEIGHTS_NEED_NON_NEGATIVE"]);
    expect(weighed("none")).toEqual([]);
  });

  it("a method with a fault of its own causes no further ones", () => {
    const found = codes((score, document) => {
      score.aggregate.method = "geometric";
      document.indicators[0].normalize = { method: "unheard-of" };
    });
    expect(found).toEqual(["UNKNOWN_METHOD"]);
  });
});

describe("coverage", () => {
  it("rescaling needs room below full coverage", () => {
    const rescale = (minimumCoverage: number) =>
      codes((score, document) => {
        score.minimumCoverage = minimumCoverage;
        document.indicators[0].missing = { policy: "rescale" };
      });
    expect(rescale(1)).toEqual(["RESCALE_AT_FULL_COVERAGE"]);
    expect(rescale(0.4)).toEqual([]);
  });

  it.each([0, -0.1, 1.01])("a coverage of %d is out of range", (minimumCoverage) => {
    expect(
      codes((score) => {
        score.minimumCoverage = minimumCoverage;
      }),
    ).toEqual(["OUT_OF_RANGE"]);
  });
});
