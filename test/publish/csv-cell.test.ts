import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { csvCell, csvCells } from "../../src/publish/csv-cell.js";
import { spreadsheetCell } from "../../src/publish/index.js";

describe("csvCell", () => {
  it.each([
    ["", ""],
    ["plain", "plain"],
    ["a,b", '"a,b"'],
    ['say "T1"', '"say ""T1"""'],
    ["two\nlines", '"two\nlines"'],
    [" led", '" led"'],
    ["trailed ", '"trailed "'],
    ["A | SCIE", "A | SCIE"],
    ["n\0ul", "nul"],
  ])("writes %j as %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it("is read back by a CSV parser as it was", () => {
    const cell = fc.string({
      unit: fc.constantFrom("a", "刊", ",", '"', "\n", "\r", " ", "=", "-", "1", "'"),
    });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (cells) => {
        const { data } = Papa.parse(csvCells(cells).join(","), { delimiter: ",", newline: "\n" });
        expect(data).toEqual([cells]);
      }),
      { numRuns: 300 },
    );
  });
});

/** What the documentation promises a reader: unwrap `="…"`, or take one apostrophe off a protected cell. */
function unprotect(cell: string): string {
  const formula = /^="((?:[^"]|"")*)"$/.exec(cell);
  if (formula) return (formula[1] as string).replaceAll('""', '"');
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}

describe("spreadsheetCell", () => {
  it.each([
    ["0000-0019", "text", "0000-0019"],
    ["0000-0019; 0000-0027", "text", "0000-0019; 0000-0027"],
    ["0000-006X", "text", "0000-006X"],
    ["11-2127/TM", "text", "11-2127/TM"],
    ["11-2127/E", "text", "11-2127/E"],
    ["11-2127", "text", '="11-2127"'],
    ["00000019", "text", '="00000019"'],
    ["0812", "text", '="0812"'],
    ["2026年1月1日", "text", '="2026年1月1日"'],
    ["2026-01-01", "text", '="2026-01-01"'],
    ["(12)", "text", '="(12)"'],
    ["1E5", "text", '="1E5"'],
    ["1.e+5", "text", '="1.e+5"'],
    ["1-2", "text", '="1-2"'],
    ["50%", "text", '="50%"'],
    ["4OR", "text", "4OR"],
    ["2D Materials", "text", "2D Materials"],
    ["=1+1", "text", "'=1+1"],
    ['="1"', "text", '\'="1"'],
    ["+a", "text", "'+a"],
    ["@cmd", "text", "'@cmd"],
    ["-1", "text", "'-1"],
    ["\tx", "text", "'\tx"],
    ["\rx", "text", "'\rx"],
    ["＝1", "text", "'＝1"],
    ["'=1", "text", "''=1"],
    ["'t Invented", "text", "'t Invented"],
    ["-1.5", "number", "-1.5"],
    ["", "text", ""],
  ] as const)("writes %j as %s in the form %j", (text, kind, cell) => {
    expect(spreadsheetCell(text, kind)).toBe(cell);
  });

  it("restores every text, and never lets one start a formula other than a constant text", () => {
    const unit = fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      "1",
      "2",
      "/",
      "e",
      "a",
      "刊",
      "\t",
      "\n",
      "＝",
    );
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        const cell = spreadsheetCell(text, "text");
        expect(unprotect(cell)).toBe(text);
        if (/^[=+\-@\t\r\n＝＋－＠]/.test(cell)) expect(cell).toMatch(/^="(?:[^"\r\n]|"")*"$/);
      }),
      { numRuns: 500 },
    );
  });

  it("does not put more into a formula than Excel allows", () => {
    const long = "1".repeat(256);
    expect(spreadsheetCell(long, "text")).toBe(long);
  });

  it("takes time in proportion to the length of a hostile text", () => {
    const hostile = `1${"e1".repeat(100_000)}x`;
    expect(spreadsheetCell(hostile, "text")).toBe(hostile);
  });
});
