import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTable } from "../../src/ingest/index.js";
import { writeCsv } from "../../src/node/write-csv.js";
import { type CsvSpec, toCsv } from "../../src/publish/index.js";
import { inventedEdition } from "../catalog/invented-evaluation.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "write-csv-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const spec = (profile: CsvSpec["profile"], part: Partial<CsvSpec> = {}): CsvSpec => ({
  profile,
  language: "zh",
  include: ["tiered", "below", "experts"],
  columns: ["number", "discipline", "tier", "titleZh", "titleEn", "issn", "cn", "indicator:reach"],
  order: ["discipline", "tier", "rank"],
  numbering: "per-tier",
  ...part,
});

describe("writeCsv", () => {
  it.each<[string, CsvSpec]>([
    ["machine", spec("machine")],
    ["spreadsheet", spec("spreadsheet")],
    ["a list without rows", spec("spreadsheet", { population: "domestic", discipline: "optics" })],
    ["a column of empty cells", spec("machine", { columns: ["cn"], discipline: "optics" })],
  ])("writes byte for byte what toCsv answers: %s", async (_, wanted) => {
    const edition = await inventedEdition();
    const file = join(folder, "list.csv");
    const staged = await writeCsv(file, edition, wanted);
    const bytes = await readFile(file);
    expect(bytes.equals(Buffer.from(toCsv(edition, wanted), "utf8"))).toBe(true);
    expect(staged.bytes).toBe(bytes.byteLength);
    expect(await readdir(folder)).toEqual(["list.csv"]);
  });

  it("writes nothing where the list is declared wrongly", async () => {
    const edition = await inventedEdition();
    const wrong = spec("machine", { columns: ["indicator:nothing"] });
    await expect(writeCsv(join(folder, "list.csv"), edition, wrong)).rejects.toMatchObject({
      code: "COLUMN_UNKNOWN",
    });
    expect(await readdir(folder)).toEqual([]);
  });
});

/** A reader takes the two forms of the spreadsheet profile off again; a text without them stays as it is. */
function unprotect(cell: string): string {
  const formula = /^="((?:[^"]|"")*)"$/.exec(cell);
  if (formula) return (formula[1] as string).replaceAll('""', '"');
  return /^'+[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

describe("a list of ours", () => {
  it.each(["machine", "spreadsheet"] as const)("is read back through our own ingest: %s", async (profile) => {
    const text = toCsv(await inventedEdition(), spec(profile));
    const table = await readTable(new TextEncoder().encode(text), { name: "list", layout: "society-list" });
    const column = (field: string) => {
      const found = table.columns.get(field);
      return found?.kind === "text" ? found.values.map(unprotect) : [];
    };
    expect(table.length).toBe(5);
    expect(column("cn")).toEqual(["", "11-2127/TM", "", "", ""]);
    expect(column("tier")).toEqual(["T1", "T2", "", "", "T1"]);
    expect(column("titleEn")).toEqual([
      'Invented Letters, Part "A"',
      "",
      "=Invented Formulas",
      "Invented Annals",
      'Invented Letters, Part "A"',
    ]);
    const issns = table.columns.has("issn") ? column("issn") : column("issnAny");
    expect(issns[0]).toBe("0000-0019; 0000-0027");
    expect(issns[2]).toBe("0000-0035");
  });
});
