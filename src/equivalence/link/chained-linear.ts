/** Equivalence, link: two straight links through a measure that both groups have. */

import { mean, standardDeviation } from "../../numeric/index.js";
import { line } from "./line.js";
import type { ThroughLinkMethod } from "./method.js";
import { requireAnchors, requireSpread } from "./require-anchors.js";

const MINIMUM = 3;

/**
 * Chained linear link: mean–sigma from the domestic scale to the anchor measure on the domestic journals, then
 * from the anchor measure to the foreign scale on the foreign ones; slope (s_y/s_v2)(s_v1/s_x).
 * Source: Angoff (1971); Kolen & Brennan (2014), section 4.4. Cost O(n).
 */
export const chainedLinearLink: ThroughLinkMethod = {
  name: "chained-linear",
  title: { en: "Chained linear link", zh: "链式线性等值" },
  formula: "y = mean(y) + s_y/s_v2 · (mean(v1) + s_v1/s_x · (x − mean(x)) − mean(v2))",
  source: "Angoff (1971); Kolen & Brennan (2014), section 4.4",
  needs: [],
  guarantees: ["monotone", "scale-invariant", "shift-invariant"],
  cost: "O(n)",
  options: {},
  design: "through",
  shape: "line",
  minimumAnchors: MINIMUM,
  fit({ domestic, foreign }) {
    requireAnchors(Math.min(domestic.values.length, foreign.values.length), MINIMUM);
    requireSpread(domestic.values, domestic.anchor, foreign.values, foreign.anchor);
    const first = spread(domestic.anchor) / spread(domestic.values);
    const second = spread(foreign.values) / spread(foreign.anchor);
    const level = mean(foreign.values) + second * (mean(domestic.anchor) - mean(foreign.anchor));
    return line(mean(domestic.values), level, first * second);
  },
};

function spread(values: Float64Array): number {
  return standardDeviation(values, "population");
}
