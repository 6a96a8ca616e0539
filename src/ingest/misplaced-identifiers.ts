/** Ingest: ISSNs and CN numbers that stand under a wrong column name, found by their form and moved. */

import type { Column, TextColumn } from "../model/table.js";
import type { IngestLog } from "./issues.js";
import type { LayoutColumn } from "./layout.js";

type Shape = "issn" | "cn";

/** Fewer entries than this prove nothing about a column. */
const FEWEST = 3;
/** Share of a column's entries that must be identifiers before the column counts as shifted. */
const MAJORITY = 0.8;

const ISSN = /^\d{4}-\d{3}[\dXx](?:\s*[/,;、 ]\s*\d{4}-\d{3}[\dXx])*$/;
const CN = /^(?:CN\s*)?\d{2}-\d{4}(?:\/\S*)?$/i;
/** With its class a CN number is like nothing else: `11-2221/U`. */
const CN_WITH_CLASS = /^(?:CN\s*)?\d{2}-\d{4}\/[A-Z]{1,2}\d*$/i;

interface Misplaced {
  readonly from: LayoutColumn;
  readonly column: TextColumn;
  readonly shape: Shape;
  readonly records: readonly number[];
  /** Entries of the column. */
  readonly of: number;
}

/**
 * Moves an identifier to the field of its kind where the record has none there.
 *
 * In an identifier's column every entry of the other kind is moved. In any other column a CN number with its
 * class is; an ISSN only where at least 80 % of the entries are ISSNs with a correct check digit, since a
 * span of years such as `2008-2021` has the same form. `suspects` are the columns to look at. A column that is emptied so disappears. Where the
 * place is taken the entry stays. Changes `columns`; reports `COLUMN_SHIFTED`, `CELLS_MISPLACED`,
 * `CELLS_CONFLICTING`. Cost O(cells).
 */
export function moveIdentifiers(
  columns: Map<string, Column>,
  declared: readonly LayoutColumn[],
  suspects: ReadonlySet<string>,
  rowNumbers: Uint32Array,
  log: IngestLog,
): void {
  const found = declared.flatMap((from) => {
    const column = columns.get(from.field);
    return column?.kind === "text" && suspects.has(from.field) ? inspect(from, column) : [];
  });
  if (found.length === 0) return;
  const texts = new Map<string, string[]>();
  const edit = (field: string): string[] => {
    let values = texts.get(field);
    if (values === undefined) {
      const column = columns.get(field);
      values = column?.kind === "text" ? [...column.values] : new Array<string>(rowNumbers.length).fill("");
      texts.set(field, values);
    }
    return values;
  };
  for (const { from, records } of found) for (const record of records) edit(from.field)[record] = "";

  const headers = new Map<string, string>();
  for (const { from, column, shape, records, of } of found) {
    const moved: number[] = [];
    const kept: number[] = [];
    let target = "";
    for (const record of records) {
      const text = column.values[record] as string;
      const field = place(text, shape, declared, columns, texts, record);
      (field === null ? kept : moved).push(record);
      edit(field ?? from.field)[record] = text;
      if (field !== null && !columns.has(field)) headers.set(field, column.header);
      target ||= field ?? "";
    }
    const isShifted = of >= FEWEST && records.length >= of * MAJORITY;
    const details = (list: readonly number[]) => ({
      row: rowNumbers[list[0] as number],
      column: column.header,
      received: column.values[list[0] as number],
      count: list.length,
      of,
    });
    if (moved.length > 0) {
      log.report(isShifted ? "COLUMN_SHIFTED" : "CELLS_MISPLACED", { ...details(moved), field: target });
    }
    if (kept.length > 0) log.report("CELLS_CONFLICTING", { ...details(kept), field: shape });
  }
  for (const [field, values] of texts) {
    const header = columns.get(field)?.header ?? headers.get(field) ?? field;
    if (values.every((text) => text === "")) columns.delete(field);
    else columns.set(field, { kind: "text", header, values });
  }
}

/** The field of this kind that is free in the record: one the table has, else one that it has not. */
function place(
  text: string,
  shape: Shape,
  declared: readonly LayoutColumn[],
  columns: ReadonlyMap<string, Column>,
  texts: ReadonlyMap<string, readonly string[]>,
  record: number,
): string | null {
  const fields = declared.filter((column) => column.shape === shape).map(({ field }) => field);
  if (text.length > 10) fields.sort((a, b) => Number(b === "issnAny") - Number(a === "issnAny"));
  const current = (field: string): string => {
    const column = columns.get(field);
    return texts.get(field)?.[record] ?? (column?.kind === "text" ? (column.values[record] ?? "") : "");
  };
  const isFree = (field: string) => current(field) === "";
  return fields.find((field) => columns.has(field) && isFree(field)) ?? fields.find(isFree) ?? null;
}

function inspect(from: LayoutColumn, column: TextColumn): Misplaced[] {
  const records: Record<Shape, number[]> = { issn: [], cn: [] };
  let of = 0;
  let sound = 0;
  for (let record = 0; record < column.values.length; record++) {
    const text = column.values[record] as string;
    if (text === "") continue;
    of++;
    if (from.shape !== "issn" && mayBeIssn(text) && ISSN.test(text)) {
      records.issn.push(record);
      if (hasCheckDigit(text)) sound++;
    } else if (
      from.shape !== "cn" &&
      mayBeCn(text) &&
      (from.shape === "issn" ? CN : CN_WITH_CLASS).test(text)
    ) {
      records.cn.push(record);
    }
  }
  if (from.shape === undefined && (of < FEWEST || sound < of * MAJORITY)) records.issn = [];
  return (["issn", "cn"] as const)
    .filter((shape) => records[shape].length > 0)
    .map((shape) => ({ from, column, shape, records: records[shape], of }));
}

/** Cheap test whether a cell is worth a look; never false for one that would be moved. */
export function mayBeMisplaced(text: string, shape: Shape | null): boolean {
  return (shape !== "issn" && mayBeIssn(text)) || (shape !== "cn" && mayBeCn(text));
}

function mayBeIssn(text: string): boolean {
  return text.charCodeAt(4) === 45;
}

function mayBeCn(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.charCodeAt(2) === 45 || first === 67 || first === 99;
}

/** ISO 3297: the digits weighted 8 to 2 and the check digit sum to a multiple of 11. */
function hasCheckDigit(text: string): boolean {
  let sum = 0;
  let weight = 8;
  for (const character of text.slice(0, 9)) {
    if (character === "-") continue;
    sum += weight-- * (character === "X" || character === "x" ? 10 : Number(character));
  }
  return sum % 11 === 0;
}
