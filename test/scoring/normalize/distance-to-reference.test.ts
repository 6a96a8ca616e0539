import { describe, expect, it } from "vitest";
import { distanceToReference } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("distance to a reference", () => {
  it("measures the way from the worst value to the journal at the named place", () => {
    // median of 0, 4, 10 is 4: 1 − (4 − 0)/(4 − 0) = 0, 1, and 10 is capped at 1
    expect(run(distanceToReference, [0, 4, 10], { place: 0.5, upper: 1 }).values).toEqual([0, 1, 1]);
    // carried on: 10 / 4 = 2.5
    expect(run(distanceToReference, [0, 4, 10], { place: 0.5, upper: 1, beyond: "extend" }).values).toEqual([
      0, 1, 2.5,
    ]);
  });

  it("counts the place from the worst value, whatever the direction", () => {
    // lower is better: worst 10, the place 0.75 lies at 2 (between 0 and 4), 1 − (4 − 2)/(10 − 2) = 0.75
    expect(run(distanceToReference, [0, 4, 10], { place: 0.75, upper: 1 }, { sign: -1 }).values).toEqual([
      1, 0.75, 0,
    ]);
  });

  it("equals min–max where the reference is the best journal", () => {
    expect(run(distanceToReference, [2, 4, 10], { place: 1 }).values).toEqual([0, 25, 100]);
  });

  it("gives everybody the upper end where the reference is the worst value", () => {
    expect(run(distanceToReference, [3, 3, 3, 9], { place: 0.5 }).values).toEqual([100, 100, 100, 100]);
  });
});
