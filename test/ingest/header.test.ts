import { describe, expect, it } from "vitest";
import { CompiledLayout } from "../../src/ingest/header.js";
import { foldHeader } from "../../src/ingest/header-matcher.js";
import type { SourceLayout } from "../../src/ingest/index.js";
import { codes, log, read, simple, texts } from "./support.js";

const layout: SourceLayout = {
  id: "test",
  about: { zh: "", en: "" },
  columns: [
    { field: "title", type: "text", required: true, headers: ["期刊名称（全称）", "Journal"] },
    { field: "issn", type: "text", headers: ["ISSN"] },
    { field: "jif", type: "number", patterns: ["^IF\\s*\\((\\d{4})\\)$"] },
  ],
  memberships: [
    {
      discipline: { patterns: ["^Category_(?<group>\\d+)$"] },
      label: { patterns: ["^Quartile_(?<group>\\d+)$"] },
    },
  ],
};
const find = (rows: string[][], headerRow?: number) =>
  new CompiledLayout(layout).find(rows, headerRow, "test", log());
const fields = (rows: string[][]) => find(rows).columns.map(({ column }) => column.field);

describe("foldHeader", () => {
  it.each([
    [" IF(2023)", "if(2023)"],
    ["期刊名称（全称）", "期刊名称(全称)"],
    ["5-Year\n  Impact\u00a0Factor", "5-year impact factor"],
    ["ＩＳＳＮ", "issn"],
  ])("folds %j", (text, folded) => {
    expect(foldHeader(text)).toBe(folded);
  });
});

describe("the header row", () => {
  it("is the row that names most columns, among the first 20", () => {
    const title = [["Journal list"], ["Journal"], []];
    expect(find([...title, ["期刊名称(全称)", "issn"]]).rows).toBe(4);
    const far = Array.from({ length: 20 }, () => ["x"]);
    expect(() => find([...far, ["Journal", "ISSN"]])).toThrow(
      expect.objectContaining({ code: "HEADER_NOT_FOUND" }),
    );
  });

  it("may be two rows, the lower name before the upper", () => {
    const header = find([
      ["期刊名称（全称）", "Identifiers", ""],
      ["", "ISSN", "IF(2025)"],
      ["A", "0000-0019", "1"],
    ]);
    expect(header.rows).toBe(2);
    expect(header.names).toEqual(["期刊名称（全称）", "ISSN", "IF(2025)"]);
  });

  it("says that it read two rows together", async () => {
    const table = await read("Title,Identifier\n,ISSN\nA,0000-0019");
    expect(codes(table)).toEqual(["HEADER_TWO_ROWS"]);
    expect([...table.rowNumbers]).toEqual([3]);
  });

  it("is the row that the caller names", () => {
    const rows = [
      ["Journal", "ISSN"],
      ["Journal", ""],
    ];
    expect(find(rows, 2).rows).toBe(2);
    expect(() => find(rows, 9)).toThrow(expect.objectContaining({ code: "HEADER_NOT_FOUND" }));
  });

  it("may be none: columns are then called #1, #2", async () => {
    const columns = [{ field: "title", type: "text", headers: ["#2"] }] as const;
    const table = await read("Abbr. J.,Invented Journal", { headerRow: 0, layout: { ...simple, columns } });
    expect(texts(table, "title")).toEqual(["Invented Journal"]);
    expect([...table.rowNumbers]).toEqual([1]);
  });
});

describe("columns", () => {
  it("takes the edition from a pattern, whatever blank stands before the name", () => {
    expect(find([["Journal", " IF(2023)"]]).columns[1]).toMatchObject({
      edition: "2023",
      header: "IF(2023)",
    });
  });

  it("prefers the layout's first name, and reports the other column", async () => {
    const report = log();
    const header = new CompiledLayout(layout).find(
      [["Journal", "期刊名称（全称）"]],
      undefined,
      "test",
      report,
    );
    expect(header.columns[0]?.positions).toEqual([1]);
    expect(report.finish().counts).toEqual({ COLUMN_DUPLICATE: 1 });
  });

  it("takes the first of two equal names, or joins them where the layout says so", async () => {
    const text = "Title,Note,Note\nA,x,y\nB,,z";
    const note = { field: "note", type: "text", headers: ["Note"] } as const;
    const first = await read(text, { layout: { ...simple, columns: [...simple.columns, note] } });
    expect(texts(first, "note")).toEqual(["x", ""]);
    expect(codes(first)).toContain("COLUMN_DUPLICATE");
    const joined = await read(text, {
      layout: { ...simple, columns: [...simple.columns, { ...note, repeated: true }] },
    });
    expect(texts(joined, "note")).toEqual(["x; y", "z"]);
    expect(codes(joined)).not.toContain("COLUMN_DUPLICATE");
  });

  it("names a required column that is missing", () => {
    expect(() => fields([["ISSN", "Name"]])).toThrow(
      expect.objectContaining({
        code: "COLUMN_MISSING",
        message: expect.stringContaining("期刊名称（全称）"),
      }),
    );
  });

  it("asks for at least one of the fields of requireAny", () => {
    const either = new CompiledLayout({ ...layout, columns: layout.columns.slice(1), requireAny: ["issn"] });
    expect(() => either.find([["IF(2025)"]], undefined, "test", log())).toThrow(
      expect.objectContaining({ code: "COLUMN_MISSING" }),
    );
  });
});

describe("memberships", () => {
  it("ties repeated columns by their group, in any order", () => {
    const { memberships } = find([["Journal", "Quartile_2", "Category_1", "Quartile_1", "Category_2"]]);
    expect(memberships.map(({ discipline, label }) => [discipline, label])).toEqual([
      [2, 3],
      [4, 1],
    ]);
  });

  it("passes over a set that lacks a part", () => {
    expect(find([["Journal", "Category_1"]]).memberships).toEqual([]);
  });
});
