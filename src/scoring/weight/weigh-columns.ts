/**
 * Scoring, weight: the frame of every weighting from data: which journals and columns count, and weights that
 * sum to 1.
 */

import { UsageError } from "../../model/errors.js";
import type { WeightContext } from "./method.js";
import { shareOut } from "./share-out.js";

/** A column that tells journals apart, over the journals that count. */
export interface CountedColumn {
  readonly values: Float64Array;
  readonly sign: 1 | -1;
  /** Below `maximum`. */
  readonly minimum: number;
  readonly maximum: number;
}

export interface CountedColumns {
  /** At least two. */
  readonly columns: readonly CountedColumn[];
  /** Number of journals that count, at least two. */
  readonly journals: number;
  /** Number of columns with a value, those with one value for all included. */
  readonly valued: number;
}

/** Importance of each counted column, ≥ 0, in any unit. */
export type Importance = (counted: CountedColumns) => ArrayLike<number>;

/** Values for which a weighting is defined; a journal with another one is left out, as one with a missing value. */
export type Domain = "any" | "non-negative" | "positive";

interface Extent {
  readonly minimum: number;
  readonly maximum: number;
  readonly present: number;
}

/**
 * Weighs the columns by `importance`. Columns without a value or with one value for all get 0 (`WEIGHT_ZERO`);
 * a single column that tells journals apart gets 1; where there is none, fewer than two journals are complete,
 * or the importances determine nothing, all weights are equal (`WEIGHTS_UNDEFINED`). Journals with a value
 * outside the domain are counted in `COLUMN_NEGATIVE` and `COLUMN_ZERO`.
 * Throws `LENGTH_MISMATCH`. Cost O(n m); columns are copied only where a journal is left out.
 */
export function weighColumns(
  columns: readonly Float64Array[],
  out: Float64Array,
  context: WeightContext,
  domain: Domain | ((sign: 1 | -1) => Domain),
  importance: Importance,
): void {
  requireFit(columns, out, context);
  if (columns.length === 0) return;
  out.fill(1 / columns.length);
  if (columns.length === 1) return;

  const domains = context.signs.map((sign) => (typeof domain === "string" ? domain : domain(sign)));
  const surveyed = columns.map(survey);
  const valued = columns.map((_, k) => k).filter((k) => (surveyed[k] as Extent).present > 0);
  const leaveOut = valued.some((k) =>
    isTouched(surveyed[k] as Extent, domains[k] as Domain, columns[k]?.length),
  );
  const rows = leaveOut ? completeRows(columns, valued, domains, context) : null;
  const counted: CountedColumn[] = [];
  const places: number[] = [];
  for (const k of valued) {
    const all = columns[k] as Float64Array;
    const values = rows === null ? all : Float64Array.from(rows, (row) => all[row] as number);
    const { minimum, maximum } = rows === null ? (surveyed[k] as Extent) : survey(values);
    if (!(minimum < maximum)) continue;
    counted.push({ values, sign: context.signs[k] as 1 | -1, minimum, maximum });
    places.push(k);
  }
  const journals = rows?.length ?? (columns[0] as Float64Array).length;
  const found = weightsOf({ columns: counted, journals, valued: valued.length }, importance);
  if (found === null) {
    context.diagnose("WEIGHTS_UNDEFINED", `n = ${journals}`);
    return;
  }
  out.fill(0);
  places.forEach((k, i) => {
    out[k] = found[i] as number;
  });
  const without = columns.map((_, k) => k).filter((k) => !places.includes(k));
  if (without.length > 0) context.diagnose("WEIGHT_ZERO", without.map((k) => k + 1).join(", "));
}

function weightsOf(counted: CountedColumns, importance: Importance): Float64Array | null {
  const weights = new Float64Array(counted.columns.length);
  if (weights.length === 0) return null;
  if (weights.length === 1) return weights.fill(1);
  return shareOut(importance(counted), weights) ? weights : null;
}

function requireFit(columns: readonly Float64Array[], out: Float64Array, { signs }: WeightContext): void {
  const length = columns[0]?.length;
  const fits = out.length === columns.length && signs.length === columns.length;
  if (fits && columns.every((column) => column.length === length)) return;
  throw new UsageError(
    "LENGTH_MISMATCH",
    `Columns must have one length, one weight and one sign each; got columns of ${columns.map((column) => column.length).join(", ")}, ${out.length} weights, ${signs.length} signs.`,
  );
}

/** Extremes and number of values. Four values at a time are inside the extremes found so far, as a rule. */
function survey(values: Float64Array): Extent {
  const n = values.length;
  let minimum = Infinity;
  let maximum = -Infinity;
  let missing = 0;
  for (let start = 0; start < n; start += 4) {
    const end = Math.min(start + 4, n);
    if (end - start === 4) {
      const a = values[start] as number;
      const b = values[start + 1] as number;
      const c = values[start + 2] as number;
      const d = values[start + 3] as number;
      const inside =
        a >= minimum &&
        a <= maximum &&
        b >= minimum &&
        b <= maximum &&
        c >= minimum &&
        c <= maximum &&
        d >= minimum &&
        d <= maximum;
      if (inside) continue;
    }
    for (let i = start; i < end; i++) {
      const value = values[i] as number;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
      if (value !== value) missing++;
    }
  }
  return { minimum, maximum, present: n - missing };
}

function isTouched({ minimum, present }: Extent, domain: Domain, length: number | undefined): boolean {
  return present < (length ?? 0) || isOutside(minimum, domain);
}

function isOutside(value: number, domain: Domain): boolean {
  return domain === "positive" ? value <= 0 : domain === "non-negative" ? value < 0 : false;
}

/** Rows in which every column with a value has one inside its domain; reports those that lie outside. */
function completeRows(
  columns: readonly Float64Array[],
  valued: readonly number[],
  domains: readonly Domain[],
  { diagnose }: WeightContext,
): readonly number[] {
  const length = columns[0]?.length ?? 0;
  const rows: number[] = [];
  let negative = 0;
  let zero = 0;
  for (let row = 0; row < length; row++) {
    let complete = true;
    let hasNegative = false;
    let hasZero = false;
    for (const k of valued) {
      const value = columns[k]?.[row] as number;
      if (value !== value) complete = false;
      else if (isOutside(value, domains[k] as Domain)) {
        complete = false;
        if (value < 0) hasNegative = true;
        else hasZero = true;
      }
    }
    if (complete) rows.push(row);
    if (hasNegative) negative++;
    if (hasZero) zero++;
  }
  if (negative > 0) diagnose("COLUMN_NEGATIVE", `n = ${negative}`);
  if (zero > 0) diagnose("COLUMN_ZERO", `n = ${zero}`);
  return rows;
}
