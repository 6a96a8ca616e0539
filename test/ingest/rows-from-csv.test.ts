import fc from "fast-check";
import { parse as parseFast } from "fast-csv";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { rowsFromCsv } from "../../src/ingest/rows-from-csv.js";
import { log } from "./support.js";

function parse(text: string, delimiter = ",") {
  const issues = log();
  const rows: [number, string[]][] = [];
  rowsFromCsv(text, delimiter, "test", issues, (cells, row) =>
    rows.push([row, [...cells.toArray()] as string[]]),
  );
  return { rows, cells: rows.map(([, cells]) => cells), report: issues.finish() };
}

describe("rowsFromCsv", () => {
  it("counts blank lines and records of several lines as a spreadsheet does", () => {
    const { rows } = parse('a,b\n\n"x\ny",2\n3,4');
    expect(rows).toEqual([
      [1, ["a", "b"]],
      [2, [""]],
      [3, ["x\ny", "2"]],
      [4, ["3", "4"]],
    ]);
  });

  it("reads CRLF, LF and CR alike, up to white space after the last cell", () => {
    for (const end of ["\r\n", "\n", "\r"]) {
      const { cells } = parse(["a,b", '1,"2"', "3,4"].join(end));
      expect(cells.map((row) => row.map((cell) => cell.trim()))).toEqual([
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
      ]);
    }
  });

  it("reads a CRLF file whose cells hold LF", () => {
    expect(parse('a,b\r\n"x\ny",2\r\n').cells[1]?.[0]).toBe("x\ny");
  });

  it("skips a first line sep= but counts it", () => {
    expect(parse("sep=;\na;b\n", ";").rows[0]).toEqual([2, ["a", "b"]]);
  });

  it("keeps a stray quotation mark from swallowing the lines after it", () => {
    const { rows, report } = parse('t,n\n"Journal of X,1\n"Other, title",2\nThird,3\n"Fourth",4');
    expect(rows).toEqual([
      [1, ["t", "n"]],
      [2, ['"Journal of X', "1"]],
      [3, ["Other, title", "2"]],
      [4, ["Third", "3"]],
      [5, ["Fourth", "4"]],
    ]);
    expect(report.counts).toEqual({ CSV_QUOTE: 1 });
    expect(report.issues[0]).toMatchObject({ row: 2, severity: "warning" });
  });

  it("recovers when the mark is never closed", () => {
    const { cells, report } = parse('t,n\nA,1\n"B,2\nC,3\nD,4');
    expect(cells.slice(1)).toEqual([
      ["A", "1"],
      ['"B', "2"],
      ["C", "3"],
      ["D", "4"],
    ]);
    expect(report.issues.map(({ row }) => row)).toEqual([3]);
  });

  it("reads quoted words inside a quoted cell of one line, and says so", () => {
    const { cells, report } = parse('t;n\n"University "First December" of X";2\nB;3', ";");
    expect(cells.slice(1)).toEqual([
      ['University "First December" of X', "2"],
      ["B", "3"],
    ]);
    expect(report.counts).toEqual({ CSV_QUOTE: 1 });
  });

  it("ends a cell behind quoted words that stand at its end", () => {
    const { rows, report } = parse('a;b;c\n1;"Institute "Alpha"";"x (Q3); y (Q4)"\n2;"Institute";"z"', ";");
    expect(rows.slice(1)).toEqual([
      [2, ["1", 'Institute "Alpha"', "x (Q3); y (Q4)"]],
      [3, ["2", "Institute", "z"]],
    ]);
    expect(report.counts).toEqual({ CSV_QUOTE: 1 });
  });

  it("reports a cell that swallowed records though its marks are balanced", () => {
    const { report } = parse('t,n\n"A,1\nB,2\nC",3\nD,4');
    expect(report.issues[0]).toMatchObject({ code: "CSV_LINES_SWALLOWED", row: 2, received: "A,1" });
  });

  it("gives up where hundreds of rows have stray marks", () => {
    const text = `t,n\n${'"A,1\n'.repeat(600)}`;
    expect(() => parse(text)).toThrow(expect.objectContaining({ code: "CSV_QUOTES_BROKEN" }));
  });

  it("reads a cell of a million characters", () => {
    const long = "x".repeat(1_000_000);
    expect(parse(`a,b\n"${long}",2`).cells[1]?.[0]).toBe(long);
  });
});

describe("rowsFromCsv, properties", () => {
  const cell = fc.string({
    unit: fc.constantFrom("a", "刊", ",", ";", '"', "\n", " ", "1", "\t"),
    maxLength: 6,
  });
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
    );

  it("reads what Papa Parse printed: parse(print(x)) = x", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const printed = Papa.unparse(rows, { newline: "\n", quotes: true });
        expect(parse(printed).cells).toEqual(rows);
      }),
      { numRuns: 150 },
    );
  });

  it("agrees with fast-csv, an independent parser", async () => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const printed = Papa.unparse(rows, { newline: "\n", quotes: true });
        const other = await new Promise<string[][]>((resolve, reject) => {
          const found: string[][] = [];
          const stream = parseFast<string[], string[]>({ headers: false, trim: false });
          stream.on("data", (row: string[]) => found.push(row)).on("error", reject);
          stream.on("end", () => resolve(found));
          stream.end(printed);
        });
        expect(other).toEqual(parse(printed).cells);
      }),
      { numRuns: 50 },
    );
  });

  it("never loses a line of a file with arbitrary quotation marks", () => {
    const line = fc.string({ unit: fc.constantFrom("a", '"', ",", "b"), maxLength: 8 });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
        const { cells, report } = parse(lines.join("\n"));
        const seen = cells.flat().join("").replaceAll('"', "").replaceAll(",", "").replaceAll("\n", "");
        expect(seen).toBe(lines.join("").replaceAll('"', "").replaceAll(",", ""));
        // A blank line at the end of the file may count or not.
        const counts = [lines.length, lines.length - Number(lines.at(-1) === "")];
        if (!counts.includes(cells.length) && lines.join("") !== "")
          expect(cells.flat().some((text) => text.includes("\n"))).toBe(true);
        expect(Object.keys(report.counts).every((key) => key.startsWith("CSV_"))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
