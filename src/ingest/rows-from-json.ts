/** Ingest: rows of a JSON list of objects, of a wrapper that holds one, or of one object a line. */

import type { RawCell } from "./cells/raw-cell.js";
import { type IngestLog, sourceError } from "./issues.js";

export interface JsonRows {
  /** Keys of all objects in the order in which they first occur. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly RawCell[])[];
  /** Position in the list, or line of the file, counted from 1. */
  readonly rowNumbers: readonly number[];
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Does the text begin like JSON? A delimited file may begin with a bracket too, but not with these. */
export function looksLikeJson(text: string): boolean {
  return (
    /^\s*(?:\[\s*(?:[{[\]"\d-]|true|false|null)|\{\s*["}])/.test(text.slice(0, 1000)) &&
    !/^\s*\[\d/.test(text)
  );
}

/**
 * Reads the records of a JSON text. An entry that is no object is left out with `JSON_ITEM`; a list inside
 * a record is joined by `; `; a group inside a record is kept as such, to be reported if the layout wants it.
 *
 * Throws SourceError `JSON_SYNTAX`, `JSON_WITHOUT_LIST`, `JSON_SEVERAL_LISTS`.
 */
export function rowsFromJson(text: string, source: string, log: IngestLog): JsonRows {
  const items = parseWhole(text, source) ?? parseLines(text, source, log);
  const positions = new Map<string, number>();
  const rows: RawCell[][] = [];
  const rowNumbers: number[] = [];
  for (const [row, item] of items) {
    if (!isObject(item)) {
      log.report("JSON_ITEM", { row, received: JSON.stringify(item) });
      continue;
    }
    const cells: RawCell[] = [];
    for (const key of Object.keys(item)) {
      let position = positions.get(key);
      if (position === undefined) {
        position = positions.size;
        positions.set(key, position);
      }
      cells[position] = cellOf(item[key]);
    }
    rows.push(cells);
    rowNumbers.push(row);
  }
  for (const cells of rows) {
    for (let at = 0; at < positions.size; at++) cells[at] ??= "";
  }
  return { header: [...positions.keys()], rows, rowNumbers };
}

type Item = readonly [row: number, value: unknown];

function parseWhole(text: string, source: string): Item[] | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const lines = text.trimStart().split("\n", 2);
    if (text.trimStart().startsWith("{") && isJson(lines[0] as string)) return null;
    throw sourceError("JSON_SYNTAX", { source, received: (cause as Error).message }, cause);
  }
  if (Array.isArray(value)) return number(value);
  const lists = Object.entries(value as JsonObject).filter(
    ([, list]) => Array.isArray(list) && list.some(isObject),
  );
  if (lists.length > 1) {
    throw sourceError("JSON_SEVERAL_LISTS", { source, received: lists.map(([key]) => key).join(", ") });
  }
  const only = lists[0];
  if (only !== undefined) return number(only[1] as unknown[]);
  // One record a line, and only one line.
  if (Object.values(value as JsonObject).some((part) => typeof part === "string")) return number([value]);
  throw sourceError("JSON_WITHOUT_LIST", { source, expected: '[{"title": …}, …]' });
}

function parseLines(text: string, source: string, log: IngestLog): Item[] {
  const items: Item[] = [];
  text.split("\n").forEach((line, index) => {
    if (line.trim() === "") return;
    try {
      items.push([index + 1, JSON.parse(line)]);
    } catch {
      log.report("JSON_ITEM", { row: index + 1, received: line });
    }
  });
  if (items.length === 0) throw sourceError("JSON_WITHOUT_LIST", { source, expected: '[{"title": …}, …]' });
  return items;
}

function number(list: readonly unknown[]): Item[] {
  return list.map((value, index) => [index + 1, value]);
}

function isJson(text: string): boolean {
  try {
    return isObject(JSON.parse(text));
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellOf(value: unknown): RawCell {
  if (typeof value === "string" || typeof value === "number") return value;
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (Array.isArray(value) && value.every((part) => typeof part !== "object"))
    return value.map(String).join("; ");
  return { kind: "nested", text: JSON.stringify(value) };
}
