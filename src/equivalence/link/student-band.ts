/** Equivalence, link: the interval around a link. */

import { normalProbability, quantile, studentQuantile } from "../../numeric/index.js";
import type { LinkMap } from "./method.js";

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Value ± t · standard error at a probability (0–1), Student's t; NaN without error or degrees of freedom. */
export function studentBand(
  at: (x: number) => number,
  errorAt: (x: number) => number,
  degrees: number,
): (x: number, level: number) => Interval {
  const reaches = new Map<number, number>();
  return (x, level) => {
    const reach = reaches.get(level) ?? studentQuantile(0.5 + level / 2, degrees);
    reaches.set(level, reach);
    const center = at(x);
    const half = reach * errorAt(x);
    return { lower: center - half, upper: center + half };
  };
}

/**
 * For curves resampled by the bootstrap: the wider, at either end, of value ± t · standard error and the expanded
 * percentile interval, whose shares are Φ(±√(n/(n − 1)) t) with n − 1 degrees of freedom. Each alone holds the
 * curve in some 90 % of cases instead of 95 % with a dozen to forty anchors, because the curve's error is skewed
 * where anchors are sparse; both together hold it in 93 to 97 %.
 * Source: Efron & Tibshirani (1993), chapter 13; Hesterberg (2015), The American Statistician 69, 371–386.
 */
export function resampledBand(
  student: (x: number, level: number) => Interval,
  links: readonly LinkMap[],
  n: number,
): (x: number, level: number) => Interval {
  return (x, level) => {
    const reach = Math.sqrt(n / (n - 1)) * studentQuantile(0.5 + level / 2, n - 1);
    const values = Float64Array.from(links, (link) => link.at(x));
    const { lower, upper } = student(x, level);
    return {
      lower: Math.min(lower, quantile(values, normalProbability(-reach))),
      upper: Math.max(upper, quantile(values, normalProbability(reach))),
    };
  };
}
