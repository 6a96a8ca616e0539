import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance } from "../../../src/catalog/lookup/edit-distance.js";
import { NearTitles } from "../../../src/catalog/lookup/near-titles.js";

const KEYS = [
  "en:inventedoptics",
  "en:inventedopticsandlight",
  "en:imaginaryletters",
  "zh:虚构光谱学报",
  "zh:虚构光学学报",
];

function near(key: string): readonly (readonly [string, string, number])[] {
  return new NearTitles(KEYS)
    .near(key, 9)
    .map(({ title, because, edits }) => [KEYS[title] as string, because, edits]);
}

describe("near titles", () => {
  it("finds a misprint with its number of edits", () => {
    expect(near("en:imaginarylettres")).toEqual([["en:imaginaryletters", "misprint", 1]]);
    expect(near("zh:虚构光普学报")).toEqual([
      ["zh:虚构光学学报", "misprint", 1],
      ["zh:虚构光谱学报", "misprint", 1],
    ]);
  });

  it("finds the title that has a subtitle more, and the one that has a subtitle less", () => {
    expect(near("en:inventedoptics")).toEqual([["en:inventedopticsandlight", "longer-title", 0]]);
    expect(near("en:inventedopticsandlightreview")).toEqual([
      ["en:inventedopticsandlight", "shorter-title", 0],
      ["en:inventedoptics", "shorter-title", 0],
    ]);
  });

  it("does not compare titles of different scripts, and finds nothing for an unlike title", () => {
    expect(near("en:虚构光谱学报")).toEqual([]);
    expect(near("en:geology")).toEqual([]);
    expect(new NearTitles([]).near("en:anything", 9)).toEqual([]);
  });

  it("does not guess at texts of one or two letters", () => {
    expect(near("en:im")).toEqual([]);
    expect(near("zh:虚")).toEqual([]);
  });

  it("finds every Latin title within the allowed edits that shares a gram", () => {
    const title = fc.string({ unit: fc.constantFrom("a", "e", "n", "o", "t"), minLength: 8, maxLength: 14 });
    fc.assert(
      fc.property(fc.uniqueArray(title, { maxLength: 20 }), title, (titles, asked) => {
        const keys = titles.map((text) => `en:${text}`);
        const found = new NearTitles(keys)
          .near(`en:${asked}`, 99)
          .filter(({ because }) => because === "misprint");
        const expected = titles.filter((text) => text !== asked && editDistance(text, asked, 2) <= 2);
        const missed = expected.filter((text) => !found.some((one) => keys[one.title] === `en:${text}`));
        const grams = (text: string) =>
          new Set([...`__${text}__`].map((_, i) => `__${text}__`.slice(i, i + 3)));
        expect(missed.filter((text) => [...grams(text)].some((gram) => grams(asked).has(gram)))).toEqual([]);
      }),
    );
  });
});
