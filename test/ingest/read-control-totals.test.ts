import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readControlTotals } from "../../src/ingest/index.js";

// Invented.
const workbook = (rows: readonly (readonly (string | number)[])[], name = "Index") =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] });
const options = {
  name: "book",
  sheet: ["目录", "Index"],
  discipline: ["学科", "Field"],
  tiers: { T1: "T1", T2: "T2" },
};
const counts = (stated: Awaited<ReturnType<typeof readControlTotals>>) =>
  stated.counts.map(({ discipline, tier, count, row }) => [discipline, tier, count, row]);

describe("readControlTotals", () => {
  it("adds the numbers of several rows of one list, by hand", async () => {
    const bytes = await workbook([
      ["Field", "Population", "T1", "T2"],
      ["Optics", "domestic", 2, 0],
      ["Optics", "foreign", 3, 4],
      ["Roads", "domestic", 1, 1],
    ]);
    expect(counts(await readControlTotals(bytes, options))).toEqual([
      ["Optics", "T1", 5, 2],
      ["Optics", "T2", 4, 2],
      ["Roads", "T1", 1, 4],
      ["Roads", "T2", 1, 4],
    ]);
  });

  it("states nothing where one of the numbers is blank, or the column is not there", async () => {
    const bytes = await workbook([
      ["Field", "T1"],
      ["Optics", 2],
      ["Optics", ""],
      ["Roads", 1],
    ]);
    expect(counts(await readControlTotals(bytes, options))).toEqual([["Roads", "T1", 1, 4]]);
  });

  it("reads total and codes where columns are named for them", async () => {
    const bytes = await workbook([
      ["学科", "合计", "代码"],
      ["光学", 7, "optics"],
      ["道路", 8, ""],
    ]);
    const stated = await readControlTotals(bytes, { ...options, tiers: {}, total: "合计", id: "代码" });
    expect(counts(stated)).toEqual([
      ["光学", null, 7, 2],
      ["道路", null, 8, 3],
    ]);
    expect([...stated.ids]).toEqual([["光学", "optics"]]);
  });

  it("finds the table below a page of remarks, and refuses a workbook without any of the sheets", async () => {
    const remarks = Array.from({ length: 60 }, (_, at) => [`Remark ${at}`]);
    const bytes = await workbook([...remarks, ["Field", "T1"], ["Optics", 2]]);
    expect(counts(await readControlTotals(bytes, options))).toEqual([["Optics", "T1", 2, 62]]);
    const other = await workbook([["Field", "T1"]], "Elsewhere");
    await expect(readControlTotals(other, options)).rejects.toMatchObject({ code: "SHEET_NOT_FOUND" });
  });
});
