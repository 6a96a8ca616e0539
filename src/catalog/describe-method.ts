/** Catalog: by which methods the scores came about, and with which weights. */

import type { Methodology, ScoreNode } from "../methodology/types.js";
import type { NodeStage } from "../model/evaluation.js";
import type { MethodDeclaration } from "../model/method.js";
import { copyPlain, finiteOrNull } from "./freeze-deep.js";
import type { EditionMethod, EditionNode, MethodFamily } from "./method-types.js";

/** Declarations by name; of each, what a reader is told. */
export type MethodDeclarations = Readonly<
  Record<MethodFamily, ReadonlyMap<string, Pick<MethodDeclaration, "title" | "formula" | "source">>>
>;

/** Meant where a node names no method of weighting. */
const GIVEN = "given";

/** Every method that the methodology names and a declaration was handed over for, once, by family in turn. */
export function describeMethods(
  methodology: Methodology,
  declarations: MethodDeclarations | undefined,
): readonly EditionMethod[] {
  if (declarations === undefined) return [];
  const nodes = methodology.scales.flatMap(({ score }) => nodesOf(score));
  const used: readonly (readonly [MethodFamily, readonly string[]])[] = [
    ["normalize", methodology.indicators.map(({ normalize }) => normalize.method)],
    ["weight", nodes.map(({ weights }) => weights?.method ?? GIVEN)],
    ["aggregate", nodes.map(({ aggregate }) => aggregate.method)],
  ];
  return used.flatMap(([family, names]) =>
    [...new Set(names)].flatMap((name) => {
      const declaration = declarations[family].get(name);
      if (declaration === undefined) return [];
      const { title, formula, source } = declaration;
      return [{ family, name, title: { zh: title.zh, en: title.en }, formula, source }];
    }),
  );
}

/** The stages of a scale with what the methodology declares about each node. */
export function describeNodes(
  methodology: Methodology,
  scale: string,
  stages: readonly NodeStage[],
): readonly EditionNode[] {
  const root = methodology.scales.find(({ id }) => id === scale)?.score;
  const declared = new Map((root === undefined ? [] : nodesOf(root)).map((node) => [node.id, node]));
  return stages.flatMap(({ id, better, weights }) => {
    const node = declared.get(id);
    if (node === undefined) return [];
    return [
      {
        id,
        name: node.name === undefined ? null : { zh: node.name.zh, en: node.name.en },
        aggregate: copyPlain(node.aggregate),
        weighting: node.weights?.method ?? GIVEN,
        minimumCoverage: node.minimumCoverage,
        better,
        weights: weights.map(({ child, weight }) => ({ child, weight: finiteOrNull(weight) })),
      },
    ];
  });
}

function nodesOf(node: ScoreNode): readonly ScoreNode[] {
  return [...node.children.flatMap((child) => ("node" in child ? nodesOf(child.node) : [])), node];
}
