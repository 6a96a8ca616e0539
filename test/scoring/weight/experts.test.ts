import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomSource } from "../../../src/numeric/index.js";
import {
  ahp,
  ahpGroupReport,
  ahpReport,
  bwm,
  bwmReport,
  rancom,
  randomIndex,
} from "../../../src/scoring/weight/index.js";
import { expectWeights } from "./close.js";
import { weigh } from "./run.js";

const columns = (count: number) => Array.from({ length: count }, () => [1, 2]);
const CONSISTENT = [
  [1, 2, 4],
  [1 / 2, 1, 2],
  [1 / 4, 1 / 2, 1],
];
const CONTRARY = [
  [1, 2, 8],
  [1 / 2, 1, 2],
  [1 / 8, 1 / 2, 1],
];

describe("AHP", () => {
  it("finds the weights behind consistent judgments, with ratio 0", () => {
    const report = ahpReport(CONSISTENT);
    expectWeights(report.weights, [4 / 7, 2 / 7, 1 / 7], 1e-14);
    expect(report.largestEigenvalue).toBeCloseTo(3, 13);
    expect(report.consistencyRatio).toBeCloseTo(0, 13);
    expect(report.geometricConsistencyIndex).toBeCloseTo(0, 13);
    expect(report.contradiction).toBeNull();
  });

  it("measures contradiction", () => {
    // row products 16, 1, 1/16; their cube roots 2.519842, 1, .396850 sum to 3.916692. For three columns the
    // eigenvector is the same. λ = 1 + t + 1/t with t = (8 / (2 · 2))^(1/3) = 1.259921: 3.053622
    const weights = [2.519842, 1, 0.39685].map((root) => root / 3.916692);
    const report = ahpReport(CONTRARY);
    expectWeights(report.weights, weights);
    expectWeights(ahpReport(CONTRARY, { priority: "geometric-mean" }).weights, weights);
    expect(report.largestEigenvalue).toBeCloseTo(3.053622, 6);
    expect(report.consistencyIndex).toBeCloseTo(0.026811, 6);
    expect(report.consistencyRatio).toBeCloseTo(0.026811 / 0.58, 5);
    // every judgment is off by a factor of 1.259921: 2 / (2 · 1) · 3 · ln² 1.259921
    expect(report.geometricConsistencyIndex).toBeCloseTo(3 * Math.log(1.259921) ** 2, 6);
  });

  it("names the judgment that fits least", () => {
    const matrix = [
      [1, 2, 4, 9],
      [1 / 2, 1, 2, 4],
      [1 / 4, 1 / 2, 1, 9],
      [1 / 9, 1 / 4, 1 / 9, 1],
    ];
    expect(ahpReport(matrix).contradiction).toMatchObject({ row: 3, column: 4, judged: 9 });
  });

  it("trusts the judgment from 1 up where its reciprocal was typed with two decimals", () => {
    const typed = [
      [1, 3, 8],
      [0.33, 1, 7],
      [0.13, 0.14, 1],
    ];
    const exact = [
      [1, 3, 8],
      [1 / 3, 1, 7],
      [1 / 8, 1 / 7, 1],
    ];
    expect(ahpReport(typed)).toEqual(ahpReport(exact));
  });

  it("fills a gap so that nothing new contradicts", () => {
    const gap = CONSISTENT.map((row, i) => row.map((judged, j) => (i + j === 2 && i !== j ? 0 : judged)));
    const report = ahpReport(gap);
    expectWeights(report.weights, [4 / 7, 2 / 7, 1 / 7], 1e-11);
    expect(report.completed[0]?.[2]).toBeCloseTo(4, 10);
    expect(report.geometricConsistencyIndex).toBeNull();
    expectWeights(ahpReport(gap, { priority: "geometric-mean" }).weights, [4 / 7, 2 / 7, 1 / 7], 1e-14);
  });

  it("completes random judgments with gaps to no larger an eigenvalue than any other filling", () => {
    const judged = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1, 2, 4, 7, 9);
    fc.assert(
      fc.property(fc.array(judged, { minLength: 10, maxLength: 10 }), judged, (judgments, other) => {
        // five columns; the pairs (1, 2) and (3, 4) are not judged
        const matrix = reciprocal(5, judgments);
        const gaps = [
          [1, 2],
          [3, 4],
        ] as const;
        const filled = (first: number, second: number) => {
          const copy = matrix.map((row) => [...row]);
          gaps.forEach(([i, j], g) => {
            const value = g === 0 ? first : second;
            (copy[i] as number[])[j] = value;
            (copy[j] as number[])[i] = value === 0 ? 0 : 1 / value;
          });
          return copy;
        };
        const best = ahpReport(filled(0, 0));
        expect(best.largestEigenvalue).toBeLessThanOrEqual(
          ahpReport(filled(other, other)).largestEigenvalue + 1e-9,
        );
        const [p, q] = [best.completed[1]?.[2] as number, best.completed[3]?.[4] as number];
        for (const factor of [0.99, 1.01]) {
          const near = ahpReport(filled(p * factor, q)).largestEigenvalue;
          expect(best.largestEigenvalue).toBeLessThanOrEqual(near + 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("aggregates experts by their judgments or by their priorities", () => {
    const pair = (judged: number) => [
      [1, judged],
      [1 / judged, 1],
    ];
    // geometric mean of 2 and 8 is 4
    for (const group of ["judgments", "priorities"] as const) {
      expectWeights(ahpGroupReport({ judgments: [pair(2), pair(8)], group }).weights, [0.8, 0.2], 1e-14);
    }
    // 2^(3/4) · 8^(1/4) = 2^(3/2)
    const ratio = 2 ** 1.5;
    expectWeights(
      weigh(ahp, columns(2), { judgments: [pair(2), pair(8)], expertWeights: [3, 1] }).weights,
      [ratio / (ratio + 1), 1 / (ratio + 1)],
      1e-14,
    );
  });

  it("takes a pair that one expert did not judge from the others", () => {
    const silent = CONSISTENT.map((row, i) =>
      row.map((judged, j) => (i === j || i === 0 || j === 0 ? judged : 0)),
    );
    const report = ahpGroupReport({ judgments: [silent, CONSISTENT] });
    expectWeights(report.weights, [4 / 7, 2 / 7, 1 / 7], 1e-12);
    expect(report.experts).toHaveLength(2);
    expect(report.group?.consistencyRatio).toBeCloseTo(0, 12);
  });

  it("reports each expert above the limit, and the group", () => {
    const wild = [
      [1, 9, 1 / 9],
      [1 / 9, 1, 9],
      [9, 1 / 9, 1],
    ];
    const { codes, details } = weigh(ahp, columns(3), { judgments: [CONSISTENT, wild] });
    expect(codes).toEqual(["JUDGMENTS_INCONSISTENT", "JUDGMENTS_INCONSISTENT"]);
    expect(details[0]).toMatch(/^no\. 2: CR = /);
    expect(details[1]).toMatch(/^Σ: CR = /);
    expect(weigh(ahp, columns(3), { judgments: [CONTRARY] }).codes).toEqual([]);
    expect(weigh(ahp, columns(3), { judgments: [CONTRARY], consistencyLimit: 0.01 }).codes).toHaveLength(1);
  });

  it("refuses what is not positive, reciprocal, square and connected", () => {
    const wrong: readonly (readonly (readonly number[])[])[] = [
      [
        [1, 2],
        [1 / 2, 1],
      ],
      [
        [1, 2, 4],
        [1 / 2, 2, 2],
        [1 / 4, 1 / 2, 1],
      ],
      [
        [1, 2, 4],
        [2, 1, 2],
        [1 / 4, 1 / 2, 1],
      ],
      [
        [1, -2, 4],
        [-1 / 2, 1, 2],
        [1 / 4, 1 / 2, 1],
      ],
      [
        [1, 0, 4],
        [1 / 2, 1, 2],
        [1 / 4, 1 / 2, 1],
      ],
      [
        [1, 0, 0],
        [0, 1, 2],
        [0, 1 / 2, 1],
      ],
    ];
    for (const matrix of wrong) {
      expect(() => weigh(ahp, columns(3), { judgments: [matrix] })).toThrow(/ahp: judgments must be/);
    }
    expect(() => ahpReport(wrong[2] as number[][])).toThrow(/reciprocal/);
    expect(() => weigh(ahp, columns(3), { judgments: [CONSISTENT], expertWeights: [1, 2] })).toThrow(
      /expertWeights/,
    );
  });

  it("has no ratio beyond the end of a table, and 0 for two columns", () => {
    expect(randomIndex("saaty-2008", 11)).toBeNull();
    expect(
      ahpReport([
        [1, 5],
        [1 / 5, 1],
      ]).consistencyRatio,
    ).toBe(0);
    const sixteen = Array.from({ length: 16 }, () => new Array<number>(16).fill(1));
    expect(ahpReport(sixteen).consistencyRatio).toBeNull();
    expect(ahpReport(sixteen, { randomIndex: "alonso-lamata-2006" }).consistencyRatio).toBeCloseTo(0, 12);
  });
});

describe("random index", () => {
  it("is about the mean consistency index of random judgments (Alonso & Lamata, three and four columns)", () => {
    const random = randomSource(11);
    const scale = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((k) => (k === 1 ? [1] : [k, 1 / k]));
    for (const m of [3, 4]) {
      const draws = 4000;
      let sum = 0;
      for (let draw = 0; draw < draws; draw++) {
        const judgments = Array.from(
          { length: (m * (m - 1)) / 2 },
          () => scale[random.integer(17)] as number,
        );
        sum += ahpReport(reciprocal(m, judgments)).consistencyIndex;
      }
      expect(Math.abs(sum / draws - (randomIndex("alonso-lamata-2006", m) as number))).toBeLessThan(0.04);
    }
  });
});

describe("best–worst method", () => {
  it("finds the weights behind consistent judgments, with ξ = 0", () => {
    const report = bwmReport({ bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 1] });
    expectWeights(report.weights, [4 / 7, 2 / 7, 1 / 7], 1e-14);
    expect(report).toMatchObject({ consistencyRatio: 0, best: 1, worst: 3 });
    expect(report.deviation).toBeCloseTo(0, 14);
  });

  it("spreads a contradiction evenly", () => {
    // best over second 2, second over worst 2, best over worst 8. At the optimum w₁ − 2w₂ = w₂ − 2w₃ = 8w₃ − w₁ = ξ:
    // w₃ = ξ, w₂ = 3ξ, w₁ = 7ξ, and 11 ξ = 1. Ratio |2 · 2 − 8| / (64 − 8) = 1/14
    const report = bwmReport({ bestToOthers: [1, 2, 8], othersToWorst: [8, 2, 1] });
    expectWeights(report.weights, [7 / 11, 3 / 11, 1 / 11], 1e-13);
    expect(report.deviation).toBeCloseTo(1 / 11, 13);
    expect(report.consistencyRatio).toBeCloseTo(1 / 14, 14);
  });

  it("is nowhere beaten by other weights", () => {
    const judged = fc.integer({ min: 1, max: 9 });
    const random = randomSource(3);
    fc.assert(
      fc.property(fc.array(fc.tuple(judged, judged), { minLength: 1, maxLength: 5 }), (others) => {
        const bestToOthers = [1, ...others.map(([a]) => a), 9];
        const othersToWorst = [9, ...others.map(([, b]) => b), 1];
        const report = bwmReport({ bestToOthers, othersToWorst });
        const worst = bestToOthers.length - 1;
        const deviationOf = (w: readonly number[]) =>
          Math.max(
            ...w.map((x, j) => Math.abs((w[0] as number) - (bestToOthers[j] as number) * x)),
            ...w.map((x, j) => Math.abs(x - (othersToWorst[j] as number) * (w[worst] as number))),
          );
        if (report.best !== 1 || report.worst !== worst + 1) return;
        expect(deviationOf(report.weights)).toBeCloseTo(report.deviation, 9);
        for (let i = 0; i < 40; i++) {
          const near = report.weights.map((x) => x * Math.exp(0.2 * random.normal()));
          const total = near.reduce((sum, x) => sum + x, 0);
          expect(deviationOf(near.map((x) => x / total))).toBeGreaterThanOrEqual(report.deviation - 1e-9);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("reports contradiction above the limit", () => {
    const given = { bestToOthers: [1, 9, 9], othersToWorst: [9, 9, 1] };
    expect(weigh(bwm, columns(3), given)).toMatchObject({
      codes: ["JUDGMENTS_INCONSISTENT"],
      details: ["CR = 1 > 0.25"],
    });
  });

  it("refuses lists that name no best and worst column", () => {
    const wrong = [
      { bestToOthers: [1, 2], othersToWorst: [4, 2, 1] },
      { bestToOthers: [2, 2, 4], othersToWorst: [4, 2, 1] },
      { bestToOthers: [1, 2, 4], othersToWorst: [4, 2, 2] },
      { bestToOthers: [1, 2, 4], othersToWorst: [5, 2, 1] },
      { bestToOthers: [1, 0.5, 4], othersToWorst: [4, 2, 1] },
    ];
    for (const given of wrong) expect(() => weigh(bwm, columns(3), given)).toThrow(/bwm: /);
  });

  it("weighs a single column with 1 and two by their ratio", () => {
    expect(bwmReport({ bestToOthers: [1], othersToWorst: [1] }).weights).toEqual([1]);
    expectWeights(bwmReport({ bestToOthers: [1, 3], othersToWorst: [3, 1] }).weights, [0.75, 0.25], 1e-14);
    expectWeights(bwmReport({ bestToOthers: [1, 1], othersToWorst: [1, 1] }).weights, [0.5, 0.5], 1e-14);
  });
});

describe("RANCOM", () => {
  it("weighs by the sums of the rows", () => {
    // 2.5, 1, 1 of 4.5
    const judgments = [
      [0.5, 1, 1],
      [0, 0.5, 0.5],
      [0, 0.5, 0.5],
    ];
    expectWeights(weigh(rancom, columns(3), { judgments }).weights, [5 / 9, 2 / 9, 2 / 9], 1e-15);
  });

  it("refuses other numbers, and pairs that do not sum to 1", () => {
    for (const judgments of [
      [
        [0.5, 1],
        [1, 0.5],
      ],
      [
        [0.5, 0.7],
        [0.3, 0.5],
      ],
      [[0.5, 1]],
      [
        [1, 1],
        [0, 0.5],
      ],
    ]) {
      expect(() => weigh(rancom, columns(2), { judgments })).toThrow(/rancom: judgments must be/);
    }
  });
});

/** Matrix from the judgments above its diagonal, row by row. */
function reciprocal(m: number, judgments: readonly number[]): number[][] {
  const matrix = Array.from({ length: m }, () => new Array<number>(m).fill(1));
  let next = 0;
  for (let i = 0; i < m; i++) {
    for (let j = i + 1; j < m; j++) {
      const judged = judgments[next++] as number;
      (matrix[i] as number[])[j] = judged;
      (matrix[j] as number[])[i] = 1 / judged;
    }
  }
  return matrix;
}
