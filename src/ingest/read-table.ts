/** Ingest: the two entrances. Bytes and a layout in, typed columns and issues out. */

import { SourceError, UsageError } from "../model/errors.js";
import type { InputDigest, SourceTable } from "../model/table.js";
import { CellArray } from "./cells/cells.js";
import type { RawCell } from "./cells/raw-cell.js";
import { decodeText, fileKind } from "./decode.js";
import { CompiledLayout } from "./header.js";
import { type IngestLog, ingestLog, sourceError } from "./issues.js";
import type { SourceLayout } from "./layout.js";
import { layouts, parseLayout } from "./layouts/index.js";
import { rowsFromCsv } from "./rows-from-csv.js";
import { looksLikeJson, rowsFromJson } from "./rows-from-json.js";
import { rowsFromXlsx, type SheetRows } from "./rows-from-xlsx.js";
import { sniffDelimiter } from "./sniff-delimiter.js";
import { TableBuilder } from "./table.js";

export interface ReadTableOptions {
  /** Name of the source in the project; a methodology refers to it. */
  readonly name: string;
  /** File name for the record; the name itself where it is left out. */
  readonly file?: string | undefined;
  /** Id of a built-in layout, or a layout. */
  readonly layout: string | SourceLayout;
  /** Sheet of a workbook. Left out, the one sheet that fits the layout. */
  readonly sheet?: string | undefined;
  /** Encoding of a text file by its usual name. Left out, it is recognized. */
  readonly encoding?: string | undefined;
  /** One character. Left out, it is recognized. */
  readonly delimiter?: string | undefined;
  /** Decimal mark of all number columns. Left out, it is decided from the file and the layout. */
  readonly decimal?: "point" | "comma" | undefined;
  /** Row of the column names, 1 being the first; 0 for a table without. Left out, it is found. */
  readonly headerRow?: number | undefined;
  /** Rows from the top among which the column names are looked for; 20 where it is left out. */
  readonly headerWithin?: number | undefined;
}

/**
 * Reads one table from CSV, TSV, XLSX or JSON; the content says which it is.
 *
 * Text columns hold trimmed text, number columns a value per record with NaN for missing and the reason in
 * `states`. Every doubtful cell, row or column is an issue of the table; blank rows are passed over.
 *
 * Throws SourceError where the source cannot be read at all (`FILE_…`, `ENCODING_…`, `WORKBOOK_…`, `SHEET_…`,
 * `JSON_…`, `HEADER_NOT_FOUND`, `COLUMN_MISSING`, `CSV_QUOTES_BROKEN`), MethodologyError for a faulty layout,
 * UsageError for `LAYOUT_UNKNOWN` and faulty options. Cost O(bytes).
 */
export async function readTable(bytes: Uint8Array, options: ReadTableOptions): Promise<SourceTable> {
  const tables = await read(bytes, options);
  if (tables.length > 1) {
    const received = tables.map(({ sheet }) => sheet).join(", ");
    throw sourceError("SHEET_SEVERAL", { source: options.name, received });
  }
  return tables[0] as SourceTable;
}

/**
 * Reads every sheet of a workbook that fits the layout; the sheets passed over are issues of the first
 * table. A text file gives one table. Throws as `readTable` does, but not `SHEET_SEVERAL`.
 */
export async function readTables(
  bytes: Uint8Array,
  options: ReadTableOptions,
): Promise<readonly SourceTable[]> {
  return read(bytes, options);
}

/** One row of a source with its number. */
export interface NumberedRow {
  readonly cells: readonly RawCell[];
  readonly row: number;
}

/** Puts the rows of one sheet in order before the header is looked for. */
export type Arrange = (rows: readonly NumberedRow[], sheet: string | null) => readonly NumberedRow[];

/** As `readTables`, with the rows of each sheet arranged first. */
export async function read(
  bytes: Uint8Array,
  options: ReadTableOptions,
  arrange?: Arrange,
): Promise<SourceTable[]> {
  checkOptions(options);
  const compiled = new CompiledLayout(resolveLayout(options.layout));
  const digest = digestOf(bytes, options);
  try {
    if (fileKind(bytes, options.name) === "workbook")
      return await readWorkbook(bytes, compiled, options, digest, arrange);
    return [await readText(bytes, compiled, options, digest, arrange)];
  } finally {
    await digest;
  }
}

async function readText(
  bytes: Uint8Array,
  compiled: CompiledLayout,
  options: ReadTableOptions,
  digest: Promise<InputDigest>,
  arrange?: Arrange,
): Promise<SourceTable> {
  const log = ingestLog(options.name);
  const text = decodeText(bytes, options.name, options.encoding, log);
  const builder = tableBuilder(compiled, options, null, text.includes("\uFFFD"), log);
  if (options.delimiter === undefined && looksLikeJson(text)) {
    const { header, rows, rowNumbers } = rowsFromJson(text, options.name, log);
    builder.push(new CellArray(header), 0);
    rows.forEach((cells, at) => {
      builder.push(new CellArray(cells), rowNumbers[at] as number);
    });
  } else {
    const delimiter = options.delimiter ?? sniffDelimiter(text);
    if (arrange === undefined) {
      rowsFromCsv(text, delimiter, options.name, log, (cells, row) => builder.push(cells, row));
    } else {
      const rows: NumberedRow[] = [];
      rowsFromCsv(text, delimiter, options.name, log, (cells, row) => {
        rows.push({ cells: [...cells.toArray()], row });
      });
      for (const { cells, row } of arrange(rows, null)) builder.push(new CellArray(cells), row);
    }
  }
  return builder.finish(await digest);
}

async function readWorkbook(
  bytes: Uint8Array,
  compiled: CompiledLayout,
  options: ReadTableOptions,
  digest: Promise<InputDigest>,
  arrange?: Arrange,
): Promise<SourceTable[]> {
  const sheets = await rowsFromXlsx(bytes, options.name, options.sheet);
  const bookLog = ingestLog(options.name);
  const tables: SourceTable[] = [];
  let refusal: SourceError | null = null;
  for (const sheet of sheets) {
    if (sheet.rows.length === 0) continue;
    try {
      tables.push(readSheet(sheet, compiled, options, await digest, arrange));
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      refusal = error;
      bookLog.report("SHEET_SKIPPED", { sheet: sheet.name, received: error.code });
    }
  }
  const first = tables[0];
  if (first === undefined) throw noSheet(sheets, compiled.layout, options, refusal);
  bookLog.absorb(first.issues);
  tables[0] = Object.freeze({ ...first, issues: bookLog.finish() });
  return tables;
}

function readSheet(
  sheet: SheetRows,
  compiled: CompiledLayout,
  options: ReadTableOptions,
  digest: InputDigest,
  arrange: Arrange = (rows) => rows,
): SourceTable {
  const log = ingestLog(options.name, sheet.name);
  if (sheet.hidden) log.report("SHEET_HIDDEN");
  if (sheet.filled > 0) log.report("MERGED_CELLS_FILLED", { count: sheet.filled });
  const builder = tableBuilder(compiled, options, sheet.name, true, log);
  const rows = sheet.rows.map((cells, at) => ({ cells, row: at + 1 }));
  for (const { cells, row } of arrange(rows, sheet.name)) builder.push(new CellArray(cells), row);
  return builder.finish(digest);
}

function noSheet(
  sheets: readonly SheetRows[],
  layout: SourceLayout,
  { name: source }: ReadTableOptions,
  refusal: SourceError | null,
): SourceError {
  const filled = sheets.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return sourceError("FILE_EMPTY", { source });
  if (filled.length === 1 && refusal !== null) return refusal;
  const received = filled.map(({ name }) => name).join(", ");
  const expected = layout.columns
    .slice(0, 8)
    .map(({ headers, field }) => headers?.[0] ?? field)
    .join(", ");
  return sourceError("SHEET_NONE_FITS", { source, received, expected, layout: layout.id }, refusal);
}

function tableBuilder(
  compiled: CompiledLayout,
  { name, headerRow, headerWithin, decimal }: ReadTableOptions,
  sheet: string | null,
  isDamaged: boolean,
  log: IngestLog,
): TableBuilder {
  return new TableBuilder(compiled, { name, sheet, headerRow, headerWithin, decimal, isDamaged }, log);
}

function resolveLayout(layout: string | SourceLayout): SourceLayout {
  if (typeof layout !== "string") return parseLayout(layout);
  const found = layouts.get(layout);
  if (found === undefined) {
    throw new UsageError(
      "LAYOUT_UNKNOWN",
      `There is no layout “${layout}”; there are ${[...layouts.keys()].join(", ")}.`,
    );
  }
  return found;
}

function checkOptions({ name, delimiter, headerRow, headerWithin }: ReadTableOptions): void {
  if (name === "") throw new UsageError("SOURCE_NAME", "A source needs a name.");
  if (delimiter !== undefined && !/^[^"\r\n]$/.test(delimiter)) {
    throw new UsageError(
      "DELIMITER",
      "The delimiter is one character, neither a quotation mark nor a line end.",
    );
  }
  if (headerRow !== undefined && !(Number.isInteger(headerRow) && headerRow >= 0)) {
    throw new UsageError("HEADER_ROW", "The header row is counted from 1; 0 says that there is none.");
  }
  if (headerWithin !== undefined && !(Number.isInteger(headerWithin) && headerWithin > 0)) {
    throw new UsageError("HEADER_WITHIN", "The column names are looked for among a whole number of rows.");
  }
}

async function digestOf(bytes: Uint8Array, { name, file }: ReadTableOptions): Promise<InputDigest> {
  const hash = new Uint8Array(
    await globalThis.crypto.subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>),
  );
  const sha256 = Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Object.freeze({ name, file: file ?? name, bytes: bytes.length, sha256 });
}
