/** Scoring, weight: weights from an order of importance alone. */

import type { OptionFault } from "../../model/method.js";
import { raise, rank } from "../../numeric/index.js";
import type { WeightMethod } from "./method.js";
import { refuseFaults } from "./refuse-faults.js";
import { shareOut } from "./share-out.js";

export type RankOrderRule = "centroid" | "sum" | "reciprocal" | "exponent";

export interface RankOrderOptions {
  readonly ranks: readonly number[];
  readonly rule: RankOrderRule;
  readonly exponent: number;
}

/**
 * Weight of place i of m: `centroid` (ROC) (1/m) Σₖ₌ᵢ 1/k; `sum` (RS) m + 1 − i; `reciprocal` (RR) 1/i;
 * `exponent` (m + 1 − i)^z; the last three divided by their sum. Of the ranks only the order counts; columns
 * of equal rank share the weights of the places that they take. Throws `OPTION_RANGE`.
 * Source: Stillwell, Seaver & Edwards (1981), Organizational Behavior and Human Performance 28, 62–77;
 * ROC: Barron & Barrett (1996), Management Science 42, 1515–1523. Cost O(m²).
 */
export const rankOrder: WeightMethod<RankOrderOptions> = {
  name: "rank-order",
  title: { en: "Rank-order weights", zh: "排序赋权（ROC/RS/RR）" },
  formula:
    "centroid: w = (1/m) Σₖ₌ᵢ 1/k; sum: w ∝ m + 1 − i; reciprocal: w ∝ 1/i; exponent: w ∝ (m + 1 − i)^z",
  source:
    "Stillwell, Seaver & Edwards (1981), Organizational Behavior and Human Performance 28, 62–77; Barron & Barrett (1996), Management Science 42, 1515–1523",
  needs: [],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(m²)",
  options: {
    ranks: {
      about: "Place of each child by importance, 1 = most important; equal numbers where two weigh the same.",
      type: "numbers",
      perColumn: true,
    },
    rule: {
      about: "Rank-order centroid (ROC), rank sum (RS), reciprocal of the rank (RR) or rank exponent.",
      type: "choice",
      values: ["centroid", "sum", "reciprocal", "exponent"],
      default: "centroid",
    },
    exponent: {
      about: "z of the rank exponent: 0 gives equal weights, 1 the rank sum.",
      type: "number",
      minimum: 0,
      maximum: 100,
      default: 2,
    },
  },
  faults: rankFaults,
  apply(_columns, out, options) {
    if (out.length === 0) return;
    refuseFaults("rank-order", rankFaults(options, out.length));
    const ranks = Float64Array.from(options.ranks);
    const places = ranks.map((_, place) => placeWeight(options, place + 1, ranks.length));
    // `last` counts from the most important one: negated, so that the smallest rank comes first.
    const last = rank(
      ranks.map((value) => -value),
      "last",
    );
    const first = rank(
      ranks.map((value) => -value),
      "competition",
    );
    shareOut(
      ranks.map((_, k) => mean(places.subarray((first[k] as number) - 1, last[k] as number))),
      out,
    );
  },
};

function rankFaults({ ranks }: RankOrderOptions, children: number): readonly OptionFault[] {
  if (ranks.length === children) return [];
  return [{ option: "ranks", expected: `a list of ${children} numbers`, received: JSON.stringify(ranks) }];
}

function placeWeight({ rule, exponent }: RankOrderOptions, place: number, count: number): number {
  switch (rule) {
    case "centroid": {
      let sum = 0;
      for (let k = count; k >= place; k--) sum += 1 / k;
      return sum / count;
    }
    case "sum":
      return count + 1 - place;
    case "reciprocal":
      return 1 / place;
    case "exponent":
      return raise((count + 1 - place) / count, exponent);
  }
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
