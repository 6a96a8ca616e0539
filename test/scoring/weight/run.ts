/** Runs one weighting as the evaluation does: defaults filled, diagnostics collected. */

import { resolveOptions } from "../../../src/model/method.js";
import type { WeightMethod } from "../../../src/scoring/weight/index.js";

export interface Outcome {
  readonly weights: number[];
  readonly codes: string[];
  readonly details: string[];
}

export interface Situation {
  readonly signs?: readonly (1 | -1)[];
  readonly given?: readonly number[];
}

/** Weighs the columns of a matrix of rows. */
export function weighRows<Options>(
  method: WeightMethod<Options>,
  rows: readonly (readonly number[])[],
  options: Readonly<Record<string, unknown>> = {},
  situation: Situation = {},
): Outcome {
  const columns = (rows[0] ?? []).map((_, k) => rows.map((row) => row[k] as number));
  return weigh(method, columns, options, situation);
}

export function weigh<Options>(
  method: WeightMethod<Options>,
  columns: readonly ArrayLike<number>[],
  given: Readonly<Record<string, unknown>> = {},
  situation: Situation = {},
): Outcome {
  const { options, faults } = resolveOptions(method.options, given);
  if (faults.length > 0) throw new Error(`${method.name}: ${JSON.stringify(faults)}`);
  const weights = new Float64Array(columns.length).fill(12345);
  const codes: string[] = [];
  const details: string[] = [];
  method.apply(
    columns.map((column) => Float64Array.from(column)),
    weights,
    options as Options,
    {
      given: Float64Array.from(situation.given ?? columns.map(() => 1 / columns.length)),
      signs: situation.signs ?? columns.map(() => 1 as const),
      diagnose: (code, detail) => {
        codes.push(code);
        details.push(detail ?? "");
      },
    },
  );
  return { weights: Array.from(weights), codes, details };
}
