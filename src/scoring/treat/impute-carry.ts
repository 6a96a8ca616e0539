/** Scoring, treat: fills missing cells with the same journal's value of an earlier edition. */

import { type Treated, treated } from "./treated.js";

/**
 * A missing cell gets the value of `earlier` in the same row. Where that is missing too it stays missing, with
 * the finding `IMPUTATION_INCOMPLETE`. Source: last observation carried forward, OECD/JRC (2008), §3. Cost O(n).
 */
export function imputeCarry(values: Float64Array, earlier: Float64Array): Treated {
  let open = 0;
  const filled = values.map((value, row) => {
    if (value === value) return value;
    const carried = earlier[row] as number;
    if (carried !== carried) open++;
    return carried;
  });
  const findings = open === 0 ? [] : [{ code: "IMPUTATION_INCOMPLETE" as const, details: { count: open } }];
  return treated("impute:carry", values, filled, { findings });
}
