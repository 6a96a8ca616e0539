/**
 * Equivalence, link: the type that every link between two scales has, a user's own included. A link maps a
 * value of the domestic scale (`from`) to the foreign scale (`to`).
 */

import type { MethodDeclaration } from "../../model/method.js";

/** Anchor journals with a value on both scales; row i of both columns is one journal. */
export interface AnchorPairs {
  readonly from: Float64Array;
  readonly to: Float64Array;
}

/** Journals with a value on one scale and on the measure that both groups have. */
export interface AnchoredGroup {
  readonly values: Float64Array;
  readonly anchor: Float64Array;
}

/** Two groups of different journals with a common anchor measure. */
export interface AnchoredGroups {
  readonly domestic: AnchoredGroup;
  readonly foreign: AnchoredGroup;
}

export type LinkData = AnchorPairs | AnchoredGroups;

/** A fitted map. */
export interface LinkMap {
  /** The value on the foreign scale; finite for every finite x, also beyond the anchors. NaN stays NaN. */
  at(x: number): number;
  /** What was estimated, by name. */
  readonly parameters: Readonly<Record<string, number>>;
  /** Does a better domestic value never get a worse foreign one, and some a better one? */
  readonly increasing: boolean;
}

/** A standard error known by formula. */
export interface LinkError {
  /** Standard error of the map at x, in units of the foreign scale. */
  at(x: number): number;
  /** Degrees of freedom of Student's t for an interval. */
  readonly degrees: number;
}

/** `shift`: slope 1; `line`: level and slope; `curve`: any other. */
export type LinkShape = "shift" | "line" | "curve";

/**
 * The fit takes present, finite values in any order, and throws `LINK_FEW_ANCHORS` below `minimumAnchors`
 * (in each group), `LINK_CONSTANT` where a scale does not vary and the method needs it to. The guarantees read,
 * for a link: `monotone`: the map never falls; `scale-invariant`, `shift-invariant`: a change of units of either
 * scale changes the result in the same way and not otherwise, up to rounding.
 */
interface LinkFamily<Data, Options> extends MethodDeclaration {
  readonly shape: LinkShape;
  /** Fewest anchors that the formula can be computed on; how many are enough is the society's limit. */
  readonly minimumAnchors: number;
  fit(data: Data, options: Options): LinkMap;
  /** Standard error by formula; null where none is known for these options. */
  error?(data: Data, options: Options): LinkError | null;
}

export interface DirectLinkMethod<Options = unknown> extends LinkFamily<AnchorPairs, Options> {
  readonly design: "anchors";
}

export interface ThroughLinkMethod<Options = unknown> extends LinkFamily<AnchoredGroups, Options> {
  readonly design: "through";
}

export type LinkMethod<Options = unknown> = DirectLinkMethod<Options> | ThroughLinkMethod<Options>;

export function isPaired(data: LinkData): data is AnchorPairs {
  return "from" in data;
}
