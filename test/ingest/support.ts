/** Small helpers of the ingest tests; every table in these tests is invented. */

import { type ReadTableOptions, readTable, type SourceLayout } from "../../src/ingest/index.js";
import { type IngestLog, ingestLog } from "../../src/ingest/issues.js";
import type { NumberColumn, SourceTable, TextColumn } from "../../src/model/table.js";

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A layout of a title, an ISSN and one number. */
export const simple: SourceLayout = {
  id: "simple",
  about: { zh: "测试", en: "test" },
  columns: [
    { field: "title", type: "text", required: true, headers: ["Title"] },
    { field: "issn", type: "text", shape: "issn", headers: ["ISSN"] },
    { field: "score", type: "number", headers: ["Score"] },
  ],
  tokens: { blank: ["-"], notApplicable: ["N/A"], notFound: ["未查到"] },
};

export function read(text: string, options: Partial<ReadTableOptions> = {}): Promise<SourceTable> {
  return readTable(utf8(text), { name: "test", layout: simple, ...options });
}

export function texts(table: SourceTable, field: string): readonly string[] {
  return (table.columns.get(field) as TextColumn).values;
}

export function numbers(table: SourceTable, field: string): number[] {
  return [...(table.columns.get(field) as NumberColumn).values];
}

export function states(table: SourceTable, field: string): number[] {
  return [...(table.columns.get(field) as NumberColumn).states];
}

export function codes(table: SourceTable): string[] {
  return Object.keys(table.issues.counts);
}

export const log = (): IngestLog => ingestLog("test");
