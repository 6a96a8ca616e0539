import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const SOURCE = fileURLToPath(new URL("../../src/", import.meta.url));

/** Which room may import which; `types of methodology` means src/methodology/types.ts, equivalence.ts and project.ts, as types. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  numeric: ["model"],
  methodology: ["model", "numeric"],
  ingest: ["model", "numeric"],
  registry: ["model", "numeric"],
  scoring: ["model", "numeric"],
  equivalence: ["model", "numeric"],
  tiering: ["model", "numeric"],
  catalog: ["model", "numeric"],
  publish: ["model", "numeric", "catalog"],
  evaluate: ["model", "numeric", "methodology", "scoring", "equivalence", "tiering"],
  "import-catalog": ["model", "ingest", "registry", "catalog"],
  "lint-edition": ["model", "registry", "catalog"],
  diff: ["model", "numeric", "registry", "catalog"],
  pinyin: ["model"],
  publications: ["model", "ingest", "catalog", "publish"],
  lookup: ["model", "numeric", "registry", "catalog"],
  node: [
    "model",
    "evaluate",
    "equivalence",
    "import-catalog",
    "lint-edition",
    "diff",
    "lookup",
    "pinyin",
    "ingest",
    "registry",
    "methodology",
    "scoring",
    "catalog",
    "publish",
  ],
  cli: ["model", "node"],
};

/** Who may touch which package; everything else is a breach. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  papaparse: ["ingest"],
  hucre: ["ingest", "publish"],
  "latex-utensils": ["ingest"],
  fflate: ["publish"],
  zod: ["methodology", "ingest"],
  "simple-statistics": ["numeric"],
  "fast-csv": ["node"],
  "pinyin-pro": ["pinyin"],
  node: ["node", "cli"],
};

const files = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.replaceAll("\\", "/"));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SOURCE, file), "utf8");
  const statement =
    /(?:^|\n)\s*(import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/g;
  return [...text.matchAll(statement)].map((match) => {
    const specifier = (match[3] ?? match[4]) as string;
    const to = specifier.startsWith(".")
      ? relative(SOURCE, resolve(SOURCE, dirname(file), specifier)).replaceAll("\\", "/")
      : specifier;
    return { from: file, to, typeOnly: match[2] !== undefined };
  });
});

const roomOf = (path: string) =>
  path.includes("/") ? (path.split("/")[0] as string) : path.replace(/\.[jt]s$/, "");
const isRelative = (path: string) => files.includes(path.replace(/\.js$/, ".ts"));
const packageOf = (specifier: string) =>
  specifier.startsWith("node:") ? "node" : (specifier.split("/")[0] as string);

describe("the house", () => {
  it("has only rooms that the plan knows", () => {
    expect([...new Set(files.map(roomOf))].filter((room) => room !== "index" && !(room in ALLOWED))).toEqual(
      [],
    );
  });

  it("lets rooms import only what the plan allows", () => {
    const breaches = imports.filter(({ from, to, typeOnly }) => {
      if (!isRelative(to) || roomOf(from) === "index" || roomOf(from) === roomOf(to)) return false;
      const methodologyTypes = typeOnly && /^methodology\/(types|equivalence|project)\.js$/.test(to);
      return !methodologyTypes && !ALLOWED[roomOf(from)]?.includes(roomOf(to));
    });
    expect(breaches).toEqual([]);
  });

  it("lets a room be entered by its index only", () => {
    const backDoors = imports.filter(
      ({ from, to }) =>
        isRelative(to) &&
        roomOf(from) !== roomOf(to) &&
        !to.endsWith("/index.js") &&
        !/^(model|methodology\/(types|equivalence|project))/.test(to) &&
        to.includes("/"),
    );
    expect(backDoors).toEqual([]);
  });

  it("keeps each package in its room, and Node out of the core", () => {
    const breaches = imports.filter(({ from, to, typeOnly }) => {
      if (isRelative(to) || to.startsWith(".")) return false;
      return !typeOnly && !PACKAGES[packageOf(to)]?.includes(roomOf(from));
    });
    expect(breaches).toEqual([]);
  });

  it("resolves every relative import", () => {
    expect(
      imports.filter(({ to }) => to.startsWith("..") || (to.endsWith(".js") && !isRelative(to))),
    ).toEqual([]);
  });

  it("uses no clock, locale or unseeded randomness in the core", () => {
    const forbidden =
      /\bDate\.now\(|\bnew Date\(\)|\.localeCompare\(|\.toLocale\w+\(|\bIntl\.|\bMath\.random\(|\bprocess\.|\bBuffer\b/;
    const breaches = files.filter(
      (file) =>
        !["node", "cli"].includes(roomOf(file)) && forbidden.test(readFileSync(join(SOURCE, file), "utf8")),
    );
    expect(breaches).toEqual([]);
  });
});
