import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breslowDay, mantelHaenszel } from "../../../src/equivalence/audit/index.js";
import { exchangeGroups } from "../../../src/equivalence/audit/stratified-table.js";
import { BERKELEY, tableOf } from "./tables.js";

describe("mantelHaenszel", () => {
  it("refuses a line that leaves one side empty, or is none", () => {
    for (const top of [0, 0.5, 2]) {
      expect(() => mantelHaenszel(BERKELEY, { top })).toThrow(
        expect.objectContaining({ code: "OPTION_INVALID" }),
      );
    }
  });

  it("follows the hand-computed ratio, variance and chi-square of two strata", () => {
    // stratum 1: a 4, b 2, c 3, d 6, n 15; stratum 2: a 2, b 3, c 1, d 4, n 10
    const result = mantelHaenszel(
      tableOf(
        [
          [4, 2],
          [3, 6],
        ],
        [
          [2, 3],
          [1, 4],
        ],
      ),
    );
    // R = 24/15 + 8/10 = 2.4; S = 6/15 + 3/10 = 0.7; ψ = 2.4/0.7
    expect(result?.oddsRatio?.value).toBeCloseTo(2.4 / 0.7, 14);
    // P = 10/15, 6/10; Q = 5/15, 4/10; ΣPR = 1.06667 + .48, Σ(PS + QR) = .26667 + .53333 + .18 + .32, ΣQS = .13333 + .12
    const variance =
      (16 / 15 + 0.48) / (2 * 2.4 ** 2) + (0.8 + 0.5) / (2 * 2.4 * 0.7) + (2 / 15 + 0.12) / (2 * 0.7 ** 2);
    expect(result?.oddsRatio?.standardError).toBeCloseTo(Math.sqrt(variance), 14);
    // E = 6·7/15 = 2.8 and 5·3/10 = 1.5; Var = 6·9·7·8/(15²·14) = .96 and 5·5·3·7/(10²·9) = .58333
    expect(result?.chiSquare).toBeCloseTo((1.2 + 0.5 - 0.5) ** 2 / (0.96 + 525 / 900), 13);
    expect(result?.oddsRatio?.delta).toBeCloseTo(2.35 * Math.log(2.4 / 0.7), 12);
  });

  it("gives the published figures of the Berkeley admissions (R, mantelhaen.test of UCBAdmissions)", () => {
    const result = mantelHaenszel(BERKELEY);
    expect(result?.oddsRatio?.value).toBeCloseTo(0.9046968, 7);
    expect(result?.oddsRatio?.interval[0]).toBeCloseTo(0.7719074, 7);
    expect(result?.oddsRatio?.interval[1]).toBeCloseTo(1.0603298, 7);
    expect(result?.chiSquare).toBeCloseTo(1.426946, 6);
    expect(result?.p).toBeCloseTo(0.2323, 4);
    expect(result?.oddsRatio?.class).toBe("A");
  });

  it("is the plain odds ratio with Woolf's variance 1/a + 1/b + 1/c + 1/d in one stratum", () => {
    const ratio = mantelHaenszel(
      tableOf([
        [20, 10],
        [15, 30],
      ]),
    )?.oddsRatio;
    expect(ratio?.value).toBeCloseTo(4, 14);
    expect(ratio?.standardError).toBeCloseTo(Math.sqrt(1 / 20 + 1 / 10 + 1 / 15 + 1 / 30), 14);
  });

  it("calls small differences A, large ones C, and large but uncertain ones A", () => {
    const grade = (odds: number, size: number) =>
      mantelHaenszel(
        tableOf([
          [odds * size, size],
          [size, size],
        ]),
      )?.oddsRatio?.class;
    // |2.35 ln 1.4| = .79; 2.35 ln 1.7 = 1.25; 2.35 ln 3 = 2.58
    expect([grade(1.4, 10_000), grade(1.7, 10_000), grade(3, 10_000), grade(3, 3)]).toEqual([
      "A",
      "B",
      "C",
      "A",
    ]);
  });

  it("calls a difference above 1.5 that is not significantly above 1 class B", () => {
    // s² = 1/60 + 1/30 + 1/30 + 1/30 → 2.35 s = .80; 2.35 ln 2 = 1.63 > 0 at 95 %, 1.63 − 1.645 · .80 < 1
    expect(
      mantelHaenszel(
        tableOf([
          [60, 30],
          [30, 30],
        ]),
      )?.oddsRatio?.class,
    ).toBe("B");
  });

  it("gives no ratio where no stratum speaks against the difference, but still a test", () => {
    const result = mantelHaenszel(
      tableOf(
        [
          [5, 0],
          [2, 4],
        ],
        [
          [3, 0],
          [1, 6],
        ],
      ),
    );
    expect(result?.oddsRatio).toBeNull();
    expect(result?.p).toBeLessThan(0.01);
  });

  it("compares nothing where no stratum holds both groups and both sides", () => {
    expect(
      mantelHaenszel(
        tableOf(
          [
            [5, 3],
            [0, 0],
          ],
          [
            [0, 0],
            [2, 2],
          ],
          [
            [3, 0],
            [4, 0],
          ],
        ),
      ),
    ).toBeNull();
    expect(
      mantelHaenszel(
        tableOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull();
  });

  it("refuses a line outside the categories", () => {
    expect(() => mantelHaenszel(BERKELEY, { top: 2 })).toThrow(/top/);
  });

  it("inverts the ratio when the groups change places, and keeps to the bit when the strata do", () => {
    const cell = fc.integer({ min: 0, max: 30 });
    const stratum = fc.tuple(fc.tuple(cell, cell, cell), fc.tuple(cell, cell, cell));
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 6 }), fc.constantFrom(1, 2), (strata, top) => {
        const table = tableOf(...strata);
        const one = mantelHaenszel(table, { top });
        const other = mantelHaenszel(exchangeGroups(table), { top });
        expect(mantelHaenszel(tableOf(...[...strata].reverse()), { top })).toEqual(one);
        expect(other === null).toBe(one === null);
        if (one?.oddsRatio && other?.oddsRatio) {
          expect(other.oddsRatio.logarithm).toBeCloseTo(-one.oddsRatio.logarithm, 10);
          expect(other.oddsRatio.standardError).toBeCloseTo(one.oddsRatio.standardError, 10);
          expect(other.oddsRatio.class).toBe(one.oddsRatio.class);
        }
      }),
    );
  });
});

describe("breslowDay", () => {
  it("gives Tarone's statistic of the Berkeley admissions, 18.8255 on 5 degrees (statsmodels 0.15)", () => {
    const result = breslowDay(BERKELEY, mantelHaenszel(BERKELEY)?.oddsRatio?.value as number);
    expect(result?.chiSquare).toBeCloseTo(18.82550125, 6);
    expect(result?.degrees).toBe(5);
    expect(result?.p).toBeCloseTo(0.0020714, 7);
  });

  it("is 0 where every stratum has the common ratio", () => {
    const result = breslowDay(
      tableOf(
        [
          [20, 10],
          [10, 20],
        ],
        [
          [8, 4],
          [7, 14],
        ],
      ),
      4,
    );
    expect(result?.chiSquare).toBeCloseTo(0, 12);
    expect(result?.p).toBeCloseTo(1, 6);
  });

  it("needs two strata that vary", () => {
    expect(
      breslowDay(
        tableOf(
          [
            [2, 1],
            [1, 2],
          ],
          [
            [2, 0],
            [3, 0],
          ],
        ),
        2,
      ),
    ).toBeNull();
  });
});
