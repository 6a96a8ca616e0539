import { describe, expect, it } from "vitest";
import { selectCut } from "../../src/tiering/index.js";

const rule = (counts: readonly number[]) => ({ method: "count", counts, ties: "better" }) as const;
const cuts = [
  rule([1]),
  { ...rule([2]), population: "domestic" as const },
  { ...rule([3]), discipline: "optics" },
  { ...rule([4]), discipline: "optics", population: "domestic" as const },
];

describe("selectCut", () => {
  it.each([
    ["optics", "domestic", [4]],
    ["optics", "foreign", [3]],
    ["soil", "domestic", [2]],
    ["soil", "foreign", [1]],
    ["soil", "all", [1]],
  ] as const)("takes the most specific cut for %s, %s", (discipline, population, counts) => {
    expect(selectCut(cuts, discipline, population)).toMatchObject({ counts });
  });

  it("answers undefined where no cut fits", () => {
    expect(selectCut([{ ...rule([1]), discipline: "optics" }], "soil", "all")).toBeUndefined();
  });
});
