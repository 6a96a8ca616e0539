/** Scoring, treat: fills every missing cell with one declared value. */

import { type Treated, treated } from "./treated.js";

/** Cost O(n). */
export function imputeConstant(values: Float64Array, constant: number): Treated {
  const filled = values.map((value) => (value !== value ? constant : value));
  return treated("impute:constant", values, filled);
}
