import { describe, expect, it } from "vitest";
import { matchingColumn } from "../../../src/equivalence/audit/matching-column.js";

describe("matchingColumn", () => {
  it("is the yardstick itself without labels", () => {
    const yardstick = Float64Array.of(3, Number.NaN, 1);
    expect([...matchingColumn(yardstick, null)]).toEqual([3, Number.NaN, 1]);
  });

  it("is the percentile inside the label, the highest best, equal ones with their average rank", () => {
    // a: 9, 5, 5, 1 have the ranks 1, 2.5, 2.5, 4: 100 (4 − r + ½)/4; b: 2 and 8: 100 (2 − r + ½)/2
    const column = matchingColumn(Float64Array.of(5, 2, 9, 8, 1, 5), ["a", "b", "a", "b", "a", "a"]);
    expect([...column]).toEqual([50, 25, 87.5, 75, 12.5, 50]);
  });

  it("is missing without a label or a yardstick, and such a journal counts in no label", () => {
    const column = matchingColumn(Float64Array.of(5, Number.NaN, 9, 7), ["a", "a", null, "a"]);
    expect([...column]).toEqual([25, Number.NaN, Number.NaN, 75]);
  });
});
