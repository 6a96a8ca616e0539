import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { toXlsx } from "../../../src/publish/index.js";
import { sheetNames, sheetText } from "../../../src/publish/xlsx/sheet.js";
import { inventedEdition } from "../../catalog/invented-evaluation.js";
import { linkedEdition, linkedEvaluation } from "../../catalog/linked-evaluation.js";
import { inventedChanges } from "../invented-changes.js";
import { NASTY_TITLES, nastyEdition } from "../nasty-edition.js";

/** Sheets by name as rows of cells. */
async function sheetsOf(bytes: Uint8Array) {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

describe("toXlsx", () => {
  it("has a cover, a sheet per discipline, the method and the side lists", async () => {
    const sheets = await sheetsOf(await toXlsx(await inventedEdition()));
    expect([...sheets.keys()]).toEqual([
      "编制说明",
      "Remote sensing（中）",
      "Optics（中）",
      "评价方法",
      "待专家评议",
      "未参评期刊",
    ]);
    const cover = JSON.stringify(sheets.get("编制说明"));
    for (const part of [
      "虚构领域分级目录",
      "never for judging people",
      "One scale for all",
      "2026-11-20",
      "SHA-256",
    ]) {
      expect(cover).toContain(part);
    }
    expect(sheets.get("Remote sensing（中）")?.slice(1)).toEqual([
      ["序号", "级别", "刊名", "其他刊名", "ISSN", "CN", "语种", "来源", "主办或出版单位"],
      [1, "T1", 'Invented Letters, Part "A"', "", "0000-0019; 0000-0027", "", "英文", "国外", ""],
      [1, "T2", "虚构遥感学报", "", "", "11-2127/TM", "中文", "国内", "虚构遥感学会"],
    ]);
    expect(JSON.stringify(sheets.get("未参评期刊"))).toContain("carries a warning flag");
  });

  it("puts the equivalence after the disciplines: declaration, outcomes, moves, counterfactuals, comparison", async () => {
    const edition = await linkedEdition(await linkedEvaluation());
    const sheets = await sheetsOf(await toXlsx(edition, { language: "en" }));
    expect([...sheets.keys()].slice(1)).toEqual(["Optics", "Roads", "Equivalence", "Method"]);
    const rows = sheets.get("Equivalence") ?? [];
    const titles = ["Declaration", "What was done", "Journals moved after the cut"];
    const places = titles.map((title) => rows.findIndex(([first]) => first === title));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(rows[2]?.slice(0, 2)).toEqual(["all", 1]);
    expect(rows[3]?.slice(0, 5)).toEqual([
      "Roads",
      2,
      expect.stringContaining("Road Index"),
      "Indexed there",
      "",
    ]);
    expect(rows[(places[2] as number) + 2]?.slice(0, 7)).toEqual([
      "Roads",
      2,
      "Dr2",
      "Indexed there",
      "domestic",
      "T3",
      "T1",
    ]);
    const refused = rows.find(([first, step, , , used]) => first === "Roads" && step === 1 && used === "no");
    expect(refused?.[3]).toContain("[LINK_NO_ANCHORS]");
    expect(rows.filter(([, , mechanism]) => mechanism === "separate quotas").length).toBeGreaterThan(0);
    // Every journal that would stand elsewhere has its row.
    const moved = edition.equivalence.disciplines
      .flatMap(({ counterfactuals }) => counterfactuals)
      .reduce((sum, each) => sum + Math.max(1, each.moved.length), 0);
    const start = rows.findIndex(([first]) => first?.toString().startsWith("Counterfactual:"));
    const end = rows.findIndex(([first]) => first?.toString().startsWith("Mechanisms side by side"));
    expect(end - start - 3).toBe(moved);
  });

  it("counts on the cover what it does not list", async () => {
    const cover = (await sheetsOf(await toXlsx(await inventedEdition(), { language: "en" }))).get(
      "Compilation",
    );
    expect(cover?.slice(-5)[0]).toEqual([
      "Discipline",
      "Population",
      "T1",
      "T2",
      "below the last tier",
      "left to the experts",
      "Code",
    ]);
    expect(cover?.slice(-4)).toEqual([
      ["Remote sensing", "domestic", 0, 1, 0, 1, "sensing"],
      ["Remote sensing", "foreign", 1, 0, 1, 0, "sensing"],
      ["Optics", "domestic", 0, 0, 0, 0, "optics"],
      ["Optics", "foreign", 1, 0, 0, 0, "optics"],
    ]);
  });

  it("writes identifiers and titles as text cells of the format text, never as formulas", async () => {
    const bytes = await toXlsx(await nastyEdition());
    const parts = partsOf(bytes);
    for (const [name, part] of parts) if (name.includes("worksheets")) expect(part).not.toContain("<f");
    const sheet = parts.get("xl/worksheets/sheet2.xml") as string;
    // Column E holds the ISSN, column F the CN.
    expect(sheet).toMatch(/<c r="E3" t="s"/);
    expect(sheet).toMatch(/<c r="F3" t="s"/);
    const style = Number(/<c r="E3" t="s" s="(\d+)"/.exec(sheet)?.[1]);
    const styles = parts.get("xl/styles.xml") as string;
    const cellFormats = [...(styles.split("<cellXfs")[1] as string).matchAll(/<xf [^>]*numFmtId="(\d+)"/g)];
    expect(styles).toContain(`<numFmt numFmtId="${cellFormats[style]?.[1]}" formatCode="@"/>`);
  });

  it("gives every title back as it was, but for characters that XML cannot hold", async () => {
    const sheets = await sheetsOf(await toXlsx(await nastyEdition()));
    const titles = [...sheets.values()][1]!.slice(2).map((row) => row[2]);
    const kept = NASTY_TITLES.map((title) => title.replace(/[\0\x07]|\p{Cs}/gu, "\ufffd"));
    expect(new Set(titles)).toEqual(new Set(kept));
  });

  it("freezes and repeats the header, and prints on one page's width with page numbers", async () => {
    const parts = partsOf(await toXlsx(await inventedEdition(), { language: "en" }));
    expect(parts.get("xl/worksheets/sheet2.xml")).toMatch(/ySplit="2"[^>]*state="frozen"/);
    expect(parts.get("xl/worksheets/sheet2.xml")).toMatch(/fitToWidth="1"|fitToHeight="0"/);
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain("&amp;P / &amp;N");
    expect(parts.get("xl/workbook.xml")).toContain("'Remote sensing'!$1:$2");
  });

  it("is the same bytes twice, with one time on every file", async () => {
    const edition = await inventedEdition();
    const [first, second] = [await toXlsx(edition), await toXlsx(edition)];
    expect(first).toEqual(second);
    const view = new DataView(first.buffer, first.byteOffset, first.byteLength);
    // DOS time and date of the first local header: midnight of 1 January 1980.
    expect([view.getUint16(10, true), view.getUint16(12, true)]).toEqual([0, 33]);
    expect(partsOf(first).get("docProps/core.xml")).toContain("2026-11-20T00:00:00Z");
    expect(partsOf(await toXlsx({ ...edition, decisionDate: null })).get("docProps/core.xml")).toContain(
      "1980-01-01T00:00:00Z",
    );
  });

  it("prints no withheld value", async () => {
    const text = [...partsOf(await toXlsx(await inventedEdition())).values()].join("");
    expect(text).not.toMatch(/3\.25|0\.8125/);
  });

  it("has a sheet of the changes since the last edition where it is given them", async () => {
    const edition = await inventedEdition();
    const bytes = await toXlsx(edition, { language: "en", changes: inventedChanges(edition) });
    const sheet = (await sheetsOf(bytes)).get("Changes");
    expect(sheet?.[1]?.slice(0, 8)).toEqual([
      "Discipline",
      "Change",
      "Title",
      "ISSN",
      "CN",
      "Tier before",
      "Tier now",
      "Note",
    ]);
    expect(sheet?.slice(2, 5).map((row) => row.slice(0, 7))).toEqual([
      ["Remote sensing", "promoted", 'Invented Letters, Part "A"', "0000-0019; 0000-0027", "", "T2", "T1"],
      ["Optics", "added", 'Invented Letters, Part "A"', "0000-0019; 0000-0027", "", "", "T1"],
      ["Optics", "dropped", "Gone *Annals* <b>bold</b>", "", "", "T2", ""],
    ]);
    expect(sheet?.map((row) => row[1])).toContain("Listed before 2, Listed now 2, Same tier 1, Promoted 1");
    expect(sheet?.map((row) => row[1])).toContain(
      "Listed before 3, Listed now 3, Same tier 1, Promoted 1, Added 1, Dropped 1",
    );
    const changes = inventedChanges(await inventedEdition({ id: "2028" }));
    await expect(toXlsx(edition, { changes })).rejects.toMatchObject({ code: "CHANGES_OTHER_EDITION" });
  });
});

describe("sheetNames", () => {
  it("takes out what spreadsheets refuse, cuts to 31 characters and tells equal names apart", () => {
    const name = sheetNames();
    expect(name("a/b:c*[d]?\\")).toBe("a b c  d");
    expect(name("'quoted'")).toBe("quoted");
    expect(name("x".repeat(40))).toBe("x".repeat(31));
    expect(name("X".repeat(40))).toBe(`${"X".repeat(27)} (2)`);
    expect(name("History")).toBe("History (2)");
    expect(name("")).toBe("-");
  });
});

describe("sheetText", () => {
  it("keeps what a spreadsheet would decode, and cuts what no cell holds", () => {
    expect(sheetText("_x0041_")).toBe("_x005F_x0041_");
    expect(sheetText("x".repeat(40_000))).toHaveLength(32_767);
  });
});
