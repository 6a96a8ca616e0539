/** Ingest: the cells of a line of delimited text that is plain enough to be read without a parser. */

import type { Cells } from "./cells.js";
import type { PlainScanner } from "./number.js";
import { isBlankCell } from "./raw-cell.js";
import { unwrapCell } from "./spreadsheet-cell.js";

const QUOTE = 34;
const RETURN = 13;
const EQUALS = 61;

/**
 * Holds where the cells of one line begin and end, so that a number is read where it stands. A line is plain
 * where every quotation mark that opens a cell closes it on the same line, next to a delimiter or the line's
 * end, with no mark between; on such lines this reader and any CSV parser agree. One object serves a whole
 * text; it describes the line read last.
 */
export class CsvLine implements Cells {
  readonly #text: string;
  readonly #delimiter: string;
  readonly #newline: string;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The first delimiter from `#searchedFrom` on; kept from line to line, since there may be none for long. */
  #nextDelimiter = -1;
  #searchedFrom = 0;
  length = 0;
  /** Where the next line begins. */
  end = 0;

  constructor(text: string, delimiter: string, newline: string) {
    this.#text = text;
    this.#delimiter = delimiter;
    this.#newline = newline;
  }

  /** Reads the line that begins here; false where it is not plain. Cost O(line). */
  read(begin: number): boolean {
    const text = this.#text;
    const delimiter = this.#delimiter.charCodeAt(0);
    const newline = this.#find(this.#newline, begin);
    const isEnded = newline < text.length;
    const hasReturn = isEnded && newline > begin && text.charCodeAt(newline - 1) === RETURN;
    const last = hasReturn ? newline - 1 : newline;
    let length = 0;
    for (let at = begin; ; at++) {
      let start = at;
      let end: number;
      if (at < last && text.charCodeAt(at) === QUOTE) {
        start = at + 1;
        end = text.indexOf('"', start);
        at = end + 1;
        if (end === -1 || at > last || (at < last && text.charCodeAt(at) !== delimiter)) return false;
      } else {
        if (at > this.#nextDelimiter || at < this.#searchedFrom) {
          this.#nextDelimiter = this.#find(this.#delimiter, at);
          this.#searchedFrom = at;
        }
        end = Math.min(this.#nextDelimiter, last);
        at = end;
      }
      this.#starts[length] = start;
      this.#ends[length++] = end;
      if (at === last) break;
    }
    this.length = length;
    this.end = newline + 1;
    return true;
  }

  #find(character: string, from: number): number {
    const found = this.#text.indexOf(character, from);
    return found === -1 ? this.#text.length : found;
  }

  at(position: number): string | undefined {
    if (position >= this.length) return undefined;
    return unwrapCell(this.#text.slice(this.#starts[position], this.#ends[position]));
  }

  isBlank(position: number): boolean {
    if (position >= this.length || this.#starts[position] === this.#ends[position]) return true;
    const first = this.#text.charCodeAt(this.#starts[position] as number);
    const isInk = first > EQUALS && first < 0x7f;
    return !isInk && isBlankCell(this.at(position));
  }

  is(position: number, text: string): boolean {
    if (position >= this.length) return false;
    const start = this.#starts[position] as number;
    return (this.#ends[position] as number) - start === text.length && this.#text.startsWith(text, start);
  }

  scan(position: number, scanner: PlainScanner): number {
    if (position >= this.length) return -1;
    return scanner.scan(this.#text, this.#starts[position], this.#ends[position]);
  }

  toArray(): string[] {
    return Array.from({ length: this.length }, (_, position) => this.at(position) as string);
  }
}
