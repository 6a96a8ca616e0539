import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { readTable, readTables } from "../../src/ingest/index.js";
import { rowsFromXlsx } from "../../src/ingest/rows-from-xlsx.js";
import { codes, numbers, simple, states, texts } from "./support.js";

type Value = string | number | boolean | Date | null;
type SheetSpec = Parameters<typeof writeXlsx>[0]["sheets"][number];

function workbook(
  sheets: readonly (Omit<Partial<SheetSpec>, "rows"> & { rows: Value[][] })[],
  inline = false,
) {
  return writeXlsx({
    sheets: sheets.map((sheet, at) => ({ name: `Sheet${at + 1}`, ...sheet })) as SheetSpec[],
    stringMode: inline ? "inline" : "shared",
  });
}

const options = { name: "test", layout: simple } as const;
const header: Value[] = ["Title", "ISSN", "Score"];

describe("workbooks", () => {
  it("gives the same table from inline and from shared strings", async () => {
    const sheets = [{ rows: [header, ["刊", "0000-0019", 1.5]] }];
    const [shared, inline] = await Promise.all(
      [false, true].map(async (mode) => readTable(await workbook(sheets, mode), options)),
    );
    expect(texts(inline!, "title")).toEqual(["刊"]);
    expect(numbers(inline!, "score")).toEqual([1.5]);
    expect([...shared!.columns]).toEqual([...inline!.columns]);
  });

  it("finds the header under a merged title and blank rows, and counts rows as the sheet does", async () => {
    const bytes = await workbook([
      {
        rows: [
          ["T1 journals\nof 2026", null, null],
          [null, null, null],
          header,
          ["A", "0000-0019", 1],
          [null, null, null],
          ["B", null, 2],
        ],
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: 2 }],
      },
    ]);
    const table = await readTable(bytes, options);
    expect(texts(table, "title")).toEqual(["A", "B"]);
    expect([...table.rowNumbers]).toEqual([4, 6]);
  });

  it("carries the first entry of a vertically merged block to its rows, and says so", async () => {
    const bytes = await workbook([
      {
        rows: [header, ["A", "0000-0019", 7], ["B", null, null], ["C", null, null], ["D", null, 1]],
        merges: [{ startRow: 1, endRow: 3, startCol: 2, endCol: 2 }],
      },
    ]);
    const table = await readTable(bytes, options);
    expect(numbers(table, "score")).toEqual([7, 7, 7, 1]);
    expect(table.issues.counts["MERGED_CELLS_FILLED"]).toBe(1);
  });

  it("reports a date, a formula without a result and an error where the layout reads them", async () => {
    const bytes = await workbook([
      {
        rows: [
          header,
          ["A", null, new Date(Date.UTC(2026, 0, 31))],
          ["B", null, "#DIV/0!"],
          ["C", null, null],
          ["D", null, 4],
        ],
        cells: new Map([["3,2", { formula: "B2*2" }]]),
      },
    ]);
    const table = await readTable(bytes, options);
    expect(numbers(table, "score")).toEqual([Number.NaN, Number.NaN, Number.NaN, 4]);
    expect(states(table, "score")).toEqual([6, 6, 6, 0]);
    expect(table.issues.issues.map(({ code, row, column }) => [code, row, column])).toEqual([
      ["CELL_IS_DATE", 2, "Score"],
      ["CELL_IS_ERROR", 3, "Score"],
      ["CELL_WITHOUT_RESULT", 4, "Score"],
    ]);
  });

  it("uses the stored result of a formula", async () => {
    const bytes = await workbook([
      { rows: [header, ["A", null, null]], cells: new Map([["1,2", { formula: "1+1", formulaResult: 2 }]]) },
    ]);
    expect(numbers(await readTable(bytes, options), "score")).toEqual([2]);
  });

  it("turns an ISSN stored as a number into eight digits, and says so", async () => {
    const table = await readTable(await workbook([{ rows: [header, ["A", 280836, 1]] }]), options);
    expect(texts(table, "issn")).toEqual(["00280836"]);
    expect(table.issues.issues[0]).toMatchObject({
      code: "IDENTIFIER_AS_NUMBER",
      expected: "00280836",
      row: 2,
    });
  });

  it("reads numbers that a workbook stores as text", async () => {
    const table = await readTable(
      await workbook([{ rows: [header, ["A", "", "41.3"], ["B", "", "未查到"]] }]),
      options,
    );
    expect(numbers(table, "score")).toEqual([41.3, Number.NaN]);
    expect(states(table, "score")).toEqual([0, 3]);
  });
});

describe("sheets", () => {
  const rows = [header, ["A", "0000-0019", 1]];

  it("reads the one sheet that fits, and names the others", async () => {
    const table = await readTable(
      await workbook([
        { rows: [["Field", "Count"]], name: "Index" },
        { rows, name: "Data" },
      ]),
      options,
    );
    expect(table.sheet).toBe("Data");
    expect(table.issues.issues[0]).toMatchObject({ code: "SHEET_SKIPPED", sheet: "Index" });
  });

  it("does not choose between two that fit", async () => {
    const bytes = await workbook([{ rows }, { rows }]);
    await expect(readTable(bytes, options)).rejects.toMatchObject({ code: "SHEET_SEVERAL" });
    expect((await readTables(bytes, options)).map(({ sheet }) => sheet)).toEqual(["Sheet1", "Sheet2"]);
    expect((await readTable(bytes, { ...options, sheet: "Sheet2" })).sheet).toBe("Sheet2");
  });

  it("warns of a hidden sheet that it read", async () => {
    expect(codes(await readTable(await workbook([{ rows, hidden: true }, { rows: [] }]), options))).toContain(
      "SHEET_HIDDEN",
    );
  });

  it.each([
    ["an unknown sheet", { sheet: "Nowhere" }, [{ rows }], "SHEET_NOT_FOUND"],
    ["a workbook of blank sheets", {}, [{ rows: [] }], "FILE_EMPTY"],
    ["one sheet that does not fit", {}, [{ rows: [["x"], ["y"]] }], "HEADER_NOT_FOUND"],
    ["several that do not fit", {}, [{ rows: [["x"]] }, { rows: [["y"]] }], "SHEET_NONE_FITS"],
  ])("refuses %s", async (_, extra, sheets, code) => {
    await expect(readTable(await workbook(sheets), { ...options, ...extra })).rejects.toMatchObject({ code });
  });

  it("refuses a workbook whose content is damaged", async () => {
    const bytes = (await workbook([{ rows }])).slice();
    bytes.fill(0x55, 60, 200);
    await expect(rowsFromXlsx(bytes, "test")).rejects.toMatchObject({ name: "SourceError" });
  });
});
