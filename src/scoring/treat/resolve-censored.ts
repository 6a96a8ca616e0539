/** Scoring, treat: what a value that is known only as a limit (`<0.1`, `>1000`) counts as. */

import type { CensoredRule } from "../../methodology/types.js";
import { CellState } from "../../model/table.js";
import { type Treated, treated } from "./treated.js";

/**
 * Gives every censored cell a value by the declared rule:
 * - `limit`: the limit itself;
 * - `half-limit`: half of a positive limit below which the value lies; an upper limit, and one that is not
 *   positive, counts as itself;
 * - `constant`: the given value;
 * - `missing`, or no rule: missing. Without a rule this is the finding `CENSORED_WITHOUT_RULE`.
 * `values` holds the limit where `states` is below or above. Source of half-limit: Hornung & Reed (1990),
 * Applied Occupational and Environmental Hygiene 5, 46–51. Cost O(n).
 */
export function resolveCensored(
  values: Float64Array,
  states: Uint8Array,
  rule: CensoredRule | undefined,
): Treated {
  const result = Float64Array.from(values);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const state = states[row];
    if (state !== CellState.below && state !== CellState.above) continue;
    count++;
    result[row] = resolve(values[row] as number, state === CellState.below, rule);
  }
  const findings =
    rule === undefined && count > 0 ? [{ code: "CENSORED_WITHOUT_RULE" as const, details: { count } }] : [];
  const isCensored = (row: number) => states[row] === CellState.below || states[row] === CellState.above;
  return treated(rule?.rule ?? "missing", values, result, { findings }, isCensored);
}

function resolve(limit: number, isBelow: boolean, rule: CensoredRule | undefined): number {
  switch (rule?.rule) {
    case "limit":
      return limit;
    case "half-limit":
      return isBelow && limit > 0 ? limit / 2 : limit;
    case "constant":
      return rule.value;
    default:
      return Number.NaN;
  }
}
