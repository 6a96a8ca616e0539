/** Catalog: the indicators that a scale is built on, as a set of ids. */

import type { ScaleSpec, ScoreNode } from "../methodology/types.js";

export function scaleIndicators(scale: ScaleSpec): ReadonlySet<string> {
  const leaves = (node: ScoreNode): readonly string[] =>
    node.children.flatMap((child) => ("node" in child ? leaves(child.node) : [child.indicator]));
  return new Set(leaves(scale.score));
}
