/** Ingest: one row of a source, whatever it was read from. */

import type { PlainScanner } from "./number.js";
import { isBlankCell, type RawCell } from "./raw-cell.js";

/** The cells of one row, by position from 0. A reader may fill the same object again for its next row. */
export interface Cells {
  readonly length: number;
  /** `undefined` beyond the last cell. */
  at(position: number): RawCell;
  isBlank(position: number): boolean;
  /** Is the cell this text, to the character? */
  is(position: number, text: string): boolean;
  /** Scans the cell without making a string of it where possible; −1 where it is no plain number. */
  scan(position: number, scanner: PlainScanner): number;
  /** All cells, to keep. */
  toArray(): readonly RawCell[];
}

/** A row of cells that are values already. */
export class CellArray implements Cells {
  readonly #cells: readonly RawCell[];
  readonly length: number;

  constructor(cells: readonly RawCell[]) {
    this.#cells = cells;
    this.length = cells.length;
  }

  at(position: number): RawCell {
    return this.#cells[position];
  }

  isBlank(position: number): boolean {
    return isBlankCell(this.#cells[position]);
  }

  is(position: number, text: string): boolean {
    return this.#cells[position] === text;
  }

  scan(position: number, scanner: PlainScanner): number {
    const cell = this.#cells[position];
    return typeof cell === "string" ? scanner.scan(cell) : -1;
  }

  toArray(): readonly RawCell[] {
    return this.#cells;
  }
}
