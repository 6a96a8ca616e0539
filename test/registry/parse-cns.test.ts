import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCns } from "../../src/registry/index.js";

const codes = (cell: string): readonly string[] => parseCns(cell).problems.map(({ code }) => code);

describe("parseCns", () => {
  it.each([
    ["11-2107/TM", ["11-2107/TM"]],
    ["CN11-2107/TM", ["11-2107/TM"]],
    ["CN 11-2107 / TM", ["11-2107/TM"]],
    ["11—2107／ＴＭ", ["11-2107/TM"]],
    ["41-1454/J29", ["41-1454/J29"]],
    ["11-1768/o4", ["11-1768/O4"]],
    ["11-5920/P11-3370/P", ["11-3370/P", "11-5920/P"]],
    ["42-1788/P3;42-1784/P", ["42-1784/P", "42-1788/P3"]],
    ["(中文:11-2360/TE)(英文:10-1529/TE)", ["10-1529/TE", "11-2360/TE"]],
    ["44-1595/P44-1595/P", ["44-1595/P"]],
  ])("reads %s", (cell, expected) => expect(parseCns(cell)).toEqual({ cns: expected, problems: [] }));

  it.each(["", "/", "无", "-", "——", "N/A", "未查到"])("reads “%s” as nothing", (cell) => {
    expect(parseCns(cell)).toEqual({ cns: [], problems: [] });
  });

  it.each([
    ["11-3869", ["11-3869"], "CN_WITHOUT_CLASS"],
    ["11-2126/01", ["11-2126/O1"], "CN_CLASS"],
    ["11-0100/F", ["11-0100/F"], "CN_NEWSPAPER"],
    ["43(Q)第1001", [], "CN_INTERNAL"],
    ["44-Q1116", [], "CN_INTERNAL"],
    ["1753-8947 (ISSN)", [], "CN_IS_ISSN"],
    ["0196-2892/1558-0644", [], "CN_IS_ISSN"],
    ["99-1234/T", [], "CN_DAMAGED"],
    ["11-210/TM", [], "CN_DAMAGED"],
    ["Nov-27", [], "CN_UNREADABLE"],
    ["待补", [], "CN_UNREADABLE"],
  ])("reads %s as %j with %s", (cell, expected, code) => {
    expect(parseCns(cell).cns).toEqual(expected);
    expect(codes(cell)).toContain(code);
  });

  it("hints at the regions that a lost first digit allows, and uses none", () => {
    // Regions that end in 0 are 10 and 50.
    expect(parseCns("0-1514/G2")).toEqual({
      cns: [],
      problems: [{ code: "CN_DAMAGED", received: "0-1514/G2", hints: ["10-1514/G2", "50-1514/G2"] }],
    });
  });

  it("hints at a letter typed for a digit, and does not use it", () => {
    expect(parseCns("37-13O5/G4")).toEqual({
      cns: [],
      problems: [{ code: "CN_DAMAGED", received: "37-13O5/G4", hints: ["37-1305/G4"] }],
    });
  });

  it("reads back what it gives, and is never stopped by noise", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789-/CNTMOQ ()第,") }), (cell) => {
        for (const cn of parseCns(cell).cns) expect(parseCns(cn).cns).toEqual([cn]);
      }),
      { numRuns: 400 },
    );
  });
});
