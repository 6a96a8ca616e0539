import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  buildProject,
  checkProject,
  createProject,
  readProject,
  readSource,
  verifyEdition,
} from "../../src/node/index.js";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "project-"));
  folder = join(root, "invented");
  await createProject(folder);
});
afterEach(() => rm(root, { recursive: true, force: true }));

interface ProjectJson {
  catalog: { status: string };
  sources: { name: string; licence: string; edition?: string }[];
  rightToPublish?: { source: string; statement: string }[];
  outputs: { file: string }[];
}
async function changeProject(edit: (json: ProjectJson) => void): Promise<void> {
  const file = join(folder, "catalog.json");
  const json = JSON.parse(await readFile(file, "utf8"));
  edit(json);
  await writeFile(file, JSON.stringify(json));
}
const out = (file: string) => readFile(join(folder, "out", file), "utf8");
const codes = (faults: readonly { readonly code: string }[]) => faults.map(({ code }) => code);

describe("createProject", () => {
  it("makes a project that is read without a fault", async () => {
    const { project, methodology } = await readProject(folder);
    expect(project.catalog.id).toBe("invented");
    expect(methodology.tiers.labels).toEqual(["T1", "T2", "T3"]);
  });

  it("never writes into a folder that holds something", async () => {
    await expect(createProject(folder)).rejects.toMatchObject({ code: "FOLDER_NOT_EMPTY" });
  });

  it("gives a catalog whose folder cannot name it a plain id", async () => {
    await createProject(join(root, "!"));
    expect((await readProject(join(root, "!"))).project.catalog.id).toBe("catalog");
  });
});

describe("checkProject", () => {
  it("finds the example in order and shows its figures", async () => {
    const { ok, faults, issues, summary } = await checkProject(folder);
    expect(faults).toEqual([]);
    expect(issues.issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(ok).toBe(true);
    expect(summary?.candidates).toBeGreaterThan(0);
    expect(await readdir(folder)).not.toContain("out");
  });

  it("names the faults of the project file with their place", async () => {
    await changeProject((json) => {
      json.catalog.status = "ready";
      json.outputs[0]!.file = "../catalog.csv";
    });
    const { ok, faults } = await checkProject(folder);
    expect(ok).toBe(false);
    expect(faults.map(({ file, path }) => [file, path])).toEqual([
      ["catalog.json", "$.catalog.status"],
      ["catalog.json", "$.outputs[0].file"],
    ]);
  });

  it("says where a file stops being JSON", async () => {
    await writeFile(join(folder, "methodology.json"), "{\n  “id”: 1\n}");
    const [fault] = (await checkProject(folder)).faults;
    expect(fault).toMatchObject({ file: "methodology.json", code: "JSON_SYNTAX" });
    expect(fault?.message.zh).toContain("第 2 行第 3 列");
  });

  it("reports every source that is not there, in one go", async () => {
    await rm(join(folder, "sources"), { recursive: true });
    const { ok, issues, summary } = await checkProject(folder);
    expect([ok, summary]).toEqual([false, null]);
    expect(issues.counts).toEqual({ SOURCE_FILE_MISSING: 3 });
    expect(issues.issues[0]?.message.en).toContain("sources/candidates.csv");
  });

  it("names a folder without a project for what it is", async () => {
    expect(codes((await checkProject(root)).faults)).toEqual(["FILE_MISSING"]);
  });

  it("keeps the names that a build writes itself", async () => {
    await changeProject((json) => {
      json.outputs[0]!.file = "Manifest.JSON";
    });
    expect(codes((await checkProject(folder)).faults)).toEqual(["OUTPUT_RESERVED"]);
  });

  it("warns where an indicator and its source are of different years", async () => {
    await changeProject((json) => {
      json.sources[1]!.edition = "2019";
    });
    const { ok, issues } = await checkProject(folder);
    expect([ok, issues.counts["EDITION_DIFFERS"]]).toEqual([true, 2]);
  });

  it("warns of a column that a licence empties", async () => {
    await changeProject((json) => {
      for (const source of json.sources) source.licence = "restricted";
    });
    const { ok, issues, summary } = await checkProject(folder);
    expect(ok).toBe(true);
    expect(issues.counts["OUTPUT_COLUMN_WITHHELD"]).toBeGreaterThan(0);
    expect(summary?.withheld?.length).toBeGreaterThan(0);
  });
});

describe("buildProject", () => {
  it("writes Markdown, linked data and descriptors, in pinyin order, with the terms in each", async () => {
    await changeProject((json) => {
      Object.assign(json.catalog, { terms: { name: "CC BY 4.0", url: "https://example.org/by" } });
      Object.assign(json.outputs[0] as object, { order: ["discipline", "tier", "pinyin"] });
      const more = [
        { kind: "markdown", file: "catalog.md", language: "zh", order: ["pinyin"] },
        { kind: "json-ld", file: "catalog.jsonld", base: "https://example.org/catalog" },
        { kind: "csvw", file: "csv-metadata.json", language: "zh" },
        { kind: "frictionless", file: "datapackage.json", language: "en" },
      ];
      json.outputs.push(...more);
    });
    const { edition, files } = await buildProject(folder);
    const others = ["catalog.md", "catalog.jsonld", "csv-metadata.json", "datapackage.json"];
    for (const file of [...others, "STATEMENT.txt", "manifest.json"]) {
      expect((await out(file)).replaceAll("\\", ""), file).toContain("https://example.org/by");
      expect(files.find((written) => written.file === file)?.licence).toBe("open");
    }
    const keys = edition.listings.flatMap(({ journal }) =>
      journal.titles.zh === null ? [] : [journal.pinyin],
    );
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatch(/^[a-z0-9: ]+$/);
    const described = JSON.parse(await out("datapackage.json")).resources.map(
      ({ path }: { path: string }) => path,
    );
    const { outputs } = JSON.parse(await readFile(join(folder, "catalog.json"), "utf8"));
    const machine = outputs.filter(({ profile }: { profile?: string }) => profile === "machine");
    expect(described).toEqual(machine.map(({ file }: { file: string }) => file));
    const numbers = [...(await out("catalog.md")).matchAll(/^\| \d+ \|/gm)];
    expect(numbers).toHaveLength(edition.listings.filter(({ tier }) => tier !== null).length);
  });

  it("warns of a descriptor that describes nothing", async () => {
    await changeProject((json) => {
      const descriptor = { kind: "csvw", file: "elsewhere/csv-metadata.json", language: "zh" };
      json.outputs.push(descriptor);
    });
    const { issues, ok } = await checkProject(folder);
    expect([issues.counts["OUTPUT_DESCRIBES_NOTHING"], ok]).toEqual([1, true]);
  });

  it("says of each file whether it prints restricted values: the page may, the workbook never", async () => {
    await changeProject((json) => {
      for (const source of json.sources) source.licence = "restricted";
      json.rightToPublish = json.sources.map(({ name }) => ({ source: name, statement: "Contract 7" }));
    });
    const { files } = await buildProject(folder);
    const licences = Object.fromEntries(files.map(({ file, licence }) => [file, licence]));
    expect(licences).toMatchObject({
      "edition.json": "restricted",
      "notice.html": "restricted",
      "catalog.xlsx": "open",
      "STATEMENT.txt": "open",
    });
    expect(await out("notice.html")).toContain("Contract 7");
  });

  it("writes every output with the statement and a manifest that fits the bytes", async () => {
    const { files, edition, summary } = await buildProject(folder);
    expect(files.map(({ file }) => file)).toEqual([
      "catalog.csv",
      "catalog-full.csv",
      "edition.json",
      "notice.html",
      "catalog.xlsx",
      "STATEMENT.txt",
      "EQUIVALENCE.txt",
      "manifest.json",
    ]);
    expect((await readdir(join(folder, "out"))).sort()).toEqual(files.map(({ file }) => file).sort());
    const manifest = JSON.parse(await out("manifest.json"));
    for (const { file, sha256 } of manifest.outputs) {
      expect(
        createHash("sha256")
          .update(await readFile(join(folder, "out", file)))
          .digest("hex"),
      ).toBe(sha256);
    }
    expect(manifest.inputs.map(({ file }: { file: string }) => file).sort()).toEqual([
      "catalog.json",
      "layouts/metrics.json",
      "methodology.json",
      "sources/candidates.csv",
      "sources/metrics-domestic.csv",
      "sources/metrics-foreign.csv",
    ]);
    expect(JSON.parse(await out("edition.json"))).toEqual(edition);
    expect(edition.listings.length).toBe(summary.listings);
    expect((await out("catalog.csv")).startsWith("\ufeff序号,")).toBe(true);
  });

  it("writes the same bytes again, wherever the folder lies", async () => {
    await buildProject(folder);
    const other = join(root, "elsewhere");
    await buildProject(folder, { out: other });
    for (const file of await readdir(other)) {
      expect(await readFile(join(other, file), "utf8")).toBe(await out(file));
    }
  });

  it("writes nothing where the data hold errors, unless they are accepted", async () => {
    const file = join(folder, "sources/metrics-foreign.csv");
    const [header, first, ...rest] = (await readFile(file, "utf8")).split("\n");
    await writeFile(file, [header, first?.replace(/[\d.]+(\r?)$/, "many$1"), ...rest].join("\n"));
    await expect(buildProject(folder)).rejects.toMatchObject({
      code: "PROJECT_ISSUES",
      issues: { counts: { NUMBER_UNREADABLE: 1 } },
    });
    expect(existsSync(join(folder, "out"))).toBe(false);
    const { edition } = await buildProject(folder, { allowErrors: true });
    expect(edition.issues).toContainEqual({ code: "NUMBER_UNREADABLE", severity: "error", count: 1 });
  });

  it("leaves the last build alone when the next one fails", async () => {
    await buildProject(folder);
    const before = await out("edition.json");
    await writeFile(join(folder, "catalog.json"), "{");
    await expect(buildProject(folder)).rejects.toMatchObject({ code: "PROJECT_FAULTS" });
    expect(await out("edition.json")).toBe(before);
    expect(await readdir(join(folder, "out"))).toHaveLength(8);
  });

  it("tells what it is doing", async () => {
    const steps: string[] = [];
    await buildProject(folder, { onStep: ({ step }) => steps.push(step) });
    expect([...new Set(steps)]).toEqual([
      "project",
      "source",
      "registry",
      "evaluation",
      "edition",
      "writing",
    ]);
  });
});

describe("readSource", () => {
  it("reads one file as a table under its own name", async () => {
    const table = await readSource(join(folder, "sources/candidates.csv"), { layout: "society-list" });
    expect(table.name).toBe("candidates.csv");
    expect(table.length).toBeGreaterThan(0);
  });
});

describe("the changes since the last edition", () => {
  const since = (file: string, kinds: readonly string[] = ["html", "xlsx", "markdown"]) =>
    changeProject((json) => {
      const outputs = kinds.map((kind) => ({ kind, file: `changes.${kind}`, since: file, language: "en" }));
      json.outputs.push(...outputs);
    });
  /** The invented project's own edition, as an earlier one whose first journal had another tier. */
  async function writeEarlier(file: string, edit: (json: never) => void = () => {}): Promise<void> {
    const { edition } = await buildProject(folder);
    const json = structuredClone(edition) as unknown as {
      id: string;
      listings: { tier: string | null }[];
    };
    json.id = "2020";
    const first = json.listings.find(({ tier }) => tier === "T1");
    if (first === undefined) throw new Error("The invented project lists no journal in T1.");
    first.tier = "T3";
    edit(json as never);
    await writeFile(join(folder, file), JSON.stringify(json));
  }

  it("are told by the page, the workbook and the Markdown, and the file is among the inputs", async () => {
    await writeEarlier("last.json");
    await since("last.json");
    const { edition, files } = await buildProject(folder);
    const edited = files.find(({ file }) => file.endsWith(".json") && file !== "manifest.json")?.file ?? "";
    const { same, outputs } = await verifyEdition(join(folder, "out", edited));
    expect([same, outputs === null]).toEqual([true, false]);
    expect(await out("changes.html")).toMatch(/<td>promoted<\/td><td>T3<\/td><td>T1<\/td>/);
    expect(await out("changes.markdown")).toMatch(/\| promoted \| .* \| T3 \| T1 \|/);
    expect(files.map(({ file }) => file)).toContain("changes.xlsx");
    const bytes = await readFile(join(folder, "last.json"));
    expect(edition.manifest.inputs).toContainEqual({
      name: "last.json",
      file: "last.json",
      bytes: bytes.byteLength,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    });
  });

  it("are refused where the file is missing, is no edition, or is outside the project", async () => {
    await since("last.json", ["html"]);
    expect((await checkProject(folder)).faults).toMatchObject([{ file: "last.json", code: "FILE_MISSING" }]);
    await writeFile(join(folder, "last.json"), JSON.stringify({ id: "2020" }));
    const { faults } = await checkProject(folder);
    expect(new Set(codes(faults))).toEqual(new Set(["EDITION_SHAPE"]));
    expect(faults[0]?.file).toBe("last.json");
    await since("../last.json", ["xlsx"]);
    expect((await checkProject(folder)).faults.map(({ path }) => path)).toEqual(["$.outputs[6].since"]);
  });

  it("are refused against another catalog and against the edition itself", async () => {
    await writeEarlier("other.json", (json: { catalog: { id: string } }) => {
      json.catalog.id = "other";
    });
    await writeEarlier("same.json", (json: { id: string }) => {
      json.id = "2026";
    });
    await since("other.json", ["html"]);
    await since("same.json", ["xlsx"]);
    const { faults } = await checkProject(folder);
    expect(codes(faults)).toEqual(["SINCE_CATALOG", "SINCE_SAME_EDITION"]);
    expect(faults[0]).toMatchObject({ file: "catalog.json" });
    expect(faults[0]?.message.en).toContain('other.json is an edition of the catalog "other"');
  });
});
