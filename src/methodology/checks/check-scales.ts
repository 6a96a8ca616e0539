/** Methodology, checks: the trees of the scales, and their populations. */

import { type FaultLog, quoted, suggestion } from "../fault-log.js";
import { jsonPath } from "../json-path.js";
import type { IndicatorSpec, ScaleSpec } from "../types.js";
import { reportDuplicates } from "./draft.js";
import { type PlacedNode, walkNodes } from "./walk-nodes.js";

const SCALE = { en: "scale", zh: "尺度" };
const NODE = { en: "node or indicator", zh: "节点或指标" };

/** Reports the faults of the scales that do not depend on the methods they name. */
export function checkScales(
  scales: readonly ScaleSpec[],
  indicators: readonly IndicatorSpec[] | undefined,
  log: FaultLog,
): void {
  const ids = scales.map((scale) => scale.id);
  reportDuplicates(ids, SCALE, (index) => ["scales", index, "id"], log);
  checkPopulations(scales, log);
  const known = indicators?.map((indicator) => indicator.id);
  const used = new Set<string>();
  scales.forEach((scale, index) => {
    const nodes = walkNodes(scale.score, ["scales", index, "score"]);
    checkNodeIds(nodes, known ?? [], log);
    const counted = new Map<string, string>();
    for (const { node, path } of nodes) {
      node.children.forEach((child, k) => {
        if (!("indicator" in child)) return;
        const { indicator: id } = child;
        const place = [...path, "children", k, "indicator"];
        const first = counted.get(id);
        if (first !== undefined) log.report("INDICATOR_REPEATED", place, { id, first });
        else counted.set(id, jsonPath(place));
        used.add(id);
        if (known === undefined || known.includes(id)) return;
        log.report("UNKNOWN_INDICATOR", place, {
          id,
          suggestion: suggestion(id, known),
          known: quoted(known),
        });
      });
    }
  });
  indicators?.forEach(({ id }, index) => {
    const feeds = indicators.some(
      ({ missing }) =>
        missing.policy === "impute" && missing.by.rule === "regression" && missing.by.on.includes(id),
    );
    if (!used.has(id) && !feeds) log.report("UNUSED_INDICATOR", ["indicators", index], { id });
  });
}

/** Ids of nodes differ from each other and from those of the indicators, so that a trace can name them. */
function checkNodeIds(nodes: readonly PlacedNode[], indicators: readonly string[], log: FaultLog): void {
  const first = new Map(indicators.map((id, index) => [id, jsonPath(["indicators", index, "id"])]));
  for (const { node, path } of nodes) {
    const place = [...path, "id"];
    const earlier = first.get(node.id);
    if (earlier === undefined) first.set(node.id, jsonPath(place));
    else log.report("DUPLICATE_ID", place, { what: NODE, id: node.id, first: earlier });
  }
}

function checkPopulations(scales: readonly ScaleSpec[], log: FaultLog): void {
  const first = new Map<string, string>();
  scales.forEach(({ id, population }, index) => {
    const path = ["scales", index, "population"];
    const earlier = first.get(population);
    if (earlier === undefined) first.set(population, id);
    else log.report("POPULATION_TWICE", path, { first: earlier, population });
    const mixed = population === "all" && scales.some((scale) => scale.population !== "all");
    if (mixed) log.report("POPULATION_MIXED", path, { scale: id });
  });
}
