/** Scoring, aggregate: LMAW, additive utilities of logarithmic shares. */

import { log1p, raise, reproducibleSum } from "../../numeric/index.js";
import { ratiosToBest } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, RATIO, type Ranker, rankerTable } from "./table.js";

/**
 * φ = (x + max)/max, or (x + min)/x where lower is better, which is 1 plus the ratio to the best; η = ln φ / ln Πφ;
 * score = Σ 2 η^w / ((2 − η)^w + η^w). A column of zeros counts 0; a row with a missing or negative value, or
 * with a 0 where lower is better, is NaN. The weights are those of the node, not the paper's own.
 * Source: Pamučar, Žižović, Biswas & Božanić (2021), Facta Universitatis, Mechanical Engineering 19, 361–380.
 * Cost O(n m).
 */
const rankByLogarithms: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context, RATIO);
  const score = emptyScores(table);
  table.columns.forEach((_, k) => {
    const logarithms = ratiosToBest(table, k).map(log1p);
    const total = reproducibleSum(logarithms);
    const weight = table.weights[k] as number;
    for (let i = 0; i < score.length; i++) {
      const share = total > 0 ? Math.min(1, (logarithms[i] as number) / total) : 0;
      const raised = raise(share, weight);
      score[i] =
        (score[i] as number) + (share === 0 ? 0 : (2 * raised) / (raise(2 - share, weight) + raised));
    }
  });
  return { score: finishScores(score, table, context.diagnose) };
};

export const lmaw: AggregateMethod<Record<string, never>> = {
  name: "lmaw",
  title: { en: "LMAW", zh: "对数加性法（LMAW）" },
  formula: "score = Σ 2 η^w / ((2 − η)^w + η^w), η = ln φ / ln Πφ",
  source:
    "Pamučar, Žižović, Biswas & Božanić (2021), Facta Universitatis, Mechanical Engineering 19, 361–380",
  needs: ["complete", "non-negative"],
  guarantees: ["monotone", "scale-invariant"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [0, null],
  apply: applyRanker(rankByLogarithms),
};
