import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { checkDiffEdition, type DiffListing } from "../../src/catalog/index.js";
import { gradeKey } from "../../src/model/pool.js";
import { compareText } from "../../src/model/text.js";
import { runProject } from "../../src/node/run-project.js";

const EXAMPLE = fileURLToPath(new URL("../../data/example/", import.meta.url));
const FILE = join(EXAMPLE, "editions/2024.json");

/** What the invented last edition had otherwise than today's candidates: titles since changed, and one journal since gone. */
const FORMER_TITLES: Readonly<Record<string, string>> = { 白泽海岸技术: "白泽海岸工程" };
const GONE: DiffListing = {
  discipline: "海洋科学",
  tier: "T3",
  status: "tiered",
  journal: {
    key: "issn:9009-0012",
    titles: { zh: null, en: "Annals of Thulean Hydrography", other: [], former: [] },
    issns: [{ value: "9009-0012" }],
    cn: null,
    languages: ["en"],
  },
};

/** The tiers of `sources/last-edition.csv` in the members of an edition that a comparison reads. */
async function lastEdition(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "journal-tiering-"));
  try {
    cpSync(EXAMPLE, folder, { recursive: true });
    const project = JSON.parse(readFileSync(join(folder, "catalog.json"), "utf8"));
    for (const output of project.outputs) delete output.since;
    writeFileSync(join(folder, "catalog.json"), JSON.stringify(project));
    const { result } = await runProject(folder);
    if (result === null) throw new Error("The example cannot be run.");
    const { evaluation, edition } = result;
    const { pool } = evaluation;
    const grades = pool.grades.get(gradeKey({ source: "last-edition", column: "tier" }));
    const listings = pool.disciplines.flatMap(({ id, members }) =>
      Array.from(members).flatMap((member): DiffListing[] => {
        const journal = pool.journals[member];
        const tier = grades?.byJournal[member]?.[0]?.grade;
        if (journal === undefined || tier === undefined) return [];
        const { key, titles, issns, cn, languages } = journal;
        const zh = FORMER_TITLES[titles.zh ?? ""] ?? titles.zh;
        return [
          {
            discipline: id,
            tier,
            status: "tiered",
            journal: { key, titles: { ...titles, zh }, issns, cn, languages },
          },
        ];
      }),
    );
    const place = (listing: DiffListing) =>
      JSON.stringify([listing.discipline, listing.tier, listing.journal.titles.zh ?? "~", listing.journal]);
    const lines = [...listings, GONE]
      .sort((a, b) => compareText(place(a), place(b)))
      .map((listing) => `    ${JSON.stringify(listing)}`);
    const { catalog, scheme, disciplines } = edition;
    const head = {
      catalog: { id: catalog.id, title: catalog.title },
      id: "2024",
      scheme,
      disciplines: disciplines.map(({ id, name }) => ({ id, name })),
    };
    const members = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},`);
    return `{\n${members.join("\n")}\n  "listings": [\n${lines.join(",\n")}\n  ]\n}\n`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it("data/example/editions/2024.json is the invented last edition (GENERATE=1 rewrites it)", async () => {
  const text = await lastEdition();
  if (process.env["GENERATE"]) writeFileSync(FILE, text);
  expect(readFileSync(FILE, "utf8")).toBe(text);
  expect(checkDiffEdition(JSON.parse(text))).toEqual([]);
  expect(text.length).toBeLessThan(60_000);
});
