/** Equivalence, link: the straight line that the linear methods return. */

import type { LinkMap } from "./method.js";

/** The line through the point (`from`, `to`) with the given slope; further parameters are kept beside it. */
export function line(
  from: number,
  to: number,
  slope: number,
  parameters: Readonly<Record<string, number>> = {},
): LinkMap {
  return {
    at: (x) => to + slope * (x - from),
    parameters: { slope, intercept: to - slope * from, ...parameters },
    increasing: slope > 0,
  };
}
