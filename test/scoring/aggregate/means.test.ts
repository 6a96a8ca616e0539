import { describe, expect, it } from "vitest";
import {
  type AggregateMethod,
  arithmetic,
  fuzzyEvaluation,
  fuzzyEvaluationReport,
  geometric,
  harmonic,
  idealCorner,
  maximum,
  mazziottaPareto,
  minimum,
  owa,
  pointsAndSnap,
  power,
  weightedMedian,
} from "../../../src/scoring/aggregate/index.js";
import { columnsOf, report, run } from "./run.js";

const MISSING = Number.NaN;

/** The score of one journal. */
function score<Options>(
  method: AggregateMethod<Options>,
  row: readonly number[],
  options: Readonly<Record<string, unknown>> = {},
  weights?: readonly number[],
): number {
  return run(method, columnsOf([row]), options, { weights }).scores[0] as number;
}

describe("the means of a row, by hand", () => {
  it("arithmetic: ¼ · 2 + ¾ · 6 = 5", () => {
    expect(score(arithmetic, [2, 6], {}, [0.25, 0.75])).toBe(5);
  });

  it("geometric: √(4 · 9) = 6, and 4^¾ · 64^¼ = 8", () => {
    expect(score(geometric, [4, 9])).toBeCloseTo(6, 14);
    expect(score(geometric, [4, 64], {}, [0.75, 0.25])).toBeCloseTo(8, 14);
  });

  it("harmonic: 2 / (1/2 + 1/6) = 3", () => {
    expect(score(harmonic, [2, 6])).toBeCloseTo(3, 14);
  });

  it("power with exponent 2: √((1 + 49) / 2) = 5", () => {
    expect(score(power, [1, 7], { exponent: 2 })).toBeCloseTo(5, 14);
  });

  it.each([
    [1, arithmetic],
    [0, geometric],
    [-1, harmonic],
  ])("power with exponent %i is the mean of that name", (exponent, mean) => {
    const row = [3, 8, 5];
    expect(score(power, row, { exponent })).toBeCloseTo(score(mean as AggregateMethod, row), 13);
  });

  it("power with exponent 100 of 1 and 1e308 stays finite: 1e308 · ½^(1/100)", () => {
    expect(score(power, [1, 1e308], { exponent: 100 }) / 1e308).toBeCloseTo(0.5 ** 0.01, 13);
  });

  it("median: of 10, 20, 60 with weights .2, .2, .6 it is 60; with .2, .3, .5 half lies on either side: 40", () => {
    expect(score(weightedMedian, [10, 20, 60], {}, [0.2, 0.2, 0.6])).toBe(60);
    expect(score(weightedMedian, [10, 20, 60], {}, [0.2, 0.3, 0.5])).toBe(40);
  });

  it("median with equal weights is the ordinary one: the middle of three, the mean of the middle two of four", () => {
    expect(score(weightedMedian, [9, 1, 4])).toBe(4);
    expect(score(weightedMedian, [9, 1, 4, 6])).toBe(5);
  });

  it("owa: places .5, .3, .2 of 1, 3, 2: .5 · 3 + .3 · 2 + .2 · 1 = 2.3", () => {
    expect(score(owa, [1, 3, 2], { places: [5, 3, 2] })).toBeCloseTo(2.3, 14);
  });

  it("owa with indicator weights (Torra): W(.75) = .75 + ½ · .25 = .875, so .875 · 20 + .125 · 10 = 18.75", () => {
    expect(score(owa, [10, 20], { places: [3, 1] }, [0.25, 0.75])).toBeCloseTo(18.75, 14);
  });

  it("owa with the first or the last place alone is the maximum or the minimum", () => {
    expect(score(owa, [4, 9, 2], { places: [1, 0, 0] })).toBe(9);
    expect(score(owa, [4, 9, 2], { places: [0, 0, 1] })).toBe(2);
  });

  it("minimum and maximum", () => {
    expect(score(minimum, [4, 9, 2])).toBe(2);
    expect(score(maximum, [4, 9, 2])).toBe(9);
  });

  it("Mazziotta–Pareto: 80 and 120 have M = 100, S² = 400; 100 ∓ 400/100 = 96 or 104", () => {
    expect(score(mazziottaPareto, [80, 120])).toBeCloseTo(96, 12);
    expect(score(mazziottaPareto, [80, 120], { polarity: "negative" })).toBeCloseTo(104, 12);
  });

  it("Mazziotta–Pareto is not monotone: 0 beside 10 has 5 − 25/5 = 0, as 0 beside 0", () => {
    expect(score(mazziottaPareto, [0, 10])).toBe(0);
  });

  it("ideal corner: 1000 (√2 − √((1 − .4)² + (1 − .2)²)) = 1000 (√2 − 1) = 414.2136", () => {
    expect(score(idealCorner, [0.4, 0.2])).toBeCloseTo(414.2136, 4);
    expect(score(idealCorner, [40, 20], { best: 100 })).toBeCloseTo(414.2136, 4);
  });

  it("ideal corner: both at the best give 1000 √2, both at the worst 0; above the best is the best", () => {
    expect(score(idealCorner, [1, 1])).toBeCloseTo(1414.2136, 4);
    expect(score(idealCorner, [0, 0])).toBe(0);
    expect(score(idealCorner, [1.5, 1])).toBe(score(idealCorner, [1, 1]));
  });

  it("points: 90 and 75 earn 140 and 100; 120 lies between both steps, and the option decides", () => {
    expect(score(pointsAndSnap, [90, 75])).toBe(140);
    expect(score(pointsAndSnap, [90, 75], { between: "lower" })).toBe(100);
  });

  it("points: the middle is found though thirds are not exact: (40 + 40 + 20 · 4) / 6 → 26.67 → 20", () => {
    expect(score(pointsAndSnap, [30, 30, 1, 1, 1, 1])).toBe(20);
    expect(score(pointsAndSnap, [30, 1, 30, 1, 30, 1])).toBe(40);
    expect(score(pointsAndSnap, [30, 1, 30, 1, 30, 1], { between: "lower" })).toBe(20);
  });

  it("points: a value below every step earns those of the lowest", () => {
    expect(score(pointsAndSnap, [-5])).toBe(20);
  });

  it("fuzzy: 25 is half grade 1, half grade 2; 100 all grade 3; b = (.25, .25, .5), score 2.25", () => {
    const options = { centers: [[0, 50, 100]], grades: [1, 2, 3] };
    const found = report(fuzzyEvaluationReport, fuzzyEvaluation, [[25], [100]], options);
    expect(found.memberships.map((grade) => grade[0])).toEqual([0.25, 0.25, 0.5]);
    expect(found.score[0]).toBe(2.25);
    expect(found.grade[0]).toBe(2);
  });

  it("fuzzy, min-max: b = max min(w, μ) = (.5, .5, .5), score 2, the worst of equal grades", () => {
    const options = { centers: [[0, 50, 100]], grades: [1, 2, 3], operator: "min-max" };
    const found = report(fuzzyEvaluationReport, fuzzyEvaluation, [[25], [100]], options);
    expect(found.score[0]).toBe(2);
    expect(found.grade[0]).toBe(0);
  });

  it("fuzzy: each child may have centers of its own", () => {
    const centers = [
      [0, 10],
      [0, 1000],
    ];
    expect(score(fuzzyEvaluation, [5, 500], { centers, grades: [0, 1] })).toBe(0.5);
  });
});

describe("what a mean does with gaps and limits", () => {
  it("rescales the weights over what is present: (.2 · 1 + .3 · 6) / .5 = 4", () => {
    expect(score(arithmetic, [1, 6, MISSING], {}, [0.2, 0.3, 0.5])).toBeCloseTo(4, 14);
  });

  it("has no score without a value", () => {
    expect(score(arithmetic, [MISSING, MISSING])).toBeNaN();
  });

  it.each([
    ["geometric", geometric],
    ["harmonic", harmonic],
  ] as const)("%s: a 0 makes 0 and is reported, a negative value makes no score", (_, method) => {
    const { scores, codes } = run(method, [
      [0, -1, 2],
      [5, 5, 2],
    ]);
    expect(scores).toEqual([0, Number.NaN, 2]);
    expect(codes).toEqual(["COLUMN_NEGATIVE", "COLUMN_ZERO"]);
  });

  it("gives a row of equal values exactly that value, whatever the weights", () => {
    const weights = [0.1, 0.2, 0.3, 0.15, 0.25];
    for (const method of [arithmetic, geometric, harmonic, weightedMedian]) {
      expect(score(method as AggregateMethod, [0.1, 0.1, 0.1, 0.1, 0.1], {}, weights)).toBe(0.1);
    }
  });

  it("ties rows of whole numbers with one sum exactly when weights are equal", () => {
    const rows = [
      [10, 2, 6],
      [2, 8, 8],
      [7, 7, 4],
    ];
    expect(new Set(run(arithmetic, columnsOf(rows)).scores)).toEqual(new Set([6]));
  });

  it("holds a mean near the largest double", () => {
    expect(score(arithmetic, [1.7e308, 1.7e308, 1.7e308])).toBe(1.7e308);
    expect(score(geometric, [1e308, 1e308])).toBe(1e308);
  });

  it("refuses a column in which lower is better", () => {
    expect(() => run(arithmetic, [[1], [2]], {}, { signs: [1, -1] })).toThrow("higher is better");
  });
});

describe("options of the means that do not fit together", () => {
  it.each([
    ["owa: a negative place", owa, { places: [1, -1] }, "places"],
    ["owa: only zeros", owa, { places: [0, 0] }, "places"],
    [
      "points: fewer points for a higher value",
      pointsAndSnap,
      {
        steps: [
          [0, 5],
          [10, 1],
        ],
      },
      "steps",
    ],
    ["points: a row of three", pointsAndSnap, { steps: [[0, 5, 1]] }, "steps"],
    ["fuzzy: centers that fall", fuzzyEvaluation, { centers: [[1, 0]], grades: [1, 2] }, "centers"],
    ["fuzzy: one grade", fuzzyEvaluation, { centers: [[1]], grades: [1] }, "grades"],
  ])("%s", (_, method, options, option) => {
    const any = method as AggregateMethod;
    expect(any.faults?.(options, 2).map((fault) => fault.option)).toContain(option);
    expect(() => run(any, [[1], [2]], options)).toThrow(option);
  });

  it("owa: as many places as columns", () => {
    expect(() => run(owa, [[1], [2]], { places: [1] })).toThrow("one entry per column");
  });

  it("fuzzy: one row of centers, or one per child", () => {
    const centers = [
      [0, 1],
      [0, 1],
      [0, 1],
    ];
    expect(() => run(fuzzyEvaluation, [[1], [2]], { centers, grades: [1, 2] })).toThrow("one per child");
  });
});
