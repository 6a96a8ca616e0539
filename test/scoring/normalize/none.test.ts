import { describe, expect, it } from "vitest";
import { none } from "../../../src/scoring/normalize/index.js";
import { run } from "./run.js";

describe("none", () => {
  it("hands the values on, in their own direction", () => {
    expect(run(none, [-3, 0, 5], {}, { sign: -1 }).values).toEqual([-3, 0, 5]);
    expect(none.keepsDirection?.({ orient: false })).toBe(true);
  });

  it("changes the sign of a lower-is-better indicator only on request", () => {
    expect(run(none, [-3, 0, 5], { orient: true }, { sign: -1 }).values).toEqual([3, 0, -5]);
    expect(none.keepsDirection?.({ orient: true })).toBe(false);
  });
});
