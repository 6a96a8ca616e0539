/** Scoring, treat: natural logarithm. */

import { log as naturalLog } from "../../numeric/index.js";
import { type Treated, treated, untouched } from "./treated.js";

/**
 * x' = ln(x + offset). Where a value + offset is not above 0 the column stays as it is, with the finding
 * `OUTLIER_TRANSFORM_UNDEFINED`. Source: OECD/JRC (2008), §5. Cost O(n).
 */
export function log(values: Float64Array, offset: number): Treated {
  const count = values.reduce((found, value) => (value + offset <= 0 ? found + 1 : found), 0);
  if (count > 0) {
    return untouched("log", values, [
      { code: "OUTLIER_TRANSFORM_UNDEFINED", details: { count, transform: "log" } },
    ]);
  }
  return treated(
    "log",
    values,
    values.map((value) => naturalLog(value + offset)),
    { parameters: { offset } },
  );
}
