/** Tests: small invented pools and methodologies, built the way a user builds them. */

import { type CandidatePool, candidatePool, parseLayout, readTable } from "../src/index.js";

export interface InventedJournal {
  readonly title: string;
  readonly discipline: string;
  readonly population?: "domestic" | "foreign";
  readonly issn?: string;
  readonly flag?: string;
  /** Cells as text, as they stand in the file. */
  readonly metrics?: Readonly<Record<string, string>>;
}

/** A pool of one list and one table of metrics, both written as CSV and read back. */
export async function inventedPool(
  journals: readonly InventedJournal[],
  metrics: readonly string[],
): Promise<CandidatePool> {
  const list = csv([
    ["title", "discipline", "population", "issn", "flag"],
    ...journals.map((j) => [j.title, j.discipline, j.population ?? "foreign", j.issn ?? "", j.flag ?? ""]),
  ]);
  const table = csv([
    ["title", ...metrics],
    ...journals.map((j) => [j.title, ...metrics.map((name) => j.metrics?.[name] ?? "")]),
  ]);
  const column = (field: string) => ({ field, type: "text", headers: [field] });
  const listLayout = parseLayout({
    id: "list",
    about: { zh: "虚构名单", en: "Invented list" },
    columns: ["title", "discipline", "population", "issn", "flag"].map(column),
  });
  const metricLayout = parseLayout({
    id: "metrics",
    about: { zh: "虚构指标", en: "Invented metrics" },
    columns: [column("title"), ...metrics.map((field) => ({ field, type: "number", headers: [field] }))],
    tokens: { notApplicable: ["N/A"], notFound: ["not found"] },
    decimal: "point",
  });
  return candidatePool({
    tables: [
      await readTable(new TextEncoder().encode(list), { name: "list", layout: listLayout }),
      await readTable(new TextEncoder().encode(table), { name: "metrics", layout: metricLayout }),
    ],
    candidates: { source: "list", discipline: { from: "column", separator: ";" } },
  });
}

function csv(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",")).join("\n")}\n`;
}

type Part = Record<string, unknown>;

export function indicator(id: string, more: Part = {}): Part {
  return {
    id,
    name: { zh: id, en: id },
    source: "metrics",
    column: id,
    direction: "higher-is-better",
    unit: "points",
    edition: "2026",
    window: "",
    selfCitations: "unknown",
    licence: "open",
    missing: { policy: "exclude" },
    normalize: { method: "none" },
    ...more,
  };
}

export function scale(id: string, population: string, children: readonly Part[], node: Part = {}): Part {
  return {
    id,
    name: { zh: id, en: id },
    population,
    score: { id: `${id}-score`, aggregate: { method: "arithmetic" }, minimumCoverage: 1, children, ...node },
  };
}

export function methodology(parts: Part): Part {
  return {
    methodologyVersion: 1,
    id: "invented",
    version: "1",
    title: { zh: "虚构方案", en: "Invented methodology" },
    tiers: { id: "t", labels: ["T1", "T2", "T3"] },
    disciplines: "all",
    smallDiscipline: { fewerThan: 1, rule: "evaluate" },
    eligibility: { requireIdentifier: false, excludeFlags: [] },
    equivalence: [],
    cuts: [{ method: "count", counts: [1, 1, 1], ties: "better" }],
    statement: { zh: "虚构", en: "Invented" },
    ...parts,
  };
}
