/** Equivalence: percentiles inside each population. */

import { POPULATIONS } from "../model/journal.js";
import { rank } from "../numeric/index.js";
import { type Joint, positionsOf } from "./joint.js";

/**
 * Percentile 0–100 of every value inside its own population, 100 best: 100 (N − A + ½)/N with the average rank A
 * (Hazen 1914). NaN stays NaN and is not counted in N. Cost O(n log n).
 */
export function percentilesInside(
  joint: Pick<Joint, "population">,
  values: Float64Array,
  better: "higher" | "lower",
): Float64Array {
  const out = new Float64Array(values.length).fill(Number.NaN);
  const sign = better === "higher" ? 1 : -1;
  for (const population of POPULATIONS) {
    const positions = positionsOf(joint, population);
    const own = Float64Array.from(positions, (position) => sign * (values[position] as number));
    const ranks = rank(own, "average");
    const present = own.filter((value) => !Number.isNaN(value)).length;
    positions.forEach((position, i) => {
      out[position] = (100 * (present - (ranks[i] as number) + 0.5)) / present;
    });
  }
  return out;
}
