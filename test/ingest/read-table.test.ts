import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTable, readTables } from "../../src/ingest/index.js";
import { JournalTieringError, SourceError } from "../../src/model/errors.js";
import { codes, numbers, read, simple, texts, utf8 } from "./support.js";

describe("readTable", () => {
  it("gives the same columns from CSV, TSV and JSON", async () => {
    const csv = await read('Title,ISSN,Score\n"A, B",0000-0019,1.5\n');
    const tsv = await read("Title\tISSN\tScore\nA, B\t0000-0019\t1.5\n");
    const json = await read('[{"Title":"A, B","ISSN":"0000-0019","Score":1.5}]');
    expect([...tsv.columns]).toEqual([...csv.columns]);
    expect([...json.columns]).toEqual([...csv.columns]);
  });

  it("records name, file, size and SHA-256 of the bytes", async () => {
    const table = await readTable(utf8("Title\nA"), { name: "list", file: "list.csv", layout: simple });
    // printf 'Title\nA' | sha256sum
    expect(table.digest).toEqual({
      name: "list",
      file: "list.csv",
      bytes: 7,
      sha256: "f0b30dec7c92374e5eccce642da3c17977a7ebb3d32aa3c401575352d3006f10",
    });
  });

  it("keeps identifiers as text: leading zeros, lower-case x and all", async () => {
    expect(texts(await read("Title,ISSN\nA,00280836\nB,1674-733x\nC,——"), "issn")).toEqual([
      "00280836",
      "1674-733x",
      "——",
    ]);
    const dashed = { ...simple, tokens: { blank: ["——"] } };
    expect(texts(await read("Title,ISSN\nC,——", { layout: dashed }), "issn")).toEqual([""]);
  });

  it("never takes a title for a missing value", async () => {
    expect(texts(await read("Title\nN/A\n-"), "title")).toEqual(["N/A", "-"]);
  });

  it("keeps a column called __proto__ harmless", async () => {
    const columns = [
      ...simple.columns,
      { field: "__proto__", type: "text", headers: ["__proto__"] } as const,
    ];
    const table = await read("Title,__proto__\nA,x", { layout: { ...simple, columns } });
    expect(texts(table, "__proto__")).toEqual(["x"]);
    expect(codes(await read("Title,__proto__,constructor\nA,x,y"))).toEqual(["COLUMNS_NOT_READ"]);
  });

  it("reports rows that are too short or too long, and not missing trailing blanks of repeated sets", async () => {
    const table = await read("Title,ISSN,Score,,\nA\nB,0000-0019,2\nC,,3,,,\nD,,4,,,extra\n,,,\n");
    expect(table.length).toBe(4);
    expect(table.issues.issues.map(({ code, row }) => [code, row])).toEqual([
      ["ROW_SHORT", 2],
      ["ROW_LONG", 5],
    ]);
    expect(numbers(table, "score")).toEqual([Number.NaN, 2, 3, 4]);
  });

  it("reports a nameless column once, and only where it holds something", async () => {
    const table = await read("Title,Score,,\nA,1,,\nB,2,x,\nC,3,y,");
    expect(table.issues.issues).toMatchObject([{ code: "COLUMN_NAMELESS", row: 3 }]);
  });

  it("passes over a header that is printed again", async () => {
    const table = await read("Title,ISSN,Score\nA,,1\nTitle,ISSN,Score\nB,,2");
    expect(texts(table, "title")).toEqual(["A", "B"]);
    expect(table.issues.counts["ROW_REPEATS_HEADER"]).toBe(1);
  });

  it("reports characters that were lost before", async () => {
    const table = await read("Title\nRev\uFFFDsta");
    expect(table.issues.issues[0]).toMatchObject({ code: "TEXT_DAMAGED", row: 2, column: "Title" });
  });

  it("warns of a table without records", async () => {
    const table = await read("Title,Score\n");
    expect(table.length).toBe(0);
    expect(codes(table)).toEqual(["TABLE_WITHOUT_RECORDS"]);
  });

  it("cuts what it received to 120 characters in a report", async () => {
    const table = await read(`Title,Score\nA,${"x".repeat(1_000_000)}`);
    expect(table.issues.issues[0]?.received?.length).toBeLessThan(125);
  });

  it("looks for the column names among the first 20 rows, or as many as are declared", async () => {
    const text = `${"Remark\n".repeat(30)}Title\nInvented Letters`;
    await expect(read(text, {})).rejects.toMatchObject({ code: "HEADER_NOT_FOUND" });
    const table = await read(text, { headerWithin: 31 });
    expect([table.length, table.rowNumbers[0]]).toEqual([1, 32]);
  });

  it("gives one table for a text file that is read as several", async () => {
    expect(await readTables(utf8("Title\nA"), { name: "test", layout: simple })).toHaveLength(1);
  });

  it.each([
    ["an unknown layout", { layout: "nothing" }, "LAYOUT_UNKNOWN"],
    ["a layout with faults", { layout: { id: "x" } as never }, "METHODOLOGY_INVALID"],
    ["a delimiter of two characters", { delimiter: "||" }, "DELIMITER"],
    ["a negative header row", { headerRow: -1 }, "HEADER_ROW"],
    ["no row to look for the header in", { headerWithin: 0 }, "HEADER_WITHIN"],
    ["no name", { name: "" }, "SOURCE_NAME"],
  ])("throws at once for %s", async (_, options, code) => {
    await expect(read("Title\nA", options)).rejects.toMatchObject({ code });
  });
});

describe("bad input", () => {
  it.each([
    ["an empty file", "", "FILE_EMPTY"],
    ["blank lines", "\n\n  \n", "FILE_EMPTY"],
    ["delimiters alone", ",,,\n,,,", "HEADER_NOT_FOUND"],
    ["another table", "Kraj,Grad\nHR,Zagreb", "HEADER_NOT_FOUND"],
    ["a web page", "<!DOCTYPE html><table>", "FILE_MARKUP"],
    ["a header without the title", "ISSN,Score\n0000-0019,1", "COLUMN_MISSING"],
    ["JSON of numbers", "[[1,2],[3,4]]", "HEADER_NOT_FOUND"],
  ])("%s is refused with a code and both languages", async (_, text, code) => {
    const error = (await read(text).catch((caught: unknown) => caught)) as SourceError;
    expect(error).toBeInstanceOf(SourceError);
    expect(error.code).toBe(code);
    expect(error.issue.message.zh).toMatch(/\p{Script=Han}/u);
    expect(error.issue.source).toBe("test");
  });

  it("never ends in anything but a table or an error of ours, on arbitrary bytes", async () => {
    const signature = fc.constantFrom(
      [],
      [0x50, 0x4b, 3, 4],
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe],
      [...utf8("Title,Score\n")],
      [...utf8("[{")],
    );
    await fc.assert(
      fc.asyncProperty(signature, fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
        try {
          const table = await readTable(Uint8Array.from([...start, ...rest]), {
            name: "test",
            layout: simple,
          });
          for (const column of table.columns.values()) expect(column.values).toHaveLength(table.length);
        } catch (error) {
          expect(error).toBeInstanceOf(JournalTieringError);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("accounts for every record of arbitrary text: as many rows as lines with ink below the header", async () => {
    const line = fc.string({
      unit: fc.constantFrom("a", "刊", ",", "1", ".", " "),
      minLength: 1,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 30 }), async (lines) => {
        const table = await read(["Title,Score", ...lines].join("\n"), { delimiter: "," });
        const inked = lines.filter((text) => text.replaceAll(",", "").trim() !== "");
        expect(table.length).toBe(inked.length);
      }),
      { numRuns: 100 },
    );
  });
});
