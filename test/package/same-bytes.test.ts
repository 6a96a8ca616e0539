import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildProject } from "../../src/node/index.js";
import { type Files, hashes, runMethods, runProject } from "./whole-job.js";

const EXAMPLE = fileURLToPath(new URL("../../data/example/", import.meta.url));
const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));
const GOLDEN = fileURLToPath(new URL("../golden/example.sha256.json", import.meta.url));

/** What the command writes beside the declared outputs. */
const WRITTEN_BY_NODE = ["STATEMENT.txt", "EQUIVALENCE.txt", "manifest.json"];

const example: Files = Object.fromEntries(
  readdirSync(EXAMPLE, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /\.(json|csv)$/.test(file) && !file.startsWith("out/"))
    .map((file) => [file, new Uint8Array(readFileSync(join(EXAMPLE, file)))]),
);

describe("same inputs, same bytes", () => {
  let scratch = "";
  let built: Record<string, string> = {};

  beforeAll(async () => {
    scratch = mkdtempSync(join(tmpdir(), "journal-tiering-"));
    const { files } = await buildProject(EXAMPLE, { out: join(scratch, "out") });
    built = Object.fromEntries(files.map(({ file, sha256 }) => [file, sha256]));
  });
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  it("holds for the example: its outputs have the hashes of the golden manifest", () => {
    if (process.env["GENERATE"] === "1") {
      mkdirSync(dirname(GOLDEN), { recursive: true });
      writeFileSync(GOLDEN, `${JSON.stringify(built, null, 2)}\n`);
    }
    expect(built).toEqual(JSON.parse(readFileSync(GOLDEN, "utf8")));
  });

  it("holds between a build of the folder and the main entry alone", async () => {
    const declared = Object.fromEntries(
      Object.entries(built).filter(([file]) => !WRITTEN_BY_NODE.includes(file)),
    );
    expect(await hashes(await runProject(example))).toEqual(declared);
  });

  it("holds whatever the order of the sources", async () => {
    expect(await runProject(example, "reversed")).toEqual(await runProject(example));
  });

  it.each([1, 2, 3])(
    "holds whatever the order of the rows, but for the row numbers (order %i)",
    async (seed) => {
      const shuffled = Object.fromEntries(
        Object.entries(example).map(([file, bytes]) => [
          file,
          file.startsWith("sources/") ? shuffleLines(bytes, seed) : bytes,
        ]),
      );
      expect(shuffled["sources/candidates.csv"]).not.toEqual(example["sources/candidates.csv"]);
      expect(withoutPlaces(await runProject(shuffled, "reversed"))).toEqual(
        withoutPlaces(await runProject(example)),
      );
    },
  );

  it("rests on nothing that an engine may round in its own way", () => {
    // ECMAScript leaves these to the engine; powers other than a square and of two are rounded differently too.
    const loose =
      /\bMath\.(?:a?(?:sin|cos|tan)h?|atan2|cbrt|exp|expm1|hypot|log|log10|log1p|log2|pow)\b|(?<!\b2 )\*\* (?!2\b)/;
    const breaches = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        readFileSync(join(SOURCE, file), "utf8")
          .split("\n")
          .map((line, at) => ({ place: `${file}:${at + 1}`, line: line.trim() }))
          .filter(({ line }) => loose.test(line) && !/^(?:\/?\*|\/\/)/.test(line)),
      );
    expect(breaches).toEqual([]);
  });

  it("runs every scoring method on the invented table", () => {
    const { answers, skipped } = runMethods();
    expect(skipped, "give its options in whole-job.ts").toEqual([]);
    expect(Object.keys(answers).length).toBeGreaterThan(60);
  });

  it.skipIf(chromium() === null)(
    "holds in Chromium, for the example and for every scoring method",
    async () => {
      const inline = Object.fromEntries(
        Object.entries(example).map(([file, bytes]) => [file, Buffer.from(bytes).toString("base64")]),
      );
      const { outputFiles } = await build({
        stdin: {
          contents: `
            import { hashes, runMethods, runProject } from "./whole-job.js";
            const files = Object.fromEntries(Object.entries(${JSON.stringify(inline)}).map(([file, text]) =>
              [file, Uint8Array.from(atob(text), (character) => character.charCodeAt(0))]));
            const print = (answer) => { document.querySelector("pre").textContent = JSON.stringify(answer); };
            Promise.all([runProject(files).then(hashes), hashes(runMethods().answers)])
              .then(([outputs, methods]) => print({ outputs, methods }), (error) => print({ error: String(error) }));`,
          resolveDir: fileURLToPath(new URL(".", import.meta.url)),
          loader: "ts",
        },
        bundle: true,
        format: "iife",
        platform: "browser",
        write: false,
      });
      const page = join(scratch, "page.html");
      const script = outputFiles[0]?.text.replaceAll("</script", "<\\/script");
      writeFileSync(page, `<!doctype html><meta charset="utf-8"><pre></pre><script>${script}</script>`);
      const options = ["--headless=new", "--no-sandbox", "--virtual-time-budget=60000", "--dump-dom"];
      const dom = execFileSync(chromium() as string, [...options, `file://${page}`], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        maxBuffer: 2 ** 26,
      });
      const answer = JSON.parse(/<pre>(.*?)<\/pre>/s.exec(dom)?.[1] || '"the page printed nothing"');
      expect(answer).toEqual({
        outputs: await hashes(await runProject(example)),
        methods: await hashes(runMethods().answers),
      });
    },
    120_000,
  );
});

/** The browser named by CHROMIUM, or the one on the path; null where there is none. */
function chromium(): string | null {
  const named = process.env["CHROMIUM"];
  if (named) return named;
  const found = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "chromium"));
  return found.find((path) => existsSync(path)) ?? null;
}

/** The lines below the header in another order; lines are cut at line feeds, so that any encoding survives. */
function shuffleLines(bytes: Uint8Array, seed: number): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const [header, ...lines] = text.split("\n").filter((line) => line !== "");
  let state = seed;
  for (let at = lines.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
  }
  return new Uint8Array(Buffer.from(`${[header, ...lines].join("\n")}\n`, "latin1"));
}

/** Outputs without what a new order of rows must change: row numbers and the hashes of the sources. */
function withoutPlaces(outputs: Readonly<Record<string, string | Uint8Array>>): unknown {
  return Object.fromEntries(
    Object.entries(outputs).map(([file, content]) => {
      if (typeof content !== "string") return [file, content];
      // The data inside the page are those of the edition, which is compared as a file of its own.
      if (file.endsWith(".html")) {
        return [file, content.replace(/<script type="application\/json".*/, "").replace(/[0-9a-f]{64}/g, "")];
      }
      if (!file.endsWith(".json")) return [file, content];
      const edition = JSON.parse(content, (key, value) => (key === "row" ? undefined : value));
      delete edition.manifest.inputs;
      return [file, edition];
    }),
  );
}
