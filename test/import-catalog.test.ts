import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { editionJsonSchema, knownLists, summarize } from "../src/catalog/index.js";
import { type ImportSpec, importCatalog } from "../src/import-catalog.js";
import { readTables } from "../src/ingest/index.js";
import { toCsv, toStatementText, toSummaryText } from "../src/publish/index.js";
import { issn, listSpec, utf8 } from "./catalog/import/invented-list.js";

// Every list here is invented.
const LIST = [
  "级别,刊名,ISSN,CN,语种,主办单位",
  `T1,虚构遥感学报,${issn(1)},11-1001/TP,中文,虚构学会`,
  `T1,Invented Letters on Things,${issn(2)},,英文,`,
  `T2,虚构测绘(英文)Acta Inventa ☆,${issn(3)},10-1002/P,英文,虚构大学`,
  `T2,虚构通报,1234-5670,0-1514/G2,中文,`,
  `,虚构年刊,,,中文,`,
  ",,,,,",
].join("\n");
const EXPORT = {
  profile: "machine",
  language: "en",
  columns: [
    ...["discipline", "tier", "titleZh", "titleEn", "issn", "cn", "language", "country", "publisher"],
    ...["sponsor", "population", "status"],
  ],
  order: ["discipline"],
  numbering: "none",
} as unknown as Parameters<typeof toCsv>[1];

const imported = (text = LIST, part: Partial<ImportSpec> = {}) => importCatalog(utf8(text), listSpec(part));

describe("an imported edition", () => {
  it("has one listing a row, with the tier and the journal as that row prints them", async () => {
    const { edition } = await imported();
    expect(
      edition.listings.map(({ tier, status, population, journal }) => [
        tier,
        status,
        population,
        journal.titles.zh ?? journal.titles.en,
      ]),
    ).toEqual([
      ["T1", "tiered", "domestic", "虚构遥感学报"],
      ["T1", "tiered", "foreign", "Invented Letters on Things"],
      ["T2", "tiered", "domestic", "虚构测绘(英文)"],
      ["T2", "tiered", "domestic", "虚构通报"],
      [null, "untiered", "domestic", "虚构年刊"],
    ]);
    expect(edition.listings[2]?.journal.titles.en).toBe("Acta Inventa");
  });

  it("does not invent what a list does not say", async () => {
    const { edition } = await imported();
    expect(edition.manifest.methodology).toBeNull();
    expect(edition.candidates).toBeNull();
    expect([edition.equivalence.steps, edition.audit.comparisons]).toEqual([[], []]);
    expect(edition.equivalence.statement.en).toContain("does not say");
    expect([edition.indicators, edition.scales, edition.exclusions, edition.trace]).toEqual([[], [], [], []]);
    for (const { rank, score, values, of } of edition.listings) {
      expect([rank, score, values, of]).toEqual([null, null, [], 0]);
    }
  });

  it("says from which bytes it was made", async () => {
    const { edition } = await imported();
    const digest = new Uint8Array(
      await crypto.subtle.digest("SHA-256", utf8(LIST) as Uint8Array<ArrayBuffer>),
    );
    const sha256 = [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    expect(edition.manifest.inputs).toEqual([
      { name: "list", file: "list", bytes: utf8(LIST).length, sha256 },
    ]);
  });

  it("keeps what was printed, with its row and column, and what of it could not be read", async () => {
    const { edition } = await imported();
    expect(edition.listings[3]?.printed).toEqual({
      source: "list",
      sheet: null,
      row: 5,
      cells: [
        { field: "title", column: "刊名", text: "虚构通报" },
        { field: "issn", column: "ISSN", text: "1234-5670" },
        { field: "cn", column: "CN", text: "0-1514/G2" },
        { field: "language", column: "语种", text: "中文" },
        { field: "tier", column: "级别", text: "T2" },
      ],
      marks: [],
      problems: [
        { code: "ISSN_CHECK_DIGIT", field: "issn", received: "1234-5670", hints: expect.any(Array) },
        { code: "CN_DAMAGED", field: "cn", received: "0-1514/G2", hints: ["10-1514/G2", "50-1514/G2"] },
      ],
    });
    expect(edition.listings[2]?.printed?.marks).toEqual(["☆"]);
  });

  it("does not carry metrics and zones of other publishers along", async () => {
    const { edition } = await imported("级别,刊名,影响因子,中科院升级版,JCR分区\nT1,虚构学报,9.9,医学1区,Q1");
    expect(JSON.stringify(edition)).not.toMatch(/9\.9|医学1区|Q1/);
  });

  it("fits the JSON Schema of editions", async () => {
    const schema = z.fromJSONSchema(editionJsonSchema as Parameters<typeof z.fromJSONSchema>[0]);
    const { edition } = await imported();
    expect(schema.safeParse(JSON.parse(JSON.stringify(edition))).error).toBeUndefined();
  });

  it("reports a tier that is missing, of another scheme, or spelled another way", async () => {
    const { edition, issues } = await imported("级别,刊名\nT1级,甲学报\nA,乙学报\n,丙学报\nt2,丁学报");
    expect(edition.listings.map(({ tier }) => tier)).toEqual(["T1", null, null, "T2"]);
    expect(issues.counts).toMatchObject({ LIST_TIER_SPELLING: 2, LIST_TIER_UNKNOWN: 1, LIST_TIER_BLANK: 1 });
  });

  it("takes a declared alias for its label and nothing else", async () => {
    const scheme = { id: "t", labels: ["T1", "T2"], aliases: { 一类: "T1" } };
    const { edition, issues } = await imported("级别,刊名\n一类,甲学报\n二类,乙学报", { scheme });
    expect(edition.listings.map(({ tier }) => tier)).toEqual(["T1", null]);
    expect(issues.counts["LIST_TIER_UNKNOWN"]).toBe(1);
  });

  it("gives one journal one key in all its disciplines, and keeps each row as printed", async () => {
    const text = `学科,级别,刊名,ISSN\n甲,T1,Invented Letters,${issn(7)}\n乙,T3,Invented letters,`;
    const { edition } = await imported(text, { discipline: { from: "column" } });
    const [one, two] = edition.listings;
    expect(one?.journal.key).toBe(two?.journal.key);
    expect([one?.tier, two?.tier]).toEqual(["T1", "T3"]);
    expect(two?.journal.issns).toEqual([]);
    expect(edition.disciplines.map(({ id }) => id)).toEqual(["甲", "乙"]);
  });

  it("lists a journal of several disciplines once in each, where a separator is declared", async () => {
    const { edition } = await imported("学科,级别,刊名\n甲；乙,T1,虚构学报\n,T1,丙学报", {
      discipline: { from: "column", separator: "；" },
    });
    expect(edition.listings.map(({ discipline }) => discipline)).toEqual(["甲", "乙", "invented"]);
  });

  it("takes the tier of a list that is one tier as a whole", async () => {
    const { edition } = await imported("刊名\n甲学报\n乙学报", { tier: { from: "constant", label: "T3" } });
    expect(edition.listings.map(({ tier }) => tier)).toEqual(["T3", "T3"]);
  });

  it("leaves out an empty row with an issue, and reads an empty list as one without listings", async () => {
    const { edition, issues } = await imported("级别,刊名,备注\nT1,,见附件\nT1,甲学报,");
    expect([edition.listings.length, issues.counts["LIST_ROW_EMPTY"]]).toEqual([1, 1]);
    expect((await imported("级别,刊名")).edition.listings).toEqual([]);
  });

  it("can be made of tables that were read already", async () => {
    const tables = await readTables(utf8(LIST), { name: "list", layout: "society-list" });
    const { edition } = await importCatalog(tables, listSpec());
    expect(edition).toEqual((await imported()).edition);
  });

  it("refuses a declaration that cannot be", async () => {
    await expect(imported(LIST, { edition: " " })).rejects.toMatchObject({ code: "EDITION_ID" });
    await expect(imported(LIST, { decisionDate: "2026-02-30" })).rejects.toMatchObject({
      code: "EDITION_DATE",
    });
    for (const labels of [[], ["T1", "T1"]]) {
      const scheme = { id: "t", labels };
      await expect(imported(LIST, { scheme })).rejects.toMatchObject({ code: "SCHEME_LABELS" });
    }
  });

  it("speaks of itself as imported wherever it is printed", async () => {
    const { edition } = await imported();
    expect(toStatementText(edition)).toContain("由已发布的目录导入");
    expect(toSummaryText(summarize(edition), "en")).toContain("Imported from a published list: 5 listings");
    expect(toSummaryText(summarize(edition), "zh")).toMatch(/未标级别/);
  });
});

describe("declared numbers", () => {
  const text =
    "虚构目录（共 3 种）,,\n刊名,ISSN,CN\nT1（共2种）,,\n甲学报,,\n乙学报,,\nT2（共1种）,,\n丙学报,,";

  it("are read from headings and agree with what was read", async () => {
    const { checks, issues } = await imported(text);
    expect(checks.map(({ tier, declared, found }) => [tier, declared, found])).toEqual([
      [null, 3, 3],
      ["T1", 2, 2],
      ["T2", 1, 1],
    ]);
    expect(issues.counts["LIST_COUNT_DIFFERS"]).toBeUndefined();
  });

  it("are an error with both numbers and the place where they do not", async () => {
    const { issues } = await imported(
      text.replace("共 3 种", "共 4 种").replace("T2（共1种）", "T2（共2种）"),
    );
    const found = issues.issues.filter(({ code }) => code === "LIST_COUNT_DIFFERS");
    expect(found.map(({ expected, received, row }) => [expected, received, row])).toEqual([
      ["4", "3", 1],
      ["2", "1", 6],
    ]);
  });

  it("may come from the caller, and name a list that is not there", async () => {
    const count = (discipline: string | null, number: number) => ({
      ...{ discipline, tier: null, count: number, sheet: null, row: null },
    });
    const { checks, issues } = await imported(LIST, { declared: [count("虚构", 5), count("另一领域", 9)] });
    expect(checks.map(({ found, isAbsent }) => [found, isAbsent])).toEqual([
      [5, false],
      [0, true],
    ]);
    expect(issues.counts["LIST_ABSENT"]).toBe(1);
  });
});

describe("an edition exported as CSV (machine) and imported again", () => {
  const spec = listSpec({ discipline: { from: "column" } });
  const plain = (listings: Awaited<ReturnType<typeof imported>>["edition"]["listings"]) =>
    listings.map(({ printed: _, ...rest }) => rest);

  it("has the same listings, damaged identifiers included", async () => {
    const { edition } = await imported();
    const csv = toCsv(edition, { ...EXPORT, order: [] });
    const again = await importCatalog(utf8(csv), spec);
    const byKey = (a: { journal: { key: string } }, b: { journal: { key: string } }) =>
      a.journal.key < b.journal.key ? -1 : 1;
    expect(plain(again.edition.listings).sort(byKey)).toEqual(plain(edition.listings).sort(byKey));
    const problems = (listings: typeof edition.listings) =>
      listings
        .flatMap(({ printed }) => printed?.problems.map(({ code, received }) => [code, received]) ?? [])
        .sort();
    expect(problems(again.edition.listings)).toEqual(problems(edition.listings));
  });

  it("holds for any list of plain titles", async () => {
    const row = fc.record({
      title: fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/),
      zh: fc.constantFrom("", "虚构学报", "想象通报", "不存在研究"),
      tier: fc.constantFrom("T1", "T2", "T3", ""),
      number: fc.option(fc.integer({ min: 100, max: 9_999_999 }), { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const lines = rows.map(
          ({ title, zh, tier, number }) => `${tier},${zh},${title},${number === null ? "" : issn(number)}`,
        );
        const { edition } = await imported(["级别,中文刊名,英文刊名,ISSN", ...lines].join("\n"));
        const again = await importCatalog(utf8(toCsv(edition, { ...EXPORT, order: [] })), spec);
        const sorted = (listings: typeof edition.listings) =>
          plain(listings)
            .map((listing) => JSON.stringify(listing))
            .sort();
        expect(sorted(again.edition.listings)).toEqual(sorted(edition.listings));
      }),
      { numRuns: 40 },
    );
  });
});

describe("the known lists", () => {
  it("hold settings that pass their own checks", async () => {
    expect([...knownLists.keys()]).toEqual([
      ...["cast-compendium", "journal-tiering-workbook", "ccf-t", "abdc", "qualis"],
    ]);
    for (const spec of knownLists.values()) {
      const label = spec.scheme.labels[0] as string;
      const { edition } = await importCatalog(utf8(`Title,Tier\nInvented Letters,${label}`), {
        ...spec,
        controlTotals: undefined,
        source: { name: "list" },
      });
      expect(edition.listings.map(({ tier }) => tier)).toEqual([label]);
    }
  });
});
