/**
 * The error classes that recur in published lists and in the tools that read them (E1 to E25 of the project's study
 * of users), as far as reading, importing and linting meet them. Every journal, title and number is invented.
 */

import { describe, expect, it } from "vitest";
import { importCatalog } from "../../../src/import-catalog.js";
import { readTable } from "../../../src/ingest/index.js";
import { lint } from "../../../src/lint-edition.js";
import type { NumberColumn } from "../../../src/model/table.js";
import { toCsv } from "../../../src/publish/index.js";
import { issn, listSpec, utf8 } from "../import/invented-list.js";
import { linted, lintLines, register } from "./support.js";

const importLines = (lines: readonly string[], part = {}) =>
  importCatalog(utf8(lines.join("\n")), listSpec(part));
const HEADER = "级别,刊名,ISSN,CN";

describe("error classes of titles", () => {
  it("E1: spellings that differ in punctuation are one title, and each keeps its raw text", async () => {
    const titles = [
      "Invented: Science & Things",
      "Invented-Science and  Things",
      "INVENTED SCIENCE & THINGS",
    ];
    const { edition } = await importLines(["级别,刊名", ...titles.map((title) => `T1,${title}`)]);
    expect(new Set(edition.listings.map(({ journal }) => journal.key)).size).toBe(1);
    expect(edition.listings.map(({ printed }) => printed?.cells[0]?.text)).toEqual(titles);
    expect(linted(lint(edition)).of("LISTED_TWICE")).toHaveLength(2);
  });

  it("E2: a title with a place behind it is pointed out against the register, never matched silently", async () => {
    const known = await register(["Title,ISSN", `Invented Sciences-Basel,${issn(11)}`]);
    const { of } = await lintLines([HEADER, `T1,Invented Sciences,${issn(11)},`], { register: [known] });
    expect(of("TITLE_SPELLING").map(({ message }) => message.en)).toEqual([
      "“Invented Sciences” is spelled “Invented Sciences-Basel” in register. Take over that spelling if it is right.",
    ]);
  });

  it("E3: brackets, widths and wordings of a language edition are one mark, and the mark is part of the name", async () => {
    const forms = ["虚构学报（英文）", "虚构学报(英文版)", "虚构学报（英文版）"];
    const { edition } = await importLines([
      "级别,刊名",
      ...forms.map((title) => `T1,${title}`),
      "T1,虚构学报",
    ]);
    const keys = edition.listings.map(({ journal }) => journal.key);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).not.toBe(keys[0]);
    expect(edition.listings[0]?.journal.titles.zh).toBe("虚构学报（英文）");
  });

  it("E4: a CN number whose Latin title changed since the last edition is pointed out", async () => {
    const rows = (english: string) => ["级别,中文刊名,英文刊名,CN", `T1,虚构科学:信息,${english},11-1847/TP`];
    const { edition: previous } = await importLines(rows("INVENTED SCIENCE Information"), {
      edition: "2022",
    });
    const { of } = await lintLines(rows("SCIENTIA INVENTA Informationis"), { previous });
    expect(
      of("CN_TITLE_CHANGED").map(({ received, message }) => [received, message.en.includes("SCIENCE")]),
    ).toEqual([["11-1847", true]]);
    expect((await lintLines(rows("Invented Science: Information"), { previous })).codes).not.toContain(
      "CN_TITLE_CHANGED",
    );
  });

  it("E4: the Chinese and the English edition under one number, or under each other's, are an error", async () => {
    const shared = await lintLines([HEADER, `T1,虚构学报,${issn(21)},`, `T1,虚构学报(英文版),${issn(21)},`]);
    expect(shared.of("LANGUAGE_EDITIONS_SHARE")).toHaveLength(1);
    const known = await register(["中文刊名,ISSN", `虚构学报,${issn(21)}`, `虚构学报(英文版),${issn(22)}`]);
    const swapped = await lintLines(
      [HEADER, `T1,虚构学报,${issn(22)},`, `T1,虚构学报（英文）,${issn(21)},`],
      { register: [known] },
    );
    expect(swapped.of("LANGUAGE_EDITION_SWAPPED").map(({ received }) => received)).toEqual([
      issn(22),
      issn(21),
    ]);
    expect([shared.ready, swapped.ready]).toEqual([false, false]);
  });

  it("E4: a language column that contradicts the title is pointed out", async () => {
    const { of } = await lintLines([
      "级别,刊名,语种",
      "T1,虚构学报(英文版),中文",
      "T1,虚构通报(英文版),英文",
    ]);
    expect(of("LANGUAGE_DIFFERS").map(({ row, column }) => [row, column])).toEqual([[2, "语种"]]);
  });

  it("E5: two journals of one title are told apart and reported with both their numbers", async () => {
    const { of, findings } = await lintLines([
      HEADER,
      `T1,Journal of Invention and Things,${issn(31)},`,
      `T2,Journal of Invention & Things,${issn(32)},`,
    ]);
    expect(of("TITLE_OF_TWO_JOURNALS").map(({ received, expected }) => [received, expected])).toEqual([
      [issn(32), issn(31)],
    ]);
    expect(findings.some(({ code }) => code.startsWith("LISTED_TWICE"))).toBe(false);
  });

  it("E6: a short name is not taken for a longer one that contains it", async () => {
    const known = await register(["Title,ISSN", `Annual Conference on Networking,${issn(41)}`]);
    const { codes } = await lintLines(["级别,刊名", "T1,Networking"], { register: [known] });
    expect(codes).toEqual(["LIST_WITHOUT_IDENTIFIERS"]);
  });

  it("E8: a former title printed with the present one is kept as such, and both listed are pointed out", async () => {
    const { of } = await lintLines([
      HEADER,
      `T1,新虚构学报(原：旧虚构学报),${issn(51)},`,
      `T2,旧虚构学报,${issn(52)},`,
    ]);
    expect(of("FORMER_TITLE_LISTED").map(({ title }) => title)).toEqual(["旧虚构学报"]);
  });

  it("E9: a title that the register has as a former one is stale; a misprint is named with the right spelling", async () => {
    const known = await register([
      "Title,Former title,ISSN",
      `Inventive Radiology,Inventive Imaging,${issn(61)}`,
      `Imaginary Vitreous Research,,${issn(62)}`,
    ]);
    const { of } = await lintLines(
      [HEADER, "T1,Inventive Imaging,,", `T2,Imaginary Vetreous Research,${issn(62)},`],
      { register: [known] },
    );
    expect(of("TITLE_STALE").map(({ title, row }) => [title, row])).toEqual([["Inventive Imaging", 2]]);
    expect(of("TITLE_SPELLING").map(({ title }) => title)).toEqual(["Imaginary Vetreous Research"]);
  });
});

describe("error classes of identifiers", () => {
  it("E10: one ISSN in the print and the electronic column is one ISSN", async () => {
    const { edition } = await importLines([
      "级别,刊名,ISSN,EISSN",
      `T1,Invented Letters,${issn(71)},${issn(71)}`,
    ]);
    expect(edition.listings[0]?.journal.issns.map(({ value }) => value)).toEqual([issn(71)]);
  });

  it("E11: several ISSNs in one cell, without hyphens, are all read", async () => {
    const cell = [issn(81), issn(82), issn(83)].map((value) => value.replace("-", "")).join(", ");
    const { edition } = await importLines(["级别,刊名,ISSN", `T1,Invented Letters,"${cell}"`]);
    expect(edition.listings[0]?.journal.issns.map(({ value }) => value)).toEqual([
      issn(81),
      issn(82),
      issn(83),
    ]);
  });

  it("E12: a wrong check digit is a warning with the transposition that would make it right; the row stays", async () => {
    // 0317-8471: 0·8+3·7+1·6+7·5+8·4+4·3+7·2 = 120, 120 mod 11 = 10, check 1. Swapped digits: 0317-4871.
    const { of, findings } = await lintLines([HEADER, "T1,Invented Letters,0317-4871,"]);
    expect(of("ISSN_CHECK_DIGIT").map(({ severity, row, column }) => [severity, row, column])).toEqual([
      ["warning", 2, "ISSN"],
    ]);
    expect(of("ISSN_CHECK_DIGIT")[0]?.expected).toContain("0317-8471");
    expect(findings[0]?.listing ?? 0).toBe(0);
  });

  it("E12: a wrong check digit in the register itself stops nothing", async () => {
    const known = await register(["Title,ISSN", "Invented Letters,0317-4871"]);
    const { codes } = await lintLines([HEADER, `T1,Invented Letters,${issn(91)},`], { register: [known] });
    expect(codes).toEqual([]);
  });

  it.each(["0000-0000", "1234-5678", "N/A"])(
    "E13: the placeholder %s is no identifier",
    async (placeholder) => {
      const { edition } = await importLines([HEADER, `T1,Invented Letters,${placeholder},`]);
      expect(edition.listings[0]?.journal.issns).toEqual([]);
      const { codes } = linted(lint(edition));
      expect(codes).toContain(placeholder === "N/A" ? "LIST_WITHOUT_IDENTIFIERS" : "ISSN_PLACEHOLDER");
    },
  );

  it("E14: an ISSN that belongs to another journal is a conflict, and neither key wins", async () => {
    const known = await register([
      "Title,ISSN",
      `Invented Signals,${issn(101)}`,
      `Landscape of Inventions,${issn(102)}`,
    ]);
    const { of, ready } = await lintLines([HEADER, `T1,Invented Signals,${issn(102)},`], {
      register: [known],
    });
    expect(
      of("ISSN_OF_ANOTHER_JOURNAL").map(({ received, expected, column }) => [received, expected, column]),
    ).toEqual([[issn(102), `“Invented Signals” (${issn(101)})`, "ISSN"]]);
    expect(ready).toBe(false);
  });

  it("E14: one ISSN under two unrelated titles of a list is an error without any register", async () => {
    const { of } = await lintLines([
      HEADER,
      `T1,Invented Signals,${issn(103)},`,
      `T2,Purely Other Things,${issn(103)},`,
    ]);
    expect(of("ISSN_OF_TWO_JOURNALS").map(({ title, received }) => [title, received])).toEqual([
      ["Purely Other Things", issn(103)],
    ]);
  });

  it("E15: serials without any identifier are listed under a key of their own", async () => {
    const { edition } = await importLines(["级别,刊名", "T1,虚构管理评论", "T2,虚构信息学报"]);
    expect(edition.listings.map(({ journal }) => journal.key)).toEqual([
      "title:虚构管理评论",
      "title:虚构信息学报",
    ]);
    const { codes } = linted(lint(edition));
    expect(codes).toEqual(["LIST_WITHOUT_IDENTIFIERS"]);
  });

  it("E15: one serial without identifier among others that have them is named", async () => {
    const { of } = await lintLines([HEADER, "T1,虚构管理评论,,", `T1,虚构学报,${issn(111)},11-1001/C`]);
    expect(of("IDENTIFIER_MISSING").map(({ title }) => title)).toEqual(["虚构管理评论"]);
  });

  it("E16: a CN number without its first digit is damaged, and a serial below 1000 is a newspaper's", async () => {
    const { of } = await lintLines([HEADER, "T1,虚构学报,,0-1514/G2", "T1,虚构报,,11-0019/D"]);
    expect(
      of("CN_DAMAGED").map(({ received, expected, row, column }) => [received, expected, row, column]),
    ).toEqual([["0-1514/G2", "10-1514/G2 / 50-1514/G2", 2, "CN"]]);
    expect(of("CN_NEWSPAPER").map(({ received }) => received)).toEqual(["11-0019/D"]);
  });

  it("E17: an ISSN that a spreadsheet took for a number is restored and reported", async () => {
    const bare = issn(4321).replace("-", "").replace(/^0+/, "");
    const { edition } = await importLines([HEADER, `T1,Invented Letters,${bare},`]);
    expect(edition.listings[0]?.journal.issns.map(({ value }) => value)).toEqual([issn(4321)]);
    expect(
      linted(lint(edition))
        .of("ISSN_ZERO_RESTORED")
        .map(({ received }) => received),
    ).toEqual([bare]);
  });
});

describe("error classes of files", () => {
  const lines = ["级别,刊名,ISSN", `T1,虚构学报,${issn(121)}`, `T2,Annals of Rêverie,${issn(122)}`];

  it("E18: a list reads the same with and without a byte order mark, and from GB18030", async () => {
    const text = lines.slice(0, 2).join("\n");
    const plain = await importCatalog(utf8(text), listSpec());
    const marked = await importCatalog(utf8(`\ufeff${text}`), listSpec());
    // “级别,刊名,ISSN” and “T1,虚构学报,” in GB18030.
    const bytes = [
      0xbc,
      0xb6,
      0xb1,
      0xf0,
      0x2c,
      0xbf,
      0xaf,
      0xc3,
      0xfb,
      0x2c,
      ...utf8("ISSN\nT1,"),
      0xd0,
      0xe9,
      0xb9,
      0xb9,
      0xd1,
      0xa7,
      0xb1,
      0xa8,
      ...utf8(`,${issn(121)}`),
    ];
    const chinese = await importCatalog(Uint8Array.from(bytes), listSpec());
    expect(marked.edition.listings).toEqual(plain.edition.listings);
    expect(chinese.edition.listings).toEqual(plain.edition.listings);
    expect(chinese.issues.counts["ENCODING_GUESSED"]).toBe(1);
  });

  it("E19: a title that is a formula goes out untouched for machines and guarded for spreadsheets, and both read back", async () => {
    const { edition } = await importLines(["级别,英文刊名", 'T1,"=HYPERLINK(""http://x"") Letters"']);
    const spec = (profile: "machine" | "spreadsheet") =>
      ({
        profile,
        language: "zh",
        columns: ["tier", "titleEn"],
        order: ["tier"],
        numbering: "none",
      }) as const;
    const machine = toCsv(edition, spec("machine"));
    const guarded = toCsv(edition, spec("spreadsheet"));
    expect(machine).toContain('"=HYPERLINK(""http://x"") Letters"');
    expect(guarded).not.toMatch(/(?:^|,)"?=/m);
    for (const csv of [machine, guarded]) {
      const again = await importCatalog(utf8(csv), listSpec());
      expect(again.edition.listings[0]?.journal.titles.en).toBe('=HYPERLINK("http://x") Letters');
    }
  });

  it("E20: fragments of titles cut at a line break, a header among the journals, and the wrong number are found", async () => {
    const { of, ready } = await lintLines([
      "虚构目录（共 2 种）,,,",
      HEADER,
      `T1,Journal of Invented Business,${issn(131)},`,
      "T1,& Research,,",
      "T1,Management,,",
      "T1,期刊名称,,",
      `T2,Science,${issn(132)},`,
    ]);
    expect(of("TITLE_FRAGMENT").map(({ title }) => title)).toEqual(["& Research", "Management"]);
    expect(of("HEADER_AS_JOURNAL").map(({ row }) => row)).toEqual([6]);
    expect(of("COUNT_DIFFERS").map(({ expected, received }) => [expected, received])).toEqual([["2", "5"]]);
    expect(ready).toBe(false);
  });

  it("E20: a short title that a register knows is no fragment", async () => {
    const known = await register(["Title,ISSN", `Management,${issn(133)}`]);
    const { codes } = await lintLines([HEADER, "T1,Management,,", `T1,虚构学报,${issn(134)},`], {
      register: [known],
    });
    expect(codes).not.toContain("TITLE_FRAGMENT");
  });

  it("E21: labels of two schemes in one field are an error, and none is converted into the other", async () => {
    const part = { scheme: { id: "mixed", labels: ["T1", "T2", "A", "B"] } };
    const { of, ready } = await lintLines(["级别,刊名", "T1,甲学报", "A,乙学报", "B,丙学报"], {}, part);
    expect(of("SCHEMES_MIXED").map(({ received }) => received)).toEqual(["A B | T1"]);
    const foreign = await lintLines(["级别,刊名", "T1,甲学报", "A,乙学报"]);
    expect(foreign.of("TIER_OUTSIDE_SCHEME").map(({ received, expected }) => [received, expected])).toEqual([
      ["A", "T1, T2, T3"],
    ]);
    expect([ready, foreign.ready]).toEqual([false, false]);
  });

  it("E24: the label of an edition, its dates and the data year of a column are three things", async () => {
    const text = "级别,刊名,IF(2024)\nT1,虚构学报,1.5";
    const { edition } = await importCatalog(
      utf8(text),
      listSpec({ edition: "2025", decisionDate: "2025-06-18", effectiveDate: "2026-01-01" }),
    );
    const table = await readTable(utf8(text), { name: "list", layout: "society-list" });
    expect([edition.id, edition.decisionDate, edition.effectiveDate]).toEqual([
      "2025",
      "2025-06-18",
      "2026-01-01",
    ]);
    expect((table.columns.get("impactFactor") as NumberColumn).edition).toBe("2024");
  });

  it("E25: columns are known by name, and identifiers in a shifted column are brought back", async () => {
    const rows = [1, 2, 3, 4].map(
      (number) => `T1,虚构学报${"甲乙丙丁"[number - 1]},${issn(140 + number)},11-100${number}/U`,
    );
    const { edition, issues } = await importLines(["级别,刊名,CN号,国家", ...rows]);
    expect(
      edition.listings.map(({ journal }) => [journal.issns[0]?.value, journal.cn, journal.country]),
    ).toEqual([1, 2, 3, 4].map((number) => [issn(140 + number), `11-100${number}/U`, null]));
    expect(issues.counts["COLUMN_SHIFTED"]).toBe(2);
    const reordered = await importLines([
      "ISSN,国家,刊名,级别",
      ...[1, 2, 3].map((number) => `${issn(150 + number)},中国,虚构学报${"甲乙丙"[number - 1]},T2`),
    ]);
    expect(reordered.edition.listings.map(({ tier }) => tier)).toEqual(["T2", "T2", "T2"]);
  });
});
