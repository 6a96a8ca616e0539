/** Scoring, aggregate: what every aggregation checks of its input, and how it refuses options. */

import { UsageError } from "../../model/errors.js";
import type { OptionFault } from "../../model/method.js";
import type { AggregateContext } from "./method.js";

/**
 * Indices of the columns that count: those of weight above 0. Throws `LENGTH_MISMATCH` where columns, weights
 * and signs do not fit together, `WEIGHT_INVALID` for a weight that is no number from 0, or where all are 0.
 */
export function countedColumns(
  columns: readonly Float64Array[],
  { weights, signs }: AggregateContext,
): readonly number[] {
  const length = columns[0]?.length;
  if (
    weights.length !== columns.length ||
    signs.length !== columns.length ||
    columns.some((column) => column.length !== length)
  ) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `Columns must have one length, one weight and one sign each; got columns of ${columns.map((column) => column.length).join(", ")}, ${weights.length} weights, ${signs.length} signs.`,
    );
  }
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong >= 0) {
    throw new UsageError(
      "WEIGHT_INVALID",
      `A weight must be a number from 0; column ${wrong + 1} has ${weights[wrong]}.`,
    );
  }
  const counted = [...weights.keys()].filter((k) => (weights[k] as number) > 0);
  if (counted.length === 0) {
    throw new UsageError("WEIGHT_INVALID", "At least one column must have a weight above 0.");
  }
  return counted;
}

/** Throws `OPTION_RANGE` for the first fault of a method's options. */
export function refuseFaults(method: string, faults: readonly OptionFault[]): void {
  const fault = faults[0];
  if (fault === undefined) return;
  throw new UsageError(
    "OPTION_RANGE",
    `${method}: ${fault.option} must be ${fault.expected}, got ${fault.received}.`,
  );
}

/** Throws `OPTION_LENGTH` where a list has not one entry per column of the node. */
export function requirePerColumn(
  method: string,
  option: string,
  list: readonly unknown[] | undefined,
  columns: number,
): void {
  if (list === undefined || list.length === columns) return;
  throw new UsageError(
    "OPTION_LENGTH",
    `${method}: ${option} must hold one entry per column; got ${list.length} for ${columns} columns.`,
  );
}

/** Faults of a list of lower limits that must stay below (or, with `orEqual`, not above) one of upper limits. */
export function limitFaults(
  [lowerName, lower]: readonly [string, readonly number[]],
  [upperName, upper]: readonly [string, readonly number[]],
  orEqual = false,
): readonly OptionFault[] {
  return upper.flatMap((limit, k) => {
    const floor = lower[k] ?? -Infinity;
    if (orEqual ? floor <= limit : floor < limit) return [];
    const relation = orEqual ? "not below" : "above";
    return [
      {
        option: upperName,
        expected: `${relation} ${lowerName} (${floor}) in entry ${k + 1}`,
        received: String(limit),
      },
    ];
  });
}
