import { describe, expect, it } from "vitest";
import { linearScale } from "../../../src/publish/html/linear-scale.js";

describe("linearScale", () => {
  it("maps the ends of the domain to the ends of the range", () => {
    const { at } = linearScale([10, 20], [100, 200], 5);
    expect([at(10), at(15), at(20)]).toEqual([100, 150, 200]);
  });

  it.each([
    [[0, 100], 5, [0, 20, 40, 60, 80, 100]],
    [[0, 1], 4, [0, 0.5, 1]],
    [[-3, 3], 6, [-3, -2, -1, 0, 1, 2, 3]],
    [[0.0012, 0.0018], 3, [0.0012, 0.0014, 0.0016, 0.0018]],
    [[1234, 98765], 5, [20000, 40000, 60000, 80000]],
  ] as const)("marks %j in about %i steps at round values", (domain, count, ticks) => {
    expect(linearScale(domain, [0, 1], count).ticks).toEqual(ticks);
  });

  it("takes a domain of one value as one unit wide", () => {
    const { at, ticks } = linearScale([5, 5], [0, 10], 5);
    expect(at(5)).toBe(0);
    expect(ticks.length).toBeGreaterThan(0);
  });
});
