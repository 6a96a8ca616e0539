import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/catalog/lookup/edit-distance.js";

/** The full table, without band or bound. */
function plain(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => (d[i] as number[])[j] as number;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      let cost = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, at(i - 2, j - 2) + 1);
      (d[i] as number[])[j] = cost;
    }
  }
  return at(a.length, b.length);
}

describe("edit distance", () => {
  it("counts insertion, deletion, substitution and a swap of neighbors as one each", () => {
    expect(editDistance("optics", "optiics", 3)).toBe(1);
    expect(editDistance("optics", "optcs", 3)).toBe(1);
    expect(editDistance("optics", "optacs", 3)).toBe(1);
    expect(editDistance("optics", "otpics", 3)).toBe(1);
    // kitten → sitten → sittin → sitting
    expect(editDistance("kitten", "sitting", 3)).toBe(3);
  });

  it("counts Chinese characters as letters", () => {
    expect(editDistance("虚构光谱学报", "虚构光普学报", 2)).toBe(1);
  });

  it("answers one more than the bound beyond it", () => {
    expect(editDistance("abc", "xyz", 2)).toBe(3);
    expect(editDistance("a", "abcdefgh", 2)).toBe(3);
    expect(editDistance("", "ab", 1)).toBe(2);
  });

  it("is zero for equal texts, also empty ones", () => {
    expect(editDistance("", "", 0)).toBe(0);
    expect(editDistance("optics", "optics", 0)).toBe(0);
  });

  it("agrees with the full table up to the bound", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(plain(a, b), most + 1));
      }),
    );
  });
});
