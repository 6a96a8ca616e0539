import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonPath } from "../../src/methodology/json-path.js";
import { nearMiss } from "../../src/methodology/near-miss.js";

it.each([
  ["a letter too many", "weightt", "weight"],
  ["a letter too few", "wegh", "weight"],
  ["two letters swapped", "wieght", "weight"],
  ["another case or separator", "Min_Max", "min-max"],
  ["British spelling", "normalise", "normalize"],
])("finds the word meant behind %s", (_, written, meant) => {
  expect(nearMiss(written, ["min-max", "weight", "normalize"])).toBe(meant);
});

it.each([["colour"], [""], ["x"], ["weights of the society"]])("guesses nothing for %j", (written) => {
  expect(nearMiss(written, ["weight", "normalize", "ab"])).toBeUndefined();
});

it("takes the nearest word, and the first of equally near ones", () => {
  expect(nearMiss("medians", ["medium", "median"])).toBe("median");
  expect(nearMiss("share-a", ["share-b", "share-c"])).toBe("share-b");
});

it("always finds a word that is known", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-y]{3,20}$/), (word) => {
      expect(nearMiss(word, ["z".repeat(26), word])).toBe(word);
    }),
    { numRuns: 200 },
  );
});

it("writes a path as a person reads it", () => {
  expect(jsonPath([])).toBe("$");
  expect(jsonPath(["indicators", 2, "normalize", "method"])).toBe("$.indicators[2].normalize.method");
  expect(jsonPath(["a b", '"', "指标"])).toBe('$["a b"]["\\""]["指标"]');
});
