/** Equivalence, link: level and tilt of a link over some points, with their standard errors. */

import { mean } from "../../numeric/index.js";
import type { FittedLink } from "./fit-link.js";
import type { LinkMap } from "./method.js";
import { resampledError } from "./resample-links.js";

export interface Contrast {
  readonly value: number;
  /** Standard error; NaN where the link has none. */
  readonly error: number;
}

/**
 * Mean of the link over the points. Its error comes from the resamples, or for a line from the formula at the
 * mean of the points; for a curve with a formula it is the mean of the errors, which is never too small.
 */
export function levelOf(link: FittedLink, points: Float64Array): Contrast {
  const level = (map: LinkMap) => mean(points.map((x) => map.at(x)));
  if (link.resampled !== null) return { value: level(link), error: resampledError(link.resampled, level) };
  const error =
    link.shape === "curve" ? mean(points.map((x) => link.errorAt(x))) : link.errorAt(mean(points));
  return { value: level(link), error };
}

/**
 * Rise of the link from `low` to `high`. With a formula, V(slope) of a line is the second difference of its
 * squared error, and the ends of a curve count as independent.
 */
export function riseOf(link: FittedLink, low: number, high: number): Contrast {
  const rise = (map: LinkMap) => map.at(high) - map.at(low);
  if (link.resampled !== null) return { value: rise(link), error: resampledError(link.resampled, rise) };
  const [below, above] = [square(link.errorAt(low)), square(link.errorAt(high))];
  if (link.shape === "curve") return { value: rise(link), error: Math.sqrt(below + above) };
  const middle = square(link.errorAt((low + high) / 2));
  return { value: rise(link), error: Math.sqrt(Math.max(0, 2 * (below + above - 2 * middle))) };
}

function square(value: number): number {
  return value * value;
}
