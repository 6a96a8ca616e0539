/** Scoring, treat: the outlier rules of an indicator, in the order of the methodology. */

import type { OutlierRule } from "../../methodology/types.js";
import { boxCox } from "./box-cox.js";
import { cap } from "./cap.js";
import { log } from "./log.js";
import { describeShape } from "./shape.js";
import type { Treated } from "./treated.js";
import { winsorize } from "./winsorize.js";
import { winsorizeShare } from "./winsorize-share.js";

export interface OutlierTreatment {
  readonly values: Float64Array;
  /** One per rule that acted, in order. A step whose `startsAgain` is set undoes the steps before it. */
  readonly steps: readonly OutlierStep[];
}

export interface OutlierStep extends Treated {
  readonly startsAgain: boolean;
}

/** Applies one rule, whatever its `when` says. */
export function treatOutlier(values: Float64Array, rule: OutlierRule): Treated {
  switch (rule.rule) {
    case "winsorize":
      return winsorize(values, rule.maximumCount, rule);
    case "winsorize-share":
      return winsorizeShare(values, rule.lower, rule.upper);
    case "log":
      return log(values, rule.offset);
    case "box-cox":
      return boxCox(values, rule.lambda);
    case "cap":
      return cap(values, rule.lower, rule.upper);
  }
}

/**
 * Applies the rules one after the other. A rule with `when` acts only if the column still fails those limits,
 * and starts again from the column as it was before all rules: the two-stage treatment of the JRC and COINr
 * (winsorize a few, else transform). Cost: the sum of the rules.
 */
export function treatOutliers(values: Float64Array, rules: readonly OutlierRule[]): OutlierTreatment {
  let current = values;
  const steps: OutlierStep[] = [];
  for (const rule of rules) {
    const when = "when" in rule ? rule.when : undefined;
    if (when !== undefined && describeShape(current, when).passes) continue;
    const step = treatOutlier(when === undefined ? current : values, rule);
    steps.push({ ...step, startsAgain: when !== undefined && steps.length > 0 });
    current = step.values;
  }
  return { values: current, steps };
}
