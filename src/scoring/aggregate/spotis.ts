/** Scoring, aggregate: SPOTIS, distance to an ideal between limits that are fixed before the data are seen. */

import type { OptionFault } from "../../model/method.js";
import { weightedSum } from "./directed.js";
import { limitFaults, refuseFaults, requirePerColumn } from "./input.js";
import type { AggregateMethod } from "./method.js";
import { applyRanker, finishScores, type Ranker, rankerTable } from "./table.js";

export interface SpotisOptions {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  /** Expected solution point; the better limit of each column where not given. */
  readonly expected?: readonly number[];
}

/**
 * score = Σ w |x − ideal| / (upper − lower), ideal = the better limit or the expected point; lower is better,
 * 0 to 1 (the sum of the weights). Values beyond a limit count as the limit. No journal influences the score
 * of another. Without an expected point a better value never scores worse. A row with a missing value is NaN.
 * Throws `OPTION_LENGTH`, `OPTION_RANGE`.
 * Source: Dezert, Tchamova, Han & Tacnet (2020), FUSION 2020, 1–8. Cost O(n m).
 */
const rankByFixedIdeal: Ranker<SpotisOptions> = (columns, options, context) => {
  refuseFaults("spotis", spotisFaults(options));
  for (const option of ["lower", "upper", "expected"] as const) {
    requirePerColumn("spotis", option, options[option], columns.length);
  }
  const table = rankerTable(columns, context);
  const score = weightedSum(table, (k) => {
    const child = table.children[k] as number;
    const unit = table.units[k] as number;
    const lower = options.lower[child] as number;
    const upper = options.upper[child] as number;
    const ideal = options.expected?.[child] ?? (table.signs[k] === 1 ? upper : lower);
    const span = upper / 2 - lower / 2;
    return (table.columns[k] as Float64Array).map((value) => {
      const held = Math.min(upper, Math.max(lower, value * unit));
      return Math.abs(held / 2 - ideal / 2) / span;
    });
  });
  return { score: finishScores(score, table, context.diagnose) };
};

function spotisFaults({ lower, upper, expected }: SpotisOptions): readonly OptionFault[] {
  const limits = limitFaults(["lower", lower], ["upper", upper]);
  if (expected === undefined) return limits;
  return [
    ...limits,
    ...limitFaults(["lower", lower], ["expected", expected], true),
    ...limitFaults(["expected", expected], ["upper", upper], true),
  ];
}

export const spotis: AggregateMethod<SpotisOptions> = {
  name: "spotis",
  title: { en: "SPOTIS", zh: "稳定偏好排序法（SPOTIS）" },
  formula: "score = Σ w |x − ideal| / (upper − lower), lower is better",
  source: "Dezert, Tchamova, Han & Tacnet (2020), FUSION 2020, 1–8",
  needs: ["complete", "fixed-limits"],
  guarantees: ["rank-reversal-free", "bounded"],
  cost: "O(n m)",
  options: {
    lower: { about: "Smallest value of each child that counts.", type: "numbers", perColumn: true },
    upper: { about: "Largest value of each child that counts.", type: "numbers", perColumn: true },
    expected: {
      about: "The value of each child that is wanted; the better limit where not given.",
      type: "numbers",
      perColumn: true,
      optional: true,
    },
  },
  better: "lower",
  range: () => [0, 1],
  faults: spotisFaults,
  apply: applyRanker(rankByFixedIdeal),
};
