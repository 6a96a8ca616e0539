/** Scoring, treat: winsorizing by share: values in the tails move in to a quantile. */

import { UsageError } from "../../model/errors.js";
import { quantile } from "../../numeric/index.js";
import { clampColumn, type Treated, treated } from "./treated.js";

/**
 * x' = min(max(x, Q(lower)), Q(1 − upper)), Q the quantile of type 7; `lower` and `upper` are the shares (0–1)
 * of the two tails, 0 for none. Throws UsageError `OPTION_RANGE` where the tails meet.
 * Source: Tukey (1962), Annals of Mathematical Statistics 33, 1–67. Cost O(n log n).
 */
export function winsorizeShare(values: Float64Array, lower: number, upper: number): Treated {
  if (!(lower >= 0 && upper >= 0 && lower + upper < 1)) {
    throw new UsageError(
      "OPTION_RANGE",
      `The shares of the two tails must be from 0 and below 1 together; got ${lower} and ${upper}.`,
    );
  }
  const floor = lower === 0 ? -Infinity : quantile(values, lower);
  const ceiling = upper === 0 ? Infinity : quantile(values, 1 - upper);
  const moved = clampColumn(values, floor, ceiling);
  const parameters = {
    ...(lower === 0 || floor !== floor ? {} : { lower: floor }),
    ...(upper === 0 || ceiling !== ceiling ? {} : { upper: ceiling }),
  };
  return treated("winsorize-share", values, moved, { parameters });
}
