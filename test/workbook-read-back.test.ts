import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { type Edition, knownLists } from "../src/catalog/index.js";
import { type ImportSpec, importCatalog } from "../src/import-catalog.js";
import { toXlsx } from "../src/publish/index.js";
import { issn, listSpec, utf8 } from "./catalog/import/invented-list.js";
import { inventedEdition } from "./catalog/invented-evaluation.js";
import { linkedEdition, linkedEvaluation } from "./catalog/linked-evaluation.js";
import { runProject } from "./package/whole-job.js";
import { inventedChanges } from "./publish/invented-changes.js";
import { heldListings } from "./workbook-read-back.js";

const WORKBOOK = knownLists.get("journal-tiering-workbook") as ImportSpec;
const LANGUAGES = ["zh", "en"] as const;
const DISCIPLINES = { discipline: { from: "column" } } as const;

const specOf = ({ id, catalog, scheme }: Edition): ImportSpec => ({
  ...WORKBOOK,
  ...{ edition: id, catalog, scheme },
});
const readBack = async (edition: Edition, options: Parameters<typeof toXlsx>[1] = {}) =>
  importCatalog(await toXlsx(edition, options), specOf(edition));

// Invented. Journals without a tier, damaged and further numbers, both titles, several languages.
const LIST = [
  "学科,级别,刊名,ISSN,CN,语种,主办单位",
  `光学,T1,虚构光学学报,${issn(1)},11-1001/TP,中文,虚构学会`,
  `光学,T2,虚构测绘(英文)Acta Inventa,${issn(3)};${issn(4)},10-1002/P,英文,虚构大学`,
  "光学,T2,虚构通报,1234-5670,0-1514/G2,中英文,",
  "光学,,虚构年刊,,,藏文;西班牙文,",
  `Roads: A/B,T3,Invented Letters on Things,${issn(2)},,英文,`,
  `Roads: A/B,,00123,${issn(5)},,,`,
  `Roads: A?B,T1,Invented Archive,${issn(6)},,法文,`,
  `Roads: A?B,T1,,${issn(7)},,,`,
].join("\n");

describe.each(LANGUAGES)("a workbook of this library in %s, imported again", (language) => {
  it("has the same listings, those without a tier and those with damaged numbers included", async () => {
    const { edition } = await importCatalog(utf8(LIST), listSpec(DISCIPLINES));
    const again = await readBack(edition, { language });
    expect(heldListings(again.edition)).toEqual(heldListings(edition));
    expect(again.edition.listings.filter(({ status }) => status === "untiered")).toHaveLength(2);
    // Two names that no sheet can have are two disciplines all the same.
    expect(again.edition.disciplines.map(({ id }) => id)).toEqual(["光学", "Roads: A/B", "Roads: A?B"]);
    expect(again.issues.counts["LIST_COUNT_DIFFERS"]).toBeUndefined();
  });

  it("names the disciplines of an evaluated edition by their ids, whatever their sheets are called", async () => {
    for (const edition of [await inventedEdition(), await linkedEdition(await linkedEvaluation())]) {
      const { edition: again, checks } = await readBack(edition, { language });
      expect(heldListings(again, "without keys")).toEqual(heldListings(edition, "without keys"));
      const named = new Map(edition.disciplines.map(({ id, name }) => [id, name[language]]));
      for (const { id, name } of again.disciplines) expect(name[language]).toBe(named.get(id));
      expect(checks.filter(({ declared, found }) => declared !== found)).toEqual([]);
    }
  });

  it("is read from its sheets of disciplines alone: no cover, side list, equivalence or changes", async () => {
    const edition = await inventedEdition();
    const again = await readBack(edition, { language, changes: inventedChanges(edition) });
    expect(heldListings(again.edition, "without keys")).toEqual(heldListings(edition, "without keys"));
    expect(new Set(again.edition.listings.map(({ printed }) => printed?.sheet)).size).toBe(2);
  });

  it("is checked against the tiers on its cover, however long that is, and the totals of its sheets", async () => {
    const { edition } = await importCatalog(utf8(LIST), listSpec(DISCIPLINES));
    const rightToPublish = Array.from({ length: 40 }, (_, at) => ({
      source: `source ${at}`,
      statement: "Invented",
    }));
    const long = { ...edition, rightToPublish };
    const { checks, issues } = await readBack(long, { language });
    // Three disciplines with three tiers each on the cover; three sheets with a total each.
    expect(checks.map(({ tier }) => tier).sort()).toEqual(
      ["T1", "T2", "T3", null].flatMap((tier) => [tier, tier, tier]),
    );
    expect(checks.filter(({ declared, found }) => declared !== found)).toEqual([]);
    expect(issues.counts["LIST_COUNT_DIFFERS"]).toBeUndefined();

    const more = edition.disciplines.map((discipline, at) => ({
      ...discipline,
      counts: discipline.counts.map((count) =>
        at === 0 && count.tier === "T2" ? { ...count, domestic: count.domestic + 1 } : count,
      ),
    }));
    const wrong = await readBack({ ...long, disciplines: more }, { language });
    const told = wrong.issues.issues.filter(({ code }) => code === "LIST_COUNT_DIFFERS");
    expect(told.map(({ expected, received }) => [expected, received])).toEqual([["3", "2"]]);
  });

  it("says which discipline of the cover has no sheet", async () => {
    const { edition } = await importCatalog(utf8(LIST), listSpec(DISCIPLINES));
    const listings = edition.listings.filter(({ discipline }) => discipline !== "Roads: A?B");
    const { issues } = await readBack({ ...edition, listings }, { language });
    const told = issues.issues.filter(({ code }) => code === "LIST_ABSENT");
    expect(told.map(({ received, expected }) => [received, expected])).toEqual([["Roads: A?B", "2"]]);
  });

  it("holds for any list of plain titles", async () => {
    const row = fc.record({
      discipline: fc.constantFrom("optics", "光学", "Roads / Rails"),
      title: fc.stringMatching(/^[A-Z][a-z]{3,9} [A-Z][a-z]{3,9}$/),
      zh: fc.constantFrom("", "虚构学报", "想象通报", "不存在研究"),
      tier: fc.constantFrom("T1", "T2", "T3", ""),
      number: fc.option(fc.integer({ min: 100, max: 9_999_999 }), { nil: null }),
      cn: fc.constantFrom("", "11-1001/TP", "0-1514/G2"),
      words: fc.constantFrom("", "中文", "英文", "中英文", "维吾尔文", "Latin"),
      sponsor: fc.constantFrom("", "虚构学会", "=1+1", "007"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        const lines = rows.map(({ discipline, tier, zh, title, number, cn, words, sponsor }) =>
          [discipline, tier, zh, title, number === null ? "" : issn(number), cn, words, sponsor].join(","),
        );
        const text = ["学科,级别,中文刊名,英文刊名,ISSN,CN,语种,主办单位", ...lines].join("\n");
        const { edition } = await importCatalog(utf8(text), listSpec(DISCIPLINES));
        const again = await readBack(edition, { language });
        expect(heldListings(again.edition)).toEqual(heldListings(edition));
        expect(again.checks.filter(({ declared, found }) => declared !== found)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a workbook with every language that has a word", () => {
  it.each(LANGUAGES)("gives back the codes in %s", async (language) => {
    const codes = "bo de en es fr it ja kk ko mn pt ru ug zh";
    const { edition } = await importCatalog(utf8("级别,刊名\nT1,虚构学报"), listSpec());
    const listings = edition.listings.map((listing) => ({
      ...listing,
      journal: { ...listing.journal, languages: codes.split(" ") },
    }));
    const again = await readBack({ ...edition, listings }, { language });
    expect(again.edition.listings[0]?.journal.languages.join(" ")).toBe(codes);
  });
});

describe("the workbook of the example", () => {
  const folder = fileURLToPath(new URL("../data/example/", import.meta.url));
  let edition: Edition;

  beforeAll(async () => {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .map((file) => file.replaceAll("\\", "/"))
      .filter((file) => /\.(?:json|csv)$/.test(file) && !file.startsWith("out/"));
    const read = files.map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))] as const);
    const outputs = await runProject(Object.fromEntries(read));
    edition = JSON.parse(outputs["edition.json"] as string) as Edition;
  }, 60_000);

  it.each(LANGUAGES)(
    "gives back its listings in %s, with ids and names of the disciplines",
    async (language) => {
      const again = await readBack(edition, { language });
      expect(again.edition.listings.length).toBeGreaterThan(50);
      expect(heldListings(again.edition)).toEqual(heldListings(edition));
      expect(again.checks.length).toBeGreaterThan(0);
      expect(again.checks.filter(({ declared, found }) => declared !== found)).toEqual([]);
    },
  );
});
