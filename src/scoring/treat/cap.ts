/** Scoring, treat: fixed limits that no value may pass. */

import { UsageError } from "../../model/errors.js";
import { clampColumn, type Treated, treated } from "./treated.js";

/**
 * x' = min(max(x, lower), upper); a limit that is not given does not act. Throws UsageError `OPTION_RANGE` where
 * lower lies above upper. Cost O(n).
 */
export function cap(
  values: Float64Array,
  lower: number | undefined = undefined,
  upper: number | undefined = undefined,
): Treated {
  const floor = lower ?? -Infinity;
  const ceiling = upper ?? Infinity;
  if (!(floor <= ceiling)) {
    throw new UsageError(
      "OPTION_RANGE",
      `The lower cap (${lower}) must not lie above the upper one (${upper}).`,
    );
  }
  const moved = clampColumn(values, floor, ceiling);
  return treated("cap", values, moved);
}
