import { describe, expect, it } from "vitest";
import { unwrapCell } from "../../../src/ingest/cells/spreadsheet-cell.js";
import { codes, numbers, read, texts } from "../support.js";

describe("unwrapCell", () => {
  it.each([
    ['="11-2127"', "11-2127"],
    ['="0812"\r', "0812"],
    ['="a ""quoted"" word"', 'a "quoted" word'],
    ['=""', ""],
    ["'=1+1", "=1+1"],
    ["'-5", "-5"],
    ["'+5", "+5"],
    ["'@name", "@name"],
    ["'\ttext", "\ttext"],
    ["'＝1", "＝1"],
    ["''=1", "'=1"],
  ])("takes the protection off %j", (cell, text) => {
    expect(unwrapCell(cell)).toBe(text);
  });

  it.each(["", "=", "=1+1", '="a', '="a"&"b"', '="a"b"', "'", "'s Lands", "''", "-5", "Title"])(
    "leaves %j as it is",
    (cell) => {
      expect(unwrapCell(cell)).toBe(cell);
    },
  );
});

describe("a protected table", () => {
  it("reads as if it had not been protected, whether its cells are quoted or not", async () => {
    for (const issn of ['="0028-0836"', '"=""0028-0836"""']) {
      const table = await read(`Title,ISSN,Score\n'=Invented,${issn},="1.5"\n'-Part 2,${issn},'-3`);
      expect(texts(table, "title")).toEqual(["=Invented", "-Part 2"]);
      expect(texts(table, "issn")).toEqual(["0028-0836", "0028-0836"]);
      expect(numbers(table, "score")).toEqual([1.5, -3]);
      expect(codes(table)).toEqual([]);
    }
  });
});
