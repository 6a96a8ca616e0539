/** Methodology, checks: is a named method known, and are its options right? */

import { type MethodReference, type OptionDeclarations, resolveOptions } from "../../model/method.js";
import { type FaultLog, quoted, received, suggestion } from "../fault-log.js";
import type { JsonPath } from "../json-path.js";
import type { DeclarationOf, MethodFamily, MethodTable, WeightDeclaration } from "../method-table.js";
import type { MethodSpec } from "../types.js";
import { FAMILY_WORDS, optionWords } from "./method-words.js";

/** Keys of a method that are no options, by family. */
const NO_OPTIONS: Readonly<Record<MethodFamily, readonly string[]>> = {
  normalize: ["method", "within"],
  weight: ["method"],
  aggregate: ["method"],
  link: ["method"],
};

export interface ResolvedMethod<Declaration> {
  readonly declaration: Declaration;
  /** Defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Weightings named inside the options, e.g. those that are combined, and those inside them. */
  readonly parts: readonly ResolvedMethod<WeightDeclaration>[];
}

/**
 * Reports an unknown method or wrong options; answers the method, or null where it cannot be relied on.
 * `children` is the number of columns that it gets: 1 for a normalization.
 */
export function checkMethod<Family extends MethodFamily>(
  family: Family,
  methods: MethodTable,
  spec: MethodSpec,
  path: JsonPath,
  log: FaultLog,
  children = 1,
): ResolvedMethod<DeclarationOf<Family>> | null {
  const known = methods[family];
  const declaration = known.get(spec.method) as DeclarationOf<Family> | undefined;
  const words = { family: FAMILY_WORDS[family], method: spec.method };
  if (declaration === undefined) {
    const hints = { suggestion: suggestion(spec.method, known.keys()), known: quoted(known.keys()) };
    log.report("UNKNOWN_METHOD", [...path, "method"], { ...words, ...hints });
    return null;
  }
  const before = log.size;
  const { options, faults } = resolveOptions(declaration.options, spec, NO_OPTIONS[family]);
  for (const { option } of faults) {
    const about = Object.hasOwn(declaration.options, option) ? declaration.options[option] : undefined;
    const place = [...path, option];
    if (about === undefined) {
      const names = Object.keys(declaration.options);
      const hints = { suggestion: suggestion(option, names), known: quoted(names) };
      log.report("UNKNOWN_OPTION", place, { ...words, option, ...hints });
    } else if (spec[option] === undefined) {
      log.report("MISSING_OPTION", place, { ...words, option, expected: optionWords(about) });
    } else {
      const wrong = { received: received(spec[option]), expected: optionWords(about) };
      log.report("OPTION_VALUE", place, { ...words, option, ...wrong });
    }
  }
  for (const [option, about] of Object.entries(declaration.options)) {
    const value = options[option];
    if (!("perColumn" in about) || !Array.isArray(value) || value.length === children) continue;
    log.report("OPTION_LENGTH", [...path, option], { ...words, option, count: value.length, children });
  }
  const parts = namedMethods(declaration.options, options).flatMap(({ reference, steps }) => {
    const part = checkMethod("weight", methods, reference, [...path, ...steps], log, children);
    return part === null ? [] : [part, ...part.parts];
  });
  if (log.size > before) return null;
  for (const { option, received: value, expected } of declaration.faults?.(options, children) ?? []) {
    log.report("OPTION_CONFLICT", [...path, option], { ...words, option, received: value, expected });
  }
  return log.size > before ? null : { declaration, options, parts };
}

/** The methods that stand in the options of another, with their place below it. */
function namedMethods(
  declarations: OptionDeclarations,
  options: Readonly<Record<string, unknown>>,
): readonly { readonly reference: MethodReference; readonly steps: JsonPath }[] {
  return Object.entries(declarations).flatMap(([option, { type }]) => {
    const value = options[option] as MethodReference | readonly MethodReference[] | undefined;
    if (type !== "method" || value === undefined) return [];
    if (!("length" in value)) return [{ reference: value as MethodReference, steps: [option] }];
    return (value as readonly MethodReference[]).map((reference, index) => ({
      reference,
      steps: [option, index],
    }));
  });
}
