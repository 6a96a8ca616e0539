/** Scoring, aggregate: one call for whoever uses a method by itself: options checked, scores with their rank. */

import { UsageError } from "../../model/errors.js";
import { resolveOptions, type ScoringCode } from "../../model/method.js";
import { rank } from "../../numeric/index.js";
import { refuseFaults } from "./input.js";
import type { AggregateContext, AggregateMethod } from "./method.js";

export interface AggregateSettings<Options> {
  readonly method: AggregateMethod<Options>;
  /** How much each column counts, ≥ 0, scaled to sum 1; equal where not given. */
  readonly weights?: Float64Array | undefined;
  /** Which way the columns point: one word for all (`higher` unless said otherwise), or one each. */
  readonly better?: "higher" | "lower" | readonly ("higher" | "lower")[] | undefined;
  /** The method's own options; its declared defaults where not given. */
  readonly options?: Partial<Options> | undefined;
}

/** What a method met that a reader should know. */
export interface AggregateDiagnostic {
  readonly code: ScoringCode;
  readonly detail: string;
}

export interface AggregatedColumns {
  /** NaN for a journal that the method cannot score. */
  readonly score: Float64Array;
  readonly better: "higher" | "lower";
  /** 1 best, equal scores share the better rank (1, 2, 2, 4); NaN as in `score`. */
  readonly rank: Float64Array;
  readonly diagnostics: readonly AggregateDiagnostic[];
}

/**
 * Scores and ranks journals by one method. Columns have one entry per journal, NaN = missing; the result does
 * not depend on the order of the rows. Throws `OPTION_INVALID` for a wrong option, and the method's own codes
 * (`LENGTH_MISMATCH`, `WEIGHT_INVALID`, `OPTION_RANGE`, …). Cost: that of the method, plus a sort.
 */
export function aggregateColumns<Options>(
  columns: readonly Float64Array[],
  settings: AggregateSettings<Options>,
): AggregatedColumns {
  const { method } = settings;
  const options = checkedOptions(method, settings.options ?? {}, columns.length);
  const diagnostics: AggregateDiagnostic[] = [];
  const score = new Float64Array(columns[0]?.length ?? 0);
  method.apply(columns, score, options, {
    ...columnContext(columns.length, settings.weights, settings.better),
    diagnose: (code, detail = "") => {
      diagnostics.push({ code, detail });
    },
  });
  const directed = method.better === "higher" ? score : score.map((value) => -value);
  return { score, better: method.better, rank: rank(directed, "competition"), diagnostics };
}

function checkedOptions<Options>(
  method: AggregateMethod<Options>,
  given: Partial<Options>,
  children: number,
): Options {
  const { options, faults } = resolveOptions(method.options, given as Readonly<Record<string, unknown>>, []);
  const fault = faults[0];
  if (fault !== undefined) {
    throw new UsageError(
      "OPTION_INVALID",
      `${method.name}: ${fault.option} must be ${fault.expected}, got ${fault.received}.`,
    );
  }
  refuseFaults(method.name, method.faults?.(options as Options, children) ?? []);
  return options as Options;
}

/**
 * The context of a report function such as `vikorReport`, from plain settings: weights scaled to sum 1,
 * directions as words.
 */
export function columnContext(
  columns: number,
  weights: Float64Array = new Float64Array(columns).fill(1),
  better: "higher" | "lower" | readonly ("higher" | "lower")[] = "higher",
): AggregateContext {
  const words = typeof better === "string" ? new Array<"higher" | "lower">(columns).fill(better) : better;
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const sum = weights.reduce((total, weight) => total + weight / largest, 0);
  return {
    weights: largest > 0 && largest < Infinity ? weights.map((weight) => weight / largest / sum) : weights,
    signs: words.map((word) => (word === "higher" ? 1 : -1)),
    diagnose: () => {},
  };
}
