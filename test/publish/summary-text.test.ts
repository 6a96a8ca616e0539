import { describe, expect, it } from "vitest";
import { summarize } from "../../src/catalog/index.js";
import { toSummaryText } from "../../src/publish/index.js";
import { textTable, textWidth } from "../../src/publish/text-table.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";

describe("textWidth", () => {
  it.each([
    ["", 0],
    ["T1", 2],
    ["学科", 4],
    ["中a文", 5],
    ["（全）", 6],
    ["é", 1],
    ["e\u0301", 1],
    ["ｶ", 1],
    ["𠀀", 2],
  ])("%j takes %d columns", (text, width) => {
    expect(textWidth(text)).toBe(width);
  });
});

describe("textTable", () => {
  it("aligns Chinese and Latin cells by the columns they take", () => {
    expect(
      textTable([
        ["学科", "T1"],
        ["ab", "10"],
        ["遥感", ""],
      ]),
    ).toEqual(["学科  T1", "ab    10", "遥感"]);
    expect(textTable([])).toEqual([]);
  });
});

describe("toSummaryText", () => {
  it("shows candidates, tiers by discipline and population, reasons, withheld values and issues", async () => {
    const text = toSummaryText(summarize(await inventedEdition()), "en");
    expect(text).toBe(
      [
        "Invented catalog  2026 (draft, not published, not to be cited)",
        "",
        "4 candidate journals, 5 listings in 2 disciplines.",
        "",
        "Journals per tier (domestic+foreign)",
        "  Discipline       T1   T2  below  experts  left out",
        "  Remote sensing  0+1  1+0    0+1      1+0         1",
        "  Optics          0+1  0+0    0+0      0+0         0",
        "  Total           0+2  1+0    0+1      1+0         1",
        "",
        "Left out because",
        "  1  CANDIDATE_WITHOUT_DISCIPLINE  e.g. names no discipline",
        "  1  FLAGGED                       e.g. carries a warning flag",
        "",
        "Values withheld by licence",
        "  Indicator: impact",
        "  Score of scale: One scale",
        "",
        "Problems in the data to look at (run check for places and remedies)",
        "  error    ISSN_CONFLICT  1",
        "  warning  NUMBER_FORMAT  2",
      ].join("\n"),
    );
  });

  it("speaks Chinese to a Chinese society", async () => {
    const text = toSummaryText(summarize(await inventedEdition()), "zh");
    expect(text).toContain("候选期刊 4 种，在 2 个学科中共有 5 条评价结果。");
    expect(text).toContain("虚构领域分级目录  2026 (草案，未公布，不得引用)");
  });
});
