/** Ingest: a published list as tables, with the headings, counts and remarks that stand between its rows. */

import { UsageError } from "../model/errors.js";
import type { DeclaredCount, PrintedNote } from "../model/printed-list.js";
import type { SourceTable } from "../model/table.js";
import { type ArrangedList, arrangePrinted, type PrintedForm } from "./arrange-printed.js";
import type { SourceLayout } from "./layout.js";
import { layouts, parseLayout } from "./layouts/index.js";
import { tierHeading } from "./printed-headings.js";
import { type ReadTableOptions, read } from "./read-table.js";

export interface PrintedListOptions extends ReadTableOptions {
  /** Tier labels in the words of the list. */
  readonly tierLabels: readonly string[];
  readonly form?: PrintedForm | undefined;
}

export interface PrintedList {
  readonly table: SourceTable;
  /** Heading above the table, without its count; null where there is none. */
  readonly title: string | null;
  readonly counts: readonly DeclaredCount[];
  readonly notes: readonly PrintedNote[];
}

/**
 * Reads every sheet that holds journals, as `readTables` does, after arranging its rows: tier headings, tiers
 * printed once, names side by side, titles and remarks between the rows.
 *
 * Throws as `readTables`. Cost O(bytes).
 */
export async function readPrintedLists(
  bytes: Uint8Array,
  options: PrintedListOptions,
): Promise<readonly PrintedList[]> {
  const { tierLabels, form = "every-row", ...rest } = options;
  const layout = layoutOf(options.layout);
  const heading = tierHeading(tierLabels);
  const arranged = new Map<string | null, ArrangedList>();
  const tables = await read(bytes, form === "names" ? { ...rest, headerRow: 1 } : rest, (rows, sheet) => {
    const result = arrangePrinted(rows, sheet, layout, heading, form);
    arranged.set(sheet, result);
    return result.rows;
  });
  return tables.map((table) => {
    const { title = null, counts = [], notes = [] } = arranged.get(table.sheet) ?? {};
    return { table, title, counts, notes };
  });
}

function layoutOf(layout: string | SourceLayout): SourceLayout {
  if (typeof layout !== "string") return parseLayout(layout);
  const found = layouts.get(layout);
  if (found === undefined) throw new UsageError("LAYOUT_UNKNOWN", `There is no layout “${layout}”.`);
  return found;
}
