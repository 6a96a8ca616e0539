/** Runs one aggregation on a matrix of rows as the evaluation does: defaults filled, diagnostics collected. */

import { resolveOptions, type ScoringCode } from "../../../src/model/method.js";
import type { AggregateContext, AggregateMethod } from "../../../src/scoring/aggregate/index.js";

export interface Situation {
  /** One per column; equal weights summing to 1 where not given. */
  readonly weights?: readonly number[] | undefined;
  /** 1 or -1 per column; all 1 where not given. */
  readonly signs?: readonly number[] | undefined;
}

export interface Outcome {
  readonly scores: number[];
  readonly codes: ScoringCode[];
}

export function run<Options>(
  method: AggregateMethod<Options>,
  columns: readonly ArrayLike<number>[],
  given: Readonly<Record<string, unknown>> = {},
  situation: Situation = {},
): Outcome {
  const codes: ScoringCode[] = [];
  const typed = columns.map((column) => Float64Array.from(column));
  const out = new Float64Array(typed[0]?.length ?? 0).fill(12345);
  method.apply(typed, out, filled(method, given), contextOf(columns.length, situation, codes));
  return { scores: Array.from(out), codes };
}

/** Calls a report function with the method's defaults. */
export function report<Options, Report>(
  ranker: (columns: readonly Float64Array[], options: Options, context: AggregateContext) => Report,
  method: AggregateMethod<Options>,
  columns: readonly ArrayLike<number>[],
  given: Readonly<Record<string, unknown>> = {},
  situation: Situation = {},
): Report {
  const typed = columns.map((column) => Float64Array.from(column));
  return ranker(typed, filled(method, given), contextOf(columns.length, situation, []));
}

function filled<Options>(
  method: AggregateMethod<Options>,
  given: Readonly<Record<string, unknown>>,
): Options {
  const { options, faults } = resolveOptions(method.options, given);
  if (faults.length > 0) throw new Error(`${method.name}: ${JSON.stringify(faults)}`);
  return options as Options;
}

export function contextOf(
  columns: number,
  { weights, signs }: Situation,
  codes: ScoringCode[],
): AggregateContext {
  return {
    weights: Float64Array.from(weights ?? new Array(columns).fill(1 / columns)),
    signs: (signs ?? new Array(columns).fill(1)) as (1 | -1)[],
    diagnose: (code) => {
      codes.push(code);
    },
  };
}

/** Columns of a matrix that is written row by row. */
export function columnsOf(rows: readonly (readonly number[])[]): number[][] {
  return (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] as number));
}
