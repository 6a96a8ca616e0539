import { describe, expect, it } from "vitest";
import { type PrintedForm, readPrintedLists } from "../../src/ingest/index.js";
import { declaredCount, isNote, listHeading, tierHeading } from "../../src/ingest/printed-headings.js";
import { texts, utf8 } from "./support.js";

// Every list here is invented.
const read = async (text: string, form: PrintedForm = "every-row") => {
  const [list] = await readPrintedLists(utf8(text), {
    name: "list",
    layout: "society-list",
    tierLabels: ["T1", "T2", "T3"],
    form,
  });
  if (list === undefined) throw new Error("no list");
  return list;
};

describe("headings of a printed list", () => {
  const heading = tierHeading(["T1", "T2", "A*", "A", "一类"]);

  it.each([
    ["T1", "T1"],
    ["Ｔ１", "T1"],
    ["二、T2级期刊（共23种）", "T2"],
    ["入选 T2 级期刊", "T2"],
    ["应用数学类T2期刊", "T2"],
    ["A* journals", "A*"],
    ["A", "A"],
    ["一类期刊", "一类"],
    ["T2（16）", "T2"],
  ])("takes “%s” for the heading of %s", (text, label) => {
    expect(heading(text)).toBe(label);
  });

  it.each(["T3", "T1 Transactions", "A Journal of Things", "1T1号", "虚构 T2 学报", ""])(
    "does not take “%s” for a heading",
    (text) => {
      expect(heading(text)).toBeNull();
    },
  );

  it("reads a declared number in either language", () => {
    expect(declaredCount("虚构领域高质量科技期刊分级目录（共 68 种）")).toBe(68);
    expect(declaredCount("A* journals: 12 journals")).toBe(12);
    expect(declaredCount("虚构领域目录（2025）")).toBeNull();
  });

  it("names the list of a heading without its count, and knows a remark", () => {
    expect(listHeading("虚构领域高质量科技期刊分级目录（共 68 种）")).toBe("虚构领域高质量科技期刊分级目录");
    expect(listHeading("虚构学报")).toBeNull();
    for (const note of ["注：排名不分先后", "（按拼音排序）", "外文期刊", "编制单位：虚构学会", "Page 3"]) {
      expect(isNote(note)).toBe(true);
    }
    expect(isNote("外文期刊研究")).toBe(false);
  });
});

describe("a tier printed once", () => {
  const carried = [
    "级别,刊名,ISSN",
    "T1,Invented Letters,0000-0019",
    ",Invented Notes,0000-0027",
    "T2,Invented Annals,0000-0035",
    ",Invented Review,0000-0043",
  ].join("\n");

  it("is carried down to the blank cells below when the list is declared so", async () => {
    const { table } = await read(carried, "carried-down");
    expect(texts(table, "tier")).toEqual(["T1", "T1", "T2", "T2"]);
    expect([...table.rowNumbers]).toEqual([2, 3, 4, 5]);
  });

  it("is left as it is otherwise: a blank cell may be a missing tier", async () => {
    const { table } = await read(carried);
    expect(texts(table, "tier")).toEqual(["T1", "", "T2", ""]);
  });

  it("does not pass the heading of another list", async () => {
    const { table, notes } = await read(
      "级别,刊名\nT1,甲学报\n,乙学报\n丁领域高质量科技期刊分级目录（共1种）,\n,丙学报",
      "carried-down",
    );
    expect(texts(table, "tier")).toEqual(["T1", "T1", ""]);
    expect(texts(table, "discipline")).toEqual(["", "", "丁领域高质量科技期刊分级目录"]);
    expect(notes).toEqual([{ sheet: null, row: 4, text: "丁领域高质量科技期刊分级目录（共1种）" }]);
  });
});

describe("headings, remarks and repeated headers between the rows", () => {
  it("become the tier of the rows below, or are set aside with their row and their count", async () => {
    const { table, title, counts, notes } = await read(
      [
        "虚构领域高质量科技期刊分级目录（共 4 种）,,",
        "编制单位：虚构学会,,",
        "刊名,ISSN,CN",
        "T1级期刊（共2种）,,",
        "排名不分先后,,",
        "甲学报,0000-0019,11-1001/N",
        "Invented Letters,0000-0027,",
        "T2级期刊（共2种）,,",
        "刊名,ISSN,CN",
        "乙学报,0000-0035,11-1002/N",
        "注：以上按拼音排序,,",
        "丙学报,0000-0043,11-1003/N",
      ].join("\n"),
    );
    expect(title).toBe("虚构领域高质量科技期刊分级目录");
    expect(texts(table, "title")).toEqual(["甲学报", "Invented Letters", "乙学报", "丙学报"]);
    expect(texts(table, "tier")).toEqual(["T1", "T1", "T2", "T2"]);
    expect(counts.map(({ discipline, tier, count, row }) => [discipline, tier, count, row])).toEqual([
      [null, null, 4, 1],
      [null, "T1", 2, 4],
      [null, "T2", 2, 8],
    ]);
    expect(notes.map(({ row }) => row)).toEqual([1, 2, 4, 5, 8, 9, 11]);
  });
});

describe("names in two columns", () => {
  it("under tier headings are one journal a cell", async () => {
    const { table } = await read(
      "虚构目录（共5种）,\nT1,\nInvented Heart,Invented Lung\n甲杂志,\nT2,\n1,乙杂志\n外文期刊,\nInvented Skin,",
      "names",
    );
    expect(texts(table, "title")).toEqual([
      "Invented Heart",
      "Invented Lung",
      "甲杂志",
      "乙杂志",
      "Invented Skin",
    ]);
    expect(texts(table, "tier")).toEqual(["T1", "T1", "T1", "T2", "T2"]);
    expect([...table.rowNumbers]).toEqual([3, 3, 4, 6, 8]);
  });

  it("as blocks of a table side by side are stacked, with the columns that they share", async () => {
    const { table } = await read(
      "级别,刊名,ISSN,刊名,ISSN\nT1,甲学报,0000-0019,乙学报,0000-0027\nT2,丙学报,0000-0035,,",
    );
    expect(texts(table, "title")).toEqual(["甲学报", "乙学报", "丙学报"]);
    expect(texts(table, "issn")).toEqual(["0000-0019", "0000-0027", "0000-0035"]);
    expect(texts(table, "tier")).toEqual(["T1", "T1", "T2"]);
    expect([...table.rowNumbers]).toEqual([2, 2, 3]);
  });

  it("of which one is Chinese and one English are one journal a row", async () => {
    const { table } = await read("中文刊名,英文刊名,级别\n甲学报,Acta Inventa,T1");
    expect(texts(table, "titleZh")).toEqual(["甲学报"]);
    expect(texts(table, "titleEn")).toEqual(["Acta Inventa"]);
  });
});

describe("a list that needs no arranging", () => {
  it("is read as any other table", async () => {
    const { table, notes, counts, title } = await read("刊名,级别\n甲学报,T1\n乙学报,T2");
    expect(texts(table, "title")).toEqual(["甲学报", "乙学报"]);
    expect([notes, counts, title]).toEqual([[], [], null]);
  });

  it("keeps a journal that has nothing but its name", async () => {
    const { table } = await read("刊名,ISSN,级别\n甲学报,,\n虚构领域研究学报,,");
    expect(texts(table, "title")).toEqual(["甲学报", "虚构领域研究学报"]);
  });

  it("is refused like any other where no column names a journal", async () => {
    await expect(read("甲,乙\n1,2")).rejects.toMatchObject({ code: "HEADER_NOT_FOUND" });
  });
});
