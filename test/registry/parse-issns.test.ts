import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isValidIssn, parseIssns } from "../../src/registry/index.js";
import { issn } from "./source-table.js";

const values = (cell: string): readonly string[] => parseIssns(cell).issns.map(({ value }) => value);
const codes = (cell: string): readonly string[] => parseIssns(cell).problems.map(({ code }) => code);
const A = issn(1111222);
const B = issn(2222333);
const C = issn(3333444);
const bare = (value: string): string => value.replace("-", "");
const withX = issn(6); // 0000-006X

describe("parseIssns", () => {
  it.each([
    ["one", A, [A]],
    ["white space around it", `  ${A} `, [A]],
    ["a lost hyphen", bare(A), [A]],
    ["a space for the hyphen", A.replace("-", " "), [A]],
    ["a dash for the hyphen", A.replace("-", "—"), [A]],
    ["full width", `１１１１－２２２${A[8] as string}`, [A]],
    ["a lower-case x", withX.toLowerCase(), [withX]],
    ["a label", `ISSN ${A}`, [A]],
    ["a Chinese label", `ISSN：${A}`, [A]],
    ["two with a slash", `${A}/${B}`, [A, B]],
    ["two with a slash and a space", `${B}/ ${A}`, [A, B]],
    ["three with commas and no hyphens", [A, B, C].map(bare).join(", "), [A, B, C]],
    ["two glued", A + B, [A, B]],
    ["two glued without hyphens", bare(A) + bare(B), [A, B]],
    ["two with a space", `${A} ${B}`, [A, B]],
    ["labelled editions", `(中文:${A})(英文:${B})`, [A, B]],
    ["the same twice", `${A}/${A}`, [A]],
    ["a slash before", `/${A}`, [A]],
    ["a slash after", `${A}/`, [A]],
  ])("reads %s", (_, cell, expected) => {
    expect(values(cell)).toEqual(expected);
    expect(codes(cell)).toEqual([]);
  });

  it.each(["", " ", "-", "——", "—", "/", "N/A", "n/a", "无", "暂无", "未查到", "Not Available", "****-****"])(
    "reads “%s” as nothing",
    (cell) => expect(parseIssns(cell)).toEqual({ issns: [], problems: [] }),
  );

  it.each([
    [`E-${A}`, "electronic"],
    [`${A}(E-ISSN)`, "electronic"],
    [`eISSN: ${A}`, "electronic"],
    [`P-ISSN ${A}`, "print"],
    [`${A}（印刷）`, "print"],
    [`ISSN-L ${A}`, "linking"],
    [A, null],
  ])("reads the role in “%s”", (cell, role) => {
    expect(parseIssns(cell).issns).toEqual([{ value: A, role }]);
  });

  it("gives the role of the column where the cell gives none", () => {
    expect(parseIssns(`${A}/P-ISSN ${B}`, "electronic").issns).toEqual([
      { value: A, role: "electronic" },
      { value: B, role: "print" },
    ]);
  });

  it("keeps a wrong check digit out and names the swap that would be right", () => {
    const swapped = `${A.slice(0, 3)}${A[5]}-${A[3]}${A.slice(6)}`; // the fourth and the fifth digit
    const { issns, problems } = parseIssns(swapped);
    expect(issns).toEqual([]);
    expect(problems[0]?.code).toBe("ISSN_CHECK_DIGIT");
    expect(problems[0]?.hints).toContain(A);
  });

  it("keeps the right one of two", () => {
    const wrong = A.slice(0, 8) + (A.endsWith("0") ? "1" : "0");
    expect(values(`${wrong}/${B}`)).toEqual([B]);
    expect(codes(`${wrong}/${B}`)).toEqual(["ISSN_CHECK_DIGIT"]);
  });

  it.each(["0000-0000", "1234-5678", "12345679", "9999-9999", "8888-8888"])(
    "knows the placeholder %s",
    (cell) => {
      expect(parseIssns(cell).issns).toEqual([]);
      expect(codes(cell)).toEqual(["ISSN_PLACEHOLDER"]);
    },
  );

  it("restores leading zeros only where the check digit confirms them", () => {
    const low = issn(23456); // 0023-456?
    const asNumber = bare(low).replace(/^0+/, "");
    expect(parseIssns(asNumber)).toEqual({
      issns: [{ value: low, role: null }],
      problems: [{ code: "ISSN_ZERO_RESTORED", received: asNumber, hints: [low] }],
    });
    const wrong = asNumber.slice(0, -1) + (asNumber.endsWith("1") ? "2" : "1");
    expect(parseIssns(wrong).issns).toEqual([]);
  });

  it("never completes a number with a lost digit, but hints at it", () => {
    const { issns, problems } = parseIssns(A.slice(1));
    expect(issns).toEqual([]);
    expect(problems).toEqual([{ code: "ISSN_DIGITS_LOST", received: A.slice(1), hints: [A] }]);
    expect(codes("08-6579")).toEqual(["ISSN_DIGITS_LOST"]);
  });

  it("reads a misplaced hyphen and says so", () => {
    const odd = `${A.slice(0, 7)}-${A.slice(7)}`;
    expect(values(odd)).toEqual([A]);
    expect(codes(odd)).toEqual(["ISSN_FORM"]);
  });

  it("recognizes a CN number in the wrong column", () => expect(codes("11-2107/TM")).toEqual(["ISSN_IS_CN"]));

  it.each(["abc", "见官网", "12345678901", "1234-56X8"])("reports “%s” and reads nothing", (cell) => {
    expect(values(cell)).toEqual([]);
    expect(codes(cell).length).toBeGreaterThan(0);
  });

  it("gives only valid ISSNs, each once and in order, whatever the cell", () => {
    const noise = fc.string({ unit: fc.constantFrom(..."0123456789Xx-–/ ,;()ISNE中文：") });
    fc.assert(
      fc.property(noise, (cell) => {
        const found = values(cell);
        expect(found.every(isValidIssn)).toBe(true);
        expect(found).toEqual([...new Set(found)].sort());
      }),
      { numRuns: 500 },
    );
  });

  it("reads back any list it prints", () => {
    const several = fc.uniqueArray(fc.integer({ min: 1, max: 9_999_998 }).map(issn), { maxLength: 4 });
    fc.assert(
      fc.property(several, fc.constantFrom("/", ", ", ";", " / ", ""), (list, separator) => {
        fc.pre(list.every((value) => codes(value).length === 0));
        expect(values(list.join(separator))).toEqual([...list].sort());
      }),
      { numRuns: 200 },
    );
  });

  it("takes a cell of a million characters", () => {
    expect(parseIssns("9".repeat(1_000_000)).issns).toEqual([]);
  });
});
