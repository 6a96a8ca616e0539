/** Projects that compare journals by who cites whom. Every journal and every count is invented. */

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildProject, checkProject, createProject } from "../../src/node/index.js";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "comparisons-"));
  folder = join(root, "invented");
  await createProject(folder);
  await changeMethodology({ equivalence: [pairwise] });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const pairwise = {
  type: "pairwise",
  comparisons: "citations",
  virtualComparisons: 0,
  unreached: "experts",
  reason: { zh: "互引不分来源", en: "Citations between journals do not depend on a source" },
};
const matrixFile = {
  name: "citations",
  file: "sources/citations.csv",
  form: "matrix",
  entries: "row-cites-column",
};
const edgesFile = { ...matrixFile, form: "edges", entries: "first-cites-second" };

/** Spellings of the candidates from the strongest on: by ISSN, CN and title. */
const names = [
  "9961-3603",
  "青禾遥感学报",
  "HALCYON LETTERS IN REMOTE SENSING",
  "65-9903/TP",
  "99614340",
  "Canglan Surveying Letters",
  "9961-4715",
  "CN 65-9904/P",
  "Ithacan Review of Spatial Data",
  "望舒定位与导航",
  "9961-5452",
  "9960-2865",
  "听涛海洋遥感",
  "Delphian Sensor Reports",
];
const best = ["Arcadian Transactions on Earth Imaging", "青禾遥感学报", "Halcyon Letters in Remote Sensing"];

/** How often journal `from` cites journal `to`: all give about alike, and receive by their place. */
const cites = (from: number, to: number) => {
  if (from === to) return 30;
  return 4 * (names.length - to) + ((3 * from + 5 * to) % 3);
};
const csv = (rows: readonly (readonly (string | number)[])[]) =>
  `${rows.map((row) => row.join(",")).join("\n")}\n`;
const matrix = (count: (row: number, column: number) => number) =>
  csv([["", ...names], ...names.map((name, row) => [name, ...names.map((_, column) => count(row, column))])]);
const edges = csv([
  ["citing", "cited", "count"],
  ...names.flatMap((citing, from) => names.map((cited, to) => [citing, cited, cites(from, to)])),
]);

async function changeJson(file: string, part: Record<string, unknown>): Promise<void> {
  const path = join(folder, file);
  await writeFile(path, JSON.stringify({ ...JSON.parse(await readFile(path, "utf8")), ...part }));
}
const changeMethodology = (part: Record<string, unknown>) => changeJson("methodology.json", part);
async function declare(spec: object, content?: string | Uint8Array): Promise<void> {
  await changeJson("catalog.json", { comparisons: [spec] });
  if (content !== undefined) await writeFile(join(folder, matrixFile.file), content);
}

/** Titles by tier, and those left to the experts. */
async function tiersOf() {
  const { edition } = await buildProject(folder);
  const of = (wanted: string | null) =>
    edition.listings
      .filter(({ tier, status }) => (wanted === null ? status === "experts" : tier === wanted))
      .map(({ journal }) => journal.titles.zh ?? journal.titles.en)
      .sort();
  return { edition, T1: of("T1"), T2: of("T2"), experts: of(null) };
}
async function caught(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    return error as {
      code: string;
      faults: readonly { code: string; path: string }[];
      issues: {
        counts: Record<string, number>;
        issues: readonly { code: string; message: { zh: string; en: string } }[];
      };
    };
  }
  throw new Error("nothing was thrown");
}

describe("a project with a matrix of citations", () => {
  it("ranks both populations by it, whichever way the journals are named", async () => {
    await declare(matrixFile, matrix(cites));
    const { edition, T1, experts } = await tiersOf();
    expect(T1).toEqual([...best].sort());
    expect(experts).toEqual([]);
    const [block] = edition.equivalence.disciplines;
    expect(block?.lists).toBe("one");
    expect(block?.outcomes[0]?.figures).toMatchObject({ compared: 14, unreached: 0 });
    const text = await readFile(join(folder, "out", "EQUIVALENCE.txt"), "utf8");
    expect(text).toContain("Citations between journals do not depend on a source");
    expect(text).toContain("互引不分来源");
  });

  it("names the file, with the digest of its bytes, among the inputs of the edition", async () => {
    const content = matrix(cites);
    await declare(matrixFile, content);
    const { edition } = await buildProject(folder);
    expect(edition.manifest.inputs).toContainEqual({
      name: "citations",
      file: "sources/citations.csv",
      bytes: new TextEncoder().encode(content).length,
      sha256: createHash("sha256").update(content).digest("hex"),
    });
  });

  it("is read with a mark of its encoding and another delimiter as well", async () => {
    await declare({ ...matrixFile, delimiter: ";" }, `\ufeff${matrix(cites).replaceAll(",", ";")}`);
    expect((await tiersOf()).T1).toEqual([...best].sort());
  });

  it("keeps journals outside the pool as evidence, and says so", async () => {
    const strangers = matrix(cites).replaceAll("9961-3603", "Annals of Elsewhere");
    await declare(matrixFile, strangers);
    const { issues } = await checkProject(folder);
    expect(issues.counts["CITATIONS_JOURNAL_OUTSIDE"]).toBe(1);
    const { experts } = await tiersOf();
    expect(experts).toEqual(["Arcadian Transactions on Earth Imaging"]);
  });

  it("is not built where rows and columns are exchanged, and the message says what to turn", async () => {
    await declare(
      matrixFile,
      matrix((row, column) => cites(column, row)),
    );
    const { ok, issues } = await checkProject(folder);
    expect(ok).toBe(false);
    const swapped = issues.issues.find(({ code }) => code === "COMPARISONS_SWAPPED");
    expect(swapped).toMatchObject({ severity: "error", source: "citations" });
    expect(swapped?.message.zh).toContain("颠倒");
    expect(await caught(buildProject(folder))).toMatchObject({ code: "PROJECT_ISSUES" });
    expect(existsSync(join(folder, "out"))).toBe(false);
    await changeJson("catalog.json", { comparisons: [{ ...matrixFile, entries: "column-cites-row" }] });
    expect((await tiersOf()).T1).toEqual([...best].sort());
  });

  it("is reported where a count cannot be read", async () => {
    const content = matrix((row, column) => (row === 1 && column === 2 ? Number.NaN : cites(row, column)));
    await declare(matrixFile, content);
    const { ok, issues } = await checkProject(folder);
    const unreadable = issues.issues.filter(({ code }) => code === "CITATIONS_UNREADABLE");
    expect([ok, unreadable.length]).toEqual([false, 1]);
    expect(unreadable[0]?.received).toBe("NaN");
  });
});

describe("a project with a list of citations", () => {
  it("comes to the same tiers as with the matrix", async () => {
    await declare(matrixFile, matrix(cites));
    const byMatrix = await tiersOf();
    await declare(edgesFile, edges);
    const byEdges = await tiersOf();
    expect([byEdges.T1, byEdges.T2]).toEqual([byMatrix.T1, byMatrix.T2]);
  });
});

describe("a table of comparisons that cannot be used", () => {
  /** Builds once with the matrix, and then again with this change. */
  async function rebuilt(change: () => Promise<unknown>) {
    await declare(matrixFile, matrix(cites));
    await buildProject(folder);
    const read = async () => {
      const files = (await readdir(join(folder, "out"))).sort();
      return Promise.all(
        files.map(async (file) => [file, await readFile(join(folder, "out", file), "base64")]),
      );
    };
    const before = await read();
    await change();
    const error = await caught(buildProject(folder));
    expect(await read()).toEqual(before);
    return error;
  }

  it("is an error where its file is missing, which names the file; the last outputs stay", async () => {
    const { code, issues } = await rebuilt(() => rm(join(folder, matrixFile.file)));
    expect(code).toBe("PROJECT_ISSUES");
    expect(issues.counts["SOURCE_FILE_MISSING"]).toBe(1);
    const missing = issues.issues.find((issue) => issue.code === "SOURCE_FILE_MISSING");
    expect(missing?.message.en).toContain("sources/citations.csv");
  });

  it("is an error where its file is not UTF-8, which says so; the last outputs stay", async () => {
    // 青 in GBK
    const bytes = Uint8Array.from([0xc7, 0xe0, 0x2c, 0x31, 0x0a]);
    const { code, issues } = await rebuilt(() => writeFile(join(folder, matrixFile.file), bytes));
    expect(code).toBe("PROJECT_ISSUES");
    const unreadable = issues.issues.find((issue) => issue.code === "SOURCE_FILE_UNREADABLE");
    expect(unreadable?.message.en).toContain("UTF-8");
    expect(unreadable?.message.zh).toContain("不是 UTF-8 编码");
  });

  it("is an error where the file holds nothing", async () => {
    const { issues } = await rebuilt(() => writeFile(join(folder, matrixFile.file), "\n"));
    expect(issues.counts["CITATIONS_EMPTY"]).toBe(1);
  });

  it("is a fault of the methodology where no table of that name is declared, and the next name is proposed", async () => {
    const { code, faults } = await rebuilt(() => declare({ ...matrixFile, name: "citation" }));
    expect(code).toBe("PROJECT_FAULTS");
    expect(faults).toMatchObject([
      {
        file: "methodology.json",
        code: "COMPARISONS_UNDECLARED",
        path: "$.equivalence[0].comparisons",
        message: { en: expect.stringContaining('"citation"'), zh: expect.stringContaining('"citation"') },
      },
    ]);
  });
});
