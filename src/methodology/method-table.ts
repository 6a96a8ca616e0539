/**
 * Methodology: what the checks need to know of the methods that a methodology may name. The scoring room's
 * tables fit this as they are; a user's own methods join by being added to the maps.
 */

import type { MethodDeclaration, OptionFault } from "../model/method.js";

/** Any method: its declaration, and which of its options do not fit together or not this number of children. */
export interface CheckedDeclaration extends MethodDeclaration {
  faults?(options: unknown, children: number): readonly OptionFault[];
}

export interface NormalizeDeclaration extends CheckedDeclaration {
  /** Smallest and largest output for these options; null where there is no such limit. */
  range(options: unknown): readonly [number | null, number | null];
  /** Can an output be exactly zero? */
  producesZero(options: unknown): boolean;
  /** Does the result keep the direction of the input instead of pointing upward? */
  keepsDirection?(options: unknown): boolean;
}

export interface WeightDeclaration extends CheckedDeclaration {
  /** The method also uses the weights that stand at the children, where there are any. */
  readonly usesGiven?: true;
}

export interface AggregateDeclaration extends CheckedDeclaration {
  /** Which way the score points. */
  readonly better: "higher" | "lower";
  /** Smallest and largest score for these options; absent for a mean, which stays between its children. */
  range?(options: unknown): readonly [number | null, number | null];
}

export interface LinkDeclaration extends CheckedDeclaration {
  /** Fitted on journals that stand on both scales, or through a measure that both populations have. */
  readonly design: "anchors" | "through";
}

export interface MethodTable {
  readonly normalize: ReadonlyMap<string, NormalizeDeclaration>;
  readonly weight: ReadonlyMap<string, WeightDeclaration>;
  readonly aggregate: ReadonlyMap<string, AggregateDeclaration>;
  readonly link: ReadonlyMap<string, LinkDeclaration>;
}

export type MethodFamily = keyof MethodTable;

export type DeclarationOf<Family extends MethodFamily> =
  MethodTable[Family] extends ReadonlyMap<string, infer Declaration extends CheckedDeclaration>
    ? Declaration
    : never;
