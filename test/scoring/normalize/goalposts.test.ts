import { describe, expect, it } from "vitest";
import { goalposts } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

const POSTS = { minimum: 0, maximum: 10, upper: 1 };

describe("goalposts", () => {
  it("places values between the posts and caps those beyond", () => {
    // 1 / 10 = 0.1; 11 is capped to 1, −1 to 0
    expect(run(goalposts, [1, 11, -1], POSTS).values).toEqual([0.1, 1, 0]);
  });

  it("changes the posts where lower is better", () => {
    // (10 − 1) / 10 = 0.9
    expect(run(goalposts, [1, -1, 11], POSTS, { sign: -1 }).values).toEqual([0.9, 1, 0]);
  });

  it("carries values on beyond the posts on request", () => {
    expect(run(goalposts, [20, -5], { ...POSTS, beyond: "extend" }).values).toEqual([2, -0.5]);
    expect(goalposts.range({ minimum: 0, maximum: 1, beyond: "extend", lower: 1, upper: 2 })).toEqual([
      null,
      null,
    ]);
    expect(goalposts.producesZero({ minimum: 0, maximum: 1, beyond: "extend", lower: 1, upper: 2 })).toBe(
      true,
    );
    expect(goalposts.producesZero({ minimum: 0, maximum: 1, beyond: "cap", lower: 1, upper: 2 })).toBe(false);
  });

  it("is not moved by other journals", () => {
    const alone = run(goalposts, [3], POSTS).values[0];
    expect(run(goalposts, [3, 9, 0.5], POSTS).values[0]).toBe(alone);
  });

  it("needs both posts, the upper above the lower", () => {
    expect(() => run(goalposts, [1], { minimum: 0 })).toThrow(/maximum/);
    const options = { minimum: 2, maximum: 2, beyond: "cap", lower: 0, upper: 100 } as const;
    expect(goalposts.faults?.(options)).toEqual([
      { option: "maximum", expected: "a number above minimum (2)", received: "2" },
    ]);
  });
});
