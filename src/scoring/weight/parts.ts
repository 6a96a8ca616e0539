/** Scoring, weight: weightings that are parts of another one. */

import {
  type MethodReference,
  type OptionDeclaration,
  type OptionFault,
  resolveOptions,
} from "../../model/method.js";
import type { WeightContext, WeightMethod } from "./method.js";

export type WeightMethods = ReadonlyMap<string, WeightMethod>;

export const partsOption = {
  about:
    "The weightings that are combined, each with its options; `given` takes the weights that stand at the children.",
  type: "method",
  family: "weight",
  list: true,
} as const satisfies OptionDeclaration;

/** What is wrong with a weighting named inside the options of another. */
export function partFaults(
  option: string,
  part: MethodReference,
  methods: WeightMethods,
  children: number,
): readonly OptionFault[] {
  const method = methods.get(part.method);
  if (method === undefined) {
    const expected = `one of ${[...methods.keys()].map((name) => JSON.stringify(name)).join(", ")}`;
    return [{ option, expected, received: JSON.stringify(part.method) }];
  }
  const { options, faults } = resolveOptions(method.options, part);
  const own = faults.length > 0 ? faults : (method.faults?.(options, children) ?? []);
  return own.map((fault) => ({ ...fault, option: `${option}.${fault.option}` }));
}

/** Faults of a list of parts: at least two, each right in itself. */
export function partListFaults(
  parts: readonly MethodReference[],
  methods: WeightMethods,
  children: number,
): readonly OptionFault[] {
  if (parts.length < 2) {
    return [
      { option: "parts", expected: "a list of at least two weightings", received: String(parts.length) },
    ];
  }
  return parts.flatMap((part, index) => partFaults(`parts[${index}]`, part, methods, children));
}

/** Weights of a part. */
export function weighPart(
  part: MethodReference,
  methods: WeightMethods,
  columns: readonly Float64Array[],
  context: WeightContext,
): Float64Array {
  const method = methods.get(part.method) as WeightMethod;
  const weights = new Float64Array(columns.length);
  method.apply(columns, weights, resolveOptions(method.options, part).options, context);
  return weights;
}
