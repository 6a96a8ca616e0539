/** Runs one normalization as the evaluation does: defaults filled, diagnostics collected. */

import { resolveOptions } from "../../../src/model/method.js";
import type { NormalizeMethod } from "../../../src/scoring/normalize/index.js";

export interface Outcome {
  readonly values: number[];
  readonly codes: string[];
  readonly details: string[];
}

export interface Situation {
  readonly sign?: 1 | -1;
  readonly reference?: ArrayLike<number>;
}

export function run(
  method: NormalizeMethod,
  column: ArrayLike<number>,
  given: Readonly<Record<string, unknown>> = {},
  { sign = 1, reference }: Situation = {},
): Outcome {
  const { options, faults } = resolveOptions(method.options, given);
  if (faults.length > 0) throw new Error(`${method.name}: ${JSON.stringify(faults)}`);
  const values = Float64Array.from(column);
  const out = new Float64Array(values.length).fill(12345);
  const codes: string[] = [];
  const details: string[] = [];
  method.apply(values, out, options, {
    sign,
    reference: reference === undefined ? values : Float64Array.from(reference),
    diagnose: (code, detail) => {
      codes.push(code);
      details.push(detail ?? "");
    },
  });
  return { values: Array.from(out), codes, details };
}
