import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanJson } from "../../src/node/scan-json.js";

describe("scanJson", () => {
  it.each([
    ["", 0],
    ["{", 1],
    ["[1,]", 3],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["[1 2]", 3],
    ["{a:1}", 1],
    ["1 1", 2],
    ['{"a":1]', 6],
    ["[01]", 2],
    ['["\t"]', 1],
    ["{“a”：1}", 1],
    ["nul", 0],
  ])("finds where %j breaks", (text, offset) => {
    expect(scanJson(text)).toEqual({ kind: "syntax", offset });
  });

  it.each(["null", " [ ] ", "{}", '{"a":{"a":[1,-0.5e+3,"\\u00e9",true]},"b":[[],{}]}'])(
    "passes %j",
    (text) => {
      expect(scanJson(text)).toBeNull();
    },
  );

  it("sees through escapes when it compares keys, and compares within one object only", () => {
    expect(scanJson('{"a":1,"\\u0061":2}')).toEqual({ kind: "key-twice", offset: 7, key: "a" });
    expect(scanJson('[{"a":1},{"a":2}]')).toBeNull();
  });

  it("takes any depth", () => {
    expect(scanJson("[".repeat(100_000) + "]".repeat(100_000))).toBeNull();
  });

  it("agrees with JSON.parse on what is JSON", () => {
    const unit = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      ":",
      ",",
      "1",
      "-",
      ".",
      "e",
      " ",
      "a",
      "\\",
      "null",
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.json()), (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(scanJson(text)?.kind === "syntax").toBe(!valid);
      }),
      { numRuns: 1000 },
    );
  });
});
