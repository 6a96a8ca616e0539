/** Ingest, comparisons: a square table with the journals in its first row and its first column. */

import { type NamedCount, readCount, type TextRow } from "./count-cell.js";
import type { ComparisonLog } from "./issues.js";

const MARGINS = {
  rows: { margin: "rows", marginZh: "行", other: "column", otherZh: "列" },
  columns: { margin: "columns", marginZh: "列", other: "row", otherZh: "行" },
} as const;

/**
 * Rows and columns may stand in different orders, and name a journal differently where `keyOf` gives both names
 * one key. A journal in one margin only is left out: the direction that
 * is not known must not be taken for 0. A blank cell counts as 0.
 */
export function readCitationMatrix(
  rows: readonly TextRow[],
  entries: "row-cites-column" | "column-cites-row",
  keyOf: (name: string) => string,
  log: ComparisonLog,
): NamedCount[] {
  const [header, ...body] = rows;
  if (header === undefined) return [];
  const columns = header.cells.slice(1);
  while (columns.length > 0 && columns[columns.length - 1] === "") columns.pop();
  const inColumns = marginNames(columns, "columns", () => header.row, log);
  const inRows = marginNames(
    body.map(({ cells }) => cells[0] ?? ""),
    "rows",
    (index) => (body[index] as TextRow).row,
    log,
  );
  if (body.length !== columns.length) {
    log.report("CITATIONS_NOT_SQUARE", { rows: body.length, columns: columns.length });
  }
  const rowKeys = new Set([...inRows].map(keyOf));
  const columnKeys = new Set([...inColumns].map(keyOf));
  const lonely = (names: ReadonlySet<string>, others: ReadonlySet<string>, margin: Margin) => {
    for (const name of names) {
      if (others.has(keyOf(name))) continue;
      log.report("CITATIONS_NAME_ONE_MARGIN", { received: name, ...MARGINS[margin] });
    }
  };
  lonely(inRows, columnKeys, "rows");
  lonely(inColumns, rowKeys, "columns");

  const counts: NamedCount[] = [];
  for (const { row, cells } of body) {
    reportOverlong(cells, columns.length + 1, row, log);
    const name = cells[0] ?? "";
    if (name === "" || !columnKeys.has(keyOf(name))) continue;
    for (const [index, other] of columns.entries()) {
      if (other === "" || !rowKeys.has(keyOf(other))) continue;
      const count = readCount(cells[index + 1] ?? "", log, row, other);
      const [citing, cited] = entries === "row-cites-column" ? [name, other] : [other, name];
      counts.push({ citing, cited, count, row });
    }
  }
  return counts;
}

type Margin = keyof typeof MARGINS;

function marginNames(
  names: readonly string[],
  margin: Margin,
  rowOf: (index: number) => number,
  log: ComparisonLog,
): Set<string> {
  const found = new Set<string>();
  const repeated = new Set<string>();
  for (const [index, name] of names.entries()) {
    if (name === "") log.report("CITATIONS_NAME_BLANK", { row: rowOf(index) });
    else if (found.has(name)) repeated.add(name);
    else found.add(name);
  }
  for (const name of repeated) log.report("CITATIONS_NAME_REPEATED", { received: name, ...MARGINS[margin] });
  return found;
}

/** Reports the first entry beyond the last column; blank cells there mean nothing. */
export function reportOverlong(
  cells: readonly string[],
  expected: number,
  row: number,
  log: ComparisonLog,
): void {
  const beyond = cells.slice(expected).find((cell) => cell !== "");
  if (beyond !== undefined) {
    log.report("CITATIONS_ROW_LONG", { row, received: beyond, expected: String(expected) });
  }
}
