import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/model/canonical-json.js";

describe("canonicalJson", () => {
  it("orders keys by code unit, leaves out undefined and prints numbers as ECMAScript does", () => {
    expect(canonicalJson({ b: 1e21, a: [undefined, null, -0, "é"], c: undefined, A: {} })).toBe(
      '{"A":{},"a":[null,null,0,"é"],"b":1e+21}',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, () => 0])("refuses %s", (value) => {
    expect(() => canonicalJson({ value })).toThrow(expect.objectContaining({ code: "JSON_VALUE" }));
  });
});
