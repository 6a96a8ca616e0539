import { describe, expect, it } from "vitest";
import { poolAdjacentViolators } from "../../../src/equivalence/link/pool-adjacent-violators.js";

const blocks = (x: number[], y: number[]) => {
  const found = poolAdjacentViolators(Float64Array.from(x), Float64Array.from(y));
  return found.x.map((value, k) => [value, found.y[k]]);
};

describe("poolAdjacentViolators", () => {
  it("leaves rising points as they are, in any order of the rows", () => {
    expect(blocks([3, 1, 2], [9, 1, 4])).toEqual([
      [1, 1],
      [2, 4],
      [3, 9],
    ]);
  });

  it("merges neighbors that fall, and goes back as far as it must, to the mean of their journals", () => {
    // 5 over 4: 4.5, over 1: (5 + 4 + 1)/3 = 10/3; 2 stays before it
    expect(blocks([1, 2, 3, 4], [2, 5, 4, 1])).toEqual([
      [1, 2],
      [3, expect.closeTo(10 / 3, 12)],
    ]);
  });

  it("makes one block of equal values from the start, which counts by its journals", () => {
    expect(blocks([1, 1, 3], [1, 3, 5])).toEqual([
      [1, 2],
      [3, 5],
    ]);
    // 1 and 3 at 1 are 2, level with the 2 at 2: x (1 + 1 + 2)/3
    expect(blocks([1, 1, 2], [1, 3, 2])).toEqual([[expect.closeTo(4 / 3, 12), 2]]);
    // 1 and 2 at 2 are 1.5, below 3: x (1 + 2 · 2)/3, y (3 + 2 · 1.5)/3
    expect(blocks([1, 2, 2], [3, 1, 2])).toEqual([[expect.closeTo(5 / 3, 12), 2]]);
  });
});
