/**
 * Scoring, combine: clipping of outlying resamples. κ is the constant of image stacking, not Cohen's kappa.
 */

import { mean, standardDeviation } from "../../numeric/index.js";

/** How outlying resamples of a journal's rank are clipped before its interval is read off. */
export type KappaSigmaClipping =
  /**
   * Values further than κ standard deviations from the mean are dropped, pass after pass, as the paper says.
   */
  | "described"
  /** What the authors' published program does, for comparison with figures made by it. */
  | "published-program"
  | "none";

/**
 * The values of one journal over all draws (NaN where not drawn) that survive `passes` passes with constant
 * `kappa`, without NaN, in the order of the draws. A pass that would drop everything drops nothing.
 *
 * `published-program`: each pass compares the lower bound with the values of the last pass, moved together,
 * and the upper bound with all values in their first places, then takes the values from those places. From
 * the second pass on the two belong to different draws, so most values are lost and the interval is wider.
 * Source: Bradshaw & Brook (2016), PLoS ONE 11(3): e0149852, and their program journalRanks.R. Cost O(draws ·
 * passes).
 */
export function clipDraws(
  values: Float64Array,
  clipping: KappaSigmaClipping,
  kappa: number,
  passes: number,
): Float64Array {
  let kept = values.filter((value) => value === value);
  if (clipping === "none") return kept;
  let places = clipping === "published-program" ? values : kept;
  for (let pass = 0; pass < passes; pass++) {
    const center = mean(kept);
    const reach = kappa * standardDeviation(kept, "sample");
    const next =
      clipping === "described"
        ? kept.filter((value) => Math.abs(value - center) <= reach)
        : values.filter((value, i) => (places[i] as number) > center - reach && value < center + reach);
    if (next.length === 0 || (clipping === "described" && next.length === kept.length)) break;
    kept = next;
    places = next;
  }
  return kept;
}
