/** Weightings against published worked cases, read where they are present. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ahp, ahpGroupReport, ahpReport, weightMethods } from "../../src/scoring/weight/index.js";
import { weigh, weighRows } from "../scoring/weight/run.js";

const VECTORS = new URL("../../../shared/vectors/", import.meta.url);
const present = existsSync(VECTORS);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, VECTORS), "utf8"));

interface ReferenceCase {
  readonly id: string;
  readonly kind: string;
  readonly input: {
    readonly matrix?: number[][];
    readonly pairwise?: number[][];
    readonly directions?: (1 | -1)[];
  };
  readonly expected: { readonly weights: number[] };
  readonly tolerance: number;
}

/** Method and options of each case; every weights case must be listed. */
const METHODS: Readonly<Record<string, readonly [string, Readonly<Record<string, unknown>>?]>> = {
  "ahp-wang2011": ["ahp"],
  "angle-shuai2012": ["angle"],
  "cilos-alinezhad2019": ["cilos"],
  "coefvar-shuai2012": ["coefficient-of-variation"],
  "critic-diakoulaki1995-pearson-scaled": ["critic", { correlation: "pearson" }],
  "entropy-elsayed": ["entropy"],
  // The published figures were rounded on the way; the case's own tolerance says so.
  "gini-aggarwal2024": ["gini"],
  "idocriw-zavadskas2016": ["idocriw"],
  "lopcow-ecer2022": ["lopcow"],
  "merec-keshavarz2021": ["merec"],
  "rancom-wieckowski2023": ["rancom"],
  "statvar-salabun2020": ["variance"],
  "std-jahan2013": ["standard-deviation"],
  "variance-selfref": ["variance"],
};

describe.skipIf(!present)("published weights", () => {
  const cases: ReferenceCase[] = present
    ? read("reference-cases.json").cases.filter((one: ReferenceCase) => one.kind === "weights")
    : [];

  it("covers every case of the collection", () => {
    expect(cases.map(({ id }) => id).sort()).toEqual(Object.keys(METHODS).sort());
  });

  it.each(cases.map((one) => [one.id, one] as const))("%s", (id, { input, expected, tolerance }) => {
    const [name, given] = METHODS[id] as readonly [string, Readonly<Record<string, unknown>>?];
    const method = weightMethods.get(name);
    if (method === undefined) throw new Error(name);
    const { weights, codes } =
      input.pairwise === undefined
        ? weighRows(method, input.matrix as number[][], given, { signs: input.directions ?? [] })
        : weigh(
            method,
            input.pairwise.map(() => [1, 2]),
            { judgments: name === "ahp" ? [input.pairwise] : input.pairwise },
          );
    expect(Math.max(...weights.map((w, k) => Math.abs(w - (expected.weights[k] as number))))).toBeLessThan(
      tolerance,
    );
    expect(codes).toEqual(name === "ahp" ? ["JUDGMENTS_INCONSISTENT"] : []);
  });
});

interface AhpCase {
  readonly id: string;
  // biome-ignore lint/suspicious/noExplicitAny: the cases differ in shape
  readonly [key: string]: any;
}

describe.skipIf(!present)("published AHP examples", () => {
  const { cases } = present ? (read("intl-ahp-saaty.json") as { cases: AhpCase[] }) : { cases: [] };
  const find = (id: string) => cases.find((one) => one.id === id) as AhpCase;
  const expectWeights = (actual: readonly number[], expected: readonly number[], tolerance: number) => {
    expect(actual).toHaveLength(expected.length);
    actual.forEach((w, k) => {
      expect(Math.abs(w - (expected[k] as number))).toBeLessThan(tolerance);
    });
  };

  it("drinks, Saaty (2008): weights and both consistency ratios", () => {
    const { matrix, names, published, recomputed } = find("drinks-7x7");
    const report = ahpReport(matrix, { randomIndex: "saaty-2008" });
    expectWeights(
      report.weights,
      names.map((name: string) => published.weights4dp[name]),
      6e-5,
    );
    expectWeights(report.weights, recomputed.weights, 6e-7);
    expect(report.largestEigenvalue).toBeCloseTo(recomputed.lambdaMax, 5);
    expect(report.consistencyRatio).toBeCloseTo(published.CR_saaty, 3);
    expect(ahpReport(matrix, { randomIndex: "donegan-dodd-1991" }).consistencyRatio).toBeCloseTo(
      published.CR_doneganDodd,
      4,
    );
    expect(ahpReport(matrix).consistencyRatio).toBeCloseTo(recomputed.CR_saatyClassic, 5);
    expectWeights(
      ahpReport(matrix, { priority: "geometric-mean" }).weights,
      recomputed.geometricMeanWeights,
      6e-7,
    );
  });

  it("choice of a city, Saaty (2005): local weights, consistency and the synthesis", () => {
    const { criteria, criteriaPairs, alternatives, alternativePairs, recomputed, published } =
      find("city-hierarchy");
    const top = ahpReport(fromPairs(criteria, criteriaPairs), { randomIndex: "saaty-2008" });
    expectWeights(
      top.weights,
      criteria.map((name: string) => recomputed.criteriaWeights[name]),
      6e-7,
    );
    expect(top.consistencyRatio).toBeCloseTo(recomputed.criteriaCR, 5);
    const target = new Array<number>(alternatives.length).fill(0);
    criteria.forEach((criterion: string, c: number) => {
      const local = ahpReport(fromPairs(alternatives, alternativePairs[criterion]), {
        randomIndex: "saaty-2008",
      });
      expectWeights(local.weights, recomputed.localWeights[criterion], 6e-7);
      expect(local.consistencyRatio).toBeCloseTo(recomputed.localCR[criterion], 5);
      local.weights.forEach((w, k) => {
        target[k] = (target[k] as number) + w * (top.weights[c] as number);
      });
    });
    expectWeights(
      target,
      alternatives.map((name: string) => published.target4dp[name]),
      6e-5,
    );
  });

  it("incomplete judgments, Bozóki, Fülöp & Rónyai (2010): the optimal completion", () => {
    const { names, knownPairs, published, recomputed } = find("incomplete-4x4");
    const matrix = fromPairs(names, knownPairs);
    const report = ahpReport(matrix, { randomIndex: "donegan-dodd-1991" });
    expect(report.completed[2]?.[3]).toBeCloseTo(published.optimalMissing_cd, 5);
    expectWeights(
      report.weights,
      names.map((name: string) => published.weights4dp[name]),
      6e-5,
    );
    expect(report.consistencyRatio).toBeCloseTo(published.CR_doneganDodd, 4);
    expectWeights(
      ahpReport(matrix, { priority: "geometric-mean" }).weights,
      recomputed.logLeastSquaresWeights,
      6e-7,
    );
  });

  it("six criteria, Wang & Chin (2011): weights, and judgments that are not acceptable", () => {
    const { matrix, published, recomputed } = find("wang-chin-6x6");
    const report = ahpReport(matrix);
    expectWeights(report.weights, published.weights4dp, 6e-5);
    expect(report.consistencyRatio).toBeCloseTo(recomputed.CR_saatyClassic, 5);
    const { codes, details } = weigh(
      ahp,
      matrix.map(() => [1]),
      { judgments: [matrix] },
    );
    expect(codes).toEqual(["JUDGMENTS_INCONSISTENT"]);
    expect(details).toEqual(["no. 1: CR = 0.229 > 0.1"]);
  });

  it("three equal experts say together what each says alone", () => {
    const { matrix, recomputed } = find("drinks-7x7");
    for (const group of ["judgments", "priorities"] as const) {
      expectWeights(
        ahpGroupReport({ judgments: [matrix, matrix, matrix], group }).weights,
        recomputed.weights,
        6e-7,
      );
    }
  });
});

function fromPairs(
  names: readonly string[],
  pairs: readonly (readonly [string, string, number])[],
): number[][] {
  const matrix = names.map((_, i) => names.map((_, j) => (i === j ? 1 : 0)));
  for (const [a, b, judged] of pairs) {
    const i = names.indexOf(a);
    const j = names.indexOf(b);
    (matrix[i] as number[])[j] = judged;
    (matrix[j] as number[])[i] = 1 / judged;
  }
  return matrix;
}
