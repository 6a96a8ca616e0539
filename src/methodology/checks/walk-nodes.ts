/** Methodology, checks: the nodes of a scale's tree with their place in the document. */

import type { JsonPath } from "../json-path.js";
import type { ScoreChild, ScoreNode } from "../types.js";

export interface PlacedNode {
  readonly node: ScoreNode;
  readonly path: JsonPath;
}

/** Every node of a tree, a node before its children. */
export function walkNodes(node: ScoreNode, path: JsonPath): readonly PlacedNode[] {
  const below = node.children.flatMap((child, index) =>
    "node" in child ? walkNodes(child.node, [...path, "children", index, "node"]) : [],
  );
  return [{ node, path }, ...below];
}

export function childId(child: ScoreChild): string {
  return "node" in child ? child.node.id : child.indicator;
}
