import { describe, expect, it } from "vitest";
import { diffEditions } from "../../src/diff.js";
import { type DiffCsvSpec, diffRows, toDiffCsv } from "../../src/publish/index.js";
import { issn, list } from "../catalog/diff/invented-lists.js";

const machine: DiffCsvSpec = { profile: "machine", language: "en" };
const diff = diffEditions(
  list("1", [
    ["T2", "Annals A", issn(1)],
    ["T1", "=Annals B", issn(2)],
    ["T1", "Optical Dreams", issn(5)],
    ["T3", "Quiet", issn(8)],
  ]),
  list("2", [
    ["T1", "Annals A", issn(1)],
    ["T3", 'Letters, "E"', issn(6)],
    ["T1", "Optical Dreams", issn(7)],
    ["T3", "Quiet", issn(8)],
  ]),
);

describe("toDiffCsv", () => {
  it("writes one row per change, and the rows to be checked under one number", () => {
    expect(toDiffCsv(diff, machine)).toBe(
      [
        "Change,Discipline,Tier before,Tier after,Title before,Title after,ISSN before,ISSN after,CN before,CN after,All changes,Group,Note",
        `promoted,optics,T2,T1,Annals A,Annals A,${issn(1)},${issn(1)},,,promoted,,`,
        `added,optics,,T3,,"Letters, ""E""",,${issn(6)},,,,,`,
        `dropped,optics,T1,,=Annals B,,${issn(2)},,,,,,`,
        `suspect,optics,T1,,Optical Dreams,,${issn(5)},,,,,1,"title agree, ISSN disagree"`,
        `suspect,optics,,T1,,Optical Dreams,,${issn(7)},,,,1,"title agree, ISSN disagree"`,
        "",
      ].join("\n"),
    );
  });

  it("has words, and no cell that a spreadsheet program runs, in the spreadsheet profile", () => {
    const text = toDiffCsv(diff, { profile: "spreadsheet", language: "zh" });
    expect(text.startsWith("\ufeff变化,学科,原级别")).toBe(true);
    expect(text).toContain(`\r\n调出,optics,T1,,'=Annals B,`);
  });

  it("shows the unchanged ones where it is asked to", () => {
    expect(diffRows(diff, { ...machine, unchanged: true }).rows.map(([name]) => name)).toEqual([
      "promoted",
      "unchanged",
      "added",
      "dropped",
      "suspect",
      "suspect",
    ]);
  });
});
