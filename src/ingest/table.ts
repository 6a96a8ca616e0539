/** Ingest: from rows to a table: keeps the first rows until the header is found, then passes records on. */

import type { InputDigest, SourceTable } from "../model/table.js";
import { CellArray, type Cells } from "./cells/cells.js";
import type { DecimalMark } from "./cells/number.js";
import type { RawCell } from "./cells/raw-cell.js";
import { type CompiledLayout, HEADER_ROWS } from "./header.js";
import type { IngestLog } from "./issues.js";
import { RecordsBuilder } from "./records.js";

export interface TableOptions {
  readonly name: string;
  readonly sheet: string | null;
  readonly headerRow: number | undefined;
  readonly headerWithin?: number | undefined;
  readonly decimal: DecimalMark | undefined;
  /** Does U+FFFD occur in the source? */
  readonly isDamaged: boolean;
}

/** Takes rows one by one and keeps none of them but the first, 20 or as many as declared, until the header is found. */
export class TableBuilder {
  readonly #compiled: CompiledLayout;
  readonly #options: TableOptions;
  readonly #log: IngestLog;
  readonly #head: { cells: readonly RawCell[]; row: number }[] = [];
  readonly #headLength: number;
  #records: RecordsBuilder | null = null;

  constructor(compiled: CompiledLayout, options: TableOptions, log: IngestLog) {
    this.#compiled = compiled;
    this.#options = options;
    this.#log = log;
    this.#headLength = Math.max(options.headerWithin ?? HEADER_ROWS, options.headerRow ?? 0) + 1;
  }

  push(cells: Cells, row: number): void {
    if (this.#records === null) {
      this.#head.push({ cells: cells.toArray(), row });
      if (this.#head.length >= this.#headLength) this.#start();
    } else this.#records.push(cells, row);
  }

  #start(): RecordsBuilder {
    const rows = this.#head.map(({ cells }) => cells);
    const { name, headerRow, headerWithin } = this.#options;
    const header = this.#compiled.find(rows, headerRow, name, this.#log, headerWithin);
    const records = new RecordsBuilder(this.#compiled, header, this.#options, this.#log);
    for (const { cells, row } of this.#head.slice(header.rows)) records.push(new CellArray(cells), row);
    this.#head.length = 0;
    this.#records = records;
    return records;
  }

  /** Throws SourceError where no header was found or a required column is missing. */
  finish(digest: InputDigest): SourceTable {
    return (this.#records ?? this.#start()).finish(digest);
  }
}
