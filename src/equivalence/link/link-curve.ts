/** Equivalence, link: the link with its band and its anchors, as numbers for a plot. */

import type { AnchorJournals } from "./anchor-journals.js";
import type { FittedLink } from "./fit-link.js";

export interface LinkCurvePoint {
  readonly x: number;
  readonly y: number;
  readonly lower: number;
  readonly upper: number;
}

export interface LinkCurveOptions {
  /** Probability (0–1) of the band; .95 where nothing is said. */
  readonly level?: number | undefined;
  /** Domestic values from which to which the curve is drawn; the anchors' range where nothing is said. */
  readonly range?: readonly [lowest: number, highest: number] | undefined;
}

/**
 * `points` (at least 2) evenly spaced points of the link with its pointwise band. The band is NaN where the link
 * has no error; the curve is one point where the range is one.
 */
export function linkCurve(
  link: FittedLink,
  points: number,
  options: LinkCurveOptions = {},
): LinkCurvePoint[] {
  const { level = 0.95, range: [lowest, highest] = link.range } = options;
  const count = highest > lowest ? Math.max(2, Math.floor(points)) : 1;
  return Array.from({ length: count }, (_, k) => {
    const share = count === 1 ? 0 : k / (count - 1);
    const x = lowest * (1 - share) + highest * share;
    return { x, y: link.at(x), ...link.band(x, level) };
  });
}

export interface LabeledAnchor {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** Foreign value minus link. */
  readonly residual: number;
}

/** The complete anchors with their keys, in the order given. */
export function labelAnchors(link: FittedLink, { keys, from, to }: AnchorJournals): LabeledAnchor[] {
  return keys
    .map((key, i) => ({ key, x: from[i] as number, y: to[i] as number }))
    .filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
    .map(({ key, x, y }) => ({ key, x, y, residual: y - link.at(x) }));
}
