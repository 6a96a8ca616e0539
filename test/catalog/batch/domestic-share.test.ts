import { describe, expect, it } from "vitest";
import { domesticShare } from "../../../src/catalog/batch/domestic-share.js";

describe("the share in domestic journals", () => {
  it("is a bound on both sides while journals are unknown", () => {
    // 2 of 5 for certain, (2 + 1) / 5 at most.
    expect(domesticShare(["domestic", "foreign", null, "domestic", "foreign"], 0.5)).toEqual({
      articles: 5,
      domestic: 2,
      foreign: 2,
      unknown: 1,
      lowest: 0.4,
      highest: 0.6,
      minimum: 0.5,
      verdict: "undecided",
    });
  });

  it.each([
    [["domestic", "foreign", "foreign"], 1 / 3, "met"],
    [["domestic", "domestic", "foreign", "foreign", "foreign", "foreign"], 1 / 3, "met"],
    [["domestic", "foreign", "foreign", "foreign"], 1 / 3, "not-met"],
    [["domestic", null, "foreign", "foreign"], 1 / 3, "undecided"],
    [["domestic", null], 0.5, "met"],
    [["foreign", null, "foreign"], 0.5, "not-met"],
    [["foreign"], 0, "met"],
    [["domestic"], null, null],
    [[], 0.5, null],
  ] as const)("of %j against %s is %s", (populations, minimum, verdict) => {
    expect(domesticShare(populations, minimum).verdict).toBe(verdict);
  });
});
