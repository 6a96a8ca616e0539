/** Scoring: what each indicator of a scale really decides, and how the indicators go together. */

import type { NodeStage, ScaleDiagnostics } from "../model/evaluation.js";
import type { Leaf } from "./score-tree.js";
import { describeCorrelations } from "./statistics/describe-correlations.js";
import { effectiveWeights } from "./statistics/effective-weights.js";

/** With two journals every correlation is 1 or -1. */
const FEWEST_JOURNALS = 3;

/**
 * Nominal beside effective weights of the leaves of a scored tree, and the rank correlations of their normalized
 * columns, over the journals that `isRanked` says are ranked on the scale and that have a score.
 *
 * Nominal weight of a leaf: the product of the weights from the root down to it, summed where it stands twice.
 * Effective weight: see `effectiveWeights`, against the score of the root. Correlations: Spearman, every column
 * turned so that higher is better, over the journals present in both.
 * **Shape** all columns have one length and order. **Unit** weights 0–1, correlations -1–1. **Missing** NaN where a
 * column does not vary; null where fewer than three journals are ranked or their scores do not vary.
 * **Cost** O(indicators² × journals).
 */
export function diagnoseScale(
  leaves: ReadonlyMap<string, Leaf>,
  nodes: readonly NodeStage[],
  isRanked: (place: number) => boolean,
): ScaleDiagnostics | null {
  const root = nodes[nodes.length - 1] as NodeStage;
  const kept = root.values.map((value, place) => (value === value && isRanked(place) ? 1 : 0));
  const take = (values: Float64Array, sign = 1) => {
    const taken = values.filter((_, place) => kept[place] === 1);
    return sign === 1 ? taken : taken.map((value) => sign * value);
  };
  const score = take(root.values);
  if (score.length < FEWEST_JOURNALS) return null;
  if (score.every((value) => value === score[0])) return null;

  const ids = [...leaves.keys()];
  const columns = [...leaves.values()].map(({ values, sign }) => take(values, sign));
  const shares = leafShares(nodes);
  const weights = effectiveWeights(
    columns,
    ids.map((id) => shares.get(id) ?? 0),
    score,
  );
  const { matrix, flags } = describeCorrelations(columns, "spearman");
  return {
    journals: score.length,
    indicators: ids.map((id, k) => ({ id, ...(weights[k] as (typeof weights)[number]) })),
    correlations: matrix,
    flags: flags.map(({ first, second, flag }) => ({
      first: ids[first] as string,
      second: ids[second] as string,
      flag,
    })),
  };
}

/** The share of the root's weight that each leaf has. */
function leafShares(nodes: readonly NodeStage[]): ReadonlyMap<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const shares = new Map<string, number>();
  const visit = ({ weights }: NodeStage, share: number): void => {
    for (const { child, weight } of weights) {
      const inner = byId.get(child);
      if (inner === undefined) shares.set(child, (shares.get(child) ?? 0) + share * weight);
      else visit(inner, share * weight);
    }
  };
  visit(nodes[nodes.length - 1] as NodeStage, 1);
  return shares;
}
