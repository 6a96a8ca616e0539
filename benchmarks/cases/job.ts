/** Benchmarks: the whole job, from bytes to the text of the edition. */

import {
  type CandidatePool,
  candidatePool,
  edition,
  evaluate,
  readTable,
  type SourceLayout,
  toJson,
} from "../../src/index.js";
import { type Case, defineCase } from "../case.js";
import { JOURNAL_FIELDS, journalCsv } from "../data.js";

const LAYOUT: SourceLayout = {
  id: "invented",
  about: { zh: "虚构期刊表", en: "Invented journal list" },
  columns: [
    { field: "title", type: "text", headers: ["title"], required: true },
    { field: "discipline", type: "text", headers: ["category"] },
    ...JOURNAL_FIELDS.numbers.map((field) => ({ field, type: "number" as const, headers: [field] })),
  ],
  decimal: "point",
};

const METHODOLOGY = {
  methodologyVersion: 1,
  id: "invented",
  version: "1",
  title: { zh: "虚构方案", en: "Invented methodology" },
  tiers: { id: "t", labels: ["T1", "T2", "T3"] },
  disciplines: "all",
  smallDiscipline: { fewerThan: 1, rule: "evaluate" },
  eligibility: { requireIdentifier: false, excludeFlags: [] },
  indicators: Array.from({ length: 11 }, (_, k) => ({
    id: `x${k + 1}`,
    name: { zh: `指标${k + 1}`, en: `Indicator ${k + 1}` },
    source: "invented",
    column: `metric${k + 1}`,
    direction: "higher-is-better",
    unit: "points",
    edition: "2026",
    window: "",
    selfCitations: "unknown",
    licence: "open",
    missing: { policy: "exclude" },
    normalize: { method: "percentile" },
  })),
  scales: [
    {
      id: "all",
      name: { zh: "全部", en: "All" },
      population: "all",
      score: {
        id: "score",
        aggregate: { method: "arithmetic" },
        weights: { method: "equal" },
        minimumCoverage: 1,
        children: Array.from({ length: 11 }, (_, k) => ({ indicator: `x${k + 1}` })),
      },
    },
  ],
  equivalence: [],
  cuts: [{ method: "share", shares: [0.1, 0.2, 0.2], size: "round", closed: "inclusive", ties: "better" }],
  statement: { zh: "虚构", en: "Invented" },
};

interface Input {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

const MEGABYTES = 5;

async function wholeJob({ bytes }: Input): Promise<{ readonly pool: CandidatePool; readonly text: string }> {
  const table = await readTable(bytes, { name: "invented", layout: LAYOUT });
  const pool = candidatePool({
    tables: [table],
    candidates: { source: "invented", discipline: { from: "column" } },
  });
  const made = await edition(evaluate(pool, METHODOLOGY), {
    id: "1",
    status: "draft",
    catalog: {
      id: "invented",
      title: { zh: "虚构目录", en: "Invented catalog" },
      society: { zh: "虚构学会", en: "Invented society" },
      language: "en",
    },
  });
  return { pool, text: toJson(made) };
}

export const jobCases: readonly Case[] = [
  defineCase<Input>({
    name: "the whole job: CSV to edition",
    size: `${MEGABYTES} MB, 11 indicators`,
    amount: MEGABYTES,
    unit: "MB",
    setup() {
      const { text, rows } = journalCsv(MEGABYTES);
      return { bytes: new TextEncoder().encode(text), rows };
    },
    run: wholeJob,
    floor: ({ bytes }) =>
      JSON.stringify(
        new TextDecoder()
          .decode(bytes)
          .split("\n")
          .map((line) => line.split(",")),
      ),
    floorName: "decode, split and write as JSON",
    check(result, { rows }) {
      const { pool, text } = result as Awaited<ReturnType<typeof wholeJob>>;
      if (pool.journals.length !== rows || text.length < rows * 100) throw new Error("A journal was lost.");
    },
  }),
];
