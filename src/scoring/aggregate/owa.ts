/** Scoring, aggregate: ordered weighted averaging, in which a weight belongs to a place and not to an indicator. */

import type { OptionFault } from "../../model/method.js";
import { refuseFaults, requirePerColumn } from "./input.js";
import { meanRows, type RowMean, sortRow, withinRow } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

export interface OwaOptions {
  /** Weight of the best value of a row, of the second best, and so on; ≥ 0, scaled to sum 1. */
  readonly places: readonly number[];
}

/**
 * score = Σ ω x sorted from the best to the worst value. With equal indicator weights ω are the weights of the
 * places: (1, 0, …) is the maximum, (…, 0, 1) the minimum. With other indicator weights, and over the values
 * that are present, ω = W(Σ w up to the place) − W(Σ w before it), W the broken line through the cumulated
 * weights of the places. Throws `OPTION_LENGTH`, `OPTION_RANGE`.
 * Source: Yager (1988), IEEE Transactions on Systems, Man, and Cybernetics 18, 183–190; with indicator
 * weights: Torra (1997), International Journal of Intelligent Systems 12, 153–166. Cost O(n m²).
 */
export const owa: AggregateMethod<OwaOptions> = {
  name: "owa",
  title: { en: "Ordered weighted averaging (OWA)", zh: "有序加权平均（OWA）" },
  formula: "score = Σ ω x₍ᵢ₎, ωᵢ = W(Σ w₍₁…ᵢ₎) − W(Σ w₍₁…ᵢ₋₁₎)",
  source: "Yager (1988), IEEE Trans. SMC 18, 183–190; Torra (1997), Int. J. Intelligent Systems 12, 153–166",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m²)",
  options: {
    places: {
      about: "Weight of the best value of a journal, of its second best, and so on to the worst.",
      type: "numbers",
      perColumn: true,
    },
  },
  better: "higher",
  faults: placeFaults,
  apply(columns, out, options, context) {
    refuseFaults("owa", placeFaults(options));
    requirePerColumn("owa", "places", options.places, columns.length);
    meanRows(columns, out, context, orderedMean(options.places));
  },
};

function placeFaults({ places }: OwaOptions): readonly OptionFault[] {
  const sum = places.reduce((total, weight) => total + weight, 0);
  return places.every((weight) => weight >= 0) && sum > 0
    ? []
    : [
        {
          option: "places",
          expected: "a list of numbers from 0, not all 0",
          received: JSON.stringify(places),
        },
      ];
}

function orderedMean(places: readonly number[]): RowMean {
  const total = places.reduce((sum, weight) => sum + weight, 0);
  const cumulated = [0];
  let sum = 0;
  for (const weight of places) {
    sum += weight;
    cumulated.push(Math.min(1, sum / total));
  }
  cumulated[places.length] = 1;
  const line = (share: number) => {
    const position = Math.min(1, share) * places.length;
    const nearest = Math.round(position);
    if (Math.abs(position - nearest) < 1e-12 * places.length) return cumulated[nearest] as number;
    const place = Math.floor(position);
    const from = cumulated[place] as number;
    return from + (position - place) * ((cumulated[place + 1] as number) - from);
  };
  return (values, weights, count) => {
    sortRow(values, weights, count);
    let share = 0;
    let before = 0;
    let score = 0;
    for (let k = 0; k < count; k++) {
      share += weights[k] as number;
      const reached = k === count - 1 ? 1 : line(share);
      score += (reached - before) * (values[k] as number);
      before = reached;
    }
    return withinRow(score, values, count);
  };
}
