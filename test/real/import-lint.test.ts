/** Published lists imported whole and linted, where the files are present; none of them is part of the project. */

import { beforeAll, describe, expect, it } from "vitest";
import {
  type Edition,
  type EditionListing,
  knownLists,
  type LintReport,
  markedCells,
} from "../../src/catalog/index.js";
import { type ImportedCatalog, type ImportSpec, importCatalog } from "../../src/import-catalog.js";
import { readTable } from "../../src/ingest/index.js";
import { lint } from "../../src/lint-edition.js";
import type { SourceTable, TextColumn } from "../../src/model/table.js";
import { toCsv, toXlsx } from "../../src/publish/index.js";
import { normalizeTitle } from "../../src/registry/index.js";
import { heldListings } from "../workbook-read-back.js";
import { REAL_DATA, realFile } from "./data.js";

const BOOK = "cast-tiers/高质量科技期刊分级目录速查表.subset-40-fields.xlsx";
const spec = (id: string) => knownLists.get(id) as ImportSpec;
const utf8 = (text: string) => new TextEncoder().encode(text);

const EXPORT: Parameters<typeof toCsv>[1] = {
  profile: "machine",
  language: "en",
  columns: [
    ...(["discipline", "tier", "titleZh", "titleEn", "issn", "cn", "language", "country"] as const),
    ...(["publisher", "sponsor", "population", "status"] as const),
  ],
  order: ["discipline", "tier"],
  numbering: "none",
};

/** An independent, plain reading: the digits weighted 8 to 2, as ISO 3297 says. */
function hasCheckDigit(issn: string): boolean {
  const digits = issn.replace("-", "").toUpperCase();
  const sum = [...digits.slice(0, 7)].reduce((total, digit, at) => total + Number(digit) * (8 - at), 0);
  return "0123456789X"[(11 - (sum % 11)) % 11] === digits[7];
}

/** The plain key of the study of the data: letters, digits and Han of the title, `&` as AND, no leading THE. */
function plainTitle(title: string): string {
  const upper = title.normalize("NFKD").toUpperCase().replace(/&/g, "AND").replace(/^THE /, "");
  return upper.replace(/[^A-Z0-9\u4e00-\u9fff]/g, "");
}

const printedCells = ({ printed }: EditionListing, ...fields: string[]) =>
  printed?.cells.filter(({ field }) => fields.includes(field)).map(({ text }) => text) ?? [];

describe.skipIf(!REAL_DATA)("the collected catalogs of 40 fields, imported whole", () => {
  let imported: ImportedCatalog;
  let edition: Edition;
  let jcr: SourceTable;
  let withJcr: LintReport;

  beforeAll(async () => {
    imported = await importCatalog(realFile(BOOK), spec("cast-compendium"));
    edition = imported.edition;
    jcr = await readTable(realFile("showjcr/JCR2025-UTF8.csv"), { name: "jcr", layout: "jcr" });
    withJcr = lint(edition, { declared: imported.declared, register: [jcr] });
  }, 120_000);
  const found = (report: LintReport, code: string) => report.findings.filter((one) => one.code === code);

  it("agree with every control total of the index: T1, T2, T3 and all, in 40 of 40 sheets", () => {
    expect([edition.listings.length, edition.disciplines.length]).toEqual([8525, 40]);
    const present = imported.checks.filter(({ isAbsent }) => !isAbsent);
    expect(present).toHaveLength(160);
    expect(present.filter(({ declared, found: read }) => declared !== read)).toEqual([]);
    // The index speaks of 59 fields; the file at hand holds 40 of them.
    expect(
      new Set(imported.checks.filter(({ isAbsent }) => isAbsent).map(({ discipline }) => discipline)).size,
    ).toBe(19);
  });

  it("lose no row and call no journal a remark", () => {
    expect(imported.notes).toEqual([]);
    expect(imported.issues.counts["LIST_ROW_EMPTY"]).toBeUndefined();
    expect(imported.issues.counts["LIST_TIER_UNKNOWN"]).toBeUndefined();
  });

  it("carry no metric and no zone of another publisher", () => {
    const fields = new Set(
      edition.listings.flatMap(({ printed }) => printed?.cells.map(({ field }) => field) ?? []),
    );
    expect([...fields].filter((field) => /impact|zone|quartile|cas|jcr|flag/i.test(field))).toEqual([]);
  });

  it("go out as CSV for machines and come back as the same listings", async () => {
    const csv = toCsv(edition, EXPORT);
    const again = await importCatalog(utf8(csv), {
      ...spec("cast-compendium"),
      source: { name: "again" },
      discipline: { from: "column" },
      controlTotals: undefined,
    });
    // What the columns cannot hold stays with the JSON: roles of ISSNs, marks, places, and the
    // former titles of three listings.
    const plain = (listings: readonly EditionListing[]) =>
      listings
        .map(({ printed: _, journal, ...rest }) => {
          const issns = journal.issns.map(({ value }) => value);
          const titles = { ...journal.titles, former: [] };
          return JSON.stringify({ ...rest, journal: { ...journal, issns, titles } });
        })
        .sort();
    const [there, back] = [plain(edition.listings), plain(again.edition.listings)];
    const known = new Set(there);
    expect(back.filter((listing) => !known.has(listing)).slice(0, 5)).toEqual([]);
    expect(again.edition.listings).toHaveLength(8525);
    expect(back).toEqual(there);
    expect(edition.listings.filter(({ journal }) => journal.titles.former.length > 0)).toHaveLength(3);
    const counts = ({ disciplines }: Edition) =>
      disciplines.map(({ id, counts: tiers }) => JSON.stringify([id, tiers])).sort();
    expect(counts(again.edition)).toEqual(counts(edition));
    const problems = ({ listings }: Edition) =>
      listings
        .flatMap(({ printed }) => printed?.problems.map(({ received }) => received) ?? [])
        .filter((received) => /^\d{4}-\d{3}[\dX]$|^0-1514/.test(received))
        .sort();
    expect(problems(again.edition)).toEqual(problems(edition));
  });

  it.each(["zh", "en"] as const)(
    "go out as a workbook in %s and come back as the same listings, those without a tier included",
    async (language) => {
      const bytes = await toXlsx(edition, { language });
      const again = await importCatalog(bytes, {
        ...spec("journal-tiering-workbook"),
        scheme: edition.scheme,
      });
      // What the workbook cannot hold stays with the JSON: roles of ISSNs, marks, places, the former titles of
      // three listings, and the publisher where a row has a sponsor too.
      const [there, back] = [heldListings(edition), heldListings(again.edition)];
      const known = new Set(there);
      expect(back.filter((listing) => !known.has(listing)).slice(0, 5)).toEqual([]);
      expect(back).toHaveLength(8525);
      expect(back).toEqual(there);
      expect(again.edition.listings.filter(({ status }) => status === "untiered")).toHaveLength(275);
      const names = ({ disciplines }: Edition) =>
        disciplines.map(({ id, name, counts }) => JSON.stringify([id, name, counts])).sort();
      expect(names(again.edition)).toEqual(names(edition));
      // 40 sheets with a total each, 40 disciplines with four tiers each on the cover.
      expect(again.checks).toHaveLength(200);
      expect(again.checks.filter(({ declared, found: read }) => declared !== read)).toEqual([]);
    },
    60_000,
  );

  it("show all 17 wrong check digits, as many as a plain reading of the cells finds", () => {
    const wrong = edition.listings.flatMap((listing) =>
      printedCells(listing, "issn", "eissn", "issnAny")
        .flatMap((cell) => cell.match(/\b\d{4}-\d{3}[\dXx]\b/g) ?? [])
        .filter((issn) => !hasCheckDigit(issn))
        .map((issn) => issn.toUpperCase()),
    );
    expect(wrong).toHaveLength(17);
    expect(
      found(withJcr, "ISSN_CHECK_DIGIT")
        .map(({ received }) => received)
        .sort(),
    ).toEqual(wrong.sort());
  });

  it("show the damaged CN number with what it may have been", () => {
    expect(
      found(withJcr, "CN_DAMAGED").map(({ received, expected, column }) => [received, expected, column]),
    ).toEqual([["0-1514/G2", "10-1514/G2 / 50-1514/G2", "CN号"]]);
  });

  it("show every row whose ISSN and title point to different journals of JCR, as many as plain keys find", () => {
    const column = (field: string) => (jcr.columns.get(field) as TextColumn).values;
    const byIssn = new Map<string, Set<number>>();
    const byTitle = new Map<string, Set<number>>();
    const put = (map: Map<string, Set<number>>, key: string, at: number) =>
      map.set(key, (map.get(key) ?? new Set()).add(at));
    for (let at = 0; at < jcr.length; at += 1) {
      for (const issn of [column("issn")[at], column("eissn")[at]]) if (issn) put(byIssn, issn, at);
      put(byTitle, plainTitle(column("title")[at] as string), at);
    }
    const conflicts = edition.listings.flatMap(({ journal }, listing) => {
      const { en } = journal.titles;
      const titled = en === null ? undefined : byTitle.get(plainTitle(en));
      const numbered = journal.issns.flatMap(({ value }) => [...(byIssn.get(value) ?? [])]);
      if (titled === undefined || numbered.length === 0) return [];
      return numbered.some((at) => titled.has(at)) ? [] : [listing];
    });
    // Eight in the whole book; the two of signal processing stand in a sheet that is not in this file.
    expect(conflicts).toHaveLength(6);
    expect(found(withJcr, "ISSN_OF_ANOTHER_JOURNAL").map(({ listing }) => listing)).toEqual(conflicts);
    expect(
      found(withJcr, "ISSN_OF_ANOTHER_JOURNAL")
        .map(({ title }) => title)
        .sort(),
    ).toEqual([
      "Carbon and Hydrogen",
      "IEEE Transactions on Electron Devices",
      "JOURNAL OF PHARMACEUTICAL INVESTIGATION",
      "JOURNAL OF PHARMACY PRACTICE",
      "Landslides",
      "SCIENCE",
    ]);
  });

  it("show the second ISSN of a row that belongs to another journal", () => {
    const further = found(withJcr, "FURTHER_NUMBER_OF_ANOTHER_JOURNAL");
    expect(further.map(({ title, received }) => [title, received])).toEqual([
      ["Sensors and Actuators B-Chemical", "1944-8201"],
    ]);
  });

  it("show every ISSN that two clearly different titles of one sheet share", () => {
    const sharers = new Map<string, Set<string>>();
    edition.listings.forEach(({ journal, discipline }) => {
      for (const { value } of journal.issns) {
        const key = `${discipline}\n${value}`;
        const title = plainTitle(journal.titles.en ?? journal.titles.zh ?? "");
        sharers.set(key, (sharers.get(key) ?? new Set()).add(title));
      }
    });
    const shared = [...sharers]
      .filter(([, titles]) => titles.size > 1)
      .map(([key]) => key.split("\n")[1] as string);
    const told = new Set(
      withJcr.findings
        .filter(({ code }) => /^(?:ISSN_OF_TWO|LANGUAGE_EDITIONS|LISTED_)/.test(code))
        .flatMap(
          ({ listing }) => edition.listings[listing as number]?.journal.issns.map(({ value }) => value) ?? [],
        ),
    );
    expect(shared.length).toBeGreaterThanOrEqual(3);
    expect(shared.filter((issn) => !told.has(issn))).toEqual([]);
    expect(
      found(withJcr, "ISSN_OF_TWO_JOURNALS")
        .map(({ received }) => received)
        .sort(),
    ).toEqual(["0018-9286", "0921-2973", "1940-3151"]);
  });

  it("show the remains of an HTML entity, the unexplained star and the lists without identifiers", () => {
    expect(found(withJcr, "TITLE_DAMAGED").map(({ received }) => received)).toEqual([
      "PHARMACOLOGY & AMP; PHARMACY",
    ]);
    expect(found(withJcr, "MARK_UNEXPLAINED").map(({ received }) => received)).toEqual(["☆"]);
    expect(found(withJcr, "LIST_WITHOUT_IDENTIFIERS")).toHaveLength(13);
  });

  it("show the journals of the clinical list that its sub-fields put into different tiers", () => {
    const twice = found(withJcr, "LISTED_TWICE_TIERS").filter(({ sheet }) => sheet?.startsWith("临床医学"));
    expect(twice.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["JACC-Cardiovascular Imaging", "Pediatric Pulmonology"]),
    );
  });

  it("give every finding on a row a cell that a workbook can mark", () => {
    const marks = markedCells(withJcr);
    expect(marks).toHaveLength(withJcr.findings.filter(({ row }) => row !== null).length);
    expect(marks.filter(({ column }) => column === null)).toEqual([]);
  });

  it("compared with CNKI, show wrong numbers of Chinese journals too", async () => {
    const cnki = await readTable(realFile("cnki/2023-11-30.csv"), { name: "cnki", layout: "cnki" });
    const report = lint(edition, { register: [cnki] });
    expect(found(report, "ISSN_OF_ANOTHER_JOURNAL").map(({ title }) => title)).toEqual([
      "世界经济文汇",
      "干旱区研究",
    ]);
    const further = found(report, "FURTHER_NUMBER_OF_ANOTHER_JOURNAL");
    expect(further.map(({ received }) => received)).toEqual(["42-1784"]);
    expect(found(report, "TITLE_STALE").length).toBeGreaterThan(10);
  }, 60_000);
});

describe.skipIf(!REAL_DATA)("other published lists", () => {
  const tiers = ({ listings }: Edition) => {
    const counts: Record<string, number> = {};
    for (const { tier } of listings) counts[tier ?? "none"] = (counts[tier ?? "none"] ?? 0) + 1;
    return counts;
  };

  it("CCF 2025: 68 journals, 19 + 22 + 27, all with a CN number, one of them damaged", async () => {
    const { edition } = await importCatalog(realFile("showjcr/CCFT2025-UTF8.csv"), spec("ccf-t"));
    expect(tiers(edition)).toEqual({ T1: 19, T2: 22, T3: 27 });
    expect(edition.listings.every(({ population }) => population === "domestic")).toBe(true);
    expect(lint(edition).findings.filter(({ code }) => code === "CN_DAMAGED")).toHaveLength(1);
  });

  it("CCF 2025 and the computing sheet of the collected catalogs are one list: 68 of 68 tiers", async () => {
    const { edition } = await importCatalog(realFile("showjcr/CCFT2025-UTF8.csv"), spec("ccf-t"));
    const book = await importCatalog(realFile(BOOK), {
      ...spec("cast-compendium"),
      source: { name: "book", sheet: "计算领域高质量科技期刊分级目录" },
      controlTotals: undefined,
    });
    const nameOf = ({ journal }: EditionListing) => normalizeTitle(journal.titles.zh as string);
    const tierOf = new Map(book.edition.listings.map((listing) => [nameOf(listing), listing.tier]));
    const same = edition.listings.filter((listing) => tierOf.get(nameOf(listing)) === listing.tier);
    expect([book.edition.listings.length, same.length]).toEqual([68, 68]);
  });

  it("ABDC: six editions of one workbook, 16,214 journals, the remarks above the tables set aside", async () => {
    let rows = 0;
    for (const year of ["2025", "2022", "2019", "2016", "2013", "2010"]) {
      const base = spec("abdc");
      const { edition, issues } = await importCatalog(realFile("abdc/ABDC-JQL-2025-v1-260326.xlsx"), {
        ...base,
        edition: year,
        source: { ...base.source, sheet: `${year} JQL` },
      });
      rows += edition.listings.length;
      expect(issues.counts["LIST_TIER_UNKNOWN"]).toBeUndefined();
      if (year === "2025") expect(tiers(edition)).toEqual({ "A*": 219, A: 630, B: 861, C: 941 });
    }
    // 16,251 rows, less six headers, 30 rows above them and one blank row at the end.
    expect(rows).toBe(16_214);
  }, 60_000);

  it("Qualis: 31,337 rows and 103 wrong check digits", async () => {
    const { edition } = await importCatalog(
      realFile("registers/qualis_periodicos_janeiro_2023.csv"),
      spec("qualis"),
    );
    expect(edition.listings).toHaveLength(31_337);
    expect(edition.listings.every(({ tier }) => tier !== null)).toBe(true);
    const wrong = edition.listings.flatMap(({ printed }) =>
      (printed?.problems ?? []).filter(({ code }) => code === "ISSN_CHECK_DIGIT"),
    );
    expect(wrong).toHaveLength(103);
  }, 60_000);

  const plainSpec = (part: Partial<ImportSpec>): ImportSpec => ({
    ...spec("ccf-t"),
    catalog: { ...spec("ccf-t").catalog, id: "list" },
    ...part,
  });

  it("PKU, 9th and 10th edition: no tiers, so every journal is listed without one unless the caller says so", async () => {
    const file = realFile("pku-core/2023版第十版北大核心 完整榜单.xlsx");
    const tenth = await importCatalog(file, plainSpec({ source: { name: "pku", sheet: "2023" } }));
    expect(tiers(tenth.edition)).toEqual({ none: 1988 });
    const ninth = await importCatalog(
      file,
      plainSpec({
        source: { name: "pku", sheet: "第9版" },
        scheme: { id: "pku", labels: ["核心"] },
        tier: { from: "constant", label: "核心" },
      }),
    );
    expect(tiers(ninth.edition)).toEqual({ 核心: 1990 });
  });

  it("CSSCI: each sheet is one tier, 674 source and 263 − 2 extended journals", async () => {
    const { edition } = await importCatalog(
      realFile("cssci/中文社会科学引文索引（CSSCI）来源期刊及扩展版目录（2025-2026）.xlsx"),
      plainSpec({
        source: { name: "cssci" },
        discipline: { from: "column" },
        scheme: { id: "cssci", labels: ["来源", "扩展"] },
        tier: { from: "sheet", labels: { Sheet1: "来源", Sheet2: "扩展" } },
      }),
    );
    expect(tiers(edition)).toEqual({ 来源: 674, 扩展: 261 });
  });

  it("Nanjing: four levels in its own words", async () => {
    const { edition, notes } = await importCatalog(
      realFile("university-tiers/南京大学超一流、学科群一流、SCI_A区和B区期刊目录.xlsx"),
      plainSpec({
        source: { name: "nju" },
        scheme: { id: "nju", labels: ["超一流期刊", "学科群一流期刊", "A", "B"] },
      }),
    );
    expect(notes.map(({ row }) => row)).toEqual([1]);
    expect(edition.listings).toHaveLength(562);
    expect(Object.keys(tiers(edition)).sort()).toEqual(["A", "B", "学科群一流期刊", "超一流期刊"]);
  });

  it("SJTU: refused, with the reason, since it is an old binary workbook", async () => {
    const file = "university-tiers/上海交通大学SCISCIE论文A档B档期刊分类目录及其他刊物等级参考(2018.5).xls";
    await expect(importCatalog(realFile(file), plainSpec({}))).rejects.toMatchObject({
      code: "FILE_XLS_LEGACY",
    });
  });
});
