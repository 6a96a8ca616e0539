/** Ingest: a growing column of numbers, whose decimal mark is decided when all of it has been seen. */

import { CellState, type NumberColumn } from "../model/table.js";
import type { Cells } from "./cells/cells.js";
import { type DecimalMark, PlainScanner, readNumber } from "./cells/number.js";
import { isSpreadsheetError, oddCode, type RawCell, trim } from "./cells/raw-cell.js";
import type { TokenTable } from "./cells/tokens.js";
import type { IngestLog } from "./issues.js";
import { decide, isSilent, type MarkVotes } from "./mark-votes.js";

export interface NumberColumnOptions {
  readonly header: string;
  readonly edition: string | null;
  readonly tokens: TokenTable;
  /** Given by the caller: cells are read with this mark, whatever they look like. */
  readonly forced: DecimalMark | null;
  /** What the source normally writes, used where the file does not decide. */
  readonly usual: DecimalMark | null;
  readonly percent: boolean;
}

/** A cell that waits for the decimal mark, other than a plain number. */
interface WaitingCell {
  readonly record: number;
  readonly point: number;
  readonly comma: number;
}

/** Stored as the state of a plain number that waits, beside its value with the mark written taken as decimal. */
const WAITS = { point: 0x40, comma: 0x80 } as const;

/**
 * Collects cells. A cell that admits one reading is stored at once and, if it has a mark, is a vote for it;
 * a cell that admits two (`145,004`) waits for `finish`.
 */
export class NumberColumnBuilder {
  readonly votes: MarkVotes = { point: 0, comma: 0, pointRow: 0, commaRow: 0 };
  readonly #options: NumberColumnOptions;
  readonly #log: IngestLog;
  #values = new Float64Array(1024);
  /** Present where nothing was written. */
  #states = new Uint8Array(1024);
  #length = 0;
  #plainWaiting = 0;
  readonly #waiting: WaitingCell[] = [];
  /** The first cell that waits. */
  #example: { readonly text: string; readonly row: number; readonly reading: WaitingCell } | null = null;
  #hasTyped = false;
  readonly #plain = new PlainScanner();

  constructor(options: NumberColumnOptions, log: IngestLog) {
    this.#options = options;
    this.#log = log;
  }

  push(cells: Cells, position: number, row: number): void {
    if (this.#length === this.#values.length) this.#grow();
    const digits = cells.scan(position, this.#plain);
    const { mark } = this.#plain;
    const { forced } = this.#options;
    if (digits === -1) this.#pushOther(cells.at(position), row);
    else if (mark !== null && forced !== null && mark !== forced) this.#pushOther(cells.at(position), row);
    else {
      const at = this.#length++;
      this.#values[at] = digits / this.#plain.divisor;
      if (mark === null || forced !== null) return;
      if (!this.#plain.isAmbiguous) this.#vote(mark, row);
      else {
        this.#states[at] = WAITS[mark];
        if (this.#plainWaiting++ === 0) this.#noteExample(at, mark, String(cells.at(position)), row);
      }
    }
  }

  #pushOther(cell: RawCell, row: number): void {
    if (typeof cell === "string") this.#pushText(trim(cell), row);
    else if (cell === undefined) this.#store(Number.NaN, CellState.blank);
    else if (typeof cell === "number") {
      this.#hasTyped = true;
      this.#store(cell, CellState.present);
    } else {
      this.#log.report(oddCode(cell), { row, column: this.#options.header, received: cell.text });
      this.#store(Number.NaN, CellState.unreadable);
    }
  }

  #pushText(text: string, row: number): void {
    const token = this.#options.tokens.stateOf(text);
    if (token !== undefined) {
      this.#store(Number.NaN, token);
      return;
    }
    const { point, comma, state, percent } = readNumber(text);
    const { forced } = this.#options;
    const hasPoint = !Number.isNaN(point);
    const hasComma = !Number.isNaN(comma);
    const isReadable = forced === null ? hasPoint || hasComma : forced === "point" ? hasPoint : hasComma;
    if (!isReadable || (percent && !this.#options.percent)) this.#refuse(text, row);
    else if (forced !== null) this.#store(forced === "point" ? point : comma, state);
    else if (point === comma) this.#store(point, state);
    else if (hasPoint && hasComma) {
      const reading = { record: this.#length, point, comma };
      this.#example ??= { text, row, reading };
      this.#waiting.push(reading);
      this.#store(Number.NaN, state);
    } else {
      this.#vote(hasPoint ? "point" : "comma", row);
      this.#store(hasPoint ? point : comma, state);
    }
  }

  #refuse(text: string, row: number): void {
    const code = isSpreadsheetError(text) ? "CELL_IS_ERROR" : "NUMBER_UNREADABLE";
    this.#log.report(code, {
      row,
      column: this.#options.header,
      received: text,
      expected: this.#options.percent ? "a percentage" : "a number",
      expectedZh: this.#options.percent ? "百分数" : "数值",
    });
    this.#store(Number.NaN, CellState.unreadable);
  }

  #vote(mark: DecimalMark, row: number): void {
    if (mark === "point" && this.votes.point++ === 0) this.votes.pointRow = row;
    if (mark === "comma" && this.votes.comma++ === 0) this.votes.commaRow = row;
  }

  /** The first plain cell that waits, unless another cell waited before. */
  #noteExample(record: number, written: DecimalMark, text: string, row: number): void {
    const decimal = this.#values[record] as number;
    const grouped = regrouped(decimal);
    const [point, comma] = written === "point" ? [decimal, grouped] : [grouped, decimal];
    this.#example ??= { text, row, reading: { record, point, comma } };
  }

  #store(value: number, state: CellState): void {
    this.#values[this.#length] = value;
    this.#states[this.#length] = state;
    this.#length++;
  }

  #grow(): void {
    const values = new Float64Array(this.#values.length * 2);
    const states = new Uint8Array(values.length);
    values.set(this.#values);
    states.set(this.#states);
    this.#values = values;
    this.#states = states;
  }

  /** Settles the waiting cells: by the column's own votes, else by those of the whole table, else by what is usual. */
  finish(tableVotes: MarkVotes): NumberColumn {
    const { header, edition, percent } = this.#options;
    const mark =
      decide(this.votes) ?? (isSilent(this.votes) ? (decide(tableVotes) ?? this.#usual(tableVotes)) : null);
    for (const waiting of this.#waiting) this.#settle(waiting.record, mark === null ? null : waiting[mark]);
    if (this.#plainWaiting > 0) this.#settlePlain(mark);
    if (mark === null) this.#reportUndecided(tableVotes);
    const values = this.#values.slice(0, this.#length);
    if (percent) this.#toShares(values);
    return { kind: "number", header, values, states: this.#states.slice(0, this.#length), edition };
  }

  #settle(record: number, value: number | null): void {
    this.#values[record] = value ?? Number.NaN;
    if (value === null) this.#states[record] = CellState.unreadable;
  }

  #settlePlain(mark: DecimalMark | null): void {
    const written = mark === null ? 0 : WAITS[mark];
    for (let at = 0; at < this.#length; at++) {
      const state = this.#states[at] as number;
      if (state < WAITS.point) continue;
      this.#states[at] = CellState.present;
      if (mark === null) this.#settle(at, null);
      else if (state !== written) this.#settle(at, regrouped(this.#values[at] as number));
    }
  }

  #usual(tableVotes: MarkVotes): DecimalMark | null {
    return isSilent(tableVotes) ? this.#options.usual : null;
  }

  #reportUndecided(tableVotes: MarkVotes): void {
    const votes = isSilent(this.votes) ? tableVotes : this.votes;
    const count = this.#waiting.length + this.#plainWaiting;
    const column = this.#options.header;
    if (!isSilent(votes)) {
      if (count === 0 && isSilent(this.votes)) return;
      const { pointRow, commaRow } = votes;
      this.#log.report("DECIMAL_MARK_MIXED", {
        column,
        row: this.#example?.row,
        count,
        pointRow,
        commaRow,
      });
    } else if (this.#example !== null) {
      const { text, row, reading } = this.#example;
      this.#log.report("DECIMAL_MARK_UNDECIDED", {
        column,
        row,
        received: text,
        count,
        asPoint: reading.point,
        asComma: reading.comma,
      });
    }
  }

  #toShares(values: Float64Array): void {
    let largest = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < values.length; at++) {
      const value = values[at] as number;
      if (value > largest) largest = value;
      values[at] = value / 100;
    }
    if (this.#hasTyped && largest > 0 && largest <= 1) {
      this.#log.report("PERCENT_DOUBTFUL", { column: this.#options.header, received: String(largest) });
    }
  }
}

/** The integer whose last three digits were read as decimals; exact, since six digits round by far less than 0.0005. */
function regrouped(decimal: number): number {
  return Math.round(decimal * 1000);
}
