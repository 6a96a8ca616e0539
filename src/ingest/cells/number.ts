/** Ingest: one cell to one number, and what it would be under each decimal mark. */

import { CellState } from "../../model/table.js";

export type DecimalMark = "point" | "comma";

export interface NumberReading {
  /** Value if the point is the decimal mark and the comma groups digits; NaN where it cannot be read so. */
  readonly point: number;
  /** Value if the comma is the decimal mark and the point groups digits. */
  readonly comma: number;
  /** `present`, `below` (`<0.1`) or `above` (`>1000`). */
  readonly state: CellState;
  readonly percent: boolean;
}

const POINT = 46;
const COMMA = 44;
const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/**
 * Scans the common case: digits with at most one mark. Up to 15 digits the quotient of two exactly
 * represented integers is the correctly rounded value (Clinger 1990). One scanner serves many cells; its
 * fields describe the last.
 */
export class PlainScanner {
  /** Char code of the mark, 0 where there is none. */
  #mark = 0;
  #decimals = 0;
  /** Could the mark group thousands: 1–3 digits before it, the first not zero, and exactly 3 after it? */
  isAmbiguous = false;

  /** All digits from `from` to before `to` as one integer; −1 where there is anything else. Takes O(length). */
  scan(text: string, from = 0, to = text.length): number {
    let mantissa = 0;
    let markAt = -1;
    let mark = 0;
    for (let at = from; at < to; at++) {
      const code = text.charCodeAt(at);
      if (code >= 48 && code <= 57) mantissa = mantissa * 10 + (code - 48);
      else if (mark === 0 && (code === POINT || code === COMMA)) {
        mark = code;
        markAt = at;
      } else return -1;
    }
    const digits = mark === 0 ? to - from : to - from - 1;
    if (digits <= 0 || digits > 15 || markAt === to - 1) return -1;
    const whole = markAt - from;
    this.#mark = mark;
    this.#decimals = mark === 0 ? 0 : digits - whole;
    this.isAmbiguous = this.#decimals === 3 && whole >= 1 && whole <= 3 && text.charCodeAt(from) !== 48;
    return mantissa;
  }

  get mark(): DecimalMark | null {
    return this.#mark === 0 ? null : this.#mark === POINT ? "point" : "comma";
  }

  /** Divide the scanned integer by this to take the mark as the decimal one. */
  get divisor(): number {
    return POWERS[this.#decimals] as number;
  }
}

/**
 * Reads a trimmed cell in full: full-width digits, blanks between thousands, sign, percent sign, exponent,
 * and a limit (`<0.1`, `≥ 5`). Both values are NaN where the cell is no number. Infinity is no number.
 */
export function readNumber(text: string): NumberReading {
  if (text.length > 60) return UNREADABLE;
  let body = text.normalize("NFKC").trim();
  let state: CellState = CellState.present;
  const limit = /^(?:([<≤⩽])|([>≥⩾]))=?\s*/.exec(body);
  if (limit !== null) {
    state = limit[1] === undefined ? CellState.above : CellState.below;
    body = body.slice(limit[0].length);
  }
  const percent = body.endsWith("%");
  if (percent) body = body.slice(0, -1).trimEnd();
  body = body.replace(/^[−–]/, "-").replace(/(\d) (?=\d{3}(?!\d))/g, "$1");
  return { point: valueAs(body, "point"), comma: valueAs(body, "comma"), state, percent };
}

const UNREADABLE: NumberReading = {
  point: Number.NaN,
  comma: Number.NaN,
  state: CellState.unreadable,
  percent: false,
};

const GRAMMAR = {
  point: /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/,
  comma: /^[+-]?(?:(?:\d+|[1-9]\d{0,2}(?:\.\d{3})+)(?:,\d+)?|,\d+)(?:[eE][+-]?\d{1,3})?$/,
} as const;

function valueAs(body: string, mark: DecimalMark): number {
  if (!GRAMMAR[mark].test(body)) return Number.NaN;
  const plain = mark === "point" ? body.replaceAll(",", "") : body.replaceAll(".", "").replace(",", ".");
  const value = Number(plain);
  return Number.isFinite(value) ? value : Number.NaN;
}
