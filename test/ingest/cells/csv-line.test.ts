import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { CsvLine } from "../../../src/ingest/cells/csv-line.js";
import { PlainScanner } from "../../../src/ingest/cells/number.js";

function read(text: string, begin = 0, delimiter = ",") {
  const line = new CsvLine(text, delimiter, "\n");
  return line.read(begin) ? line : null;
}

describe("CsvLine", () => {
  it.each([
    ["a,b\nc", ["a", "b"]],
    ["a,,\n", ["a", "", ""]],
    ["\n", [""]],
    ["", [""]],
    ["a,b\r\n", ["a", "b"]],
    ['"a, b",c\n', ["a, b", "c"]],
    ['"",""\r\n', ["", ""]],
    ['5" disc,b"\n', ['5" disc', 'b"']],
    ['a,"b"', ["a", "b"]],
  ])("reads %j", (text, cells) => {
    expect(read(text)?.toArray()).toEqual(cells);
  });

  it.each([
    ["a doubled mark", '"a""b",c\n'],
    ["a cell of two lines", '"a\nb",c\n'],
    ["a mark that is never closed", '"a,b\nc'],
    ["text after the mark", '"a"b,c\n'],
    ["a blank after the mark", '"a" ,c\n'],
    ["a return at the end of the text", '"a"\r'],
  ])("leaves %s to a parser", (_, text) => {
    expect(read(text)).toBeNull();
  });

  it("says where the next line begins and may read a line again", () => {
    const line = new CsvLine("a,b\nc\nd,e", ",", "\n");
    expect([line.read(0), line.end]).toEqual([true, 4]);
    for (let time = 0; time < 2; time++) {
      expect([line.read(4), line.end, line.toArray()]).toEqual([true, 6, ["c"]]);
    }
    expect([line.read(0), line.toArray()]).toEqual([true, ["a", "b"]]);
  });

  it("answers for its cells without making strings of them", () => {
    const line = read('Title,"1.25", ,　,x\n') as CsvLine;
    expect([0, 1, 2, 3, 4, 5].map((at) => line.isBlank(at))).toEqual([false, false, true, true, false, true]);
    expect([line.is(0, "Title"), line.is(0, "Titl"), line.is(4, "y"), line.is(5, "")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    const scanner = new PlainScanner();
    expect([0, 1, 2, 5].map((at) => line.scan(at, scanner))).toEqual([-1, 125, -1, -1]);
    expect(line.at(5)).toBeUndefined();
  });

  it("agrees with Papa Parse on every line that it takes", () => {
    const character = fc.constantFrom("a", ",", '"', " ", "1", "\n");
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
        const line = read(text);
        if (line === null || text === "") return;
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ",", newline: "\n", preview: 1 });
        expect(line.toArray()).toEqual(data[0]);
        expect(errors).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
