/** Methodology, checks: the weights that stand at the children of a node. */

import type { FaultLog } from "../fault-log.js";
import type { WeightDeclaration } from "../method-table.js";
import { printSum } from "./check-cuts.js";
import type { ResolvedMethod } from "./check-method.js";
import { childId, type PlacedNode } from "./walk-nodes.js";

const GIVEN = "given";
const SUM_TOLERANCE = 1e-9;

/**
 * Given weights stand at every child and sum to 1 (within 1e-9: decimal weights are not exact in binary).
 * Where no weighting of the node uses them none may stand there; where one may use them, all or none.
 * `weighting` is null where it has faults of its own.
 */
export function checkWeights(
  { node, path }: PlacedNode,
  weighting: ResolvedMethod<WeightDeclaration> | null,
  log: FaultLog,
): void {
  const method = node.weights?.method ?? GIVEN;
  if (method !== GIVEN && weighting === null) return;
  const leaves = weighting === null ? [] : [weighting, ...weighting.parts].filter(isLeaf);
  const required = method === GIVEN || leaves.some(({ declaration }) => declaration.name === GIVEN);
  const used = required || leaves.some(({ declaration }) => declaration.usesGiven === true);
  if (!used) {
    node.children.forEach((child, index) => {
      if (child.weight === undefined) return;
      const words = { node: node.id, method, child: childId(child) };
      log.report("WEIGHTS_COMPUTED", [...path, "children", index, "weight"], words);
    });
    return;
  }
  const present = node.children.filter((child) => child.weight !== undefined).length;
  if (!required && present === 0) return;
  node.children.forEach((child, index) => {
    if (child.weight !== undefined) return;
    log.report("WEIGHT_MISSING", [...path, "children", index], { node: node.id, child: childId(child) });
  });
  if (present < node.children.length) return;
  const sum = node.children.reduce((total, child) => total + (child.weight ?? 0), 0);
  const place = [...path, "children"];
  if (sum === 0) log.report("WEIGHTS_ZERO", place, { node: node.id });
  else if (Math.abs(sum - 1) > SUM_TOLERANCE) {
    log.report("WEIGHTS_SUM", place, { node: node.id, sum: printSum(sum) });
  }
}

/** A weighting that combines no others; one that does uses the given weights only through them. */
function isLeaf({ declaration }: ResolvedMethod<WeightDeclaration>): boolean {
  return Object.values(declaration.options).every((option) => option.type !== "method");
}
