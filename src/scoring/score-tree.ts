/**
 * Scoring: weights and aggregates the normalized columns of one scale in one discipline, node by node, from the
 * leaves of the tree to its root.
 */

import type { IndicatorSpec, MethodSpec, ScoreChild, ScoreNode } from "../methodology/types.js";
import type { NodeStage } from "../model/evaluation.js";
import { type Diagnose, type MethodDeclaration, resolveOptions } from "../model/method.js";
import type { AggregateMethod } from "./aggregate/method.js";
import type { WeightMethod } from "./weight/method.js";

export interface TreeMethods {
  readonly weight: ReadonlyMap<string, WeightMethod>;
  readonly aggregate: ReadonlyMap<string, AggregateMethod>;
}

/** A leaf: the normalized column of an indicator and which way it points. */
export interface Leaf {
  readonly values: Float64Array;
  readonly sign: 1 | -1;
}

const COVERAGE_TOLERANCE = 1e-12;

/** The indicators of a tree, each once, in the order of the tree. */
export function indicatorsOf(root: ScoreNode, declared: readonly IndicatorSpec[]): readonly IndicatorSpec[] {
  const leaves = (node: ScoreNode): readonly string[] =>
    node.children.flatMap((child) => ("node" in child ? leaves(child.node) : [child.indicator]));
  return [...new Set(leaves(root))].map(
    (id) => declared.find((indicator) => indicator.id === id) as IndicatorSpec,
  );
}

/**
 * Scores every node, children before parents; the last stage is the root.
 *
 * **Shape** all columns have one length and order. **Missing** a child that is NaN in a row takes its weight
 * out of the row's coverage; a row whose coverage is below the node's minimum scores NaN.
 * **Cost** that of the methods, plus O(n) per child.
 */
export function scoreTree(
  root: ScoreNode,
  leaves: ReadonlyMap<string, Leaf>,
  length: number,
  methods: TreeMethods,
  diagnose: (subject: string) => Diagnose,
): readonly NodeStage[] {
  const stages: NodeStage[] = [];
  const visit = (node: ScoreNode): Leaf => {
    const children = node.children.map((child) =>
      "node" in child ? visit(child.node) : (leaves.get(child.indicator) as Leaf),
    );
    const columns = children.map((child) => child.values);
    const signs = children.map((child) => child.sign);
    const report = diagnose(node.id);

    const given = givenWeights(node.children);
    const weights = new Float64Array(columns.length);
    const [weigh, weighOptions] = pick(methods.weight, node.weights ?? { method: "given" });
    weigh.apply(columns, weights, weighOptions, { given, signs, diagnose: report });

    const values = new Float64Array(length);
    const [aggregate, aggregateOptions] = pick(methods.aggregate, node.aggregate);
    aggregate.apply(columns, values, aggregateOptions, { weights, signs, diagnose: report });

    const coverage = coverageOf(columns, weights, length);
    for (let i = 0; i < length; i++) {
      if ((coverage[i] as number) < node.minimumCoverage - COVERAGE_TOLERANCE) values[i] = Number.NaN;
    }
    stages.push({
      id: node.id,
      values,
      coverage,
      better: aggregate.better,
      weights: node.children.map((child, k) => ({ child: childId(child), weight: weights[k] as number })),
    });
    return { values, sign: aggregate.better === "higher" ? 1 : -1 };
  };
  visit(root);
  return stages;
}

function childId(child: ScoreChild): string {
  return "node" in child ? child.node.id : child.indicator;
}

/** The children's weights, scaled to sum 1; equal where none is given. */
function givenWeights(children: readonly ScoreChild[]): Float64Array {
  const weights = Float64Array.from(children, (child) => child.weight ?? Number.NaN);
  if (weights.some(Number.isNaN)) return weights.fill(1 / children.length);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function coverageOf(columns: readonly Float64Array[], weights: Float64Array, length: number): Float64Array {
  const coverage = new Float64Array(length).fill(1);
  columns.forEach((column, k) => {
    const weight = weights[k] as number;
    if (isComplete(column)) return;
    for (let i = 0; i < length; i++) {
      if (column[i] !== column[i]) coverage[i] = (coverage[i] as number) - weight;
    }
  });
  return coverage;
}

/** Is nothing missing? A sum is the quickest test: NaN makes it NaN. */
function isComplete(column: Float64Array): boolean {
  let sum = 0;
  for (let i = 0; i < column.length; i++) sum += column[i] as number;
  return sum === sum;
}

function pick<Method extends MethodDeclaration>(
  methods: ReadonlyMap<string, Method>,
  spec: MethodSpec,
): [Method, Readonly<Record<string, unknown>>] {
  const method = methods.get(spec.method) as Method;
  return [method, resolveOptions(method.options, spec).options];
}
