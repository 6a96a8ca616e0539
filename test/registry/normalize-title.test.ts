import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeTitle } from "../../src/registry/index.js";

/** E1–E3 of recurring errors: spellings of one title, all names invented. */
const SAME: readonly (readonly [string, string])[] = [
  ["Lantern: Science & Craft", "LANTERN-SCIENCE AND CRAFT"],
  ["Lantern  Science &amp; Craft", "Lantern: Science & Craft"],
  ["Lantern Science & AMP; Craft", "Lantern: Science & Craft"],
  ["The Journal of Kites", "Journal of Kites"],
  ["Zeitschrift für Drachen", "ZEITSCHRIFT FUR DRACHEN"],
  ["Zeitschrift f&#252;r Drachen", "Zeitschrift für Drachen"],
  ["Straße", "STRASSE"],
  ["Łódź Letters", "Lodz letters"],
  ["Kite Reviews®", "Kite Reviews"],
  ["Kite Reviews™", "Kite Reviews"],
  ["风筝学报（英文版）", "风筝学报(英文)"],
  ["风筝学报(英文刊)", "风筝学报英文版"],
  ["风筝学报(中英文)", "风筝学报（中英文版）"],
  ["风筝学报(中、英文)", "风筝学报(中英文)"],
  ["风筝．测试与诊断", "风筝·测试与诊断"],
  ["ＫＩＴＥ学报", "Kite学报"],
  ["Acta Kitologica (English Edition)", "Acta Kitologica"],
  ["Acta Kitologica (English Ed.)", "ACTA KITOLOGICA-ENGLISH EDITION"],
  ["ИССЛЕДОВАНИЯ В МЕ ДИЦИНЕ", "Исследования в медицине"],
];

describe("normalizeTitle", () => {
  it.each(SAME)("gives “%s” and “%s” one key", (a, b) => expect(normalizeTitle(a)).toBe(normalizeTitle(b)));

  it.each([
    ["风筝学报", "风筝学报(英文版)"],
    ["风筝学报(英文版)", "风筝学报(中英文)"],
    ["Kite A", "Kite B"],
    ["风筝学报A辑", "风筝学报B辑"],
    ["Theory of Kites", "ory of Kites"],
    ["Acta Kitologica (Chinese Edition)", "Acta Kitologica"],
  ])("keeps “%s” and “%s” apart", (a, b) => expect(normalizeTitle(a)).not.toBe(normalizeTitle(b)));

  it.each(["", " ", "☆", "——", "&;", "()"])("gives “%s” no words of its own", (text) => {
    expect(normalizeTitle(text).replace("and", "")).toBe("");
  });

  it.each([
    ["The", "the"],
    ["英文版", "英文"],
    ["English Edition", "englishedition"],
    ["a\u0301", "a"],
  ])("brings “%s” to “%s”", (text, key) => expect(normalizeTitle(text)).toBe(key));

  it("leaves unknown and impossible entities alone", () => {
    expect(normalizeTitle("A &unknown; B")).toBe("aandunknownb");
    expect(normalizeTitle("A &#1114112; B")).toBe("aand1114112b");
  });

  it("is idempotent", () => {
    const words = fc.constantFrom(
      "The ",
      "the ",
      "English Edition",
      "(英文版)",
      "中英",
      "英文",
      "版",
      "刊",
      "风筝",
      "&",
      "&amp;",
      "ß",
      "İ",
      "Σ",
      "Å",
      "é",
      "ﬁ",
      "-",
      " ",
    );
    const title = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(words, { maxLength: 8 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(title, (text) => {
        const key = normalizeTitle(text);
        expect(normalizeTitle(key)).toBe(key);
      }),
      { numRuns: 1500 },
    );
  });

  it("does not see case, width and outer white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."abcXYZ 019風筝:-") }), (text) => {
        expect(normalizeTitle(` ${text.toUpperCase()} `)).toBe(normalizeTitle(text));
      }),
      { numRuns: 200 },
    );
  });
});
