/** Tests: invented journals of two populations, as a joint column with the tools of a decision, or as a pool. */

import type { IndexedStep } from "../../src/equivalence/decide.js";
import type { LinkUse } from "../../src/equivalence/equate/linked.js";
import type { ComparisonTools } from "../../src/equivalence/index.js";
import type { Joint } from "../../src/equivalence/joint.js";
import { type CandidatePool, candidatePool, parseLayout, readTable } from "../../src/index.js";
import type { EquivalenceStep, LinkStep } from "../../src/methodology/equivalence.js";
import type { CutDeclaration } from "../../src/methodology/types.js";
import type { Journal, Population } from "../../src/model/journal.js";
import { cut } from "../../src/tiering/index.js";

export const reason = { zh: "虚构的理由", en: "An invented reason" };
export const labels = ["T1", "T2", "T3"];

/** A declared offset of this amount. */
export const offset = (amount: number, units: "score" | "log" | "percentile" = "score"): EquivalenceStep => ({
  type: "offset",
  units,
  amount,
  date: "2026-05-01",
  reason,
});

export const linkStep = (ifRefused: LinkStep["ifRefused"] = "separate"): LinkStep => ({
  type: "link",
  method: { method: "mean" },
  units: "score",
  fit: "discipline",
  limits: {
    minimumAnchors: 10,
    minimumCorrelation: 0.6,
    maximumSubgroupRatio: 1,
    minimumSubgroup: 3,
    maximumOutside: 1,
    maximumLeverage: 1,
  },
  error: { bootstrap: 100, seed: 1 },
  ifRefused,
  reason,
});

/** What examining a link found where there is nothing to fit. */
export const refusedLink: LinkUse = {
  at: null,
  refusals: [{ code: "LINK_NO_ANCHORS", message: reason }],
  warnings: [],
  figures: {},
  plot: null,
};

export interface Scored {
  readonly title: string;
  readonly population: Population;
  readonly score: number;
  readonly flag?: string;
}

/** `D8` is a domestic journal with the score 8, `F-1.5` a foreign one with −1.5, `D` one without a score. */
export function scored(...names: readonly string[]): readonly Scored[] {
  return names.map((title) => ({
    title,
    population: title.startsWith("D") ? "domestic" : "foreign",
    score: title.length === 1 ? Number.NaN : Number(title.slice(1)),
  }));
}

/** The joint column of a foreign and a domestic scale, with the pool that it indexes. */
export function jointOf(
  journals: readonly Scored[],
  better: Joint["better"] = "higher",
): { readonly pool: CandidatePool; readonly joint: Joint } {
  const ordered = (["foreign", "domestic"] as const).flatMap((own) =>
    journals.filter(({ population }) => population === own),
  );
  const pool = {
    journals: ordered.map(({ title, population, flag }, k) => ({
      key: `title:${title}:${k}`,
      titles: { zh: null, en: title, other: [], former: [] },
      population,
      flags: flag === undefined ? [] : [{ name: flag, source: "list" }],
    })) as readonly Partial<Journal>[] as readonly Journal[],
    disciplines: [
      { id: "optics", members: Uint32Array.from(ordered.keys()) },
    ] as CandidatePool["disciplines"],
  } as CandidatePool;
  return {
    pool,
    joint: {
      discipline: "optics",
      journals: Uint32Array.from(ordered.keys()),
      population: ordered.map(({ population }) => population),
      score: Float64Array.from(ordered, ({ score }) => score),
      starts: [0, ordered.filter(({ population }) => population === "foreign").length],
      better,
    },
  };
}

export function toolsOf(
  pool: CandidatePool,
  rule: CutDeclaration,
  part: Partial<ComparisonTools> = {},
): ComparisonTools {
  const never = () => {
    throw new Error("nothing was fitted");
  };
  return {
    pool,
    labels,
    rankTies: "competition",
    populations: ["foreign", "domestic"],
    small: new Set(),
    cut: (values, _population, better, order) => cut(values, rule, labels.length, better, order),
    cutByCounts: (values, counts, better) =>
      cut(values, { method: "count", counts, ties: "better" }, labels.length, better).tier,
    impliedOf: () => null,
    linkOf: never,
    abilitiesOf: never,
    ...part,
  };
}

export const indexed = (...steps: readonly EquivalenceStep[]): readonly IndexedStep[] =>
  steps.map((step, index) => ({ index, step }));

/** A pool of one file that is list, metrics and grades at once; `grades` are text columns. */
export async function listPool(
  rows: readonly Readonly<Record<string, string | number>>[],
  grades: readonly string[] = [],
): Promise<CandidatePool> {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isNumber = (field: string) => rows.some((row) => typeof row[field] === "number");
  const layout = parseLayout({
    id: "list",
    about: { zh: "虚构名单", en: "Invented list" },
    columns: fields.map((field) => ({
      field,
      type: isNumber(field) ? "number" : "text",
      headers: [field],
    })),
    decimal: "point",
  });
  const lines = [fields, ...rows.map((row) => fields.map((field) => row[field] ?? ""))];
  const bytes = new TextEncoder().encode(`${lines.map((line) => line.join(",")).join("\n")}\n`);
  return candidatePool({
    tables: [await readTable(bytes, { name: "list", layout })],
    candidates: { source: "list", discipline: { from: "column", separator: ";" } },
    grades: grades.map((column) => ({ source: "list", column })),
  });
}
