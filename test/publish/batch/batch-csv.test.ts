import { describe, expect, it } from "vitest";
import { batchRows, toBatchCsv } from "../../../src/publications.js";
import { inventedReport } from "./invented-report.js";

const column = async (header: string, profile: "machine" | "spreadsheet" = "machine") => {
  const { header: headers, rows } = batchRows(await inventedReport(), { profile, language: "en" });
  return rows.map((cells) => cells[headers.indexOf(header)]);
};

describe("the table of a publication list", () => {
  it("has a row for each answer, what was not read or not identified first", async () => {
    expect(await column("Standing")).toEqual([
      "unread",
      "unmatched",
      "undated",
      "answered",
      "answered",
      "answered",
      "not-applicable",
      "duplicate",
    ]);
    expect(await column("Item")).toEqual(["", "k3", "k4", "k1", "k1", "k2", "k5", "k6"]);
    expect(await column("Edition")).toEqual(["", "", "", "2024", "2025", "2025", "", ""]);
    expect(await column("Answer")).toEqual(["", "", "", "listed", "listed", "not-listed", "", ""]);
    expect(await column("Tier")).toEqual(["", "", "", "T2", "T1", "", "", ""]);
    expect(await column("Listing status")).toEqual(["", "", "", "tiered", "tiered", "below", "", ""]);
    expect(await column("Agreed")).toEqual(["", "", "title", "issn; title", "issn; title", "title", "", ""]);
    expect((await column("Note"))[7]).toBe("k2; line 2");
  });

  it("says in every row what it may not be used for", async () => {
    const use = await column("Permitted use");
    expect(use.every((text) => text?.includes("says nothing about a paper"))).toBe(true);
    expect(use[3]).toContain("never to judge people");
  });

  it("gives a spreadsheet words, and no formula", async () => {
    expect((await column("Standing", "spreadsheet")).slice(0, 2)).toEqual([
      "NOT READ",
      "JOURNAL NOT IDENTIFIED",
    ]);
    expect((await column("Title", "spreadsheet"))[3]).toBe(`'=HYPERLINK("x")`);
    expect((await column("Title"))[3]).toBe(`=HYPERLINK("x")`);
    const text = toBatchCsv(await inventedReport(), { profile: "spreadsheet", language: "zh" });
    expect(text.startsWith("\uFEFF状态,条目,位置")).toBe(true);
    expect(text).toContain("\r\n未识别期刊,k3,");
  });
});
