/** Scoring, treat: does a column look as if it had outliers? */

import type { ShapeLimits } from "../../methodology/types.js";
import { kurtosis, skewness } from "../../numeric/index.js";

export interface Shape {
  /** Sample skewness G1; NaN below three values or without spread. */
  readonly skewness: number;
  /** Sample excess kurtosis G2; NaN below four values or without spread. */
  readonly kurtosis: number;
  readonly passes: boolean;
}

/**
 * A column fails when |skewness| and kurtosis both reach their limits, or with `either` when one does. A column
 * too short for the two figures, or without spread, passes: it has no outliers to show.
 * Source: OECD/JRC (2008), §4; the pair of limits 2 and 3.5 is Groeneveld & Meeden (1984) as used by the JRC.
 * Cost O(n).
 */
export function describeShape(values: Float64Array, limits: ShapeLimits): Shape {
  const skew = skewness(values);
  const kurt = kurtosis(values);
  const isSkewed = Math.abs(skew) >= limits.skewLimit;
  const isHeavy = kurt >= limits.kurtosisLimit;
  const fails = limits.failsOn === "either" ? isSkewed || isHeavy : isSkewed && isHeavy;
  return { skewness: skew, kurtosis: kurt, passes: !fails };
}
