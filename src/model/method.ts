/**
 * Model: what every method of the scoring core declares about itself, a user's own included. The methodology
 * check reads the declarations before a run; JSON Schema and the docs' table of methods are generated from them.
 */

/** What a method asks of its input. */
export type Need =
  /** Every value > 0. */
  | "positive"
  /** Every value ≥ 0. */
  | "non-negative"
  /** Values inside a range known before the data are seen. */
  | "bounded"
  /** Fixed lower and upper limits given as options. */
  | "fixed-limits"
  /** All indicators already point the same way (higher is better). */
  | "directed"
  /** No value missing. */
  | "complete"
  /** At least two, or three, journals. */
  | "two-journals"
  | "three-journals"
  /** At least two indicators. */
  | "two-indicators";

/** What a method promises of its output; each promise is held by a property test. */
export type Guarantee =
  /** Adding or removing a journal never changes the order of the others. */
  | "rank-reversal-free"
  /** A journal that improves in one indicator never scores worse. */
  | "monotone"
  /** Multiplying an indicator by a positive number changes nothing. */
  | "scale-invariant"
  /** Adding a number to an indicator changes nothing. */
  | "shift-invariant"
  /** Output stays inside `range`. */
  | "bounded"
  /** Output is > 0. */
  | "positive"
  /** Weights are ≥ 0 and sum to 1. */
  | "weights-sum-to-one";

export interface MethodDeclaration {
  /** Name in a methodology. */
  readonly name: string;
  readonly title: { readonly en: string; readonly zh: string };
  /** The formula in one line of plain text. */
  readonly formula: string;
  /** Author, year, and where to find it. */
  readonly source: string;
  readonly needs: readonly Need[];
  readonly guarantees: readonly Guarantee[];
  /** Order of growth in n journals and m indicators. */
  readonly cost: string;
  /** The switches on which published variants differ, each named; {} where there is none. */
  readonly options: OptionDeclarations;
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** One switch. An option without `default` must be given, unless it is `optional`. */
export type OptionDeclaration = {
  /** One sentence for the docs and the editor. */
  readonly about: string;
  readonly optional?: true;
} & (
  | {
      readonly type: "number";
      readonly minimum?: number;
      readonly maximum?: number;
      /** The limits themselves are not allowed. */
      readonly open?: true;
      readonly integer?: true;
      readonly default?: number;
    }
  /** One of the values; `perColumn` also takes a list of them, one per column of the node. */
  | {
      readonly type: "choice";
      readonly values: readonly string[];
      readonly perColumn?: true;
      readonly default?: string;
    }
  | { readonly type: "boolean"; readonly default?: boolean }
  /** A list of numbers; `perColumn` asks for one per column of the node. */
  | { readonly type: "numbers"; readonly perColumn?: true; readonly default?: readonly number[] }
  /** A list of rows of numbers, e.g. the pairwise judgments of one or several experts. */
  | { readonly type: "matrix"; readonly default?: readonly (readonly number[])[] }
  | { readonly type: "matrices"; readonly default?: readonly (readonly (readonly number[])[])[] }
  /** Another method with its own options, or a `list` of them, e.g. the weightings that are combined. */
  | {
      readonly type: "method";
      readonly family: "weight";
      readonly list?: true;
      readonly default?: MethodReference | readonly MethodReference[];
    }
);

/** A method named inside the options of another, with its own options beside the name. */
export interface MethodReference {
  readonly method: string;
  readonly [option: string]: unknown;
}

export interface OptionFault {
  readonly option: string;
  readonly expected: string;
  readonly received: string;
}

/**
 * Fills defaults and checks the given options against a declaration. Unknown names, missing ones and values
 * outside their range are faults; nothing is coerced. `ignore` names keys that are not options (`method`).
 */
export function resolveOptions(
  declarations: OptionDeclarations,
  given: Readonly<Record<string, unknown>>,
  ignore: readonly string[] = ["method", "within"],
): { readonly options: Readonly<Record<string, unknown>>; readonly faults: readonly OptionFault[] } {
  const options: Record<string, unknown> = {};
  const faults: OptionFault[] = [];
  for (const name of Object.keys(given)) {
    if (ignore.includes(name) || Object.hasOwn(declarations, name)) continue;
    const known = Object.keys(declarations);
    const expected = known.length === 0 ? "no options" : `one of the options ${known.join(", ")}`;
    faults.push({ option: name, expected, received: print(given[name]) });
  }
  for (const [name, declaration] of Object.entries(declarations)) {
    const value = given[name];
    if (value === undefined) {
      if (declaration.default !== undefined) options[name] = declaration.default;
      else if (declaration.optional !== true)
        faults.push({ option: name, expected: expectation(declaration), received: "nothing" });
      continue;
    }
    if (accepts(declaration, value)) options[name] = value;
    else faults.push({ option: name, expected: expectation(declaration), received: print(value) });
  }
  return { options, faults };
}

function accepts(declaration: OptionDeclaration, value: unknown): boolean {
  switch (declaration.type) {
    case "number": {
      if (typeof value !== "number" || !Number.isFinite(value)) return false;
      if (declaration.integer === true && !Number.isInteger(value)) return false;
      const { minimum = -Infinity, maximum = Infinity, open } = declaration;
      return open === true ? value > minimum && value < maximum : value >= minimum && value <= maximum;
    }
    case "choice":
      return declaration.perColumn === true && Array.isArray(value)
        ? value.every((entry) => isChoice(declaration.values, entry))
        : isChoice(declaration.values, value);
    case "boolean":
      return typeof value === "boolean";
    case "numbers":
      return isNumbers(value);
    case "matrix":
      return isMatrix(value);
    case "matrices":
      return Array.isArray(value) && value.length > 0 && value.every(isMatrix);
    case "method":
      return declaration.list === true
        ? Array.isArray(value) && value.length > 0 && value.every(isReference)
        : isReference(value);
  }
}

function isChoice(values: readonly string[], value: unknown): boolean {
  return typeof value === "string" && values.includes(value);
}

function isNumbers(value: unknown): boolean {
  return Array.isArray(value) && value.every((entry) => typeof entry === "number" && Number.isFinite(entry));
}

function isMatrix(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isNumbers);
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && "method" in value && typeof value.method === "string";
}

/** The rule of an option in words. */
export function expectation(declaration: OptionDeclaration): string {
  switch (declaration.type) {
    case "number": {
      const kind = declaration.integer === true ? "a whole number" : "a number";
      const { minimum, maximum, open } = declaration;
      const [above, below] = open === true ? ["above", "below"] : ["from", "to"];
      const lower = minimum === undefined ? "" : ` ${above} ${minimum}`;
      const upper = maximum === undefined ? "" : ` ${below} ${maximum}`;
      return `${kind}${lower}${upper}`;
    }
    case "choice":
      return `one of ${declaration.values.map((value) => JSON.stringify(value)).join(", ")}${
        declaration.perColumn === true ? ", or a list of these, one per child of the node" : ""
      }`;
    case "boolean":
      return "true or false";
    case "numbers":
      return declaration.perColumn === true
        ? "a list of numbers, one per child of the node"
        : "a list of numbers";
    case "matrix":
      return "a list of rows of numbers";
    case "matrices":
      return "a list of matrices, each a list of rows of numbers";
    case "method":
      return declaration.list === true
        ? `a list of ${declaration.family} methods, each with its options`
        : `a ${declaration.family} method with its options`;
  }
}

function print(value: unknown): string {
  return (JSON.stringify(value) ?? String(value)).slice(0, 80);
}

/** Receives what a method met that a reader should know. */
export type Diagnose = (code: ScoringCode, detail?: string) => void;

export type ScoringCode =
  | "COLUMN_EMPTY"
  | "COLUMN_CONSTANT"
  | "COLUMN_ONE_JOURNAL"
  | "COLUMN_NEGATIVE"
  | "COLUMN_ZERO"
  | "SPREAD_ZERO"
  | "WEIGHTS_UNDEFINED"
  | "WEIGHT_ZERO"
  | "JUDGMENTS_INCONSISTENT"
  | "METHOD_OVERFLOW"
  | "METHOD_APPROXIMATE";
