/** Catalog, diff: which weights, cuts and rules changed between two methodologies. */

import type { Methodology, ScaleSpec, ScoreNode } from "../../methodology/types.js";
import { canonicalJson } from "../../model/canonical-json.js";
import { compareEntries } from "./compare-entries.js";
import type { BasisChange } from "./types.js";

type Entries = readonly (readonly [subject: string, text: string])[];

/**
 * Compares two methodologies part by part: weights (by scale, node and child), indicators, cuts (by discipline and
 * population), equivalence steps, tiers, and the remaining rules (aggregation, weighting method and coverage of each
 * node, eligibility, small disciplines, and every further member). Values are canonical JSON, numbers as they stand.
 * Cost: O(size of the documents).
 */
export function compareMethodologies(before: Methodology, after: Methodology): readonly BasisChange[] {
  const compare = (aspect: BasisChange["aspect"], read: (methodology: Methodology) => Entries) =>
    compareEntries(aspect, read(before), read(after));
  return [
    ...compare("weight", ({ scales }) => scales.flatMap(weightsOf)),
    ...compare("indicator", ({ indicators }) => indicators.map((spec) => [spec.id, canonicalJson(spec)])),
    ...compare("scale", ({ scales }) => scales.map(scaleEntry)),
    ...compare("rule", ({ scales }) => scales.flatMap((scale) => nodesOf(scale).map(nodeEntry))),
    ...compare("cut", ({ cuts }) =>
      cuts.map(({ discipline, population, ...rule }) => [
        `${discipline ?? "*"}/${population ?? "*"}`,
        canonicalJson(rule),
      ]),
    ),
    ...compare("equivalence", ({ equivalence }) =>
      equivalence.map((step, index) => [`${index + 1} ${step.type}`, canonicalJson(step)]),
    ),
    ...compare("tiers", ({ tiers }) => [["", `${tiers.id}: ${tiers.labels.join(" > ")}`]]),
    ...compare("rule", otherRules),
  ];
}

interface PlacedNode {
  readonly path: string;
  readonly node: ScoreNode;
}

function nodesOf(scale: ScaleSpec): readonly PlacedNode[] {
  const walk = (node: ScoreNode, parent: string): readonly PlacedNode[] => {
    const path = `${parent}/${node.id}`;
    return [
      { path, node },
      ...node.children.flatMap((child) => ("node" in child ? walk(child.node, path) : [])),
    ];
  };
  return walk(scale.score, scale.id);
}

function weightsOf(scale: ScaleSpec): Entries {
  return nodesOf(scale).flatMap(({ path, node }) =>
    node.children.map((child): readonly [string, string] => [
      `${path}/${"node" in child ? child.node.id : child.indicator}`,
      child.weight === undefined ? "—" : String(child.weight),
    ]),
  );
}

function scaleEntry({ score: _, ...scale }: ScaleSpec): readonly [string, string] {
  return [scale.id, canonicalJson(scale)];
}

function nodeEntry({ path, node: { children: _, ...node } }: PlacedNode): readonly [string, string] {
  return [path, canonicalJson(node)];
}

/** Every member that is compared above, or that only names the document. */
const HANDLED: ReadonlySet<string> = new Set([
  "methodologyVersion",
  "id",
  "version",
  "title",
  "statement",
  "scales",
  "indicators",
  "cuts",
  "equivalence",
  "tiers",
]);

function otherRules(methodology: Methodology): Entries {
  return Object.entries(methodology)
    .filter(([name, value]) => !HANDLED.has(name) && value !== undefined)
    .map(([name, value]) => [name, canonicalJson(value)]);
}
