import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, checkMethodology, parseMethodology } from "../../src/methodology/index.js";
import { type Fault, MethodologyError } from "../../src/model/errors.js";
import { changed, type Loose, methods, whole } from "./invented.js";

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

describe("parseMethodology", () => {
  it("answers the document itself, frozen, with nothing added", () => {
    const document = whole();
    const methodology = parseMethodology(document, methods);
    expect(methodology).toEqual(whole());
    expect(isDeeplyFrozen(methodology)).toBe(true);
    expect(Object.isFrozen(document.indicators)).toBe(false);
  });

  it("leaves out comments and the schema, so that they do not change the hash", () => {
    const commented = changed((document) => {
      document.$schema = "methodology.schema.json";
      document.$comment = "a remark";
      document.scales[0].score.$comment = "another";
      document.indicators[0].normalize.$comment = "beside the options";
    });
    expect(canonicalJson(parseMethodology(commented, methods))).toBe(
      canonicalJson(parseMethodology(whole(), methods)),
    );
  });

  it("does not depend on the order of keys", () => {
    const turned = Object.fromEntries(Object.entries(whole()).reverse());
    expect(canonicalJson(parseMethodology(turned, methods))).toBe(
      canonicalJson(parseMethodology(whole(), methods)),
    );
  });

  it("throws one error with every fault, readable as text", () => {
    const wrong = changed((document) => {
      delete document.version;
      document.tiers.labels = ["T1", "T1"];
    });
    try {
      parseMethodology(wrong, methods);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(MethodologyError);
      const { code, faults, message } = error as MethodologyError;
      expect(code).toBe("METHODOLOGY_INVALID");
      expect(faults.map((fault) => fault.code)).toEqual(["MISSING_KEY", "DUPLICATE_ID"]);
      expect(message).toContain('$.version: The key "version" is missing.');
    }
  });
});

describe("properties", () => {
  /** Every place of a document, as a list of keys. */
  const placesOf = (value: unknown, path: readonly (string | number)[] = []): (string | number)[][] => {
    if (typeof value !== "object" || value === null) return [[...path]];
    const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
    const below = steps.flatMap((step) => placesOf((value as Loose)[step], [...path, step]));
    return path.length === 0 ? below : [[...path], ...below];
  };
  const places = placesOf(whole());

  const replaced = (place: readonly (string | number)[], value: unknown, remove: boolean): Loose => {
    const document = whole();
    const parent = place.slice(0, -1).reduce((at: Loose, step) => at[step], document);
    const last = place[place.length - 1] as string | number;
    if (remove && !Array.isArray(parent)) delete parent[last];
    else parent[last] = value;
    return document;
  };

  it("any value in any place gives a methodology or faults with code, path and two sentences, never a crash", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), fc.boolean(), (place, value, remove) => {
        const document = replaced(place, value, remove);
        const faults: readonly Fault[] = checkMethodology(document, methods);
        if (faults.length === 0) expect(isDeeplyFrozen(parseMethodology(document, methods))).toBe(true);
        for (const { code, path, message } of faults) {
          expect(code).toMatch(/^[A-Z_]+$/);
          expect(path).toMatch(/^\$/);
          expect(`${message.en} ${message.zh}`).not.toMatch(/\{\w+\}|undefined|\[object/);
          expect(message.zh).toMatch(/[\u4e00-\u9fff]/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("any JSON at all gives faults, never a crash", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(checkMethodology(value, methods).length).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });

  it("checking twice gives the same faults", () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (place, value) => {
        const document = replaced(place, value, false);
        expect(checkMethodology(document, methods)).toEqual(checkMethodology(document, methods));
      }),
      { numRuns: 100 },
    );
  });
});
