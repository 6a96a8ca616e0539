import { describe, expect, it } from "vitest";
import {
  labelShares,
  leveragesOf,
  meanDifference,
  oneSided,
  outsideOf,
} from "../../../src/equivalence/link/describe-anchors.js";

const anchors = (values: readonly number[], attributes: Record<string, (string | null)[]> = {}) => ({
  keys: values.map((_, i) => `j${i}`),
  values: Float64Array.from(values),
  anchor: Float64Array.from(values),
  attributes,
});
const none = new Float64Array();

describe("what anchors are like", () => {
  it("leverage: 1/n and the share of the squared deviations", () => {
    // 1, 2, 6: mean 3, squares 4 + 1 + 9 = 14
    expect(leveragesOf(anchors([1, 2, 6]))).toEqual([
      { key: "j2", leverage: expect.closeTo(1 / 3 + 9 / 14, 12) },
      { key: "j0", leverage: expect.closeTo(1 / 3 + 4 / 14, 12) },
      { key: "j1", leverage: expect.closeTo(1 / 3 + 1 / 14, 12) },
    ]);
    expect(leveragesOf(anchors([5, 5])).map(({ leverage }) => leverage)).toEqual([0.5, 0.5]);
  });

  it("outside: the shares below the lowest and above the highest anchor", () => {
    expect(outsideOf(Float64Array.of(2, 4), Float64Array.of(1, 2, 4, 5, 6, Number.NaN))).toEqual({
      below: 1 / 5,
      above: 2 / 5,
    });
    expect(outsideOf(Float64Array.of(2, 4), none)).toEqual({ below: 0, above: 0 });
  });

  it("one side: all above or below the middle of the journals to be placed", () => {
    const placed = Float64Array.of(1, 2, 3, 4);
    // the middle lies between 2 and 3
    expect(oneSided(Float64Array.of(2.5, 9), placed)).toBe("above");
    expect(oneSided(Float64Array.of(0, 2.5), placed)).toBe("below");
    expect(oneSided(Float64Array.of(2, 3), placed)).toBeNull();
    expect(oneSided(none, placed)).toBeNull();
    expect(oneSided(Float64Array.of(9), Float64Array.of(1))).toBeNull();
  });

  it("mean difference: in standard deviations of the journals to be placed", () => {
    // means 5 and 2; 1, 2, 3 have the standard deviation 1; doubled it is 2
    expect(meanDifference(Float64Array.of(4, 6), Float64Array.of(1, 2, 3))).toBe(3);
    expect(meanDifference(Float64Array.of(4, 6), Float64Array.of(2, 4, 6))).toBe(0.5);
    expect(meanDifference(Float64Array.of(4, 6), Float64Array.of(2, 2))).toBeNull();
  });

  it("label shares: half the sum of the differences, among those whose label is known", () => {
    const own = anchors([1, 2, 3, 4, 5], {
      language: ["en", "en", "en", "zh", null],
      size: [null],
      one: ["a"],
    });
    const placed = { values: none, attributes: { language: ["zh", "en", null], size: ["big"], one: ["a"] } };
    // anchors 3/4 en, 1/4 zh; journals 1/2 and 1/2
    expect(labelShares(own, placed)).toEqual([
      {
        attribute: "language",
        labels: [
          { label: "en", anchors: 3 / 4, placed: 1 / 2 },
          { label: "zh", anchors: 1 / 4, placed: 1 / 2 },
        ],
        difference: 1 / 4,
      },
      { attribute: "one", labels: [{ label: "a", anchors: 1, placed: 1 }], difference: 0 },
    ]);
  });
});
