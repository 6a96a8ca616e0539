/** Methodology, checks: the methods of every node of the scales, their options, weights and needs. */

import type { FaultLog } from "../fault-log.js";
import type { MethodTable } from "../method-table.js";
import type { IndicatorSpec, ScaleSpec } from "../types.js";
import type { Normalizations } from "./check-indicators.js";
import { checkMethod } from "./check-method.js";
import { checkNeeds } from "./check-needs.js";
import { checkWeights } from "./check-weights.js";
import { type PlacedNode, walkNodes } from "./walk-nodes.js";

export function checkNodes(
  scales: readonly ScaleSpec[],
  indicators: readonly IndicatorSpec[],
  normalizations: Normalizations,
  methods: MethodTable,
  log: FaultLog,
): void {
  const context = { indicators, normalizations, methods };
  scales.forEach((scale, index) => {
    for (const placed of walkNodes(scale.score, ["scales", index, "score"])) {
      const { node, path } = placed;
      const count = node.children.length;
      const aggregate = checkMethod("aggregate", methods, node.aggregate, [...path, "aggregate"], log, count);
      if (aggregate !== null) checkNeeds("aggregate", aggregate.declaration, placed, context, log);
      const weighting =
        node.weights === undefined
          ? null
          : checkMethod("weight", methods, node.weights, [...path, "weights"], log, count);
      for (const { declaration } of weighting === null ? [] : [weighting, ...weighting.parts]) {
        checkNeeds("weight", declaration, placed, context, log);
      }
      checkWeights(placed, weighting, log);
      checkRescale(placed, indicators, log);
    }
  });
}

/** Weights can only be rescaled where the node accepts less than full coverage. */
function checkRescale({ node, path }: PlacedNode, indicators: readonly IndicatorSpec[], log: FaultLog): void {
  if (node.minimumCoverage < 1) return;
  for (const child of node.children) {
    if (!("indicator" in child)) continue;
    const { indicator: id } = child;
    if (indicators.find((indicator) => indicator.id === id)?.missing.policy !== "rescale") continue;
    log.report("RESCALE_AT_FULL_COVERAGE", [...path, "minimumCoverage"], { child: id, node: node.id });
  }
}
