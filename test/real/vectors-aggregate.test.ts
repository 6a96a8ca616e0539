/** Published and peer-tested figures for the aggregations; skips itself where the vectors are absent. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rank } from "../../src/numeric/index.js";
import {
  type AggregateMethod,
  aggregateMethods,
  aroman,
  electreRows,
  idealCorner,
  multimoora,
  multimooraReport,
  pointsAndSnap,
  rankSumRatio,
  rankSumRatioReport,
  topsis,
  topsisReport,
  vikor,
  vikorReport,
} from "../../src/scoring/aggregate/index.js";
import { columnsOf, contextOf, report, run } from "../scoring/aggregate/run.js";

const VECTORS = new URL("../../../shared/vectors/", import.meta.url);
const present = existsSync(VECTORS);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, VECTORS), "utf8"));

interface Case {
  readonly id: string;
  readonly kind: string;
  readonly tolerance: number;
  readonly input: {
    readonly matrix: number[][];
    readonly x?: number[];
    readonly directions?: number[];
    readonly weights: number[];
    readonly [option: string]: unknown;
  };
  // biome-ignore lint/suspicious/noExplicitAny: every case has its own figures
  readonly expected: any;
}

/** Cases whose figures are one score per row: the method, and the options of the case in our words. */
const SCORES: Readonly<
  Record<string, readonly [method: string, options?: (input: Case["input"]) => object]>
> = {
  "aras-goswami2020": ["aras"],
  "aroman-boskovic2023": ["aroman"],
  "cocoso-yazdani2019": ["cocoso"],
  "codas-badi2017": ["codas"],
  "copras-goswami2020": ["copras"],
  "cradis-puska2021": ["cradis"],
  "edas-ersoy2021": ["edas"],
  "ervd-shyur2015": ["ervd", ({ reference }) => ({ reference })],
  "lmaw-pamucar2021": ["lmaw"],
  "mabac-isik2020": ["mabac"],
  "mairca-aksoy2021": ["mairca"],
  "marcos-stevic2020": ["marcos"],
  "moora-karabasevic2015": ["moora"],
  "ocra-isik2016": ["ocra"],
  "probid-wang2021": ["probid"],
  "promethee2-papathanasiou2018": ["promethee-2", ({ p, q }) => ({ preference: "linear", p, q })],
  "rafsi-zizovic2020": ["rafsi", ({ ideal, antiIdeal }) => ({ ideal, antiIdeal })],
  "ram-sotoudeh2023": ["ram"],
  "rim-cables2016": [
    "rim",
    ({ ranges, idealIntervals }) => ({ ...ends(ranges), ...ends(idealIntervals, true) }),
  ],
  // Simple additive weighting: ratios to the best, then the arithmetic mean, which WASPAS is at λ = 1.
  "saw-rizan2020": ["waspas", () => ({ lambda: 1 })],
  "spotis-dezert2020a": ["spotis", ({ bounds }) => ends(bounds)],
  "spotis-dezert2020b": ["spotis", ({ bounds, ideal }) => ({ ...ends(bounds), expected: ideal })],
  "sprobid-wang2021": ["probid", () => ({ variant: "simple" })],
  "topsis-ersoy2021": ["topsis"],
  "vikor-opricovic2004": ["vikor"],
  "waspas-chakraborty2015": ["waspas"],
  "wsm-kracka2010": ["arithmetic"],
};

/** Cases with figures of their own shape, each tested below by its name. */
const OTHERS = [
  "electre-concordance-cebrian2009",
  "electre-discordance-cebrian2009",
  "gmean-small",
  "hmean-small",
  "multimoora-fmf-karabasevic2015",
  "multimoora-kracka2010",
  "multimoora-rp-karabasevic2015",
  "outranking-small",
  "vikor-small",
  "vikor-small-tied",
  "wpm-enwiki",
];

function ends(pairs: unknown, ideal = false): object {
  const [lower, upper] = columnsOf(pairs as number[][]);
  return ideal ? { idealLower: lower, idealUpper: upper } : { lower, upper };
}

function expectNear(found: ArrayLike<number>, wanted: readonly number[], tolerance: number): void {
  expect(found.length).toBe(wanted.length);
  wanted.forEach((value, i) => {
    expect(
      Math.abs((found[i] as number) - value),
      `entry ${i}: ${found[i]} for ${value}`,
    ).toBeLessThanOrEqual(tolerance);
  });
}

describe.skipIf(!present)("reference cases of the aggregations", () => {
  const all: Case[] = present ? read("reference-cases.json").cases : [];
  const own = all.filter((one) => one.kind === "aggregation" || one.kind === "method");
  const byId = (id: string) => own.find((one) => one.id === id) as Case;
  const situation = ({ weights, directions }: Case["input"]) => ({ weights, signs: directions });

  it("covers every aggregation and method case", () => {
    expect(own.map((one) => one.id).sort()).toEqual([...Object.keys(SCORES), ...OTHERS].sort());
  });

  it.each(Object.keys(SCORES))("%s", (id) => {
    const { input, expected, tolerance } = byId(id);
    const [name, options] = SCORES[id] as (typeof SCORES)[string];
    const method = aggregateMethods.get(name) as AggregateMethod;
    const { scores } = run(method, columnsOf(input.matrix), { ...options?.(input) }, situation(input));
    expectNear(scores, expected.score, tolerance);
  });

  it.each([
    ["gmean-small", "geometric"],
    ["hmean-small", "harmonic"],
  ])("%s", (id, name) => {
    const { input, expected, tolerance } = byId(id);
    const method = aggregateMethods.get(name) as AggregateMethod;
    const columns = (input.x as number[]).map((value) => [value]);
    expectNear(run(method, columns, {}, { weights: input.weights }).scores, [expected.value], tolerance);
  });

  it("wpm-enwiki: the weighted product is the geometric mean, its logarithm the printed score", () => {
    const { input, expected, tolerance } = byId("wpm-enwiki");
    const geometric = aggregateMethods.get("geometric") as AggregateMethod;
    const { scores } = run(geometric, columnsOf(input.matrix), {}, situation(input));
    expectNear(scores.map(Math.log10), expected.score, tolerance);
    expect([...rank(Float64Array.from(scores), "competition")]).toEqual(expected.rank);
  });

  it.each(["vikor-small", "vikor-small-tied"])(
    "%s: Q, S, R, both conditions and the compromise set",
    (id) => {
      const { input, expected, tolerance } = byId(id);
      const found = report(vikorReport, vikor, columnsOf(input.matrix), {}, situation(input));
      expectNear(found.score, expected.q_k, tolerance);
      expectNear(found.s, expected.s_k, tolerance);
      expectNear(found.r, expected.r_k, tolerance);
      expect(found.acceptableAdvantage).toBe(expected.acceptable_advantage);
      expect(found.acceptableStability).toBe(expected.acceptable_stability);
      expect([...found.compromiseSet].sort()).toEqual(expected.compromise_set);
    },
  );

  it("multimoora-kracka2010: three systems, their ranks, and the order by dominance", () => {
    const { input, expected } = byId("multimoora-kracka2010");
    const found = report(multimooraReport, multimoora, columnsOf(input.matrix), {}, situation(input));
    expectNear(found.ratio, expected.ratio_score, 5e-7);
    expectNear(found.referencePoint, expected.refpoint_score, 5e-7);
    // The printed logarithms are those of products rounded to four decimals.
    expectNear(found.logProduct, expected.fmf_score, 5e-5);
    expectNear(found.score, expected.score, 0);
    const ranks = [found.ratio, found.referencePoint.map((distance) => -distance), found.logProduct].map(
      (column) => rank(column, "competition"),
    );
    expect(columnsOf(ranks.map((column) => [...column]))).toEqual(expected.rank_matrix);
    expect([...rank(found.score, "competition")]).toEqual(expected.rank);
  });

  it("multimoora-rp-karabasevic2015: the reference point", () => {
    const { input, expected, tolerance } = byId("multimoora-rp-karabasevic2015");
    const found = report(multimooraReport, multimoora, columnsOf(input.matrix), {}, situation(input));
    expectNear(found.referencePoint, expected.score, tolerance);
  });

  it("multimoora-fmf-karabasevic2015: disputed; the paper takes weights as factors, which cancel out", () => {
    const { input, expected, tolerance } = byId("multimoora-fmf-karabasevic2015");
    const columns = columnsOf(input.matrix);
    const found = report(multimooraReport, multimoora, columns, { weighting: "factors" }, situation(input));
    expectNear(found.logProduct.map(Math.exp), expected.score, tolerance);
  });

  it("electre: concordance and discordance of six places", () => {
    const { input, expected, tolerance } = byId("electre-concordance-cebrian2009");
    const discordance = byId("electre-discordance-cebrian2009");
    const columns = columnsOf(input.matrix).map((column) => Float64Array.from(column));
    const context = contextOf(columns.length, situation(input), []);
    for (const row of electreRows(columns, { equal: "full", range: "largest" }, context)) {
      const wanted = (table: (number | null)[][]) => table[row.journal] as (number | null)[];
      wanted(expected.concordance).forEach((value, other) => {
        if (value !== null)
          expect(Math.abs((row.concordance[other] as number) - value)).toBeLessThan(tolerance);
      });
      wanted(discordance.expected.discordance).forEach((value, other) => {
        if (value === null) return;
        expect(Math.abs((row.discordance[other] as number) - value)).toBeLessThan(discordance.tolerance);
      });
    }
  });

  it("outranking-small: concordance with equal values shared, whose balance is Copeland's score", () => {
    const { input, expected, tolerance } = byId("outranking-small");
    const columns = columnsOf(input.matrix).map((column) => Float64Array.from(column));
    const context = contextOf(columns.length, { signs: input.directions }, []);
    const rows = [...electreRows(columns, { equal: "half", range: "own" }, context)].map(
      (row) => row.journal,
    );
    expect(rows).toEqual([0, 1, 2, 3]);
    for (const { journal, concordance } of electreRows(columns, { equal: "half", range: "own" }, context)) {
      const others = [...concordance].filter((value) => !Number.isNaN(value));
      const wanted = expected.matrix[journal].filter((_: number, other: number) => other !== journal);
      expectNear(others, wanted, tolerance);
      const wins = others.filter((value) => value > 0.5).length;
      expect(wins - others.filter((value) => value < 0.5).length).toBe(expected.copeland[journal]);
    }
  });

  it("is not moved to the figures of the peers that are wrong: AROMAN as published lets a cost help", () => {
    const rows = [
      [1, 1],
      [1, 2],
    ];
    const { scores } = run(aroman, columnsOf(rows), {}, { signs: [1, -1] });
    expect(scores[1]).toBeGreaterThan(scores[0] as number);
  });
});

describe.skipIf(!present)("worked examples of the Chinese literature", () => {
  const examples = present ? read("chinese-mcdm-worked.json").examples : [];

  it("TOPSIS of five graduate schools: distances, closeness and order", () => {
    const { matrix, weights, expected, alternatives } = examples[0];
    const columns = columnsOf(matrix);
    columns[1] = expected.transformedRatio;
    const found = report(topsisReport, topsis, columns, {}, { weights, signs: [1, 1, 1, -1] });
    expectNear(found.toIdeal, expected.sStar, 1e-4);
    expectNear(found.toAntiIdeal, expected.s0, 1e-4);
    expectNear(found.score, expected.closeness, 1e-4);
    const ranks = rank(found.score, "competition");
    expect(expected.order.map((name: string) => ranks[alternatives.indexOf(name)])).toEqual([1, 2, 3, 4, 5]);
  });

  it("RSR of ten regions: ranks, ratios, distribution and regression", () => {
    const { matrix, expected } = examples[1];
    const found = report(rankSumRatioReport, rankSumRatio, columnsOf(matrix), {}, { signs: [1, -1, -1] });
    expect(columnsOf(found.ranks.map((column) => [...column]))).toEqual(expected.ranks);
    expectNear(found.score, expected.RSR, 5e-5);
    expect(found.steps.map((step) => step.count)).toEqual(
      expected.distribution.map((step: { f: number }) => step.f),
    );
    expected.distribution.forEach((step: { p: number; probit: number; fitted: number }, i: number) => {
      expect(found.steps[i]?.share).toBeCloseTo(step.p, 4);
      expect(found.steps[i]?.probit).toBeCloseTo(step.probit, 4);
      expect(found.steps[i]?.fitted).toBeCloseTo(step.fitted, 3);
    });
    expect(found.regression.intercept).toBeCloseTo(expected.regression.intercept, 4);
    expect(found.regression.slope).toBeCloseTo(expected.regression.slope, 4);
    expect(found.regression.rSquared).toBeCloseTo(expected.regression.r2, 4);
  });

  it("weighted RSR of ten years of a hospital", () => {
    const { matrix, weights, costColumns, expected } = examples[2];
    const signs = weights.map((_: number, k: number) => (costColumns.includes(k) ? -1 : 1));
    expectNear(run(rankSumRatio, columnsOf(matrix), {}, { signs }).scores, expected.RSR, 5e-5);
    expectNear(run(rankSumRatio, columnsOf(matrix), {}, { signs, weights }).scores, expected.WRSR, 5e-5);
  });

  it("CI of one WJCI journal", () => {
    const { input, expected } = read("chinese-wjci-ci.json");
    const columns = [
      [(input.IF - input.IFmin) / (input.IFmax - input.IFmin)],
      [(input.TC - input.TCmin) / (input.TCmax - input.TCmin)],
    ];
    expect(run(idealCorner, columns).scores[0]).toBeCloseTo(expected.CI, 3);
  });
});

describe.skipIf(!present)("points of the Polish list", () => {
  const vectors = present ? read("intl-poland-points.json") : { thresholdCases_rule: [], cases_rule: [] };

  it.each(vectors.thresholdCases_rule as { centile: number; points: number }[])(
    "gives percentile $centile $points points",
    ({ centile, points }) => {
      expect(run(pointsAndSnap, [[centile]]).scores).toEqual([points]);
    },
  );

  it.each(
    vectors.cases_rule as {
      case: string;
      centilesByDatabaseAndDiscipline: Record<string, number[]>;
      byDatabase: Record<string, { assigned_higherIfTied: number; assigned_lowerIfTied: number }>;
      journalPoints_higherIfTied: number;
      journalPoints_lowerIfTied: number;
    }[],
  )("$case", (one) => {
    const maximum = aggregateMethods.get("maximum") as AggregateMethod;
    for (const between of ["higher", "lower"] as const) {
      const databases = Object.entries(one.centilesByDatabaseAndDiscipline).map(([name, centiles]) => {
        const { scores } = run(
          pointsAndSnap,
          centiles.map((centile) => [centile]),
          { between },
        );
        expect(scores).toEqual([one.byDatabase[name]?.[`assigned_${between}IfTied`]]);
        return scores;
      });
      expect(run(maximum, databases).scores).toEqual([one[`journalPoints_${between}IfTied`]]);
    }
  });
});
