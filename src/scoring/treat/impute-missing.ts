/** Scoring, treat: fills the missing cells of a column by the declared rule. */

import type { ImputationRule } from "../../methodology/types.js";
import { imputeCarry } from "./impute-carry.js";
import { imputeConstant } from "./impute-constant.js";
import { imputeRegression } from "./impute-regression.js";
import { imputeStatistic } from "./impute-statistic.js";
import type { Treated } from "./treated.js";

/** Where a rule takes its values from; each is asked for only by the rule that needs it. */
export interface ImputationSources {
  /** The column over the discipline, its parent or the pool. */
  group(name: "discipline" | "parent" | "pool"): Float64Array;
  /** Another source column, in the row order of the column to fill. */
  earlier(source: string, column: string): Float64Array;
  /** Another indicator, in the row order of the column to fill. */
  indicator(id: string): Float64Array;
}

/** Fills missing cells; present ones are never touched. Cost: that of the rule. */
export function imputeMissing(values: Float64Array, rule: ImputationRule, from: ImputationSources): Treated {
  switch (rule.rule) {
    case "constant":
      return imputeConstant(values, rule.value);
    case "median":
    case "mean":
      return imputeStatistic(values, from.group(rule.group), rule.rule);
    case "carry":
      return imputeCarry(values, from.earlier(rule.source, rule.column));
    case "regression":
      return imputeRegression(
        values,
        rule.on.map((id) => from.indicator(id)),
      );
  }
}
