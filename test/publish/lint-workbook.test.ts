import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { edition } from "../../src/catalog/index.js";
import { importCatalog } from "../../src/import-catalog.js";
import { lint } from "../../src/lint-edition.js";
import { toLintWorkbook } from "../../src/publish/index.js";
import { issn, listSpec, utf8 } from "../catalog/import/invented-list.js";
import { evaluation, options } from "../catalog/invented-evaluation.js";

// Invented.
const LIST = [
  "级别,刊名,ISSN,CN",
  "T1,甲学报,0317-4871,11-1001/N",
  `T9,=1+1 Letters,${issn(12)},`,
  `T2,乙学报,${issn(13)},0-1514/G2`,
].join("\n");

async function workbook(language: "zh" | "en" = "en") {
  const { edition: made } = await importCatalog(utf8(LIST), listSpec());
  const bytes = await toLintWorkbook(lint(made), made, language);
  const { sheets } = await readXlsx(bytes, { readStyles: true });
  return { bytes, sheets };
}

describe("a lint report as a workbook", () => {
  it("lists every finding, then the list as printed, with the numbers of its rows", async () => {
    const { sheets } = await workbook();
    expect(sheets.map(({ name }) => name)).toEqual(["Findings", "Invented"]);
    expect(sheets[0]?.rows.slice(0, 2).map((row) => row.slice(0, 6))).toEqual([
      ["Severity", "Code", "Sheet", "Row", "Column", "Title"],
      ["error", "TIER_OUTSIDE_SCHEME", "invented", "3", "级别", "=1+1 Letters"],
    ]);
    expect(sheets[1]?.rows).toEqual([
      ["Row", "刊名", "ISSN", "CN", "级别"],
      ["2", "甲学报", "0317-4871", "11-1001/N", "T1"],
      ["3", "=1+1 Letters", issn(12), "", "T9"],
      ["4", "乙学报", issn(13), "0-1514/G2", "T2"],
    ]);
  });

  it("colors the cell in question and says in a comment what is wrong", async () => {
    const { sheets } = await workbook();
    const cells = sheets[1]?.cells;
    const noted = [...(cells ?? [])].flatMap(([place, { comment }]) =>
      comment === undefined ? [] : [place],
    );
    expect(noted.sort()).toEqual(["1,2", "2,4", "3,3"]);
    expect(cells?.get("2,4")?.comment?.text).toContain("“T9”, printed for “=1+1 Letters”, is no tier");
    const color = (place: string) => JSON.stringify(cells?.get(place)?.style?.fill);
    expect(color("2,4")).toContain("F8C4C0");
    expect(color("1,2")).toContain("FCE8B2");
  });

  it("holds no formula, whatever a title begins with", async () => {
    const { sheets } = await workbook();
    expect(sheets.flatMap(({ cells }) => [...(cells?.values() ?? [])]).some(({ formula }) => formula)).toBe(
      false,
    );
  });

  it("speaks Chinese, and is the same at every call", async () => {
    const [one, two] = [await workbook("zh"), await workbook("zh")];
    expect(one.sheets.map(({ name }) => name)).toEqual(["检查结果", "虚构"]);
    expect(one.bytes).toEqual(two.bytes);
  });

  it("shows an edition of our own by discipline", async () => {
    const own = await edition(evaluation, options);
    const { sheets } = await readXlsx(await toLintWorkbook(lint(own), own, "en"));
    expect(sheets).toHaveLength(1 + new Set(own.listings.map(({ discipline }) => discipline)).size);
    expect(sheets[1]?.rows[0]).toEqual(["Row", "Tier", "Chinese title", "English title", "ISSN", "CN"]);
  });

  it("gives sheets names that a workbook may have, each once", async () => {
    const long = "虚构工程技术与虚构金属材料（虚构学与虚构工艺）领域高质量科技期刊分级";
    const text = [
      "学科,级别,刊名",
      ...[`${long}甲`, `${long}乙`, "a/b:c"].map((name) => `${name},T1,甲学报`),
    ].join("\n");
    const { edition: made } = await importCatalog(utf8(text), listSpec({ discipline: { from: "column" } }));
    const { sheets } = await readXlsx(await toLintWorkbook(lint(made), made, "zh"));
    expect(sheets.map(({ name }) => name)).toEqual([
      "检查结果",
      long.slice(0, 31),
      `${long.slice(0, 29)} 2`,
      "a b c",
    ]);
  });
});
