import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { publicationLayout, readPublications } from "../../../src/publications.js";

const csv = (text: string | Uint8Array) =>
  readPublications(typeof text === "string" ? new TextEncoder().encode(text) : text, { name: "list.csv" });

/** `论文题目,发表期刊,发表时间` and `虚构之光,虚构光学学报,2025年3月` in GB18030. */
const GB18030 = Uint8Array.from(
  (
    "c2dbcec4cce2c4bf2cb7a2b1edc6dabfaf2cb7a2b1edcab1bce40a" +
    "d0e9b9b9d6aeb9e22cd0e9b9b9b9e2d1a7d1a7b1a82c32303235c4ea33d4c20a"
  )
    .match(/../g)
    ?.map((byte) => Number.parseInt(byte, 16)) ?? [],
);

describe("a publication list as a table", () => {
  it("is read in Chinese and in GB18030, and the guess is told", async () => {
    const { format, publications, issues } = await csv(GB18030);
    expect(format).toBe("table");
    expect(publications).toEqual([
      expect.objectContaining({
        title: "虚构之光",
        journalTitle: "虚构光学学报",
        date: { year: 2025, month: 3, day: null },
        kind: "unknown",
        place: { source: "list.csv", sheet: null, number: 2, unit: "row" },
      }),
    ]);
    expect(issues.counts).toEqual({ ENCODING_GUESSED: 1 });
  });

  it("knows the columns of Zotero and of a citation index", async () => {
    const zotero =
      '"Key","Item Type","Publication Year","Title","Publication Title","ISSN","DOI","Date","Journal Abbreviation"\n' +
      '"Z1","journalArticle","2025","A","Invented Optics","1234-5679, 2345-6788","10.1234/a","2025-03-15","Inv. Opt."\n' +
      '"Z2","conferencePaper","2025","B","","","","2025",""\n';
    const { publications } = await csv(zotero);
    expect(publications).toEqual([
      expect.objectContaining({
        id: "Z1",
        kind: "journal",
        journalTitle: "Invented Optics",
        abbreviation: "Inv. Opt.",
        issns: ["1234-5679, 2345-6788"],
        doi: "10.1234/a",
        date: { year: 2025, month: 3, day: 15 },
      }),
      expect.objectContaining({ id: "Z2", kind: "conference" }),
    ]);
    const index =
      "Article Title\tSource Title\tISSN\teISSN\tPublication Date\tPublication Year\tDocument Type\n" +
      "A\tINVENTED OPTICS\t1234-5679\t2345-6788\tMAR 15\t2025\tArticle; Early Access\n";
    const [item] = (await csv(index)).publications;
    expect(item).toMatchObject({
      kind: "journal",
      issns: ["1234-5679", "2345-6788"],
      date: { year: 2025, month: 3, day: 15 },
    });
  });

  it("reads every sheet of a workbook that fits, and date cells as dates", async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "代表作",
          rows: [
            ["题目", "刊名", "ISSN", "发表日期"],
            ["甲", "虚构光学学报", "1234-5679", new Date(Date.UTC(2025, 2, 15))],
            ["乙", "虚构光学学报", 12345679, 2024],
          ],
        },
        {
          name: "其他",
          rows: [
            ["题目", "期刊名称", "年份"],
            ["丙", "Imaginary Letters", 2023],
          ],
        },
        { name: "说明", rows: [["请勿填写"]] },
      ],
    });
    const { publications, issues } = await readPublications(bytes, { name: "list.xlsx" });
    expect(
      publications.map(({ title, date, issns, place }) => [title, date, issns, place.sheet, place.number]),
    ).toEqual([
      ["甲", { year: 2025, month: 3, day: 15 }, ["1234-5679"], "代表作", 2],
      ["乙", { year: 2024, month: null, day: null }, ["12345679"], "代表作", 3],
      ["丙", { year: 2023, month: null, day: null }, [], "其他", 2],
    ]);
    expect(issues.counts).toEqual({ IDENTIFIER_AS_NUMBER: 1, SHEET_SKIPPED: 1 });
  });

  it("takes a layout with other column names", async () => {
    const layout = {
      ...publicationLayout,
      columns: publicationLayout.columns.map((column) =>
        column.field === "journal" ? { ...column, headers: ["Where"] } : column,
      ),
    };
    const bytes = new TextEncoder().encode("Title,Where,Year\nA,Invented Optics,2025\n");
    const { publications } = await readPublications(bytes, { name: "list", layout });
    expect(publications[0]?.journalTitle).toBe("Invented Optics");
  });

  it("says which items have no date that can be read", async () => {
    const { publications, issues } = await csv("题目,刊名,日期\n甲,某刊,\n乙,某刊,待定\n");
    expect(publications.map(({ date }) => date)).toEqual([null, null]);
    expect(issues.issues.map(({ code, row }) => [code, row])).toEqual([
      ["PUBLICATION_DATE_MISSING", 2],
      ["PUBLICATION_DATE_UNREADABLE", 3],
    ]);
  });

  it("without any column of a journal is refused", async () => {
    await expect(csv("a,b\n1,2\n")).rejects.toMatchObject({ code: "HEADER_NOT_FOUND" });
  });
});

describe("a CSL-JSON list", () => {
  const csl = (items: unknown) => csv(JSON.stringify(items));

  it("is read as Zotero and as Crossref write it", async () => {
    const { format, publications, issues } = await csl([
      {
        id: "http://zotero.org/1",
        type: "article-journal",
        title: "On <i>k</i>-space",
        "container-title": "Invented Optics &amp; Light",
        "container-title-short": "Inv. Opt.",
        ISSN: "1234-5679, 2345-6788",
        issued: { "date-parts": [["2025", 3, 15]] },
      },
      {
        type: "journal-article",
        title: ["A"],
        "container-title": ["Letters"],
        ISSN: ["1234-5679", "2345-6788"],
        issued: { "date-parts": [[2024]] },
      },
      { type: "article", title: "P", issued: { "date-parts": [[2024, 5]] } },
      { type: "paper-conference", title: "C", issued: { literal: "May 2024" } },
      7,
    ]);
    expect(format).toBe("csl-json");
    expect(publications).toEqual([
      expect.objectContaining({
        title: "On k-space",
        journalTitle: "Invented Optics & Light",
        abbreviation: "Inv. Opt.",
        issns: ["1234-5679, 2345-6788"],
        date: { year: 2025, month: 3, day: 15 },
        kind: "journal",
        place: { source: "list.csv", sheet: null, number: 1, unit: "entry" },
      }),
      expect.objectContaining({ title: "A", kind: "journal", issns: ["1234-5679", "2345-6788"] }),
      expect.objectContaining({ title: "P", kind: "preprint" }),
      expect.objectContaining({ title: "C", kind: "conference", date: { year: 2024, month: 5, day: null } }),
    ]);
    expect(issues.counts).toEqual({ CSL_ITEM_UNREADABLE: 1 });
  });

  it("that is broken is refused with a sentence", async () => {
    await expect(csv('[{"type":"article-journal","issued":')).rejects.toMatchObject({ code: "CSL_SYNTAX" });
  });
});
