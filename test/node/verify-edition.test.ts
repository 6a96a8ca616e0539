/** Every stage, by tampering with a copy of the invented example project or with its edition. */

import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import {
  buildProject,
  type EditionVerification,
  toVerificationText,
  verifyEdition,
} from "../../src/node/index.js";

const EXAMPLE = fileURLToPath(new URL("../../data/example", import.meta.url));

type Loose = ReturnType<typeof JSON.parse>;

let root: string;
/** The project as it was built; each test works on a copy. */
let built: string;
let folder: string;
let edition: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "verify-"));
  built = join(root, "built");
  await cp(EXAMPLE, built, { recursive: true });
  await buildProject(built);
}, 60_000);
afterAll(() => rm(root, { recursive: true, force: true }));
beforeEach(async () => {
  folder = await mkdtemp(join(root, "copy-"));
  await cp(built, folder, { recursive: true });
  edition = join(folder, "out/edition.json");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function change(file: string, edit: (text: string) => string): Promise<void> {
  const path = join(folder, file);
  const text = await readFile(path, "utf8");
  const changed = edit(text);
  expect(changed).not.toBe(text);
  await writeFile(path, changed);
}
const changeJson = (file: string, edit: (json: Loose) => void) =>
  change(file, (text) => {
    const json = JSON.parse(text);
    edit(json);
    return `${JSON.stringify(json, null, 2)}\n`;
  });
const changeEdition = (edit: (json: Loose) => void) => changeJson("out/edition.json", edit);

const stages = ({ verification }: EditionVerification) =>
  Object.fromEntries(verification.stages.map(({ stage, count, following }) => [stage, [count, following]]));
const named = ({ verification }: EditionVerification) =>
  verification.stages.flatMap((stage) => stage.named.filter(({ follows }) => !follows));
const english = ({ verification, outputs }: EditionVerification) =>
  toVerificationText(verification, "en", { outputs });

async function snapshot(): Promise<readonly string[]> {
  const names = (await readdir(folder, { recursive: true })).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs, size } = await stat(path);
      return `${name} ${size} ${mtimeMs}`;
    }),
  );
}

describe("verifyEdition", () => {
  it("says the same bytes of an edition and files that nobody touched, and writes nothing", async () => {
    const before = await snapshot();
    const found = await verifyEdition(edition);
    expect(found).toMatchObject({ same: true, language: "zh", faults: [] });
    expect(found.verification).toMatchObject({ same: true, first: null, sameBasis: true, complete: true });
    expect(found.outputs).toMatchObject({ files: 7, differences: [], same: true });
    expect(await snapshot()).toEqual(before);
  });

  it("takes a project folder elsewhere, and an edition without a manifest beside it", async () => {
    const elsewhere = join(folder, "kept", "2026.json");
    await mkdir(join(folder, "kept"));
    await cp(edition, elsewhere);
    const found = await verifyEdition(elsewhere, { folder: EXAMPLE });
    expect([found.same, found.outputs]).toEqual([true, null]);
  });

  it("library: tells another version first and compares all the same", async () => {
    await changeEdition((json) => {
      json.manifest.library.version = "0.0.9";
    });
    const found = await verifyEdition(edition);
    expect(stages(found)).toEqual({ library: [1, 0] });
    expect(english(found)).toContain("The file was built by journal-tiering 0.0.9; this is journal-tiering ");
  });

  it("methodology: a changed rule is its hash and the rule itself, and all that comes of it follows", async () => {
    await changeJson("methodology.json", (json) => {
      json.cuts[0] = { ...json.cuts[0], ties: json.cuts[0].ties === "worse" ? "better" : "worse" };
      json.version = "2026.2";
    });
    const found = await verifyEdition(edition);
    expect(found.verification.first).toBe("methodology");
    expect(named(found).map(({ member }) => member)).toEqual([
      "methodology.version",
      "methodology.sha256",
      "rules.cuts[0].ties",
    ]);
    expect(stages(found)["inputs"]).toEqual([1, 1]);
    expect(english(found)).toContain(
      "take the methodology as it was when the edition was built (spatial-information-example 2026.1;",
    );
  });

  it("inputs: a changed figure is the file's hash, and the values, scores and places that come of it follow", async () => {
    await change("sources/open-citation-metrics.csv", (text) => {
      const lines = text.split("\n");
      lines[4] = (lines[4] as string).replace(/;[\d,]+;([^;]*)(\r?)$/, ";99,94;$1$2");
      return lines.join("\n");
    });
    const found = await verifyEdition(edition);
    expect(found.verification.first).toBe("inputs");
    expect(named(found).map(({ member }) => member)).toEqual(["sources/open-citation-metrics.csv"]);
    const [count, following] = stages(found)["values"] as [number, number];
    expect(count).toBeGreaterThan(0);
    expect(following).toBe(count);
    expect(found.outputs?.same).toBe(true);
  });

  it("inputs: a file that came is named, beside the project file that names it", async () => {
    await cp(join(folder, "sources/last-edition.csv"), join(folder, "sources/more.csv"));
    await changeJson("catalog.json", (json) => {
      json.sources.push({ ...json.sources.at(-1), name: "more", file: "sources/more.csv" });
    });
    const found = await verifyEdition(edition);
    expect(named(found).map(({ member, published }) => [member, published === null])).toEqual([
      ["catalog.json", false],
      ["sources/more.csv", true],
    ]);
  });

  it("inputs: with a source gone nothing is computed, and the files are compared", async () => {
    await rm(join(folder, "sources/last-edition.csv"));
    await change("sources/candidates.csv", (text) => `${text}\n`);
    const found = await verifyEdition(edition);
    expect(found.same).toBe(false);
    expect(found.verification).toMatchObject({ complete: false, first: "inputs", recomputed: null });
    expect(named(found).map(({ member, recomputed }) => [member, recomputed === null])).toEqual([
      ["sources/candidates.csv", false],
      ["sources/last-edition.csv", true],
    ]);
    expect(found.issues.counts["SOURCE_FILE_MISSING"]).toBe(1);
    expect(found.outputs?.same).toBe(true);
    expect(english(found)).toContain(
      "sources/last-edition.csv: the edition was built from it; it is gone now, or not read",
    );
  });

  it("gives the faults of a project that is none", async () => {
    const found = await verifyEdition(edition, { folder: join(folder, "sources") });
    expect(found.faults.map(({ code }) => code)).toEqual(["FILE_MISSING"]);
    expect(found.verification.complete).toBe(false);
  });

  it("opens no file outside the project that an edition names as its input", async () => {
    await changeEdition((json) => {
      const input = json.manifest.inputs[0];
      input.file = "../built/catalog.json";
    });
    await rm(join(folder, "sources/last-edition.csv"));
    const found = await verifyEdition(edition);
    expect(named(found)).toContainEqual(
      expect.objectContaining({ member: "../built/catalog.json", recomputed: null }),
    );
  });

  it.each<[stage: string, edit: (json: Loose) => void]>([
    ["journals", (json) => json.listings.splice(7, 1)],
    ["journals", (json) => (json.listings[3].journal.publisher = "Another House")],
    ["values", (json) => (json.listings[3].values[0].raw = 123)],
    ["values", (json) => (json.listings[3].values[0].state = "not-found")],
    ["normalized", (json) => (json.listings[3].values[0].normalized = 123)],
    ["scores", (json) => (json.listings[3].score = 123)],
    ["equivalence", (json) => (json.equivalence.steps[0].reason.en = "Because")],
    ["equivalence", (json) => (json.equivalence.disciplines[0].outcomes[0].applied = "no")],
    ["tiers", (json) => (json.listings.find(({ tier }: Loose) => tier === "T2").tier = "T1")],
    ["notes", (json) => (json.exclusions[0].reason.zh = "作者要求")],
    ["notes", (json) => (json.withheld = [])],
    ["notes", (json) => (json.issues[0].count = 0)],
    ["notes", (json) => (json.audit.statement.en = "No difference")],
    ["notes", (json) => (json.statement.zh = "可用于职称评审")],
  ])("%s: an edition that was edited by hand is told as such", async (stage, edit) => {
    await changeEdition(edit);
    const found = await verifyEdition(edition);
    expect(found.verification).toMatchObject({ same: false, first: stage, sameBasis: true });
    expect(found.verification.stages.every(({ following }) => following === 0)).toBe(true);
    expect(found.outputs?.differences).toEqual([{ file: "edition.json", state: "changed" }]);
    expect(english(found)).toContain(
      "Inputs, methodology and program are the same, but what is listed below differs: the file was changed after it was built, or built elsewhere.",
    );
  });

  it("text: the same content saved by another program is no other result", async () => {
    await change("out/edition.json", (text) => JSON.stringify(JSON.parse(text)));
    const found = await verifyEdition(edition);
    expect(stages(found)).toEqual({ text: [1, 0] });
    expect(english(found)).toContain("the file is written otherwise");
  });

  it("names outputs that are missing, changed or extra, though the edition is the same", async () => {
    await change("out/catalog.csv", (text) => text.replace("T2", "T1"));
    await rm(join(folder, "out/notice.html"));
    await writeFile(join(folder, "out/letter.txt"), "invented");
    const found = await verifyEdition(edition);
    expect([found.verification.same, found.same]).toEqual([true, false]);
    expect(found.outputs?.differences).toEqual([
      { file: "catalog.csv", state: "changed" },
      { file: "notice.html", state: "missing" },
      { file: "letter.txt", state: "extra" },
    ]);
  });

  it("finds a list that was changed together with its hash in the manifest", async () => {
    await change("out/catalog.csv", (text) => text.replace("T2", "T1"));
    const sha256 = createHash("sha256")
      .update(await readFile(join(folder, "out/catalog.csv")))
      .digest("hex");
    await changeJson("out/manifest.json", (json) => {
      json.outputs.find(({ file }: Loose) => file === "catalog.csv").sha256 = sha256;
    });
    const found = await verifyEdition(edition);
    expect(found.outputs?.differences).toEqual([{ file: "catalog.csv", state: "not-as-computed" }]);
    expect(found.same).toBe(false);
  });

  it("says where the manifest is damaged or says otherwise than the edition", async () => {
    await changeJson("out/manifest.json", (json) => {
      json.statement.en = "For judging people";
    });
    expect((await verifyEdition(edition)).outputs?.contradictions).toEqual(["statement"]);
    await writeFile(join(folder, "out/manifest.json"), "{");
    expect((await verifyEdition(edition)).outputs).toMatchObject({ manifest: "unreadable", same: false });
  });

  it("says where the project now makes another edition", async () => {
    await changeJson("catalog.json", (json) => {
      json.catalog.edition = "2027";
    });
    const found = await verifyEdition(edition);
    expect(found.verification.recomputed?.edition).toBe("2027");
    expect(english(found)).toContain("Check that you named the right project folder.");
  });

  it("verifies an edition that was built although the data hold errors", async () => {
    await change("sources/open-citation-metrics.csv", (text) =>
      text.replace(/[\d,]+(;[^;\n]*)\n(?=4;)/, "many$1\n"),
    );
    await expect(buildProject(folder)).rejects.toMatchObject({ code: "PROJECT_ISSUES" });
    await buildProject(folder, { allowErrors: true });
    expect((await verifyEdition(edition)).same).toBe(true);
  });

  it("refuses an imported edition, one with a key twice, and what is no edition, in a sentence", async () => {
    await changeEdition((json) => {
      Object.assign(json, { rules: null, candidates: null });
      json.manifest.methodology = null;
    });
    await expect(verifyEdition(edition)).rejects.toMatchObject({
      code: "EDITION_IMPORTED",
      sentence: { en: expect.stringContaining("imported from a published list") },
    });
    await cp(join(built, "out/edition.json"), edition);
    await change("out/edition.json", (text) => text.replace('"tier": "T1",', '"tier": "T1", "tier": "T1",'));
    await expect(verifyEdition(edition)).rejects.toMatchObject({ code: "JSON_KEY_TWICE" });
    await expect(verifyEdition(join(folder, "catalog.json"))).rejects.toMatchObject({
      code: "EDITION_FORMAT",
    });
    await expect(verifyEdition(join(folder, "none.json"))).rejects.toMatchObject({
      code: "EDITION_NOT_READ",
    });
  });
});
