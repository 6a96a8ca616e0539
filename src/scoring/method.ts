/**
 * Scoring: what every method of the core declares about itself. The methodology check reads these
 * declarations before a run, and the table of methods in the docs is generated from them.
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
}

/** Receives what a method met that a reader should know; codes of `scoring/issues.ts`. */
export type Diagnose = (code: ScoringCode, detail?: string) => void;

export type ScoringCode =
  | "COLUMN_EMPTY"
  | "COLUMN_CONSTANT"
  | "COLUMN_ONE_JOURNAL"
  | "COLUMN_NEGATIVE"
  | "COLUMN_ZERO"
  | "WEIGHTS_UNDEFINED"
  | "METHOD_OVERFLOW";
