/** Ingest: rows of delimited text: plain lines as they stand, all others by Papa Parse, stray quotation marks recovered. */

import Papa from "papaparse";
import { CellArray, type Cells } from "./cells/cells.js";
import { CsvLine } from "./cells/csv-line.js";
import { unwrapCell } from "./cells/spreadsheet-cell.js";
import { type IngestLog, sourceError } from "./issues.js";
import { declaredDelimiter } from "./sniff-delimiter.js";

/** Receives one row, not to be kept, and its number, the first row of the file being 1. */
export type RowSink = (cells: Cells, row: number) => void;

const RECOVERIES = 500;

/**
 * Hands every record of the text to `sink`, blank ones included, so that row numbers are those a
 * spreadsheet shows. What was written to protect a cell from spreadsheet programs (`="0812"`, `'=1`) is taken off.
 *
 * A stray quotation mark makes any CSV reader take the following lines for one cell. Where a record with
 * such a fault runs over several lines, its first line is read by itself, reading goes on with the next
 * line, and `CSV_QUOTE` names the row. A record whose cell swallowed lines without a fault in the quotation
 * marks is reported as `CSV_LINES_SWALLOWED`.
 *
 * Throws SourceError `CSV_QUOTES_BROKEN` beyond 500 such records. Cost O(text) for a sound file.
 */
export function rowsFromCsv(
  text: string,
  delimiter: string,
  source: string,
  log: IngestLog,
  sink: RowSink,
): void {
  // With "\n", Papa Parse leaves the "\r" of "\r\n" on the last cell, where it is trimmed with other white space.
  const newline = text.includes("\n") ? "\n" : "\r";
  const hasHint = declaredDelimiter(text) !== null;
  let start = hasHint ? text.indexOf(newline) + 1 : 0;
  let row = hasHint ? 1 : 0;
  const faults = new QuoteFaults(delimiter, newline, source, log);
  const plain = new CsvLine(text, delimiter, newline);

  /** Parses records up to the next plain line and says how far it came. */
  const parse = (rest: string): number => {
    let cursor = 0;
    Papa.parse<string[]>(rest, {
      delimiter,
      newline,
      header: false,
      dynamicTyping: false,
      skipEmptyLines: false,
      step: ({ data, errors, meta }, parser) => {
        const begin = cursor;
        cursor = meta.cursor;
        row++;
        const lineEnd = rest.indexOf(newline, begin);
        let isResumed = false;
        if (errors.length === 0) {
          if (lineEnd !== -1 && lineEnd < cursor - 1) faults.reportSwallowed(data, row);
          sink(new CellArray(data.map(unwrapCell)), row);
        } else {
          const line = rest.slice(begin, lineEnd === -1 ? cursor : lineEnd);
          faults.count(row, line);
          sink(new CellArray(splitLine(line, delimiter).map(unwrapCell)), row);
          isResumed = data.some((cell) => cell.includes(newline));
          if (isResumed) cursor = lineEnd + 1;
        }
        if (isResumed || plain.read(start + cursor)) parser.abort();
      },
    });
    return cursor;
  };

  while (start < text.length) {
    if (plain.read(start)) {
      sink(plain, ++row);
      start = plain.end;
    } else start += parse(start === 0 ? text : text.slice(start));
  }
}

class QuoteFaults {
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #source: string;
  readonly #log: IngestLog;
  #found = 0;

  constructor(delimiter: string, newline: string, source: string, log: IngestLog) {
    this.#delimiter = delimiter;
    this.#newline = newline;
    this.#source = source;
    this.#log = log;
  }

  count(row: number, received: string): void {
    this.#log.report("CSV_QUOTE", { row, received });
    if (++this.#found <= RECOVERIES) return;
    throw sourceError("CSV_QUOTES_BROKEN", { source: this.#source, row, expected: String(RECOVERIES) });
  }

  /** A cell of several lines, one of which has as many delimiters as the record, has swallowed records. */
  reportSwallowed(cells: readonly string[], row: number): void {
    if (cells.length < 2) return;
    for (const cell of cells) {
      if (!cell.includes(this.#newline)) continue;
      const received = cell
        .split(this.#newline)
        .find((line) => line.split(this.#delimiter).length >= cells.length);
      if (received !== undefined) this.#log.report("CSV_LINES_SWALLOWED", { row, received });
    }
  }
}

/** Splits one line whose quotation marks are at fault: a quoted cell ends at a mark before a delimiter, or is no quoted cell. */
function splitLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    const closing = line[at] === '"' ? closingQuote(line, at + 1, delimiter) : -1;
    const next = line.indexOf(delimiter, closing === -1 ? at : closing);
    const end = next === -1 ? line.length : next;
    cells.push(closing === -1 ? line.slice(at, end) : line.slice(at + 1, closing).replaceAll('""', '"'));
    if (next === -1) break;
    at = end + 1;
  }
  return cells;
}

/**
 * A doubled mark is a mark of the text, unless a stray one was opened before and the cell can end here:
 * `"Institute "Alpha"";` is the cell `Institute "Alpha"`.
 */
function closingQuote(line: string, from: number, delimiter: string): number {
  const canEnd = (at: number) => line[at] === delimiter || line.slice(at).trim() === "";
  let isStrayOpen = false;
  for (let at = line.indexOf('"', from); at !== -1; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] === '"') {
      if (isStrayOpen && canEnd(at + 2)) return at + 1;
      at++;
    } else if (canEnd(at + 1)) return at;
    else isStrayOpen = !isStrayOpen;
  }
  return -1;
}
