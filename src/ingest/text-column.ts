/** Ingest: a growing column of text. Identifiers stay text, whatever the file made of them. */

import type { TextColumn } from "../model/table.js";
import { oddCode, type RawCell, trim } from "./cells/raw-cell.js";
import type { TokenTable } from "./cells/tokens.js";
import type { IngestLog } from "./issues.js";
import { mayBeMisplaced } from "./misplaced-identifiers.js";

export interface TextColumnOptions {
  readonly header: string;
  /** Null for titles, which are kept whatever they say. */
  readonly tokens: TokenTable | null;
  readonly shape: "issn" | "cn" | null;
  /** Does U+FFFD occur anywhere in the source? */
  readonly isDamaged: boolean;
}

const ISSN_DIGITS = 8;
const SHARED = 512;

export class TextColumnBuilder {
  readonly #options: TextColumnOptions;
  readonly #log: IngestLog;
  readonly #values: string[] = [];
  /** May a cell hold an identifier that belongs elsewhere? */
  hasSuspects = false;
  /** Texts met lately, so that a country or publisher is kept once; by a rough hash. */
  readonly #shared: string[] = new Array<string>(SHARED).fill("");

  constructor(options: TextColumnOptions, log: IngestLog) {
    this.#options = options;
    this.#log = log;
  }

  push(cell: RawCell, row: number): void {
    const text = this.#read(cell, row);
    this.#values.push(text);
    if (!this.hasSuspects && mayBeMisplaced(text, this.#options.shape)) this.hasSuspects = true;
  }

  #read(cell: RawCell, row: number): string {
    const { tokens, shape, isDamaged, header: column } = this.#options;
    if (typeof cell === "string") {
      const text = trim(cell);
      if (isDamaged && text.includes("\uFFFD"))
        this.#log.report("TEXT_DAMAGED", { row, column, received: text });
      if (tokens === null) return text;
      if (tokens.stateOf(text) !== undefined) return "";
      return shape === null ? this.#share(text) : text;
    }
    if (cell === undefined) return "";
    if (typeof cell === "number") {
      if (shape === null) return String(cell);
      const digits = String(cell);
      const text = shape === "issn" && /^\d{4,8}$/.test(digits) ? digits.padStart(ISSN_DIGITS, "0") : digits;
      this.#log.report("IDENTIFIER_AS_NUMBER", { row, column, received: digits, expected: text });
      return text;
    }
    this.#log.report(oddCode(cell), { row, column, received: cell.text });
    return cell.kind === "date" ? cell.text : "";
  }

  #share(text: string): string {
    const { length } = text;
    const hash =
      length * 31 + text.charCodeAt(length - 1) * 7 + text.charCodeAt(length >> 1) * 3 + text.charCodeAt(0);
    const slot = hash & (SHARED - 1);
    const known = this.#shared[slot];
    if (known === text) return known;
    this.#shared[slot] = text;
    return text;
  }

  finish(): TextColumn {
    return { kind: "text", header: this.#options.header, values: this.#values };
  }
}
