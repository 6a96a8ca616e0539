import { describe, expect, it } from "vitest";
import { toBatchJson, toBatchText } from "../../../src/publications.js";
import { inventedReport } from "./invented-report.js";

describe("the account of a publication list", () => {
  it("says first what it may not be used for, then what was not identified, then the rest", async () => {
    expect(
      toBatchText(await inventedReport(), "en"),
    ).toBe(`Publication list: 6 items, 4 of them articles in journals
!! The journal of 1 of 4 articles was NOT IDENTIFIED; see to these first
!! Reading the file met 1 error; items may be missing from this report

What this may and may not be used for
  This report says only how the journals of the items stand in the editions named. A journal's tier says nothing about a paper in it; do not score, add up or rank papers, people or institutions by it. Neither “not identified” nor “not listed” is a judgment of quality.
  [optics] Catalog optics (Society optics); edition 2024 (final); in force from 2024-03-01, superseded on 2025-07-01
    For invented purposes, never to judge people.
  [optics] Catalog optics (Society optics); edition 2025 (final); in force from 2025-07-01
    For invented purposes, never to judge people.

JOURNAL NOT IDENTIFIED (1 of 4 articles)
  Not identified does not mean not listed, and says nothing about the journal. Correct the items, or decide among the candidates by hand.
  Invented Optcs (not recognized)
    No journal was recognized, so nothing is said about its listing. Please check the spelling; near titles are given as candidates.
    candidates: Invented Optics [issn:0000-0019] (title perhaps misprinted)
    - 2025  Lost [k3, line 3]

Found while reading the file
  row 4: The item has no date of publication, so no edition can be chosen for it. Add at least the year. [PUBLICATION_DATE_MISSING]
  row 7: This entry cannot be read and is NOT in the report: “@article{k7, title={open, journal={Invented Optics}, year=2025}”. Check its braces, quotation marks and the commas between fields. [BIBTEX_ENTRY_UNREADABLE]

To be looked at
  1 without a date, so that no edition applies
  1 with a year or month only, within which the edition changed; the answer of each is given
  Where a date is not complete, every edition in force within it answers.

In domestic journals: 1 of 4 articles; of 3 it is not known, so that the share lies between 25.0% and 100.0%
Declared minimum 50.0%: cannot be decided before the unknown journals are identified

Journals (2)
  Invented Optics (0000-0019, domestic or foreign not known)
    - no date  Undated [k4, line 4]
      agrees: title
      no date, not asked
    - 2025  =HYPERLINK("x") [k1, line 1]
      agrees: ISSN, title
      !! the edition changed within this time
      edition 2024 (2025-01-01 to 2025-06-30): Spectroscopy T2
      edition 2025 (2025-07-01 to 2025-12-31): Spectroscopy T1
  虚构学报 (11-9001, domestic)
    - 2025-08-01  虚构之一 [k2, line 2]
      agrees: title
      edition 2025 (2025-08-01): Spectroscopy below the last tier

Not for a catalog of journals (1)
  book or chapter: 2025  A book [k5, line 5]

Duplicates (1, counted once)
  2025  虚构之一 [k6, line 6]
    same as 2025-08-01  虚构之一 [k2, line 2] (same title, journal and year)
`);
  });

  it("says the same in Chinese", async () => {
    const text = toBatchText(await inventedReport(), "zh");
    expect(text.split("\n").slice(0, 5)).toEqual([
      "论文清单核对报告：共 6 条，其中期刊论文 4 篇",
      "!! 4 篇期刊论文中有 1 篇未识别出期刊，请先处理",
      "!! 读取文件时有 1 处错误，相应条目可能不在本报告中",
      "",
      "使用限制",
    ]);
    expect(text).toContain("不得据此对论文、作者或单位计分、加总或排名");
    expect(text).toContain("2024 版 (2025-01-01 至 2025-06-30)：光谱学 T2");
  });

  it("keeps a line break in a title from looking like an entry", async () => {
    const report = await inventedReport();
    const apart = report.notApplicable.map((one) => ({
      ...one,
      publication: { ...one.publication, title: "A\nJournals (9)" },
    }));
    expect(toBatchText({ ...report, notApplicable: apart }, "en")).toContain("A Journals (9) [k5");
  });

  it("as JSON is the report, caution and statements included", async () => {
    const report = await inventedReport();
    const json = JSON.parse(toBatchJson(report));
    expect(json).toEqual(JSON.parse(JSON.stringify(report)));
    expect(json.caution.zh).toContain("不得据此");
    expect(json.editions[0].statement.en).toContain("never to judge people");
  });
});
