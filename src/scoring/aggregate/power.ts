/** Scoring, aggregate: weighted power mean, the family of the arithmetic, geometric and harmonic means. */

import { raise } from "../../numeric/index.js";
import { geometricMean } from "./geometric.js";
import { meanRows, type RowMean, withinRow } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

export interface PowerOptions {
  readonly exponent: number;
}

/**
 * score = (Σ w x^p / Σ w)^(1/p) over what is present: p = 1 arithmetic, 0 geometric (the limit), −1 harmonic;
 * the lower p, the less a high value makes up for a low one. For p ≤ 0 a row with a 0 scores 0 and is
 * reported; a row with a negative value has no score.
 * Source: Hardy, Littlewood & Pólya (1934), Inequalities, ch. 2. Cost O(n m).
 */
export const power: AggregateMethod<PowerOptions> = {
  name: "power",
  title: { en: "Power mean", zh: "加权幂平均" },
  formula: "score = (Σ w x^p / Σ w)^(1/p)",
  source: "Hardy, Littlewood & Pólya (1934), Inequalities, ch. 2",
  needs: ["directed", "non-negative"],
  guarantees: ["monotone", "rank-reversal-free"],
  cost: "O(n m)",
  options: {
    exponent: {
      about: "1 is the arithmetic mean, 0 the geometric, -1 the harmonic; lower means less compensation.",
      type: "number",
      minimum: -100,
      maximum: 100,
    },
  },
  better: "higher",
  apply(columns, out, { exponent }, context) {
    const zero = exponent <= 0 ? ({ zero: "reported" } as const) : {};
    meanRows(columns, out, context, powerMean(exponent), { negative: "undefined", ...zero });
  },
};

/** Values are divided by the one that dominates before they are raised, so that nothing overflows. */
export function powerMean(exponent: number): RowMean {
  if (exponent === 0) return geometricMean;
  return (values, weights, count) => {
    let unit = values[0] as number;
    for (let k = 1; k < count; k++) {
      const value = values[k] as number;
      if (exponent > 0 ? value > unit : value < unit) unit = value;
    }
    if (unit === 0) return 0;
    let sum = 0;
    for (let k = 0; k < count; k++) {
      sum += (weights[k] as number) * raise((values[k] as number) / unit, exponent);
    }
    return withinRow(unit * raise(sum, 1 / exponent), values, count);
  };
}
