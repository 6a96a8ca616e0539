/** Source tables written by hand. Every journal in these tests is invented; ISSNs are made with their check digit. */

import type { Column, Memberships, SourceTable } from "../../src/model/table.js";
import { CellState } from "../../src/model/table.js";
import { issnCheckDigit } from "../../src/registry/index.js";

export type Row = Readonly<Record<string, string | number | null>>;

/** Strings make text columns, numbers and null number columns; the header is the field's name. */
export function table(
  name: string,
  rows: readonly Row[],
  options: { readonly memberships?: Memberships; readonly rowNumbers?: readonly number[] } = {},
): SourceTable {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const columns = new Map<string, Column>();
  for (const field of fields) {
    const cells = rows.map((row) => row[field]);
    if (cells.some((cell) => typeof cell === "number")) {
      columns.set(field, {
        kind: "number",
        header: field,
        edition: null,
        values: Float64Array.from(cells, (cell) => (typeof cell === "number" ? cell : Number.NaN)),
        states: Uint8Array.from(cells, (cell) =>
          typeof cell === "number" ? CellState.present : CellState.blank,
        ),
      });
    } else {
      columns.set(field, { kind: "text", header: field, values: cells.map((cell) => String(cell ?? "")) });
    }
  }
  return {
    name,
    layout: "invented",
    sheet: null,
    digest: { name, file: `${name}.csv`, bytes: 0, sha256: "" },
    length: rows.length,
    rowNumbers: Uint32Array.from(options.rowNumbers ?? rows.map((_, i) => i + 2)),
    columns,
    memberships: options.memberships ?? null,
    issues: { issues: [], counts: {} },
  };
}

/** A valid ISSN from a number of at most seven digits. */
export function issn(number: number): string {
  const digits = String(number).padStart(7, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4)}${issnCheckDigit(digits)}`;
}

export function memberships(
  entries: readonly (readonly [record: number, discipline: string, index?: string])[],
): Memberships {
  return {
    record: Uint32Array.from(entries, ([record]) => record),
    discipline: entries.map(([, discipline]) => discipline),
    index: entries.map(([, , index = ""]) => index),
    label: entries.map(() => ""),
    rank: new Float64Array(entries.length).fill(Number.NaN),
    size: new Float64Array(entries.length).fill(Number.NaN),
  };
}
