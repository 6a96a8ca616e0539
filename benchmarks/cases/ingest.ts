/** Benchmarks: bytes to columns. */

import type { SourceLayout } from "../../src/ingest/index.js";
import { readTable } from "../../src/ingest/index.js";
import type { SourceTable } from "../../src/model/table.js";
import { type Case, defineCase } from "../case.js";
import { metricCsv } from "../data.js";

const LAYOUT: SourceLayout = {
  id: "invented",
  about: { zh: "虚构指标表", en: "Invented metrics" },
  columns: [
    { field: "title", type: "text", headers: ["Title"], required: true },
    { field: "issn", type: "text", shape: "issn", headers: ["ISSN"] },
    { field: "country", type: "text", headers: ["Country"] },
    ...Array.from({ length: 12 }, (_, k) => ({
      field: `metric${k + 1}`,
      type: "number" as const,
      headers: [`Metric ${k + 1}`],
    })),
  ],
  decimal: "point",
};

interface Input {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

export const ingestCases: readonly Case[] = [5, 50].map((megabytes) =>
  defineCase<Input>({
    name: "CSV to columns",
    size: `${megabytes} MB`,
    amount: megabytes,
    unit: "MB",
    setup() {
      const { text, rows } = metricCsv(megabytes);
      return { bytes: new TextEncoder().encode(text), rows };
    },
    run: ({ bytes }) => readTable(bytes, { name: "invented", layout: LAYOUT }),
    floor: ({ bytes }) => touch(new TextDecoder("utf-8", { fatal: true }).decode(bytes.slice())),
    floorName: "copy, decode and touch every character",
    ...(megabytes === 50 ? { limit: 4 } : {}),
    check(result, { rows }) {
      const { length, columns } = result as SourceTable;
      const last = columns.get("metric12");
      if (length !== rows || last?.kind !== "number" || last.values.some(Number.isNaN)) {
        throw new Error("A row or a value was lost.");
      }
    },
  }),
);

function touch(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
