/** Equivalence, link: how the link of one discipline differs from its parent's, and how sure that is. */

import { mean, standardDeviation } from "../../numeric/index.js";
import { domesticValues } from "./arrange-anchors.js";
import type { GroupEstimate } from "./between-variance.js";
import { levelOf, riseOf } from "./contrasts.js";
import type { FittedLink } from "./fit-link.js";
import { residualSpread } from "./residual-spread.js";

export interface OwnLink {
  readonly link: FittedLink;
  /** Mean domestic value of the discipline's anchors. */
  readonly center: number;
  /** Own link minus the parent's, mean over the discipline's anchors. */
  readonly level: GroupEstimate;
  /** Own slope minus the parent's, over a standard deviation on either side of the center; null for a shift. */
  readonly slope: GroupEstimate | null;
}

/**
 * `sigma` is the residual standard deviation that the disciplines share; null leaves every discipline its own
 * standard errors. The whole is null where there is no sampling variance to weigh by.
 */
export function describeOwnLink(link: FittedLink, parent: FittedLink, sigma: number | null): OwnLink | null {
  const points = domesticValues(link.data);
  const center = mean(points);
  const level = levelOf(link, points);
  const variance = sigma === null ? level.error * level.error : (sigma * sigma) / link.anchors;
  if (!(variance > 0)) return null;
  return {
    link,
    center,
    level: { value: level.value - mean(points.map((x) => parent.at(x))), variance },
    slope: link.shape === "shift" ? null : slopeDifference(link, parent, sigma, points, center),
  };
}

function slopeDifference(
  link: FittedLink,
  parent: FittedLink,
  sigma: number | null,
  points: Float64Array,
  center: number,
): GroupEstimate | null {
  const step = standardDeviation(points, "sample");
  const [low, high] = [center - step, center + step];
  const rise = riseOf(link, low, high);
  const { squares, degrees } = residualSpread(link);
  const scale = sigma === null ? 1 : sigma / Math.sqrt(squares / degrees);
  const error = (rise.error * scale) / (2 * step);
  const variance = error * error;
  if (!(variance > 0 && variance < Infinity)) return null;
  return { value: (rise.value - (parent.at(high) - parent.at(low))) / (2 * step), variance };
}
