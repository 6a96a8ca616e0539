import { describe, expect, it } from "vitest";
import {
  liuAgresti,
  mantelHaenszel,
  ordinalMantelHaenszel,
  standardizedMeanDifference,
  tierScores,
  topScores,
} from "../../../src/equivalence/audit/index.js";
import {
  effectSizeClass,
  shareDifferenceClass,
} from "../../../src/equivalence/audit/standardized-mean-difference.js";
import { exchangeGroups } from "../../../src/equivalence/audit/stratified-table.js";
import { exp, normalTwoSided, randomSource } from "../../../src/numeric/index.js";
import { BERKELEY, tableOf } from "./tables.js";

const SMALL = tableOf(
  [
    [2, 1, 1],
    [1, 2, 3],
  ],
  [
    [1, 2, 0],
    [0, 1, 2],
  ],
);

describe("ordinalMantelHaenszel", () => {
  it("follows the hand-computed chi-square of Mantel", () => {
    // Scores 2, 1, 0. Stratum 1: F = 5, T = 9, n = 10, f = 4, E = 3.6, Σy² = 3·4 + 3 = 15,
    // Var = 4·6 (150 − 81)/(100·9) = 1.84. Stratum 2: F = 4, T = 5, n = 6, f = 3, E = 2.5, Σy² = 7,
    // Var = 9 (42 − 25)/(36·5) = .85.
    expect(ordinalMantelHaenszel(SMALL)?.chiSquare).toBeCloseTo((1.4 + 1.5) ** 2 / (1.84 + 0.85), 12);
  });

  it("follows the hand-computed mean difference in tiers", () => {
    // w = 4/7, 3/7; 5/4 − 4/6 and 4/3 − 1/3
    const { meanDifference } = ordinalMantelHaenszel(SMALL) ?? {};
    expect(meanDifference?.value).toBeCloseTo((4 / 7) * (5 / 4 - 4 / 6) + (3 / 7) * 1, 14);
    const variance = (4 / 7) ** 2 * (1 / 4 + 1 / 6) ** 2 * 1.84 + (3 / 7) ** 2 * (2 / 3) ** 2 * 0.85;
    expect(meanDifference?.standardError).toBeCloseTo(Math.sqrt(variance), 14);
    // All scores: 22 squares, sum 14, 16 journals
    expect(meanDifference?.effectSize).toBeCloseTo(
      (meanDifference?.value as number) / Math.sqrt(22 / 16 - (14 / 16) ** 2),
      12,
    );
  });

  it("follows the hand-computed ratio of Liu and Agresti", () => {
    // Line below tier 1: AD = 2·5/10 + 1·3/6, BC = 2·1/10 + 2·0/6; below tier 2: AD = 3·3/10 + 3·2/6, BC = 1·3/10 + 0
    const ratio = (1 + 0.5 + 0.9 + 1) / (0.2 + 0.3);
    expect(liuAgresti(SMALL)?.value).toBeCloseTo(ratio, 13);
  });

  it("follows the hand-computed variance of the logarithm, that of a U-statistic", () => {
    // Focal 2 in, 1 out; reference 1 in, 2 out: ψ = (2·2/6)/(1·1/6) = 4; u = 1 for a focal journal higher, −4 lower.
    // Focal in: Σ u = 2·1; out: 1·(−4): 2·2² + 1·4² = 24; reference in: 1·(−4), out: 2·1: 1·4² + 2·2² = 24;
    // Σ u² = 4·1 + 1·16 = 20; (24 + 24 − 20)/6² over (4/6)² = 28/16
    const ratio = liuAgresti(
      tableOf([
        [2, 1],
        [1, 2],
      ]),
    );
    expect(ratio?.value).toBeCloseTo(4, 13);
    expect(ratio?.standardError).toBeCloseTo(Math.sqrt(28 / 16), 13);
    // One group: every pair is decided one way, and nothing is against.
    expect(
      liuAgresti(
        tableOf([
          [3, 0],
          [1, 2],
        ]),
      ),
    ).toBeNull();
    expect(
      liuAgresti(
        tableOf([
          [0, 3],
          [1, 2],
        ]),
      ),
    ).toBeNull();
  });

  it("has 95 % intervals, and the p of one degree of freedom", () => {
    const result = ordinalMantelHaenszel(SMALL);
    const { value = 0, standardError = 0, interval, p } = result?.meanDifference ?? {};
    expect(interval?.[0]).toBeCloseTo(value - 1.959963984540054 * standardError, 12);
    expect(interval?.[1]).toBeCloseTo(value + 1.959963984540054 * standardError, 12);
    expect(p).toBe(normalTwoSided(value / standardError));
    // χ² of one degree of freedom is a squared normal deviate.
    expect(result?.p).toBeCloseTo(normalTwoSided(Math.sqrt(result?.chiSquare as number)), 12);
    const ratio = result?.oddsRatio;
    expect(ratio?.interval[1]).toBeCloseTo(
      exp((ratio?.logarithm as number) + 1.959963984540054 * (ratio?.standardError as number)),
      10,
    );
  });

  it("is the Mantel–Haenszel ratio with two categories, with nearly its standard error", () => {
    const binary = mantelHaenszel(BERKELEY)?.oddsRatio;
    const ordinal = liuAgresti(BERKELEY);
    expect(ordinal?.value).toBeCloseTo(binary?.value as number, 13);
    expect((ordinal?.standardError as number) / (binary?.standardError as number)).toBeCloseTo(1, 2);
  });

  it("does not count a tier that no compared journal is in", () => {
    const gap = tableOf(
      [
        [2, 0, 1, 1],
        [1, 0, 2, 3],
      ],
      [
        [1, 0, 2, 0],
        [0, 0, 1, 2],
      ],
    );
    expect(liuAgresti(gap)).toEqual(liuAgresti(SMALL));
  });

  it("states a standard error that matches the spread of the estimate over many draws", () => {
    const random = randomSource(11);
    const draw = (size: number, shift: number) => {
      const counts = [0, 0, 0, 0];
      for (let i = 0; i < size; i++) {
        const u = random.next();
        const latent = Math.log(u / (1 - u)) + shift;
        const k = latent > 1 ? 0 : latent > 0 ? 1 : latent > -1 ? 2 : 3;
        counts[k] = (counts[k] as number) + 1;
      }
      return counts;
    };
    const logs: number[] = [];
    const errors: number[] = [];
    let covered = 0;
    for (let t = 0; t < 1000; t++) {
      const table = tableOf(
        ...[-1, -0.3, 0.3, 1].map((level) => [draw(12, level + 0.5), draw(18, level)] as const),
      );
      const ratio = liuAgresti(table);
      if (ratio === null) continue;
      logs.push(ratio.logarithm);
      errors.push(ratio.standardError);
      if (ratio.interval[0] <= Math.exp(0.5) && Math.exp(0.5) <= ratio.interval[1]) covered++;
    }
    const average = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
    const center = average(logs);
    const spread = Math.sqrt(average(logs.map((value) => (value - center) ** 2)));
    expect(logs.length).toBe(1000);
    expect(center).toBeCloseTo(0.5, 1);
    expect(average(errors) / spread).toBeGreaterThan(0.93);
    expect(average(errors) / spread).toBeLessThan(1.07);
    expect(covered / 1000).toBeGreaterThan(0.925);
    expect(covered / 1000).toBeLessThan(0.975);
  });

  it("changes sign and inverts when the groups change places", () => {
    const one = ordinalMantelHaenszel(SMALL);
    const other = ordinalMantelHaenszel(exchangeGroups(SMALL));
    expect(other?.chiSquare).toBeCloseTo(one?.chiSquare as number, 12);
    expect(other?.oddsRatio?.logarithm).toBeCloseTo(-(one?.oddsRatio?.logarithm as number), 12);
    expect(other?.oddsRatio?.standardError).toBeCloseTo(one?.oddsRatio?.standardError as number, 12);
    expect(other?.meanDifference.value).toBeLessThan(0);
  });

  it("keeps to the bit when the strata change places", () => {
    const reversed = { ...SMALL, strata: [...SMALL.strata].reverse() };
    expect(ordinalMantelHaenszel(reversed)).toEqual(ordinalMantelHaenszel(SMALL));
  });

  it("compares nothing without a stratum that varies", () => {
    expect(
      ordinalMantelHaenszel(
        tableOf([
          [3, 0, 0],
          [4, 0, 0],
        ]),
      ),
    ).toBeNull();
    expect(
      ordinalMantelHaenszel(
        tableOf([
          [3, 1, 0],
          [0, 0, 0],
        ]),
      ),
    ).toBeNull();
    expect(
      liuAgresti(
        tableOf([
          [3, 0],
          [0, 4],
        ]),
      ),
    ).toBeNull();
  });
});

describe("standardizedMeanDifference", () => {
  it("is the difference of shares in the top tiers with scores 1 and 0", () => {
    // 4/7 (2/4 − 1/6) + 3/7 (1/3 − 0)
    const result = standardizedMeanDifference(SMALL, topScores(3, 1));
    expect(result?.value).toBeCloseTo((4 / 7) * (1 / 3) + (3 / 7) * (1 / 3), 14);
  });

  it("scores one point a tier", () => {
    expect([...tierScores(3)]).toEqual([2, 1, 0]);
  });

  it("has the published limits of its classes", () => {
    expect([0.17, 0.18, 0.25, 0.26].map((size) => effectSizeClass(-size, 0.01))).toEqual([
      "A",
      "B",
      "B",
      "C",
    ]);
    expect(effectSizeClass(2, 0.05)).toBe("A");
    expect([0.049, 0.05, 0.099, 0.1].map((size) => shareDifferenceClass(-size))).toEqual([
      "A",
      "B",
      "B",
      "C",
    ]);
  });
});
