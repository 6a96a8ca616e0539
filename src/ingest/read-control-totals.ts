/** Ingest: the sheet of a workbook that states how many journals each of its lists holds. */

import { SourceError } from "../model/errors.js";
import type { DeclaredCount } from "../model/printed-list.js";
import type { NumberColumn, SourceTable } from "../model/table.js";
import type { SourceLayout } from "./layout.js";
import { readTable } from "./read-table.js";

export interface ControlTotalsOptions {
  /** Name of the source. */
  readonly name: string;
  /** Names of the sheet; the first that the workbook has is read. */
  readonly sheet: string | readonly string[];
  /** Column names: of the list, of the total, of each tier by its label, and of the code of the list. */
  readonly discipline: string | readonly string[];
  readonly total?: string | undefined;
  readonly tiers: Readonly<Record<string, string>>;
  readonly id?: string | readonly string[] | undefined;
}

export interface StatedTotals {
  readonly counts: readonly DeclaredCount[];
  /** Codes by the name of the list as printed, where there is a column of them. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Such a table may stand below a page of remarks. */
const WITHIN = 2000;

/**
 * Reads the numbers. Those in several rows of one list, such as domestic and foreign, are added; a blank or unreadable
 * number states nothing, and then no other of its list and tier does. Throws as `readTable`. Cost O(bytes).
 */
export async function readControlTotals(
  bytes: Uint8Array,
  { name, sheet, discipline: header, total, tiers, id }: ControlTotalsOptions,
): Promise<StatedTotals> {
  const parts: readonly (readonly [tier: string | null, header: string])[] = [
    ...Object.entries(tiers),
    ...(total === undefined ? [] : [[null, total] as const]),
  ];
  const layout: SourceLayout = {
    id: "control-totals",
    about: { zh: "各目录的种数。", en: "Numbers of journals of the lists." },
    columns: [
      { field: "name", type: "text", required: true, headers: [header].flat() },
      ...(id === undefined ? [] : [{ field: "id", type: "text" as const, headers: [id].flat() }]),
      ...parts.map(([, header], at) => ({ field: `count${at}`, type: "number" as const, headers: [header] })),
    ],
  };
  const table = await readFirstSheet(bytes, [sheet].flat(), name, layout);
  const names = texts(table, "name");
  const codes = texts(table, "id");
  const sums = new Map<string, DeclaredCount>();
  names.forEach((discipline, record) => {
    if (discipline.trim() === "") return;
    parts.forEach(([tier], at) => {
      const column = table.columns.get(`count${at}`) as NumberColumn | undefined;
      const key = JSON.stringify([discipline, tier]);
      const former = sums.get(key);
      const count = (former?.count ?? 0) + (column?.values[record] ?? Number.NaN);
      const row = former?.row ?? (table.rowNumbers[record] as number);
      sums.set(key, { discipline, tier, count, sheet: table.sheet, row });
    });
  });
  return {
    counts: [...sums.values()].filter(({ count }) => Number.isInteger(count)),
    ids: new Map(names.flatMap((name, record) => (codes[record] ? [[name, codes[record]]] : []))),
  };
}

/** The first of the named sheets that the workbook has. */
async function readFirstSheet(
  bytes: Uint8Array,
  [sheet, ...others]: readonly string[],
  name: string,
  layout: SourceLayout,
): Promise<SourceTable> {
  try {
    return await readTable(bytes, { name, layout, sheet, headerWithin: WITHIN });
  } catch (error) {
    const isOther = error instanceof SourceError && error.code === "SHEET_NOT_FOUND" && others.length > 0;
    if (!isOther) throw error;
    return readFirstSheet(bytes, others, name, layout);
  }
}

function texts(table: SourceTable, field: string): readonly string[] {
  const column = table.columns.get(field);
  return column?.kind === "text" ? column.values : [];
}
