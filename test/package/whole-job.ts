/** The whole job on the main entry alone, as a web page would run it; and every scoring method on one table. */

import {
  candidatePool,
  type DiffEdition,
  diffEditions,
  type Edition,
  edition,
  evaluate,
  evaluationMethods,
  joinReports,
  type LinkDecision,
  type OutputSpec,
  parseLayout,
  parseMethodology,
  parseProject,
  type ReadTableOptions,
  readTable,
  resolveOptions,
  sinceFiles,
  toCsv,
  toHtml,
  toJson,
  toXlsx,
} from "../../src/index.js";

/** Files of a project by their path. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** The text or bytes of every declared output by its path. `sources` is the order in which tables are handed over. */
export async function runProject(
  files: Files,
  sources: "as declared" | "reversed" = "as declared",
): Promise<Record<string, string | Uint8Array>> {
  const bytesOf = (file: string) => files[file] as Uint8Array;
  const jsonOf = (file: string) => JSON.parse(new TextDecoder().decode(bytesOf(file))) as unknown;
  const project = parseProject(jsonOf("catalog.json"));
  const methodology = parseMethodology(jsonOf(project.methodology), evaluationMethods);
  const read = ["catalog.json", project.methodology, ...sinceFiles(project)];
  const tables = await Promise.all(
    project.sources.map(({ name, file, layout }) => {
      const own = typeof layout === "string" ? layout : parseLayout(jsonOf(layout.file));
      if (typeof layout !== "string") read.push(layout.file);
      const options: ReadTableOptions = { name, file, layout: own };
      return readTable(bytesOf(file), options);
    }),
  );
  const decisions = (project.decisions ?? []).map(({ source, title, is, reason }): LinkDecision => {
    if (title === undefined || is === "separate") throw new Error("The example has no such decision.");
    return { record: { source, title }, ruling: "same", as: is as { issn: string }, reason };
  });
  const pool = candidatePool({
    tables: sources === "reversed" ? [...tables].reverse() : tables,
    candidates: project.candidates,
    decisions,
    grades: [{ source: "last-edition", column: "tier" }],
  });
  const evaluation = evaluate(pool, methodology);
  const { id, title, society, language, edition: year, status } = project.catalog;
  const made = await edition(evaluation, {
    id: year,
    status,
    catalog: { id, title, society, language },
    sources: project.sources,
    rightToPublish: project.rightToPublish,
    inputs: await Promise.all(
      read.map(async (file) => ({
        name: file,
        file,
        bytes: bytesOf(file).byteLength,
        sha256: await sha256(bytesOf(file)),
      })),
    ),
    issues: joinReports(...tables.map((table) => table.issues), pool.issues, evaluation.issues),
    methods: evaluationMethods,
  });
  const earlier = new Map(sinceFiles(project).map((file) => [file, jsonOf(file) as DiffEdition]));
  const written = project.outputs.map(
    async (output) => [output.file, await write(made, output, earlier)] as const,
  );
  return Object.fromEntries(await Promise.all(written));
}

function write(
  made: Edition,
  output: OutputSpec,
  earlier: ReadonlyMap<string, DiffEdition>,
): string | Promise<Uint8Array> {
  const last = "since" in output ? earlier.get(output.since ?? "") : undefined;
  const changes = last === undefined ? undefined : diffEditions(last, made);
  switch (output.kind) {
    case "csv":
      return toCsv(made, output);
    case "json":
      return toJson(made);
    case "html":
      return toHtml(made, { ...output, changes });
    case "xlsx":
      return toXlsx(made, { ...output, changes });
    default:
      throw new Error(`The example has no output of the kind ${output.kind}.`);
  }
}

/** Options of the methods that have no default for all of them; one number per column where they ask for it. */
const OPTIONS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  "normalize goalposts": { minimum: 0, maximum: 10 },
  "normalize distance-to-target": { target: 50 },
  "normalize distance-to-reference": { place: 1 },
  "normalize expected-value": { expected: 2.3 },
  "normalize logarithmic": { offset: 1 },
  "normalize percentile": { convention: "hazen" },
  "weight rank-order": { ranks: [1, 2, 3], rule: "exponent", exponent: 0.7 },
  "weight smart": { points: [10, 20, 35] },
  "weight ahp": {
    judgments: [
      [
        [1, 3, 5],
        [1 / 3, 1, 2],
        [1 / 5, 1 / 2, 1],
      ],
    ],
    priority: "geometric-mean",
  },
  "weight bwm": { bestToOthers: [1, 2, 5], othersToWorst: [5, 3, 1] },
  "weight rancom": {
    judgments: [
      [0.5, 1, 1],
      [0, 0.5, 1],
      [0, 0, 0.5],
    ],
  },
  "weight multiplicative": { parts: [{ method: "critic" }, { method: "entropy" }] },
  "weight convex": { parts: [{ method: "merec" }, { method: "angle" }], shares: [0.3, 0.7] },
  "weight game-theoretic": { parts: [{ method: "entropy" }, { method: "lopcow" }] },
  "aggregate power": { exponent: 0.37 },
  "aggregate resampled-rank": { seed: 7 },
  "aggregate owa": { places: [0.5, 0.3, 0.2] },
  "aggregate rim": {
    lower: [0, 0, 0],
    upper: [100, 100, 100],
    idealLower: [50, 50, 50],
    idealUpper: [100, 100, 100],
  },
  "aggregate spotis": { lower: [0, 0, 0], upper: [100, 100, 100] },
  "aggregate rafsi": { ideal: [100, 100, 100], antiIdeal: [0.1, 0.1, 0.1] },
  "aggregate ervd": { reference: [3, 3, 3] },
};

/** What every method answers on one invented table of 60 journals, by family and name; `skipped` took no options. */
export function runMethods(): { readonly answers: Record<string, string>; readonly skipped: string[] } {
  const columns = inventedColumns(60, 3);
  const answers: Record<string, string> = {};
  const skipped: string[] = [];
  const run = (
    label: string,
    declared: unknown,
    length: number,
    apply: (options: never) => ArrayLike<number>,
  ) => {
    const { options, faults } = resolveOptions(declared as never, OPTIONS[label] ?? {});
    if (faults.length > 0) skipped.push(`${label}: ${JSON.stringify(faults)}`);
    else answers[label] = `${length} ${Array.from(apply(options as never), String).join(" ")}`;
  };
  const signs = [1, 1, 1] as const;
  const diagnose = () => {};
  for (const [name, method] of evaluationMethods.normalize) {
    run(`normalize ${name}`, method.options, 60, (options) => {
      const column = columns[0] as Float64Array;
      const out = new Float64Array(column.length);
      method.apply(column, out, options, { reference: column, sign: 1, diagnose } as never);
      return out;
    });
  }
  for (const [name, method] of evaluationMethods.weight) {
    run(`weight ${name}`, method.options, 3, (options) => {
      const out = new Float64Array(3);
      method.apply(columns, out, options, {
        given: Float64Array.of(0.2, 0.3, 0.5),
        signs,
        diagnose,
      } as never);
      return out;
    });
  }
  for (const [name, method] of evaluationMethods.aggregate) {
    run(`aggregate ${name}`, method.options, 60, (options) => {
      const out = new Float64Array(60);
      method.apply(columns, out, options, {
        weights: Float64Array.of(0.2, 0.3, 0.5),
        signs,
        diagnose,
      } as never);
      return out;
    });
  }
  return { answers, skipped };
}

/** Skewed positive values with three decimals, a few of them tied, by a generator of their own. */
function inventedColumns(length: number, count: number): Float64Array[] {
  let state = 20260101;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  return Array.from({ length: count }, () =>
    Float64Array.from({ length }, () => Math.round(1000 * (0.2 + next() / (0.05 + next()))) / 1000),
  );
}

/** SHA-256 as hexadecimal digits. */
export async function sha256(data: Uint8Array | string): Promise<string> {
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const digest = await globalThis.crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The hashes of every value. */
export async function hashes(
  texts: Readonly<Record<string, string | Uint8Array>>,
): Promise<Record<string, string>> {
  const entries = Object.entries(texts).map(async ([name, text]) => [name, await sha256(text)] as const);
  return Object.fromEntries(await Promise.all(entries));
}
