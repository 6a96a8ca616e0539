import { describe, expect, it } from "vitest";
import {
  type AggregateMethod,
  aggregateMethods,
  aras,
  arasReport,
  cocoso,
  copras,
  coprasReport,
  cradis,
  edas,
  edasReport,
  marcos,
  marcosReport,
  probid,
  rafsi,
  rankSumRatio,
  rim,
  rimReport,
  spotis,
  topsis,
  topsisReport,
  vikor,
  vikorReport,
  waspas,
  waspasReport,
} from "../../../src/scoring/aggregate/index.js";
import { report, run } from "./run.js";

const by = (name: string) => aggregateMethods.get(name) as AggregateMethod;

interface HandCase {
  readonly name: string;
  readonly arithmetic: string;
  readonly columns: readonly (readonly number[])[];
  readonly options?: Readonly<Record<string, unknown>>;
  readonly weights?: readonly number[];
  readonly signs?: readonly number[];
  readonly scores: readonly number[];
}

const root = Math.SQRT2;
const BY_HAND: readonly HandCase[] = [
  {
    name: "weighted-membership",
    arithmetic: "¾ · 2/4 + ¼ (1 − 5/10) = .5 and ¾ · 1 + ¼ · 0 = .75",
    columns: [
      [2, 4],
      [5, 10],
    ],
    weights: [0.75, 0.25],
    signs: [1, -1],
    scores: [0.5, 0.75],
  },
  {
    name: "spotis",
    arithmetic: ".6 · |7 − 10|/10 + .4 · |1 − 0|/4 = .28; beyond the limits: .6 · 0 + .4 · 1 = .4",
    columns: [
      [7, 12],
      [1, 9],
    ],
    options: { lower: [0, 0], upper: [10, 4] },
    weights: [0.6, 0.4],
    signs: [1, -1],
    scores: [0.28, 0.4],
  },
  {
    name: "spotis",
    arithmetic: "with an expected point 5: |7 − 5|/10 = .2, |4 − 5|/10 = .1",
    columns: [[7, 4]],
    options: { lower: [0], upper: [10], expected: [5] },
    scores: [0.2, 0.1],
  },
  {
    name: "rafsi",
    arithmetic: "s = 1 + 5 · .4 = 3 in both; ½ · 3/7 + ½ · (12/7)/6 = 5/14",
    columns: [[4], [4]],
    options: { ideal: [10, 0], antiIdeal: [0, 10] },
    signs: [1, -1],
    scores: [5 / 14],
  },
  {
    name: "topsis",
    arithmetic: "norms 5 and 10; d⁺ = ¾ · .2, d⁻ = ¼ · .2: .05/.2 = .25, and the other way round .75",
    columns: [
      [3, 4],
      [6, 8],
    ],
    weights: [0.75, 0.25],
    signs: [1, -1],
    scores: [0.25, 0.75],
  },
  {
    name: "topsis",
    arithmetic: "weights on the squared differences: √¼ / (√¾ + √¼) = 1 / (1 + √3)",
    columns: [
      [3, 4],
      [6, 8],
    ],
    options: { weighting: "distances" },
    weights: [0.75, 0.25],
    signs: [1, -1],
    scores: [1 / (1 + Math.sqrt(3)), Math.sqrt(3) / (1 + Math.sqrt(3))],
  },
  {
    name: "vikor",
    arithmetic: "S = .5 for all; R = .5, .25, .5; Q = ½ · 0 + ½ (R − .25)/.25",
    columns: [
      [0, 5, 10],
      [10, 5, 0],
    ],
    scores: [0.5, 0, 0.5],
  },
  {
    name: "edas",
    arithmetic: "mean 2; SP = 0, 0, .5; SN = .5, 0, 0; (SP/.5 + 1 − SN/.5)/2",
    columns: [[1, 2, 3]],
    scores: [0, 0.5, 1],
  },
  {
    name: "mabac",
    arithmetic: "v = 1, 2; border √(1 · 2)",
    columns: [[0, 1]],
    scores: [1 - root, 2 - root],
  },
  {
    name: "mairca",
    arithmetic: "gaps ¾ · 1 and ¼ · 1, each over n = 2",
    columns: [
      [0, 10],
      [10, 0],
    ],
    weights: [0.75, 0.25],
    scores: [0.375, 0.125],
  },
  {
    name: "aras",
    arithmetic: "with the ideal 4 as a row: 2/10, 4/10, ideal 4/10; utilities .5 and 1",
    columns: [[2, 4]],
    scores: [0.5, 1],
  },
  {
    name: "aras",
    arithmetic: "lower is better: reciprocals .5, .25, ideal .5; utilities 1 and .5",
    columns: [[2, 4]],
    signs: [-1],
    scores: [1, 0.5],
  },
  {
    name: "copras",
    arithmetic:
      "S⁺ = ¾ (¼, ¾), S⁻ = ¼ (¼, ¾); cost term ¼ in shares ¾, ¼: Q = .1875 + .1875, .5625 + .0625; over .625",
    columns: [
      [1, 3],
      [1, 3],
    ],
    weights: [0.75, 0.25],
    signs: [1, -1],
    scores: [0.6, 1],
  },
  {
    name: "marcos",
    arithmetic: "K⁺ = .5, K⁻ = 1: 1.5 / (1 + .5 + 2) = 3/7; K⁺ = 1, K⁻ = 2: 3 / (1 + .5 + 2) = 6/7",
    columns: [[2, 4]],
    scores: [3 / 7, 6 / 7],
  },
  {
    name: "waspas",
    arithmetic: "r = (.5, 1) and (1, .5): ½ · .75 + ½ · √.5",
    columns: [
      [2, 4],
      [8, 4],
    ],
    scores: [0.375 + Math.SQRT1_2 / 2, 0.375 + Math.SQRT1_2 / 2],
  },
  {
    name: "moora",
    arithmetic: "½ · .6 − ½ · .8 = −.1 and ½ · .8 − ½ · .6 = .1",
    columns: [
      [3, 4],
      [4, 3],
    ],
    signs: [1, -1],
    scores: [-0.1, 0.1],
  },
  {
    name: "multimoora",
    arithmetic: "the third is before both others in all three systems, the second before the first",
    columns: [[3, 4, 5]],
    scores: [0, 1, 2],
  },
  {
    name: "cocoso",
    arithmetic:
      "r = 0, .5, 1 = S = P; Σ 3, least above 0 .5, greatest 1: k = ⅓, 2, ½ → (⅓)^⅓ + 17/18; ⅔, 4, 1 → (8/3)^⅓ + 17/9",
    columns: [[1, 2, 3]],
    scores: [0, (1 / 3) ** (1 / 3) + 17 / 18, (8 / 3) ** (1 / 3) + 17 / 9],
  },
  {
    name: "codas",
    arithmetic: "v = .5, 1; E = T = 0, .5; differences ∓.5 ∓ .5",
    columns: [[2, 4]],
    scores: [-1, 1],
  },
  {
    name: "codas",
    arithmetic: "with threshold .6 the taxicab distance does not count",
    columns: [[2, 4]],
    options: { threshold: 0.6 },
    scores: [-0.5, 0.5],
  },
  {
    name: "promethee-2",
    arithmetic: "usual: beats none, one, two of the two others",
    columns: [[1, 2, 3]],
    scores: [-1, 0, 1],
  },
  {
    name: "promethee-2",
    arithmetic: "linear, q 1, p 3: P(2) = ½, P(5) = P(3) = 1; −1.5/2, (.5 − 1)/2, 2/2",
    columns: [[0, 2, 5]],
    options: { preference: "linear", q: [1], p: [3] },
    scores: [-0.75, -0.25, 1],
  },
  {
    name: "promethee-2",
    arithmetic: "Gaussian, s 1: P(1) = 1 − e^(−½)",
    columns: [[0, 1]],
    options: { preference: "gaussian", s: [1] },
    scores: [Math.exp(-0.5) - 1, 1 - Math.exp(-0.5)],
  },
  {
    name: "promethee-2",
    arithmetic: "one function per child: level with P(2) = ½ and v-shape with P(1) = ¼; ½ (½ − ¼)",
    columns: [
      [2, 0],
      [0, 1],
    ],
    options: { preference: ["level", "v-shape"], q: [1, 0], p: [3, 4] },
    scores: [0.125, -0.125],
  },
  {
    name: "grey-relation",
    arithmetic: "Δ = 1, 0; .5/(1 + .5) and 1",
    columns: [[0, 10]],
    scores: [1 / 3, 1],
  },
  {
    name: "grey-relation",
    arithmetic: "divided by the means 2, 20: Δ = (1, 0), (0, .1), Δmax 1: ½ (⅓ + 1), ½ (1 + .5/.6)",
    columns: [
      [1, 3],
      [21, 19],
    ],
    options: { scaling: "mean" },
    scores: [2 / 3, 11 / 12],
  },
  {
    name: "rank-sum-ratio",
    arithmetic: "R = 1 + 3, 2 + 1, 3 + 2 over 2 · 3",
    columns: [
      [1, 2, 3],
      [3, 1, 2],
    ],
    scores: [4 / 6, 3 / 6, 5 / 6],
  },
  {
    name: "rank-sum-ratio",
    arithmetic: "fractional: R = 1, 1 + 2 · ¼, 3 over 3",
    columns: [[0, 1, 4]],
    options: { ranks: "fractional" },
    scores: [1 / 3, 0.5, 1],
  },
  {
    name: "aroman",
    arithmetic: "t = (½ · 0 + ½ · .6)/2 = .15, (½ + ½ · .8)/2 = .45; square roots",
    columns: [[3, 4]],
    scores: [Math.sqrt(0.15), Math.sqrt(0.45)],
  },
  {
    name: "cradis",
    arithmetic: "v = (.25, .5), (.5, .25); S⁺ = .25, best 0; S⁻ = .25, best .5: (0 + .5)/2",
    columns: [
      [2, 4],
      [4, 2],
    ],
    scores: [0.25, 0.25],
  },
  {
    name: "ervd",
    arithmetic: "losses 2.25 a, gains a, so at the reference 2.25/3.25",
    columns: [[1, 3, 5]],
    options: { reference: [3] },
    scores: [0, 2.25 / 3.25, 1],
  },
  {
    name: "lmaw",
    arithmetic: "φ = 2, 2; η = ½; 2 · ½ / (1½ + ½) = ½",
    columns: [[7, 7]],
    scores: [0.5, 0.5],
  },
  {
    name: "ocra",
    arithmetic: "¾ · 0 + ¼ · 1 = .25, ¾ · 1 + ¼ · 0 = .75; minus .25",
    columns: [
      [2, 4],
      [2, 4],
    ],
    weights: [0.75, 0.25],
    signs: [1, -1],
    scores: [0, 0.5],
  },
  {
    name: "probid",
    arithmetic: "v = .6, .8: 1/(1 + (.2/0)²) = 0, 1/(1 + 0) = 1, each + .1 to the average",
    columns: [[3, 4]],
    scores: [0.1, 1.1],
  },
  {
    name: "ram",
    arithmetic: "(2 + ¼)^½ = 1.5, (2 + ¾)^½",
    columns: [[1, 3]],
    scores: [1.5, Math.sqrt(2.75)],
  },
  {
    name: "rim",
    arithmetic: "y = ½, 1; I⁺ = .25, I⁻ = √(.0625 + .25)",
    columns: [[3], [7]],
    options: { lower: [0, 0], upper: [10, 10], idealLower: [6, 6], idealUpper: [8, 8] },
    scores: [Math.sqrt(0.3125) / (0.25 + Math.sqrt(0.3125))],
  },
];

describe("the rankers, by hand", () => {
  it("has a worked case for every ranker", () => {
    const rankers = [...aggregateMethods.values()].filter((method) => !method.needs.includes("directed"));
    expect(
      rankers.map((method) => method.name).filter((name) => !BY_HAND.some((one) => one.name === name)),
    ).toEqual([]);
  });

  it.each(BY_HAND)("$name: $arithmetic", ({ name, columns, options, weights, signs, scores }) => {
    const found = run(by(name), columns, options, { weights, signs }).scores;
    expect(found).toHaveLength(scores.length);
    scores.forEach((score, i) => {
      expect(found[i]).toBeCloseTo(score, 12);
    });
  });
});

describe("the intermediates that a report gives", () => {
  const costs = { signs: [1, -1], weights: [0.75, 0.25] };
  const pair = [
    [3, 4],
    [6, 8],
  ];

  it("TOPSIS: the two distances", () => {
    const found = report(topsisReport, topsis, pair, {}, costs);
    expect(found.toIdeal[0]).toBeCloseTo(0.15, 14);
    expect(found.toAntiIdeal[0]).toBeCloseTo(0.05, 14);
  });

  it("EDAS: distances above and below the average", () => {
    const found = report(edasReport, edas, [[1, 2, 3]]);
    expect([...found.above]).toEqual([0, 0, 0.5]);
    expect([...found.below]).toEqual([0.5, 0, 0]);
  });

  it("ARAS: the sums of the journals and of the ideal", () => {
    const found = report(arasReport, aras, [[2, 4]]);
    expect([...found.sum]).toEqual([0.2, 0.4]);
    expect(found.idealSum).toBeCloseTo(0.4, 14);
  });

  it("COPRAS: benefits, costs, significance", () => {
    const columns = [
      [1, 3],
      [1, 3],
    ];
    const found = report(coprasReport, copras, columns, {}, costs);
    expect([...found.benefit]).toEqual([0.1875, 0.5625]);
    expect([...found.cost]).toEqual([0.0625, 0.1875]);
    expect([...found.significance]).toEqual([0.375, 0.625]);
  });

  it("MARCOS: the sums of the journals, of the ideal and of the anti-ideal", () => {
    const found = report(marcosReport, marcos, [[2, 4]]);
    expect([[...found.sum], found.idealSum, found.antiIdealSum]).toEqual([[0.5, 1], 1, 0.5]);
  });

  it("WASPAS: the weighted sum and the weighted product", () => {
    const found = report(waspasReport, waspas, [[2, 4]], {}, { weights: [1] });
    expect([[...found.sum], [...found.product]]).toEqual([
      [0.5, 1],
      [0.5, 1],
    ]);
  });

  it("RIM: the two distances", () => {
    const limits = { lower: [0], upper: [10], idealLower: [6], idealUpper: [8] };
    const found = report(rimReport, rim, [[3, 7, 9]], limits);
    expect([...found.toIdeal]).toEqual([0.5, 0, 0.5]);
    expect([...found.toAntiIdeal]).toEqual([0.5, 1, 0.5]);
  });

  it("VIKOR: the best alone where it is ahead and stable", () => {
    const found = report(vikorReport, vikor, [[10, 0, 0]]);
    expect(found.compromiseSet).toEqual([0]);
    expect([found.acceptableAdvantage, found.acceptableStability]).toEqual([true, true]);
  });

  it("VIKOR: both first journals where the best is ahead but best neither by S nor by R", () => {
    const columns = [
      [1, 2, 4, 5, 0, 0, 5],
      [4, 2, 0, 3, 4, 4, 5],
      [4, 2, 1, 1, 1, 3, 1],
      [1, 1, 4, 3, 2, 0, 3],
    ];
    // Q .272 and .471 of the first two, .199 apart, at least 1/6; the lowest S is the seventh's, the lowest R the second's.
    const found = report(vikorReport, vikor, columns);
    expect([found.acceptableAdvantage, found.acceptableStability]).toEqual([true, false]);
    expect(found.compromiseSet).toEqual([0, 1]);
    expect(found.s[6]).toBeCloseTo(0.3125, 14);
    expect(found.r[1]).toBeCloseTo(0.1875, 14);
  });

  it("VIKOR: nothing to choose from without a complete journal, one with one", () => {
    expect(report(vikorReport, vikor, [[Number.NaN]]).compromiseSet).toEqual([]);
    expect(report(vikorReport, vikor, [[3, Number.NaN]]).compromiseSet).toEqual([0]);
  });
});

describe("what a ranker says about doubtful tables", () => {
  it("leaves a journal with a missing value out of every extreme and sum", () => {
    const gap = run(topsis, [
      [3, 4, 1000],
      [6, 8, Number.NaN],
    ]).scores;
    const without = run(topsis, [
      [3, 4],
      [6, 8],
    ]).scores;
    expect(gap).toEqual([...without, Number.NaN]);
  });

  it("reports values outside its domain and scores the others", () => {
    const { scores, codes } = run(by("aras"), [[2, 4, -1]]);
    expect(scores).toEqual([0.5, 1, Number.NaN]);
    expect(codes).toEqual(["COLUMN_NEGATIVE"]);
    expect(run(by("aras"), [[2, 4, 0]], {}, { signs: [-1] }).codes).toEqual(["COLUMN_ZERO"]);
  });

  it("reports a table without a complete journal, with one, and one without differences", () => {
    expect(run(topsis, [[Number.NaN, Number.NaN]]).codes).toEqual(["COLUMN_EMPTY"]);
    expect(run(topsis, [[3]])).toEqual({ scores: [0.5], codes: ["COLUMN_ONE_JOURNAL"] });
    expect(run(topsis, [[3, 3]])).toEqual({ scores: [0.5, 0.5], codes: ["COLUMN_CONSTANT"] });
  });

  it("COPRAS: a journal without any cost takes the whole cost term, in the limit", () => {
    const tiny = run(copras, [[1e-300, 1, 3]], {}, { signs: [-1] }).scores;
    const zero = run(copras, [[0, 1, 3]], {}, { signs: [-1] }).scores;
    expect(zero).toEqual([1, 0, 0]);
    expect(tiny[0]).toBe(1);
    expect(tiny[1]).toBeCloseTo(0, 12);
  });

  it("CoCoSo: reports that a journal is worst everywhere", () => {
    expect(run(cocoso, [[1, 2, 3]]).codes).toEqual(["COLUMN_ZERO"]);
  });

  it("sPROBID: a journal that meets the best ideal has the largest score there is, reported", () => {
    const { scores, codes } = run(probid, [[3, 4]], { variant: "simple" });
    expect(scores).toEqual([0, Number.MAX_VALUE]);
    expect(codes).toEqual(["METHOD_OVERFLOW"]);
  });

  it("CRADIS: a journal that is best everywhere scores 1", () => {
    expect(
      run(cradis, [
        [1, 2],
        [3, 4],
      ]).scores[1],
    ).toBe(1);
  });

  it("RSR: equal rank sums tie exactly, though thirds are not exact", () => {
    const columns = [
      [10, 2, 1],
      [2, 8, 1],
      [6, 8, 1],
    ];
    // Ranks 3, 2, 1 / 2, 3, 1 / 2, 3, 1: sums 7, 8, 3.
    expect(run(rankSumRatio, columns).scores).toEqual([7 / 9, 8 / 9, 3 / 9]);
  });
});

describe("options of the rankers that do not fit together", () => {
  it.each([
    ["spotis: limits crossed", spotis, { lower: [5], upper: [5] }, "upper"],
    ["spotis: expected point outside", spotis, { lower: [0], upper: [5], expected: [6] }, "upper"],
    [
      "rim: ideal outside the range",
      rim,
      { lower: [0], upper: [5], idealLower: [-1], idealUpper: [2] },
      "idealLower",
    ],
    ["promethee: no threshold", by("promethee-2"), { preference: "v-shape" }, "p"],
    ["promethee: q above p", by("promethee-2"), { preference: "linear", q: [3], p: [1] }, "p"],
    ["promethee: a negative threshold", by("promethee-2"), { preference: "u-shape", q: [-1] }, "q"],
    ["promethee: s of 0", by("promethee-2"), { preference: "gaussian", s: [0] }, "s"],
  ])("%s", (_, method, options, option) => {
    const any = method as AggregateMethod;
    expect(any.faults?.(options, 1).map((fault) => fault.option)).toContain(option);
    expect(() => run(any, [[1, 2]], options)).toThrow(option);
  });

  it("rafsi: the ideal lies on the better side", () => {
    expect(() => run(rafsi, [[1, 2]], { ideal: [0], antiIdeal: [5] })).toThrow("better than");
  });

  it.each([
    ["spotis", { lower: [0, 0], upper: [1, 1] }],
    ["rafsi", { ideal: [1, 1], antiIdeal: [0, 0] }],
    ["ervd", { reference: [1, 1] }],
    ["rim", { lower: [0, 0], upper: [2, 2], idealLower: [1, 1], idealUpper: [1, 1] }],
    ["promethee-2", { preference: ["usual", "usual"] }],
    ["promethee-2", { preference: "u-shape", q: [1, 1] }],
  ])("%s: one entry per column", (name, options) => {
    expect(() => run(by(name), [[1, 2]], options)).toThrow("one entry per column");
  });
});
