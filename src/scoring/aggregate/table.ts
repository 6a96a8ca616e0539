/** Scoring, aggregate: the table that a ranker works on: the complete journals, and the columns that count. */

import type { Diagnose } from "../../model/method.js";
import { survey } from "../../numeric/index.js";
import { type Domain, powerOfTwo } from "../normalize/column.js";
import { countedColumns } from "./input.js";
import type { AggregateContext, AggregateMethod } from "./method.js";

export interface RankerTable {
  /** Number of rows, and of those that are complete. */
  readonly length: number;
  readonly complete: number;
  /** Columns of weight above 0. A row that is not complete is NaN in all of them. */
  readonly columns: readonly Float64Array[];
  readonly weights: Float64Array;
  readonly signs: readonly (1 | -1)[];
  /** Place of each column among the children of the node. */
  readonly children: readonly number[];
  /** Power of two by which a column was divided; 1 unless its values are beyond 2^±500. */
  readonly units: readonly number[];
  /** Extremes over the complete rows; NaN where there is none. */
  readonly minimum: readonly number[];
  readonly maximum: readonly number[];
}

/** For which values a ranker is defined, where higher is better and where lower is. */
export interface TableDomain {
  readonly higher: Domain;
  readonly lower: Domain;
}

export const ANY: TableDomain = { higher: "any", lower: "any" };
export const NON_NEGATIVE: TableDomain = { higher: "non-negative", lower: "non-negative" };
export const POSITIVE: TableDomain = { higher: "positive", lower: "positive" };
/** Lower-is-better values are divisors. */
export const RATIO: TableDomain = { higher: "non-negative", lower: "positive" };

const LARGE = 2 ** 500;
const SMALL = 2 ** -500;

/**
 * Surveys the columns: a row with a value that is missing or outside the domain is not complete and stays out
 * of every sum and extreme. Columns are copied only where a row is left out or the values are extreme. Throws
 * as `countedColumns`. Cost O(n m).
 */
export function rankerTable(
  columns: readonly Float64Array[],
  context: AggregateContext,
  domain: TableDomain = ANY,
): RankerTable {
  const children = countedColumns(columns, context);
  const signs = children.map((k) => context.signs[k] as 1 | -1);
  const given = children.map((k) => columns[k] as Float64Array);
  const length = given[0]?.length ?? 0;
  const domains = signs.map((sign) => (sign === 1 ? domain.higher : domain.lower));
  const left = incompleteRows(given, domains, length, context.diagnose);
  const kept = left.count === 0 ? given : given.map((column) => withoutRows(column, left.rows));
  const scaled = kept.map(scaleExtreme);
  return {
    length,
    complete: length - left.count,
    columns: scaled.map(({ column }) => column),
    weights: Float64Array.from(children, (k) => context.weights[k] as number),
    signs,
    children,
    units: scaled.map(({ unit }) => unit),
    minimum: scaled.map(({ minimum }) => minimum),
    maximum: scaled.map(({ maximum }) => maximum),
  };
}

function incompleteRows(
  columns: readonly Float64Array[],
  domains: readonly Domain[],
  length: number,
  diagnose: Diagnose,
): { readonly rows: Uint8Array; readonly count: number } {
  const rows = new Uint8Array(length);
  columns.forEach((column, k) => {
    const domain = domains[k] as Domain;
    let negative = 0;
    let zero = 0;
    for (let i = 0; i < length; i++) {
      const value = column[i] as number;
      if (value !== value) rows[i] = 1;
      else if (value < 0 && domain !== "any") {
        rows[i] = 1;
        negative++;
      } else if (value === 0 && domain === "positive") {
        rows[i] = 1;
        zero++;
      }
    }
    if (negative > 0) diagnose("COLUMN_NEGATIVE", `n = ${negative}`);
    if (zero > 0) diagnose("COLUMN_ZERO", `n = ${zero}`);
  });
  let count = 0;
  for (let i = 0; i < length; i++) count += rows[i] as number;
  return { rows, count };
}

function withoutRows(column: Float64Array, rows: Uint8Array): Float64Array {
  const kept = new Float64Array(column);
  for (let i = 0; i < kept.length; i++) if (rows[i] === 1) kept[i] = Number.NaN;
  return kept;
}

function scaleExtreme(column: Float64Array) {
  const { present, minimum, maximum } = survey(column);
  if (present === 0) return { column, unit: 1, minimum, maximum };
  const magnitude = Math.max(Math.abs(minimum), Math.abs(maximum));
  if (magnitude === 0 || (magnitude < LARGE && magnitude > SMALL)) {
    return { column, unit: 1, minimum, maximum };
  }
  const unit = powerOfTwo(magnitude);
  const scale = (value: number) => {
    const scaled = value / unit;
    return scaled === 0 && value !== 0 ? Math.sign(value) * Number.MIN_VALUE : scaled;
  };
  return { column: column.map(scale), unit, minimum: scale(minimum), maximum: scale(maximum) };
}

/** Best and worst observed value of a column. */
export function bestOf(table: RankerTable, k: number): number {
  return (table.signs[k] === 1 ? table.maximum[k] : table.minimum[k]) as number;
}

export function worstOf(table: RankerTable, k: number): number {
  return (table.signs[k] === 1 ? table.minimum[k] : table.maximum[k]) as number;
}

/** NaN for every row that is not complete, 0 for the others: the start of a sum over the columns. */
export function emptyScores(table: RankerTable): Float64Array {
  const scores = new Float64Array(table.length);
  const column = table.columns[0] as Float64Array;
  if (table.complete < table.length) {
    for (let i = 0; i < scores.length; i++) if (column[i] !== column[i]) scores[i] = Number.NaN;
  }
  return scores;
}

/** sums + factor · column, written into `sums`. */
export function addScaled(sums: Float64Array, column: Float64Array, factor: number): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + factor * (column[i] as number);
}

/**
 * Closes a ranker's scores: a score too large for a double becomes the largest one and is reported; so is a
 * table without a complete journal, with one, or in which all score the same.
 */
export function finishScores(scores: Float64Array, table: RankerTable, diagnose: Diagnose): Float64Array {
  let overflow = 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    let score = scores[i] as number;
    if (score === Infinity || score === -Infinity) {
      overflow++;
      score = score > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE;
    }
    scores[i] = score + 0;
    if (score < lowest) lowest = score;
    if (score > highest) highest = score;
  }
  if (overflow > 0) diagnose("METHOD_OVERFLOW", `n = ${overflow}`);
  if (table.complete === 0) diagnose("COLUMN_EMPTY");
  else if (lowest === highest) {
    diagnose(
      table.complete === 1 ? "COLUMN_ONE_JOURNAL" : "COLUMN_CONSTANT",
      String(Number(lowest.toPrecision(6))),
    );
  }
  return scores;
}

/** A ranker: one score per row, with the intermediates that a reader may want beside it. */
export type Ranker<
  Options,
  Report extends { readonly score: Float64Array } = { readonly score: Float64Array },
> = (columns: readonly Float64Array[], options: Options, context: AggregateContext) => Report;

/** The `apply` of a method from its report. */
export function applyRanker<Options>(ranker: Ranker<Options>): AggregateMethod<Options>["apply"] {
  return (columns, out, options, context) => {
    out.set(ranker(columns, options, context).score);
  };
}
