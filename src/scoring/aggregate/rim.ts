/** Scoring, aggregate: RIM, nearness to an ideal interval inside a fixed range. */

import type { OptionFault } from "../../model/method.js";
import { limitFaults, refuseFaults, requirePerColumn } from "./input.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, emptyScores, finishScores, type Ranker, rankerTable } from "./table.js";

export interface RimOptions {
  /** Range of each column. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Interval of each column inside its range in which every value is ideal. */
  readonly idealLower: readonly number[];
  readonly idealUpper: readonly number[];
}

export interface RimReport {
  readonly score: Float64Array;
  readonly toIdeal: Float64Array;
  readonly toAntiIdeal: Float64Array;
}

/**
 * y = 1 inside the ideal interval, falling along a line to 0 at the end of the range on either side; I⁺, I⁻ =
 * √Σ (w y − w)², √Σ (w y)²; score = I⁻ / (I⁺ + I⁻), 0 to 1. The ideal interval takes the place of the direction,
 * which is not used. Values beyond the range count as its end; no journal influences the score of another. A
 * row with a missing value is NaN. Throws `OPTION_LENGTH`, `OPTION_RANGE`.
 * Source: Cables, Lamata & Verdegay (2016), Information Sciences 337–338, 1–10. Cost O(n m).
 */
export const rimReport: Ranker<RimOptions, RimReport> = (columns, options, context) => {
  refuseFaults("rim", rimFaults(options));
  for (const option of ["lower", "upper", "idealLower", "idealUpper"] as const) {
    requirePerColumn("rim", option, options[option], columns.length);
  }
  const table = rankerTable(columns, context);
  const toIdeal = emptyScores(table);
  const toAntiIdeal = emptyScores(table);
  table.columns.forEach((column, k) => {
    const likeness = likenessTo(options, table.children[k] as number);
    const unit = table.units[k] as number;
    const weight = table.weights[k] as number;
    for (let i = 0; i < column.length; i++) {
      const y = likeness((column[i] as number) * unit);
      const fromIdeal = weight * (1 - y);
      const fromAntiIdeal = weight * y;
      toIdeal[i] = (toIdeal[i] as number) + fromIdeal * fromIdeal;
      toAntiIdeal[i] = (toAntiIdeal[i] as number) + fromAntiIdeal * fromAntiIdeal;
    }
  });
  const score = new Float64Array(table.length);
  for (let i = 0; i < score.length; i++) {
    toIdeal[i] = Math.sqrt(toIdeal[i] as number);
    toAntiIdeal[i] = Math.sqrt(toAntiIdeal[i] as number);
    score[i] = (toAntiIdeal[i] as number) / ((toIdeal[i] as number) + (toAntiIdeal[i] as number));
  }
  return { score: finishScores(score, table, context.diagnose), toIdeal, toAntiIdeal };
};

function likenessTo(
  { lower, upper, idealLower, idealUpper }: RimOptions,
  child: number,
): (x: number) => number {
  const a = lower[child] as number;
  const b = upper[child] as number;
  const c = idealLower[child] as number;
  const d = idealUpper[child] as number;
  return (x) => {
    if (x < c) return x <= a ? 0 : (x / 2 - a / 2) / (c / 2 - a / 2);
    if (x > d) return x >= b ? 0 : (b / 2 - x / 2) / (b / 2 - d / 2);
    return x === x ? 1 : Number.NaN;
  };
}

function rimFaults({ lower, upper, idealLower, idealUpper }: RimOptions): readonly OptionFault[] {
  return [
    ...limitFaults(["lower", lower], ["upper", upper]),
    ...limitFaults(["lower", lower], ["idealLower", idealLower], true),
    ...limitFaults(["idealLower", idealLower], ["idealUpper", idealUpper], true),
    ...limitFaults(["idealUpper", idealUpper], ["upper", upper], true),
  ];
}

export const rim: AggregateMethod<RimOptions> = {
  name: "rim",
  title: { en: "RIM", zh: "参考理想区间法（RIM）" },
  formula: "score = I⁻ / (I⁺ + I⁻)",
  source: "Cables, Lamata & Verdegay (2016), Information Sciences 337–338, 1–10",
  needs: ["complete", "fixed-limits"],
  guarantees: ["rank-reversal-free", "bounded"],
  cost: "O(n m)",
  options: {
    lower: { about: "Smallest value of each child's range.", type: "numbers", perColumn: true },
    upper: { about: "Largest value of each child's range.", type: "numbers", perColumn: true },
    idealLower: { about: "Smallest ideal value of each child.", type: "numbers", perColumn: true },
    idealUpper: { about: "Largest ideal value of each child.", type: "numbers", perColumn: true },
  },
  better: "higher",
  range: () => [0, 1],
  faults: rimFaults,
  apply: applyRanker(rimReport),
};
