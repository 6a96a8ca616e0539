/** Ingest, publications: lists as CSV, TSV, JSON rows or a workbook. */

import { IssueLog } from "../../model/issue.js";
import type { Publication } from "../../model/publication.js";
import type { SourceTable } from "../../model/table.js";
import { type ReadTableOptions, readTables } from "../read-table.js";
import { buildPublication } from "./build-publication.js";
import type { PublicationLog } from "./issues.js";

/** Every sheet that fits the layout is read. Throws as `readTables`. Cost: O(bytes). */
export async function readPublicationTables(
  bytes: Uint8Array,
  options: ReadTableOptions,
  log: PublicationLog,
): Promise<readonly Publication[]> {
  const tables = await readTables(bytes, options);
  return tables.flatMap((table) => {
    absorb(table, log);
    return Array.from({ length: table.length }, (_, record) => publicationOf(table, record, log));
  });
}

/** A date in a column of dates is what a person entered, and no finding. */
function absorb({ issues, columns }: SourceTable, log: PublicationLog): void {
  const dates = new Set(["date", "year"].map((field) => columns.get(field)?.header));
  const kept = new IssueLog({});
  for (const issue of issues.issues) {
    if (issue.code !== "CELL_IS_DATE" || !dates.has(issue.column)) kept.add(issue);
  }
  const { CELL_IS_DATE: _, ...counts } = issues.counts;
  const left = kept.finish();
  log.absorb({ issues: left.issues, counts: { ...counts, ...pick(left.counts) } });
}

function pick({ CELL_IS_DATE: count }: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return count === undefined ? {} : { CELL_IS_DATE: count };
}

function publicationOf(table: SourceTable, record: number, log: PublicationLog): Publication {
  const cell = (field: string): string => {
    const column = table.columns.get(field);
    return column?.kind === "text" ? (column.values[record] ?? "") : "";
  };
  const raw = {
    id: cell("id"),
    title: cell("title"),
    journal: cell("journal"),
    abbreviation: cell("abbreviation"),
    issns: cell("issn").split(/; /),
    cn: cell("cn"),
    doi: cell("doi"),
    type: cell("type"),
    hasEprint: false,
    date: cell("date"),
    year: cell("year"),
    month: cell("month"),
    day: cell("day"),
  };
  const number = table.rowNumbers[record] as number;
  return buildPublication(raw, "table", { source: table.name, sheet: table.sheet, number, unit: "row" }, log);
}
