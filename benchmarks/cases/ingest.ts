/** Benchmarks: a file to columns. */

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceLayout } from "../../src/ingest/index.js";
import { readTable } from "../../src/ingest/index.js";
import type { SourceTable } from "../../src/model/table.js";
import { type Case, defineCase } from "../case.js";
import { JOURNAL_FIELDS, journalCsv } from "../data.js";

const LAYOUT: SourceLayout = {
  id: "invented",
  about: { zh: "虚构期刊表", en: "Invented journal list" },
  columns: [
    ...JOURNAL_FIELDS.texts.map((field) => ({ field, type: "text" as const, headers: [field] })),
    ...JOURNAL_FIELDS.numbers.map((field) => ({ field, type: "number" as const, headers: [field] })),
  ],
  decimal: "point",
};

interface Input {
  readonly file: string;
  readonly rows: number;
}

export const ingestCases: readonly Case[] = [5, 50].map((megabytes) =>
  defineCase<Input>({
    name: "CSV to columns",
    size: `${megabytes} MB`,
    amount: megabytes,
    unit: "MB",
    setup() {
      const { text, rows } = journalCsv(megabytes);
      const file = join(mkdtempSync(join(tmpdir(), "journal-tiering-")), "metrics.csv");
      writeFileSync(file, text);
      return { file, rows };
    },
    run: ({ file }) => readTable(readFileSync(file), { name: "invented", layout: LAYOUT }),
    floor: ({ file }) => new TextDecoder("utf-8", { fatal: true }).decode(readFileSync(file)).length,
    floorName: "read and decode",
    check(result, { rows }) {
      const { length, columns } = result as SourceTable;
      const last = columns.get("metric11");
      if (length !== rows || last?.kind !== "number" || last.values.some(Number.isNaN)) {
        throw new Error("A row or a value was lost.");
      }
    },
  }),
);
