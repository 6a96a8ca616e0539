/** Scoring, aggregate: weighted membership, the sum of shares of the largest value. */

import { scaleFactor, weightedSum } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, NON_NEGATIVE, type Ranker, rankerTable } from "./table.js";

/**
 * μ = x / max, or 1 − x / max where lower is better; score = Σ w μ, 0 to 1. A column of zeros counts as
 * membership 0 (1 where lower is better). A row with a missing or negative value is NaN: a journal that an
 * indicator does not know must be given its value, usually 0, by the missing policy.
 * Source: Guide to the Core Journals of China (中文核心期刊要目总览, Peking University Library), weighted membership.
 * Cost O(n m).
 */
const rankByMembership: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context, NON_NEGATIVE);
  const score = weightedSum(table, (k) => {
    const factor = scaleFactor(table, k, "maximum");
    const higher = table.signs[k] === 1;
    return (table.columns[k] as Float64Array).map((value) => (higher ? value * factor : 1 - value * factor));
  });
  return { score: finishScores(score, table, context.diagnose) };
};

export const weightedMembership: AggregateMethod<Record<string, never>> = {
  name: "weighted-membership",
  title: { en: "Weighted membership", zh: "加权隶属度" },
  formula: "score = Σ w x / max",
  source: "Guide to the Core Journals of China (Peking University Library), weighted membership",
  needs: ["complete", "non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(rankByMembership),
};
