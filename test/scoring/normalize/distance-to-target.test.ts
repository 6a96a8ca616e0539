import { describe, expect, it } from "vitest";
import { distanceToTarget } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("distance to a target", () => {
  it("measures the way from the worst value to the target", () => {
    // worst 0, target 10: 1 − (10 − 5) / (10 − 0) = 0.5; 11 is capped
    expect(run(distanceToTarget, [0, 5, 11], { target: 10, upper: 1 }).values).toEqual([0, 0.5, 1]);
  });

  it("lets a value pass the target on request", () => {
    expect(run(distanceToTarget, [0, 5, 11], { target: 10, upper: 1, beyond: "extend" }).values).toEqual([
      0, 0.5, 1.1,
    ]);
  });

  it("turns round where lower is better", () => {
    // worst 10, target 0: 1 − (1 − 0) / (10 − 0) = 0.9
    const { values } = run(
      distanceToTarget,
      [-1, 1, 10],
      { target: 0, upper: 1, beyond: "extend" },
      { sign: -1 },
    );
    expect(values).toEqual([1.1, 0.9, 0]);
  });

  it("gives everybody the upper end where even the worst reaches the target", () => {
    expect(run(distanceToTarget, [5, 7], { target: 5 }).values).toEqual([100, 100]);
    expect(run(distanceToTarget, [5, 7], { target: 1, beyond: "extend" }).values).toEqual([100, 100]);
  });

  it("says where zero can occur", () => {
    const options = { target: 1, beyond: "extend", lower: -5, upper: -1 } as const;
    expect(distanceToTarget.producesZero(options)).toBe(true);
    expect(distanceToTarget.producesZero({ ...options, beyond: "cap" })).toBe(false);
    expect(distanceToTarget.range(options)).toEqual([-5, null]);
  });
});
