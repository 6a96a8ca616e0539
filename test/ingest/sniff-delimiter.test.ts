import { describe, expect, it } from "vitest";
import { declaredDelimiter, sniffDelimiter } from "../../src/ingest/sniff-delimiter.js";

describe("sniffDelimiter", () => {
  it.each([
    ["commas", "a,b,c\n1,2,3", ","],
    ["semicolons with decimal commas", 'Rank;Title;SJR\n1;"A, B";37,525\n2;C;1,5', ";"],
    ["semicolons with unquoted lists", "a;b;c\n1;14764660, 14761122;x\n2;15424863, 00079235;y", ";"],
    ["TAB in a file called .csv", "WORD\tABBR\na, b\tx", "\t"],
    ["bars", "a|b\n1|2", "|"],
    ["commas with lists by semicolon", "刊名,收录,影响因子\n甲,CA;JST;EI,0.4\n乙,,0.2\n丙,SA,0.1", ","],
    ["ragged rows", "a,b,c,d\n1,2\n1,2,3,4\n1,2,3,4", ","],
    ["a title line above the header", "Journals of 2025\na;b;c\n1;2;3\n1;2;3", ";"],
    ["one column", "Title\nA\nB", ","],
    ["an empty text", "", ","],
  ])("recognizes %s", (_, text, expected) => {
    expect(sniffDelimiter(text)).toBe(expected);
  });

  it("leaves out what stands in quoted cells, line ends included", () => {
    expect(sniffDelimiter('a;b\n"x, y, z\nu, v";1\n"p, q, r";2')).toBe(";");
  });

  it("obeys a first line sep=", () => {
    expect(declaredDelimiter("sep=;\r\na,b")).toBe(";");
    expect(sniffDelimiter("sep=|\na,b,c\n1,2,3")).toBe("|");
  });
});
