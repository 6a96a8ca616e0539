/** Ingest: rows of an .xlsx workbook. The only file that knows the package which reads them. */

import type { RawCell } from "./cells/raw-cell.js";
import { sourceError } from "./issues.js";
import { checkWorkbookSize } from "./workbook-size.js";

export interface SheetRows {
  readonly name: string;
  readonly hidden: boolean;
  /** Row 1 of the sheet first, blank rows included. */
  readonly rows: readonly (readonly RawCell[])[];
  /** Merged blocks whose first entry was carried down to their other rows. */
  readonly filled: number;
}

/**
 * Reads the sheets of a workbook, or the one named. Formulas count as their stored result; one without
 * becomes an odd cell, and so does a date. Vertically merged cells are filled with their first entry;
 * horizontal ones are left as they are stored.
 *
 * Throws SourceError `FILE_NOT_WORKBOOK`, `WORKBOOK_TOO_LARGE`, `WORKBOOK_DAMAGED`, `SHEET_NOT_FOUND`.
 */
export async function rowsFromXlsx(bytes: Uint8Array, source: string, sheet?: string): Promise<SheetRows[]> {
  checkWorkbookSize(bytes, source);
  const { readXlsx } = await import("hucre/xlsx");
  const names: string[] = [];
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await readXlsx(bytes, {
      sheets: ({ name }) => {
        names.push(name);
        return sheet === undefined || name.trim() === sheet.trim();
      },
    });
  } catch (cause) {
    throw sourceError("WORKBOOK_DAMAGED", { source, received: (cause as Error).message }, cause);
  }
  if (sheet !== undefined && workbook.sheets.length === 0) {
    throw sourceError("SHEET_NOT_FOUND", { source, received: sheet, expected: names.join(", ") });
  }
  return workbook.sheets.map((found) => {
    const rows: RawCell[][] = found.rows.map((cells) => cells.map(cellOf));
    for (const [place, cell] of found.cells ?? []) {
      if (cell.formula === undefined || cell.value !== null) continue;
      const [row, column] = place.split(",").map(Number) as [number, number];
      const cells = rows[row];
      if (cells !== undefined) cells[column] = { kind: "formula", text: `=${cell.formula}` };
    }
    const filled = fillMerged(rows, found.merges ?? []);
    return { name: found.name, hidden: Boolean(found.hidden || found.veryHidden), rows, filled };
  });
}

interface MergedBlock {
  readonly startRow: number;
  readonly endRow: number;
  readonly startCol: number;
}

/** Blocks of a sound workbook do not overlap; the bound stops one made of overlapping blocks. */
const FILLED_CELLS = 2_000_000;

function fillMerged(rows: RawCell[][], blocks: readonly MergedBlock[]): number {
  let filled = 0;
  let budget = FILLED_CELLS;
  for (const { startRow, endRow, startCol } of blocks) {
    const first = rows[startRow]?.[startCol];
    if (first === undefined || first === "") continue;
    const last = Math.min(endRow, rows.length - 1, startRow + budget);
    budget -= last - startRow;
    for (let row = startRow + 1; row <= last; row++) (rows[row] as RawCell[])[startCol] = first;
    if (last > startRow) filled++;
  }
  return filled;
}

function cellOf(value: string | number | boolean | Date | null): RawCell {
  if (typeof value === "string" || typeof value === "number") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const time = value.getTime();
  return { kind: "date", text: Number.isNaN(time) ? "?" : value.toISOString().slice(0, 10) };
}
