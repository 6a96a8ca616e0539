import { describe, expect, it } from "vitest";
import { readTable } from "../../src/ingest/index.js";
import { codes, texts, utf8 } from "./support.js";

const society = (text: string) => readTable(utf8(text), { name: "test", layout: "society-list" });
const scimago = (text: string) => readTable(utf8(text), { name: "test", layout: "scimago" });

describe("identifiers under a wrong name", () => {
  it("are moved with their columns: CN号 holds ISSNs and 国家 holds CN numbers", async () => {
    const table = await society(
      "分级,期刊名,CN号,国家\nT1,甲,1000-0016,11-0001/U\nT1,Invented,0000-0019,\nT2,乙,1000-0024,12-0002/TK\nT3,丙,1000-0032,13-0003/TM\n",
    );
    expect(texts(table, "issn")).toEqual(["1000-0016", "0000-0019", "1000-0024", "1000-0032"]);
    expect(texts(table, "cn")).toEqual(["11-0001/U", "", "12-0002/TK", "13-0003/TM"]);
    expect(table.columns.has("country")).toBe(false);
    expect(table.issues.counts["COLUMN_SHIFTED"]).toBe(2);
    expect(table.issues.issues.find(({ code }) => code === "COLUMN_SHIFTED")).toMatchObject({
      severity: "warning",
      column: "CN号",
      row: 2,
    });
  });

  it("are moved one by one where only some rows are shifted", async () => {
    const table = await society(
      "期刊名,ISSN/EISSN,CN,学科领域\n甲,1000-0016,11-0001/U,控制\nInvented,,0000-0019/2000-0005,\n乙,,1000-0024,12-0002/TK\n丙,1000-0032,13-0003/TM,控制\n丁,1000-0040,14-0004/TM,控制\n戊,1000-0059,15-0005/TM,控制\n",
    );
    expect(texts(table, "issnAny").slice(0, 3)).toEqual(["1000-0016", "0000-0019/2000-0005", "1000-0024"]);
    expect(texts(table, "cn").slice(0, 3)).toEqual(["11-0001/U", "", "12-0002/TK"]);
    expect(texts(table, "discipline").slice(0, 3)).toEqual(["控制", "", ""]);
    expect(table.issues.counts["CELLS_MISPLACED"]).toBe(2);
  });

  it("stay where the record has another one of its kind already", async () => {
    const table = await society(
      "期刊名,ISSN,EISSN,ISSN/EISSN,CN\n甲,1000-0016,1000-0024,1000-0032,0000-0019\n",
    );
    expect(texts(table, "cn")).toEqual(["0000-0019"]);
    expect(codes(table)).toContain("CELLS_CONFLICTING");
  });

  it("are not seen in spans of years", async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `J${at};0,${at + 1};${1990 + at}-2021;`);
    const table = await scimago(`Title;SJR;Coverage;Issn\n${rows.join("\n")}\n`);
    expect(texts(table, "coverage")).toHaveLength(12);
    expect(codes(table)).not.toContain("COLUMN_SHIFTED");
  });

  it("are not seen in titles", async () => {
    const table = await society("期刊名,ISSN\n1000-0016,\n0000-0019,\n1000-0024,\n");
    expect(texts(table, "title")).toEqual(["1000-0016", "0000-0019", "1000-0024"]);
  });
});
