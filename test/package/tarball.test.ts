import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The packed tarball as a new user has it: unpacked into a project of its own, next to its dependencies. */
describe("the packed package", () => {
  let scratch = "";
  const node = (...argv: string[]) =>
    execFileSync(process.execPath, argv, { cwd: scratch, encoding: "utf8" });
  const bin = () => join(scratch, "node_modules/journal-tiering/dist/cli/main.js");

  beforeAll(() => {
    expect(existsSync(join(ROOT, "dist/index.js")), "run `npm run build` first").toBe(true);
    scratch = mkdtempSync(join(tmpdir(), "journal-tiering-"));
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", scratch], {
        cwd: ROOT,
        encoding: "utf8",
      }),
    ) as [{ filename: string }];
    execFileSync("tar", ["-xzf", packed.filename], { cwd: scratch });
    mkdirSync(join(scratch, "node_modules"));
    cpSync(join(scratch, "package"), join(scratch, "node_modules/journal-tiering"), { recursive: true });
    const { dependencies } = JSON.parse(readFileSync(join(scratch, "package/package.json"), "utf8")) as {
      dependencies: Record<string, string>;
    };
    for (const name of [...Object.keys(dependencies), "@fast-csv"]) {
      symlinkSync(join(ROOT, "node_modules", name), join(scratch, "node_modules", name));
    }
    writeFileSync(join(scratch, "package.json"), '{ "name": "scratch", "private": true }');
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it("is imported", () => {
    writeFileSync(
      join(scratch, "a.mjs"),
      'import { parseIssns } from "journal-tiering"; import { buildProject } from "journal-tiering/node"; console.log(parseIssns("2434561X").issns[0].value, typeof buildProject);',
    );
    expect(node("a.mjs")).toBe("2434-561X function\n");
  });

  it("is required", () => {
    writeFileSync(
      join(scratch, "b.cjs"),
      'const { parseIssns } = require("journal-tiering"); const { buildProject } = require("journal-tiering/node"); console.log(parseIssns("2434561X").issns[0].value, typeof buildProject);',
    );
    expect(node("b.cjs")).toBe("2434-561X function\n");
  });

  it("reads a publication list by an entry of its own, imported and required", () => {
    const check =
      'readPublications(new TextEncoder().encode("@article{a, journal={J}, year=2025}"), { name: "l" }).then(({ publications }) => console.log(checkPublications(publications, openCatalogs([])).counts.unmatched, publications[0].journalTitle));';
    writeFileSync(
      join(scratch, "p.mjs"),
      `import { openCatalogs } from "journal-tiering"; import { checkPublications, readPublications } from "journal-tiering/publications"; ${check}`,
    );
    writeFileSync(
      join(scratch, "p.cjs"),
      `const { openCatalogs } = require("journal-tiering"); const { checkPublications, readPublications } = require("journal-tiering/publications"); ${check}`,
    );
    expect(node("p.mjs")).toBe("1 J\n");
    expect(node("p.cjs")).toBe("1 J\n");
  });

  it("has types for import and for require, without zod in the way", () => {
    const source =
      'import { candidatePool, evaluate, readTable, type Evaluation, type Methodology } from "journal-tiering";\n' +
      'import { buildProject } from "journal-tiering/node";\n' +
      "export async function run(bytes: Uint8Array, methodology: Methodology): Promise<Evaluation<Methodology>> {\n" +
      '  const table = await readTable(bytes, { name: "list", layout: "society-list" });\n' +
      '  const pool = candidatePool({ tables: [table], candidates: { source: "list", discipline: { from: "column" } } });\n' +
      "  return evaluate(pool, methodology);\n}\n" +
      "export const build: (folder: string) => Promise<unknown> = buildProject;\n";
    writeFileSync(join(scratch, "c.mts"), source);
    writeFileSync(join(scratch, "c.cts"), source);
    const compilerOptions = {
      noEmit: true,
      strict: true,
      module: "node16",
      target: "es2022",
      lib: ["es2023", "dom"],
      types: [],
    };
    const project = { compilerOptions, files: ["c.mts", "c.cts"] };
    writeFileSync(join(scratch, "tsconfig.json"), JSON.stringify(project));
    expect(node(join(ROOT, "node_modules/typescript/bin/tsc"))).toBe("");
  });

  it("starts a project, checks it and builds it from the command line", () => {
    node(bin(), "init", "society", "--lang", "en");
    expect(node(bin(), "check", "society", "--lang", "en")).toMatch(/build/);
    const printed = node(bin(), "build", "society", "--lang", "en");
    expect(printed).toMatch(/T1/);
    expect(existsSync(join(scratch, "society/out/manifest.json"))).toBe(true);
  });

  it("ships schemas, the example, and nothing of the tests", () => {
    const inside = join(scratch, "package");
    for (const file of [
      "data/schemas/methodology.schema.json",
      "data/example/catalog.json",
      "README.md",
      "LICENSE",
    ]) {
      expect(existsSync(join(inside, file)), file).toBe(true);
    }
    expect(existsSync(join(inside, "test"))).toBe(false);
    expect(existsSync(join(inside, "src"))).toBe(false);
  });

  it("bundles for a browser without Node", async () => {
    const { outputFiles } = await build({
      stdin: { contents: 'export * from "journal-tiering";', resolveDir: scratch },
      bundle: true,
      format: "esm",
      platform: "browser",
      write: false,
      logLevel: "silent",
    });
    expect(outputFiles[0]?.text).not.toMatch(/["']node:/);
  });
});
