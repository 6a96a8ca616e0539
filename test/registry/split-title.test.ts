import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitTitle } from "../../src/registry/index.js";

const plain = { edition: null, marks: [], former: [] };

describe("splitTitle", () => {
  it.each([
    ["Acta Kitologica 风筝学报(英文版)", "风筝学报(英文版)", "Acta Kitologica", "english"],
    ["Acta Kitologica风筝学报（英文）", "风筝学报（英文）", "Acta Kitologica", "english"],
    ["风筝学报(中英文)Acta Kitologica", "风筝学报(中英文)", "Acta Kitologica", "bilingual"],
    ["风筝学报(中、英文)", "风筝学报(中、英文)", null, "bilingual"],
    ["风筝学报Acta Kitologica", "风筝学报", "Acta Kitologica", null],
    ["Acta Kitologica(风筝学报英文版)", "风筝学报英文版", "Acta Kitologica", "english"],
    ["Acta Kitologica(English E.)风筝学报(英文版)", "风筝学报(英文版)", "Acta Kitologica", "english"],
    ["Acta Kitologica《风筝学报》(英文)", "风筝学报(英文)", "Acta Kitologica", "english"],
    ["风筝(KITE MONTHLY)", "风筝", "KITE MONTHLY", null],
    [
      "Kite Science(Theory & Practice)风筝科学:理论与实践(英文版)",
      "风筝科学:理论与实践(英文版)",
      "Kite Science(Theory & Practice)",
      "english",
    ],
    ["npj Kite Materialsnpj-风筝材料", "npj-风筝材料", "npj Kite Materials", null],
    [
      "KSEE JOURNAL OF KITE SYSTEMSKSEE风筝系统学报",
      "KSEE风筝系统学报",
      "KSEE JOURNAL OF KITE SYSTEMS",
      null,
    ],
    ["Kite Industry B 风筝工业B(英文)", "风筝工业B(英文)", "Kite Industry B", "english"],
    ["SmartKite智能风筝", "智能风筝", "SmartKite", null],
  ])("splits %s", (cell, zh, en, edition) => {
    expect(splitTitle(cell)).toEqual({ zh, en, edition, marks: [], former: [] });
  });

  it.each([
    ["风筝学报", "风筝学报", null],
    ["CT 理论与风筝", "CT 理论与风筝", null],
    ["风筝研究B辑", "风筝研究B辑", null],
    ["风筝24小时", "风筝24小时", null],
    ["风筝学报(自然科学版)", "风筝学报(自然科学版)", null],
    ["Journal of Kites", null, "Journal of Kites"],
    ["Foundations and Trends® in Kites", null, "Foundations and Trends® in Kites"],
    ["ВОЗДУШНЫЕ ЗМЕИ", null, "ВОЗДУШНЫЕ ЗМЕИ"],
    ["연학술지", null, "연학술지"],
    ["", null, null],
    ["——", null, null],
  ])("leaves %s whole", (cell, zh, en) => expect(splitTitle(cell)).toEqual({ ...plain, zh, en }));

  it("takes stars off and gives them back", () => {
    expect(splitTitle("风筝学报 ☆")).toEqual({ ...plain, zh: "风筝学报", en: null, marks: ["☆"] });
    expect(splitTitle("★Journal of Kites")).toEqual({
      ...plain,
      zh: null,
      en: "Journal of Kites",
      marks: ["★"],
    });
  });

  it("takes a former title out of its bracket", () => {
    expect(splitTitle("风筝科技（原：纸鸢科技）")).toEqual({
      ...plain,
      zh: "风筝科技",
      en: null,
      former: ["纸鸢科技"],
    });
    expect(splitTitle("Kites (formerly Paper Birds)").former).toEqual(["Paper Birds"]);
    expect(splitTitle("风筝技术(原子能版)").former).toEqual([]);
  });

  it("loses no Chinese character and answers for any cell", () => {
    const pieces = fc.constantFrom(
      "风",
      "筝学报",
      "(英文版)",
      "（中英文）",
      "Acta ",
      "Kite Letters",
      "npj ",
      "(",
      "）",
      "《",
      "☆",
      "-",
      ":",
      " ",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const cell = parts.join("");
        const { zh, en } = splitTitle(cell);
        const han = (text: string): number => text.match(/风|筝|学|报/g)?.length ?? 0;
        expect(han(`${zh ?? ""}${en ?? ""}`)).toBe(han(cell));
      }),
      { numRuns: 500 },
    );
  });
});
