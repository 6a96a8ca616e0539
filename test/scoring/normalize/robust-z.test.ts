import { describe, expect, it } from "vitest";
import { robustZ } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("robust z-score", () => {
  it("divides the distance from the median by 1.4826 times the median absolute deviation", () => {
    // median of 1, 2, 3, 4, 100 is 3; |x − 3| = 2, 1, 0, 1, 97, median 1
    const { values } = run(robustZ, [1, 2, 3, 4, 100]);
    expect(values[0]).toBeCloseTo(-2 / 1.482602218505602, 14);
    expect(values[2]).toBe(0);
    expect(values[4]).toBeCloseTo(97 / 1.482602218505602, 12);
  });

  it("takes the mean deviation where more than half of the values are equal, and says so", () => {
    // median 0, MAD 0; mean |x| = (0 + 0 + 0 + 4) / 4 = 1: 4 / 1.2533
    const { values, codes } = run(robustZ, [0, 0, 0, 4]);
    expect(values[3]).toBeCloseTo(4 / 1.2533141373155003, 14);
    expect(codes).toEqual(["SPREAD_ZERO"]);
  });

  it("gives a constant column 0", () => {
    expect(run(robustZ, [3, 3, 3])).toEqual({
      values: [0, 0, 0],
      codes: ["COLUMN_CONSTANT"],
      details: ["0"],
    });
  });
});
