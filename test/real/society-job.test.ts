import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/cli/run.js";
import { type Edition, type Population, readTable, type TextColumn } from "../../src/index.js";
import { REAL_DATA, realFile } from "./data.js";

const REAL = fileURLToPath(new URL("../../../shared/data/real/", import.meta.url));
const BOOK = "cast-tiers/高质量科技期刊分级目录速查表.subset-40-fields.xlsx";
const SHEET = "“遥感科学与技术”领域我国高质量科技期刊分级目录";
const TIERS = ["T1", "T2", "T3"];

interface Entry {
  readonly title: string;
  readonly cn: string;
  readonly tier: string;
  readonly population: Population;
}

/** The published sheet; as in the baseline, domestic here means a title in Chinese only. */
async function publishedSheet(): Promise<readonly Entry[]> {
  const table = await readTable(realFile(BOOK), { name: "sheet", layout: "society-list", sheet: SHEET });
  const column = (field: string) => (table.columns.get(field) as TextColumn).values;
  return column("title").map((title, i) => ({
    title,
    cn: column("cn")[i] as string,
    tier: column("tier")[i] as string,
    population: /[A-Za-z]{3}/.test(title) ? "foreign" : "domestic",
  }));
}

function writeProject(folder: string, entries: readonly Entry[]): void {
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const lines = entries.map(({ title, cn, population }) => [title, cn, population].map(quote).join(","));
  mkdirSync(join(folder, "sources"), { recursive: true });
  writeFileSync(join(folder, "sources/candidates.csv"), ["刊名,CN号,Population", ...lines, ""].join("\n"));
  copyFileSync(`${REAL}showjcr/JCR2025-UTF8.csv`, join(folder, "sources/jcr.csv"));
  copyFileSync(`${REAL}cnki/2023-11-30.csv`, join(folder, "sources/cnki.csv"));
  writeFileSync(join(folder, "methodology.json"), JSON.stringify(methodology(entries)));
  writeFileSync(join(folder, "catalog.json"), JSON.stringify(PROJECT));
}

const PROJECT = {
  projectVersion: 1,
  catalog: {
    id: "remote-sensing",
    title: { zh: "遥感", en: "Remote sensing" },
    society: { zh: "测试", en: "Test" },
    edition: "1",
    status: "draft",
    language: "zh",
  },
  methodology: "methodology.json",
  sources: [
    { name: "candidates", file: "sources/candidates.csv", layout: "society-list", licence: "open" },
    { name: "jcr", file: "sources/jcr.csv", layout: "jcr", licence: "restricted" },
    { name: "cnki", file: "sources/cnki.csv", layout: "cnki", licence: "restricted" },
  ],
  candidates: { source: "candidates", discipline: { from: "constant", id: "遥感" } },
  outputs: [
    {
      kind: "csv",
      file: "catalog.csv",
      profile: "machine",
      language: "zh",
      columns: ["tier", "titleZh", "titleEn", "issn", "cn", "population", "status"],
      order: ["tier", "population:domestic-first", "title"],
      numbering: "none",
    },
    { kind: "json", file: "edition.json" },
  ],
};

function methodology(entries: readonly Entry[]): unknown {
  const indicator = (id: string, source: string, column: string) => ({
    id,
    name: { zh: id, en: id },
    source,
    column,
    direction: "higher-is-better",
    unit: "citations per paper",
    edition: "as published",
    window: "2 years",
    selfCitations: "included",
    licence: "restricted",
    missing: { policy: "experts" },
    censored: { rule: "half-limit" },
    normalize: { method: "percentile", convention: "jif" },
  });
  const scale = (population: Population, id: string) => ({
    id: population,
    name: { zh: population, en: population },
    population,
    score: {
      id: `${population}-score`,
      aggregate: { method: "arithmetic" },
      minimumCoverage: 1,
      children: [{ indicator: id, weight: 1 }],
    },
  });
  const sizes = (population: Population) =>
    TIERS.map(
      (tier) => entries.filter((entry) => entry.tier === tier && entry.population === population).length,
    );
  return {
    methodologyVersion: 1,
    id: "remote-sensing",
    version: "1",
    title: { zh: "遥感", en: "Remote sensing" },
    tiers: { id: "t", labels: TIERS },
    disciplines: [{ id: "遥感", name: { zh: "遥感", en: "Remote sensing" } }],
    smallDiscipline: { fewerThan: 3, rule: "experts" },
    eligibility: { requireIdentifier: false, excludeFlags: [] },
    indicators: [indicator("jif", "jcr", "jif"), indicator("cif", "cnki", "compositeImpactFactor")],
    scales: [scale("foreign", "jif"), scale("domestic", "cif")],
    equivalence: [{ type: "separate", reason: { zh: "测试", en: "test" } }],
    cuts: (["foreign", "domestic"] as const).map((population) => ({
      population,
      method: "count",
      counts: sizes(population),
      ties: "better",
    })),
    statement: { zh: "仅供测试", en: "For testing only" },
  };
}

describe.skipIf(!REAL_DATA)("a society's job: the remote-sensing sheet without its tiers", () => {
  let folder = "";
  let entries: readonly Entry[] = [];
  const printed: string[] = [];
  const stream = {
    write(chunk: string) {
      printed.push(chunk);
      return true;
    },
  };
  const build = (...argv: string[]) =>
    run(["build", folder, ...argv], {
      stdout: stream,
      stderr: stream,
      cwd: folder,
      env: {},
      now: () => 0,
    } as unknown as Parameters<typeof run>[1]);
  const output = (name: string) => readFileSync(join(folder, "out", name), "utf8");

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "journal-tiering-society-"));
    entries = await publishedSheet();
    writeProject(folder, entries);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes CSV and JSON whose tiers agree with the published ones at the baseline", async () => {
    expect(await build()).toBe(0);
    const edition = JSON.parse(output("edition.json")) as Edition;
    const bare = (title: string) => title.replace(/[\s☆]/g, "");
    const published = new Map(entries.map((entry) => [bare(entry.title), entry]));
    const agreement = { domestic: { ranked: 0, same: 0 }, foreign: { ranked: 0, same: 0 } };
    for (const { journal, tier, status } of edition.listings) {
      const { zh, en, other } = journal.titles;
      const spellings = [`${zh ?? ""}${en ?? ""}`, `${en ?? ""}${zh ?? ""}`, zh ?? "", en ?? "", ...other];
      const entry = spellings
        .map((spelling) => published.get(bare(spelling)))
        .find((found) => found !== undefined);
      expect(entry, `${zh} ${en}`).toBeDefined();
      if (entry === undefined || status === "experts") continue;
      agreement[entry.population].ranked++;
      if (entry.tier === tier) agreement[entry.population].same++;
    }
    console.info("remote sensing", agreement);
    // The baseline: 83.3 % of the foreign titles by JIF, 75.0 % of the Chinese ones by the composite impact factor.
    expect(agreement.foreign.same / agreement.foreign.ranked).toBeCloseTo(0.833, 2);
    expect(Math.abs(agreement.domestic.same - 0.75 * agreement.domestic.ranked)).toBeLessThanOrEqual(3);
    expect(output("catalog.csv").split("\n")).toHaveLength(entries.length + 2);
    expect(edition.withheld.length).toBeGreaterThan(0);
  });

  it("changes no byte when the rows of the sheet are shuffled", async () => {
    const before = output("catalog.csv");
    const shuffled = entries
      .map((entry, i) => [((i + 1) * 7919) % 1009, entry] as const)
      .sort(([a], [b]) => a - b);
    writeProject(
      folder,
      shuffled.map(([, entry]) => entry),
    );
    writeFileSync(join(folder, "methodology.json"), JSON.stringify(methodology(entries)));
    expect(await build()).toBe(0);
    expect(output("catalog.csv")).toBe(before);
  });

  it("lists an ISSN that belongs to another journal, and joins its metric to neither", async () => {
    const wrong = {
      title: "IEEE Transactions on Geoscience and Remote Sensing",
      cn: "",
      tier: "T1",
      population: "foreign",
    } as const;
    writeProject(folder, [...entries.filter((entry) => entry.title !== wrong.title), wrong]);
    const list = readFileSync(join(folder, "sources/candidates.csv"), "utf8");
    // The ISSN of IEEE Signal Processing Magazine, as it stands beside another title in a published list.
    const withIssn = list
      .replace("刊名,CN号,Population", "刊名,CN号,Population,ISSN")
      .replace(/^("IEEE Transactions on Geoscience.*)$/m, '$1,"1053-5888"');
    writeFileSync(join(folder, "sources/candidates.csv"), withIssn);
    printed.length = 0;
    expect(await build()).toBe(1);
    expect(printed.join("")).toContain("ISSN_TITLE_CONFLICT");
    expect(printed.join("")).toContain("IEEE SIGNAL PROCESSING MAGAZINE");
    expect(await build("--allow-errors")).toBe(0);
    const edition = JSON.parse(output("edition.json")) as Edition;
    const listing = edition.listings.find(({ journal }) => journal.titles.en === wrong.title);
    expect(listing?.status).toBe("experts");
  });
});
