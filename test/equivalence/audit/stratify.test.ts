import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stratify } from "../../../src/equivalence/audit/index.js";

const alternate = (n: number) => Array.from({ length: n }, (_, i) => i % 2 === 0);

describe("stratify", () => {
  it("cuts twelve numbers into three strata of four, the best first", () => {
    const scores = Float64Array.from({ length: 12 }, (_, i) => 12 - i);
    const { codes, strata, joined } = stratify({ scores }, alternate(12), null, { strata: 3 });
    expect([...codes]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2]);
    expect(strata.map(({ focal, reference }) => [focal, reference])).toEqual([
      [2, 2],
      [2, 2],
      [2, 2],
    ]);
    expect(joined).toBe(0);
    const inverse = stratify({ scores, better: "lower" }, alternate(12), null, { strata: 3 });
    expect([...inverse.codes]).toEqual([...codes].reverse());
  });

  it("rounds the borders of strata that are not of one size by the middle of each place", () => {
    // 3 (r − ½)/7 of the places 1 … 7: .2 .6 | 1.07 1.5 1.9 | 2.4 2.8
    const scores = Float64Array.from({ length: 7 }, (_, i) => 7 - i);
    const { codes } = stratify({ scores }, alternate(7), null, { strata: 3, minimumPerGroup: 1 });
    expect([...codes]).toEqual([0, 0, 1, 1, 1, 2, 2]);
  });

  it("keeps equal values together, and all in one stratum where all are equal", () => {
    const { codes } = stratify({ scores: Float64Array.of(9, 5, 5, 5, 5, 1) }, alternate(6), null, {
      strata: 3,
      minimumPerGroup: 1,
    });
    expect(new Set(codes.subarray(1, 5)).size).toBe(1);
    expect(stratify({ scores: new Float64Array(8).fill(2) }, alternate(8), null).strata).toHaveLength(1);
  });

  it("joins the sparsest stratum to the sparser of its neighbors", () => {
    // Three strata of four; focal 2, 0, 1: the second joins the third, then 1 focal journal more is enough.
    const scores = Float64Array.from({ length: 12 }, (_, i) => 12 - i);
    const focal = [true, true, false, false, false, false, false, false, true, false, false, false];
    const { codes, strata, joined } = stratify({ scores }, focal, null, { strata: 3, minimumPerGroup: 1 });
    expect(joined).toBe(1);
    expect([...codes]).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect(strata.every(({ sufficient }) => sufficient)).toBe(true);
  });

  it("says so where even one stratum is not enough", () => {
    const { strata } = stratify({ scores: Float64Array.of(1, 2, 3) }, [true, false, false], null);
    expect(strata).toEqual([{ within: null, grade: null, focal: 1, reference: 2, sufficient: false }]);
  });

  it("takes grades as they are, and leaves out journals without one", () => {
    const grades = ["B", "A", null, "B", "D"];
    const { codes, strata } = stratify({ grades, order: ["A", "B", "C", "D"] }, alternate(5), null);
    expect([...codes]).toEqual([1, 0, -1, 1, 2]);
    expect(strata.map(({ grade }) => grade)).toEqual(["A", "B", "D"]);
    expect(() => stratify({ grades: ["E"], order: ["A"] }, [true], null)).toThrow(/not among/);
  });

  it("cuts inside each label, labels in code-unit order", () => {
    const scores = Float64Array.of(1, 2, 10, 20, 5);
    const { codes, strata } = stratify({ scores }, alternate(5), ["b", "b", "a", "a", null], {
      strata: 2,
      minimumPerGroup: 1,
    });
    // Two journals a label, one of each group: each pair is joined to one stratum.
    expect([...codes]).toEqual([1, 1, 0, 0, -1]);
    expect(strata.map(({ within }) => within)).toEqual(["a", "b"]);
  });

  it("leaves out missing and infinite numbers, and has no stratum without a journal", () => {
    const scores = Float64Array.of(Number.NaN, Infinity, 3);
    expect([...stratify({ scores }, alternate(3), null).codes]).toEqual([-1, -1, 0]);
    expect(stratify({ scores: new Float64Array() }, [], null).strata).toEqual([]);
  });

  it("refuses columns of different length and impossible numbers of strata", () => {
    expect(() => stratify({ scores: new Float64Array(2) }, [true], null)).toThrow(/one entry/);
    expect(() => stratify({ scores: new Float64Array(1) }, [true], null, { strata: 0 })).toThrow(/strata/);
  });

  it("does not depend on the order of the journals", () => {
    const journal = fc.record({ score: fc.integer({ min: 0, max: 12 }), focal: fc.boolean() });
    fc.assert(
      fc.property(fc.array(journal, { minLength: 1, maxLength: 60 }), (journals) => {
        const run = (list: typeof journals) =>
          stratify(
            { scores: Float64Array.from(list, ({ score }) => score) },
            list.map(({ focal }) => focal),
            null,
          );
        const one = run(journals);
        const other = run([...journals].reverse());
        expect([...other.codes].reverse()).toEqual([...one.codes]);
        expect(other.strata).toEqual(one.strata);
      }),
    );
  });
});
