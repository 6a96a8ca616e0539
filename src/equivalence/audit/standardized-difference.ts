/** Equivalence, audit: how far apart are the groups on a number, before anything is held equal? */

import { UsageError } from "../../model/errors.js";
import { mean, normalQuantile, variance } from "../../numeric/index.js";

export interface StandardizedDifference {
  /** Hedges' g, focal less reference, in pooled standard deviations. */
  readonly value: number;
  readonly standardError: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly focal: number;
  readonly reference: number;
}

/**
 * g = J (mean focal − mean reference)/s, s the pooled standard deviation on m = f + r − 2 degrees of freedom, J =
 * 1 − 3/(4 m − 1); variance (f + r)/(f r) + g²/(2 (f + r)), interval by the normal law.
 * Shape: one entry per journal. Missing: NaN rows are left out; null where a group has fewer than two rows or
 * nothing varies. Throws `LENGTH_MISMATCH`.
 * Source: Hedges (1981), Journal of Educational Statistics 6, 107–128; Hedges & Olkin (1985), 80–86. Cost O(n).
 */
export function standardizedDifference(
  values: Float64Array,
  focal: readonly boolean[],
  confidence = 0.95,
): StandardizedDifference | null {
  if (values.length !== focal.length) {
    throw new UsageError("LENGTH_MISMATCH", `${values.length} values for ${focal.length} groups.`);
  }
  const [inside, outside] = [true, false].map((side) =>
    values.filter((value, i) => focal[i] === side && Number.isFinite(value)),
  ) as [Float64Array, Float64Array];
  const [f, r] = [inside.length, outside.length];
  if (f < 2 || r < 2) return null;
  const degrees = f + r - 2;
  const pooled = Math.sqrt(
    ((f - 1) * variance(inside, "sample") + (r - 1) * variance(outside, "sample")) / degrees,
  );
  if (!(pooled > 0)) return null;
  const value = (1 - 3 / (4 * degrees - 1)) * ((mean(inside) - mean(outside)) / pooled);
  const standardError = Math.sqrt((f + r) / (f * r) + (value * value) / (2 * (f + r)));
  const reach = normalQuantile(0.5 + confidence / 2) * standardError;
  return Object.freeze({
    value,
    standardError,
    interval: Object.freeze([value - reach, value + reach] as const),
    focal: f,
    reference: r,
  });
}
