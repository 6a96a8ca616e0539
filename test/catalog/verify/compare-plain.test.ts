import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePlain, pairEntries, type Report } from "../../../src/catalog/verify/compare-plain.js";

function told(compare: (report: Report) => void): readonly unknown[] {
  const found: unknown[] = [];
  compare((member, published, recomputed) => found.push([member, published, recomputed]));
  return found;
}
const compared = (a: unknown, b: unknown) => told((report) => comparePlain("", a, b, report));
const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown);

describe("comparePlain", () => {
  it("names every leaf that differs by its path", () => {
    expect(compared({ a: { b: [1, 2] }, c: "x" }, { a: { b: [1, 3] }, c: "y" })).toEqual([
      ["a.b[1]", 2, 3],
      ["c", "x", "y"],
    ]);
  });

  it("tells a member of one side only, whatever its name and order", () => {
    const odd = JSON.parse('{"__proto__":1,"toString":2}');
    expect(compared(odd, {})).toEqual([
      ["__proto__", 1, undefined],
      ["toString", 2, undefined],
    ]);
    expect(compared({ a: 1, b: 2 }, { b: 2, a: 1 })).toEqual([]);
  });

  it("tells values of another kind whole", () => {
    expect(compared({ a: [] }, { a: {} })).toEqual([["a", [], {}]]);
    expect(compared(null, { a: 1 })).toEqual([["", null, { a: 1 }]]);
  });

  it("finds nothing between a value and its copy, and something between values that print otherwise", () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(compared(a, structuredClone(a))).toEqual([]);
        if (compared(a, b).length === 0) expect(a).toEqual(b);
      }),
    );
  });
});

describe("pairEntries", () => {
  const paired = (published: unknown, recomputed: unknown) => {
    const pairs: unknown[] = [];
    const found = told((report) =>
      pairEntries(
        "list",
        published,
        recomputed,
        ({ id }) => [id],
        (a, b) => pairs.push([a, b]),
        report,
      ),
    );
    return { pairs, found };
  };
  const [a, b, c] = ["a", "b", "c"].map((id) => ({ id }));

  it("pairs by key, and shows what stands in one list only", () => {
    expect(paired([a, b], [b, c])).toEqual({
      pairs: [
        [b, b],
        [undefined, c],
        [a, undefined],
      ],
      found: [],
    });
  });

  it("pairs repeated keys one by one, so that a copied entry is told", () => {
    expect(paired([a, a], [a]).pairs).toEqual([
      [a, a],
      [a, undefined],
    ]);
  });

  it("tells another order once, and only that of common entries", () => {
    expect(paired([c, b, a], [a, b, c]).found).toHaveLength(1);
    expect(paired([b, c], [a, b, c]).found).toEqual([]);
  });

  it("tells what is no list whole", () => {
    expect(paired({}, [a]).found).toEqual([["list", {}, [a]]]);
  });
});
