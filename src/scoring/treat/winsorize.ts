/** Scoring, treat: winsorizing by count: extreme values move in one by one until the column passes. */

import type { ShapeLimits } from "../../methodology/types.js";
import { sortedPresent } from "../../numeric/index.js";
import { describeShape } from "./shape.js";
import { clampColumn, type Finding, type Treated, treated } from "./treated.js";

/**
 * While the column fails the limits, its highest value (its lowest where skewness is negative) is set to the
 * next one. Equal values move together; a group that would bring the number of touched cells above
 * `maximumCount` stays. Finding `OUTLIERS_REMAIN` where the column still fails then. Missing cells stay missing.
 * Source: OECD/JRC (2008), §4; the loop is that of COINr's `winsorise` (Becker et al. 2022), which lets a tied
 * group pass the maximum. Cost O(n · steps).
 */
export function winsorize(values: Float64Array, maximumCount: number, limits: ShapeLimits): Treated {
  const sorted = sortedPresent(values);
  let low = 0;
  let high = sorted.length - 1;
  let current = values;
  let shape = describeShape(current, limits);
  while (!shape.passes) {
    const next =
      shape.skewness >= 0 ? [low, lowerNeighbor(sorted, high)] : [upperNeighbor(sorted, low), high];
    const [nextLow, nextHigh] = next as [number, number];
    if (nextLow > nextHigh || nextLow + (sorted.length - 1 - nextHigh) > maximumCount) break;
    low = nextLow;
    high = nextHigh;
    const floor = sorted[low] as number;
    const ceiling = sorted[high] as number;
    current = clampColumn(values, floor, ceiling);
    shape = describeShape(current, limits);
  }
  const count = low + (sorted.length - 1 - high);
  const findings: Finding[] = [];
  if (!shape.passes) {
    const details = { count, skewness: shape.skewness.toFixed(2), kurtosis: shape.kurtosis.toFixed(2) };
    findings.push({ code: "OUTLIERS_REMAIN", details });
  }
  const parameters = { count, skewness: shape.skewness, kurtosis: shape.kurtosis };
  return treated("winsorize", values, current === values ? Float64Array.from(values) : current, {
    findings,
    parameters,
  });
}

/** Index of the last value below that at `index`; −1 where there is none. */
function lowerNeighbor(sorted: Float64Array, index: number): number {
  let next = index;
  while (next >= 0 && sorted[next] === sorted[index]) next--;
  return next;
}

/** Index of the first value above that at `index`; the length where there is none. */
function upperNeighbor(sorted: Float64Array, index: number): number {
  let next = index;
  while (next < sorted.length && sorted[next] === sorted[index]) next++;
  return next;
}
