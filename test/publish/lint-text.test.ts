import { describe, expect, it } from "vitest";
import { importCatalog } from "../../src/import-catalog.js";
import { lint } from "../../src/lint-edition.js";
import { toLintText } from "../../src/publish/index.js";
import { issn, listSpec, utf8 } from "../catalog/import/invented-list.js";

// Invented.
const report = async (...rows: string[]) => {
  const text = ["级别,刊名,ISSN,CN", ...rows].join("\n");
  return lint((await importCatalog(utf8(text), listSpec())).edition);
};

describe("a lint report as text", () => {
  it("names place, finding and remedy, and says what stands in the way", async () => {
    expect(
      toLintText(await report("T1,甲学报,,0-1514/G2", `T9,乙学报,${issn(2)},`), "en").split("\n"),
    ).toEqual([
      "Invented tier catalog (2026): 2 listings",
      "",
      "error  TIER_OUTSIDE_SCHEME  ×1",
      "  row 3, column “级别”: “T9”, printed for “乙学报”, is no tier of this catalog (T1, T2, T3). Correct it; labels of another list are not converted.",
      "",
      "warning  CN_DAMAGED  ×1",
      "  row 2, column “CN”: The CN number 0-1514/G2 of “甲学报” is damaged, so it was not used; the journal still counts as one with a CN number. Perhaps 10-1514/G2 or 50-1514/G2 is meant. Please correct it.",
      "",
      "note  CN_MISSING  ×1",
      "  row 3, column “CN”: “乙学报” has a Chinese title only and no CN number, while other domestic journals of its list have one. Add it.",
      "",
      "Settle 1 error before the notice.",
    ]);
  });

  it("speaks Chinese", async () => {
    const text = toLintText(await report("T9,乙学报,,11-1001/N"), "zh");
    expect(text).toContain("第 2 行，“级别”列：《乙学报》的级别“T9”不属于本目录（T1, T2, T3）。");
    expect(text.endsWith("公示前请先处理 1 处错误。")).toBe(true);
  });

  it("says so when there is nothing to say, or nothing that must be done", async () => {
    const clean = await report(`T1,甲学报,${issn(1)},11-1001/N`);
    expect(toLintText(clean, "zh")).toContain("未发现问题，可以公示。");
    expect(toLintText(await report("T1,甲学报,,"), "en")).toContain(
      "No error stands in the way of the notice",
    );
  });

  it("shows ten findings of a kind and counts the rest, or all when asked", async () => {
    const many = await report(
      ...Array.from({ length: 13 }, (_, n) => `T9,Invented Letters ${n},${issn(100 + n)},`),
    );
    expect(toLintText(many, "en")).toContain("  … and 3 more");
    expect(toLintText(many, "en", { all: true }).match(/is no tier/g)).toHaveLength(13);
  });
});
