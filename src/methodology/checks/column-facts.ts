/** Methodology, checks: what is known of a child's column before any data are seen. */

import { resolveOptions } from "../../model/method.js";
import type { Bilingual } from "../../model/text.js";
import type { MethodTable } from "../method-table.js";
import type { IndicatorSpec, ScoreChild, ScoreNode } from "../types.js";
import type { Normalizations } from "./check-indicators.js";

export interface ColumnFacts {
  readonly canBeZero: boolean;
  readonly canBeNegative: boolean;
  readonly bounded: boolean;
  /** A lower value is better. */
  readonly pointsDown: boolean;
  /** Values and direction as the source has them; the range is known from the data only. */
  readonly raw: boolean;
  /** How the column came about, e.g. `normalized by "min-max"`. */
  readonly origin: Bilingual;
}

export interface FactsContext {
  readonly indicators: readonly IndicatorSpec[];
  readonly normalizations: Normalizations;
  readonly methods: MethodTable;
}

/** Null where the child cannot be judged because of another fault. */
export function childFacts(child: ScoreChild, context: FactsContext): ColumnFacts | null {
  return "node" in child ? nodeFacts(child.node, context) : indicatorFacts(child.indicator, context);
}

function indicatorFacts(id: string, { indicators, normalizations }: FactsContext): ColumnFacts | null {
  const indicator = indicators.find((candidate) => candidate.id === id);
  const normalization = normalizations.get(id);
  if (indicator === undefined || normalization === undefined || normalization === null) return null;
  const { declaration, options } = normalization;
  const [lower, upper] = declaration.range(options);
  const raw = declaration.keepsDirection?.(options) === true;
  return {
    canBeZero: declaration.producesZero(options),
    canBeNegative: lower === null || lower < 0,
    bounded: lower !== null && upper !== null,
    pointsDown: raw && indicator.direction === "lower-is-better",
    raw,
    origin: { en: `normalized by "${declaration.name}"`, zh: `采用 "${declaration.name}" 标准化` },
  };
}

/**
 * A mean stays between its children: it can be 0 only where all of them can, as far as can be told before the
 * data are seen. Any other aggregation declares its range.
 */
function nodeFacts(node: ScoreNode, context: FactsContext): ColumnFacts | null {
  const declaration = context.methods.aggregate.get(node.aggregate.method);
  if (declaration === undefined) return null;
  const facts = {
    pointsDown: declaration.better === "lower",
    raw: false,
    origin: { en: `aggregated by "${declaration.name}"`, zh: `由 "${declaration.name}" 合成` },
  };
  if (declaration.range !== undefined) {
    const { options, faults } = resolveOptions(declaration.options, node.aggregate);
    if (faults.length > 0) return null;
    const [lower, upper] = declaration.range(options);
    const positive = declaration.guarantees.includes("positive");
    const canBeNegative = !positive && (lower === null || lower < 0);
    const canBeZero = !positive && (canBeNegative || lower === 0) && (upper === null || upper >= 0);
    return { ...facts, canBeZero, canBeNegative, bounded: lower !== null && upper !== null };
  }
  const children = node.children.map((child) => childFacts(child, context));
  if (children.some((child) => child === null)) return null;
  const known = children as readonly ColumnFacts[];
  return {
    ...facts,
    canBeZero: known.every((child) => child.canBeZero),
    canBeNegative: known.some((child) => child.canBeNegative),
    bounded: known.every((child) => child.bounded),
  };
}
