/** Equivalence, calibrate: how strict each expert is. */

import type { ClusterRobustFit } from "./cluster-robust.js";
import type { RatingRows } from "./rating-rows.js";

export interface RaterSeverity {
  /** Number of the expert as given with the ratings. */
  readonly rater: number;
  /** How much lower than the mean expert he or she rates the same journals; sum 0. */
  readonly severity: number;
  readonly standardError: number;
  readonly ratings: number;
}

/** Severity = mean level of all experts − own level; `first` is the place of the first level in the fit. */
export function severities(rows: RatingRows, fit: ClusterRobustFit, first: number): RaterSeverity[] {
  const count = rows.raters.length;
  let mean = 0;
  for (let rater = 0; rater < count; rater++) mean += (fit.coefficients[first + rater] as number) / count;
  return rows.raters.map((rater, place) => {
    const weights = rows.raters.map((_, other) => 1 / count - (other === place ? 1 : 0));
    let variance = 0;
    for (const [i, left] of weights.entries()) {
      for (const [j, right] of weights.entries()) {
        variance += left * right * (fit.covariance[first + i]?.[first + j] as number);
      }
    }
    return {
      rater,
      severity: mean - (fit.coefficients[first + place] as number),
      standardError: Math.sqrt(Math.max(0, variance)),
      ratings: rows.rater.filter((own) => own === place).length,
    };
  });
}
