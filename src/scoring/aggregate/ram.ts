/** Scoring, aggregate: RAM, benefits under a root whose degree the costs set. */

import { raise } from "../../numeric/index.js";
import { benefitAndCost, shares } from "./directed.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, NON_NEGATIVE, type Ranker, rankerTable } from "./table.js";

/**
 * y = w x / Σx; S⁺, S⁻ = Σ y over benefits, over costs; score = (2 + S⁺)^(1 / (2 + S⁻)), between 2^⅓ and √3. A
 * column of zeros has no effect; a row with a missing or negative value is NaN.
 * Source: Sotoudeh-Anvari (2023), Journal of Cleaner Production 423, 138695. Cost O(n m).
 */
const rankByRoot: Ranker<Record<string, never>> = (columns, _options, context) => {
  const table = rankerTable(columns, context, NON_NEGATIVE);
  const { benefit, cost } = benefitAndCost(table, (k) => shares(table, k, "sum"));
  const score = benefit.map((value, i) => raise(2 + value, 1 / (2 + (cost[i] as number))));
  return { score: finishScores(score, table, context.diagnose) };
};

export const ram: AggregateMethod<Record<string, never>> = {
  name: "ram",
  title: { en: "RAM", zh: "根式评估法（RAM）" },
  formula: "score = (2 + S⁺)^(1 / (2 + S⁻))",
  source: "Sotoudeh-Anvari (2023), Journal of Cleaner Production 423, 138695",
  needs: ["complete", "non-negative"],
  guarantees: ["monotone", "scale-invariant", "bounded", "positive"],
  cost: "O(n m)",
  options: {},
  better: "higher",
  range: () => [1, 2],
  apply: applyRanker(rankByRoot),
};
