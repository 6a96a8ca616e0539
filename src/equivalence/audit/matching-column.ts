/** Equivalence, audit: the yardstick as the one number that the regressions hold equal. */

import { rank } from "../../numeric/index.js";

/**
 * The yardstick, higher better; with labels its percentile inside the label, 100 (m − r + ½)/m of m journals with
 * r the average rank, because tiers are given inside a label and the levels of two labels cannot be compared.
 * Shape: one entry per journal. Missing: NaN, and NaN where the label is null. Cost O(n log n).
 */
export function matchingColumn(
  yardstick: Float64Array,
  within: readonly (string | null)[] | null,
): Float64Array {
  if (within === null) return yardstick;
  const out = new Float64Array(yardstick.length).fill(Number.NaN);
  const members = new Map<string, number[]>();
  within.forEach((label, i) => {
    if (label === null || Number.isNaN(yardstick[i])) return;
    const list = members.get(label);
    if (list === undefined) members.set(label, [i]);
    else list.push(i);
  });
  for (const list of members.values()) {
    const ranks = rank(
      Float64Array.from(list, (i) => yardstick[i] as number),
      "average",
    );
    list.forEach((journal, i) => {
      out[journal] = (100 * (list.length - (ranks[i] as number) + 0.5)) / list.length;
    });
  }
  return out;
}
