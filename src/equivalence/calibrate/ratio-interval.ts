/** Equivalence, calibrate: the interval of a ratio of two estimates. */

/** Two estimates, their variances and their covariance. */
export interface RatioEstimates {
  readonly above: number;
  readonly below: number;
  readonly varianceAbove: number;
  readonly varianceBelow: number;
  readonly covariance: number;
}

/**
 * All ρ for which above − ρ · below is within `quantile` standard errors of 0. Null where the set is not an
 * interval, which is where `below` is within as many of its own errors of 0.
 * Source: Fieller (1954), JRSS-B 16, 175–185.
 */
export function ratioInterval(estimates: RatioEstimates, quantile: number): [number, number] | null {
  const { above, below, varianceAbove, varianceBelow, covariance } = estimates;
  const square = quantile * quantile;
  const a = below * below - square * varianceBelow;
  const b = above * below - square * covariance;
  const c = above * above - square * varianceAbove;
  if (!(a > 0)) return null;
  const root = Math.sqrt(Math.max(0, b * b - a * c));
  return [(b - root) / a, (b + root) / a];
}
