/** Scoring, aggregate: RAFSI, values mapped onto one interval between fixed ideal and anti-ideal values. */

import { UsageError } from "../../model/errors.js";
import { weightedSum } from "./directed.js";
import { requirePerColumn } from "./input.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, type Ranker, rankerTable } from "./table.js";

export interface RafsiOptions {
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
  /** How many times better the ideal is than the anti-ideal. */
  readonly ratio: number;
}

/**
 * s runs along a line from 1 to the ratio b between the two given values, upward with x; with A = (1 + b)/2 and
 * H = 2/(1 + 1/b) score = Σ w s/(2A), or Σ w H/(2s) where lower is better. Values beyond a given value count as
 * it; no journal influences the score of another. A row with a missing value is NaN. Throws `OPTION_LENGTH`,
 * and `OPTION_RANGE` where an ideal does not lie on the better side of its anti-ideal.
 * Source: Žižović, Pamučar, Albijanić, Chatterjee & Pribićević (2020), Mathematics 8(6), 1015. Cost O(n m).
 */
const rankByMapping: Ranker<RafsiOptions> = (columns, options, context) => {
  const { ideal, antiIdeal, ratio } = options;
  requirePerColumn("rafsi", "ideal", ideal, columns.length);
  requirePerColumn("rafsi", "antiIdeal", antiIdeal, columns.length);
  const table = rankerTable(columns, context);
  const score = weightedSum(table, (k) => {
    const child = table.children[k] as number;
    const best = ideal[child] as number;
    const worst = antiIdeal[child] as number;
    const sign = table.signs[k] as number;
    if (!(sign * best > sign * worst)) {
      throw new UsageError(
        "OPTION_RANGE",
        `rafsi: ideal (${best}) must be better than antiIdeal (${worst}) in entry ${child + 1}.`,
      );
    }
    const [low, high] = sign === 1 ? [worst, best] : [best, worst];
    const unit = table.units[k] as number;
    return (table.columns[k] as Float64Array).map((value) => {
      const held = Math.min(high, Math.max(low, value * unit));
      const mapped = 1 + ((ratio - 1) * (held / 2 - low / 2)) / (high / 2 - low / 2);
      return sign === 1 ? mapped / (1 + ratio) : 1 / ((1 + 1 / ratio) * mapped);
    });
  });
  return { score: finishScores(score, table, context.diagnose) };
};

export const rafsi: AggregateMethod<RafsiOptions> = {
  name: "rafsi",
  title: { en: "RAFSI", zh: "函数映射排序法（RAFSI）" },
  formula: "score = Σ w s / (2A) or Σ w H / (2s), s from 1 to b along x",
  source: "Žižović, Pamučar, Albijanić, Chatterjee & Pribićević (2020), Mathematics 8(6), 1015",
  needs: ["complete", "fixed-limits"],
  guarantees: ["rank-reversal-free", "monotone", "bounded"],
  cost: "O(n m)",
  options: {
    ideal: { about: "Best value of each child that counts.", type: "numbers", perColumn: true },
    antiIdeal: { about: "Worst value of each child that counts.", type: "numbers", perColumn: true },
    ratio: {
      about: "How many times better the ideal is than the anti-ideal.",
      type: "number",
      minimum: 1.001,
      maximum: 1000,
      default: 6,
    },
  },
  better: "higher",
  range: () => [0, 1],
  apply: applyRanker(rankByMapping),
};
