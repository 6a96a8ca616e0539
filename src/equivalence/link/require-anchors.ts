/** Equivalence, link: what a fit asks of its columns. */

import { ComputationError } from "../../model/errors.js";
import { extent } from "../../numeric/index.js";

/** Throws `LINK_FEW_ANCHORS` where the columns hold fewer than `minimum` values. */
export function requireAnchors(count: number, minimum: number): void {
  if (count < minimum) {
    throw new ComputationError(
      "LINK_FEW_ANCHORS",
      `The link needs at least ${minimum} anchor journals and has ${count}; find more journals with both values, or use a declared offset.`,
    );
  }
}

/** Throws `LINK_CONSTANT` where a column holds one value only. */
export function requireSpread(...columns: readonly Float64Array[]): void {
  for (const column of columns) {
    const [lowest, highest] = extent(column);
    if (!(highest > lowest)) {
      throw new ComputationError(
        "LINK_CONSTANT",
        "The anchor journals all have the same value on one of the scales, so they say nothing about its spread; use the mean link or a declared offset.",
      );
    }
  }
}
