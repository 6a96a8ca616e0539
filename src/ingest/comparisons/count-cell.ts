/** Ingest, comparisons: one cell to one count. */

import type { ComparisonLog } from "./issues.js";

/** A row of a table of text, with its number in the file, the first being 1. */
export interface TextRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** One count as it stands, by the names in the file; NaN where the pair has to be left out. */
export interface NamedCount {
  readonly citing: string;
  readonly cited: string;
  readonly count: number;
  readonly row: number;
}

const WHOLE = /^\d+$|^\d{1,3}(?:,\d{3})+$/;
const FRACTION = /^\d*\.\d+$|^\d+\.$/;

/** The count in a trimmed cell; 0 for a blank one, NaN where there is none; everything doubtful is reported. */
export function readCount(text: string, log: ComparisonLog, row: number, column: string): number {
  if (text === "") {
    log.report("CITATIONS_BLANK", { row, column });
    return 0;
  }
  const digits = text.startsWith("-") ? text.slice(1) : text;
  const isWhole = WHOLE.test(digits);
  const value = Number(digits.replaceAll(",", ""));
  if (!(isWhole || FRACTION.test(digits)) || value === Infinity) {
    log.report("CITATIONS_UNREADABLE", { row, column, received: text });
    return Number.NaN;
  }
  if (digits !== text && value !== 0) {
    log.report("CITATIONS_NEGATIVE", { row, column, received: text });
    return Number.NaN;
  }
  if (!Number.isInteger(value)) log.report("CITATIONS_FRACTION", { row, column, received: text });
  return value;
}
