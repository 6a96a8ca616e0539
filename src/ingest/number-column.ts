/** Ingest: a growing column of numbers, whose decimal mark is decided when all of it has been seen. */

import { CellState, type NumberColumn } from "../model/table.js";
import { type DecimalMark, PlainScanner, readNumber } from "./cells/number.js";
import { isSpreadsheetError, oddCode, type RawCell, trim } from "./cells/raw-cell.js";
import type { TokenTable } from "./cells/tokens.js";
import type { IngestLog } from "./issues.js";

/** How many cells can be read with one decimal mark only, and the row of the first. */
export interface MarkVotes {
  point: number;
  comma: number;
  pointRow: number;
  commaRow: number;
}

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

/**
 * Collects cells. A cell that admits one reading is stored at once and, if it has a mark, is a vote for it;
 * a cell that admits two (`145,004`) waits for `finish`.
 */
export class NumberColumnBuilder {
  readonly votes: MarkVotes = { point: 0, comma: 0, pointRow: 0, commaRow: 0 };
  readonly #options: NumberColumnOptions;
  readonly #log: IngestLog;
  #values = new Float64Array(1024);
  #states = new Uint8Array(1024);
  #length = 0;
  readonly #waiting: number[] = [];
  readonly #asPoint: number[] = [];
  readonly #asComma: number[] = [];
  #example = "";
  #exampleRow = 0;
  #hasTyped = false;
  readonly #plain = new PlainScanner();

  constructor(options: NumberColumnOptions, log: IngestLog) {
    this.#options = options;
    this.#log = log;
  }

  push(cell: RawCell, row: number): void {
    if (this.#length === this.#values.length) this.#grow();
    if (typeof cell === "string") this.#pushText(cell, row);
    else if (cell === undefined) this.#store(Number.NaN, CellState.blank);
    else if (typeof cell === "number") {
      this.#hasTyped = true;
      this.#store(cell, CellState.present);
    } else {
      this.#log.report(oddCode(cell), { row, column: this.#options.header, received: cell.text });
      this.#store(Number.NaN, CellState.unreadable);
    }
  }

  #pushText(raw: string, row: number): void {
    const { forced } = this.#options;
    const digits = this.#plain.scan(raw);
    if (digits === -1) {
      this.#pushUnusual(trim(raw), row);
      return;
    }
    const { mark, divisor, isAmbiguous } = this.#plain;
    if (mark === null) this.#store(digits, CellState.present);
    else if (mark === forced) this.#store(digits / divisor, CellState.present);
    else if (forced !== null) this.#pushUnusual(raw, row);
    else if (isAmbiguous) this.#wait(digits / divisor, digits, mark, CellState.present, raw, row);
    else {
      this.#vote(mark, row);
      this.#store(digits / divisor, CellState.present);
    }
  }

  #pushUnusual(text: string, row: number): void {
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
      const mark = Math.abs(point) < Math.abs(comma) ? "point" : "comma";
      const [decimal, grouped] = mark === "point" ? [point, comma] : [comma, point];
      this.#wait(decimal, grouped, mark, state, text, row);
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

  /** `decimal` is the value if the mark that was written is the decimal one, `grouped` if it groups thousands. */
  #wait(
    decimal: number,
    grouped: number,
    mark: DecimalMark,
    state: CellState,
    text: string,
    row: number,
  ): void {
    if (this.#waiting.length === 0) {
      this.#example = text;
      this.#exampleRow = row;
    }
    this.#waiting.push(this.#length);
    this.#asPoint.push(mark === "point" ? decimal : grouped);
    this.#asComma.push(mark === "comma" ? decimal : grouped);
    this.#store(Number.NaN, state);
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
    const settled = mark === "point" ? this.#asPoint : this.#asComma;
    this.#waiting.forEach((record, index) => {
      this.#values[record] = mark === null ? Number.NaN : (settled[index] as number);
      if (mark === null) this.#states[record] = CellState.unreadable;
    });
    if (mark === null) this.#reportUndecided(tableVotes);
    const values = this.#values.slice(0, this.#length);
    if (percent) this.#toShares(values);
    return { kind: "number", header, values, states: this.#states.slice(0, this.#length), edition };
  }

  #usual(tableVotes: MarkVotes): DecimalMark | null {
    return isSilent(tableVotes) ? this.#options.usual : null;
  }

  #reportUndecided(tableVotes: MarkVotes): void {
    const votes = isSilent(this.votes) ? tableVotes : this.votes;
    const count = this.#waiting.length;
    const column = this.#options.header;
    if (!isSilent(votes)) {
      if (count === 0 && isSilent(this.votes)) return;
      const { pointRow, commaRow } = votes;
      this.#log.report("DECIMAL_MARK_MIXED", {
        column,
        row: this.#exampleRow || undefined,
        count,
        pointRow,
        commaRow,
      });
    } else if (count > 0) {
      this.#log.report("DECIMAL_MARK_UNDECIDED", {
        column,
        row: this.#exampleRow,
        received: this.#example,
        count,
        asPoint: this.#asPoint[0],
        asComma: this.#asComma[0],
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

/** The votes of all columns of a table together; the rows are those of the first column that voted. */
export function sumVotes(columns: Iterable<NumberColumnBuilder>): MarkVotes {
  const sum: MarkVotes = { point: 0, comma: 0, pointRow: 0, commaRow: 0 };
  for (const { votes } of columns) {
    sum.point += votes.point;
    sum.comma += votes.comma;
    sum.pointRow ||= votes.pointRow;
    sum.commaRow ||= votes.commaRow;
  }
  return sum;
}

function decide({ point, comma }: MarkVotes): DecimalMark | null {
  if (point > 0 && comma === 0) return "point";
  if (comma > 0 && point === 0) return "comma";
  return null;
}

function isSilent({ point, comma }: MarkVotes): boolean {
  return point === 0 && comma === 0;
}
