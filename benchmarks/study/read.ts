/** Study, first step: the files, each through its layout. Nothing of them is kept in the project. */

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTable, readTables } from "../../src/ingest/index.js";
import type { SourceTable } from "../../src/model/table.js";

/** The file and layout of every source, by the name that the later steps use. */
const SOURCES = {
  /** JIF 2025 and the places in its categories. */
  jcr: ["showjcr/JCR2025-UTF8.csv", "jcr"],
  /** Country of the publisher. */
  jcr2023: ["showjcr/JCR2023-UTF8.csv", "jcr"],
  /** The last complete edition here that prints total cites and JCI. */
  jcr2021: ["showjcr-history/JCR2021-UTF8.20220628.csv", "jcr"],
  cnki: ["cnki/2023-11-30.csv", "cnki"],
  /** SJR 2024. */
  scimago: ["sjr-full/scimago journal value 2024.csv", "scimago"],
  /** SJR 2023, the last edition here that prints the h-index. */
  scimago2023: ["sjr-categories/scimagojr.short.csv", "scimago"],
} as const;

/** 40 of the 59 collected tier catalogs, a sheet each. */
const BOOK = "cast-tiers/高质量科技期刊分级目录速查表.subset-40-fields.xlsx";

export interface StudySources {
  readonly sheets: readonly SourceTable[];
  readonly tables: Readonly<Record<keyof typeof SOURCES, SourceTable>>;
}

/** The files that are not there. */
export function missingFiles(folder: string): readonly string[] {
  return [BOOK, ...Object.values(SOURCES).map(([file]) => file)].filter(
    (file) => !existsSync(join(folder, file)),
  );
}

export async function readSources(folder: string): Promise<StudySources> {
  const bytes = (file: string) => readFileSync(join(folder, file));
  const sheets = await readTables(bytes(BOOK), { name: "list", layout: "society-list" });
  const tables: Record<string, SourceTable> = {};
  for (const [name, [file, layout]] of Object.entries(SOURCES)) {
    tables[name] = await readTable(bytes(file), { name, layout });
  }
  return { sheets, tables: tables as StudySources["tables"] };
}
