/** Scoring, weight: CRITIC, contrast of a column times its conflict with the others. */

import { type CorrelationKind, correlationOption, correlationsOf } from "./correlations.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

export interface CriticOptions {
  readonly correlation: CorrelationKind;
  readonly conflict: "signed" | "absolute";
}

/**
 * wⱼ = Cⱼ / Σ C, Cⱼ = σⱼ Σₖ (1 − rⱼₖ): σ the standard deviation of the column placed by min–max between its worst
 * and best value, r the correlation of the columns, all turned to higher-is-better. The divisor of σ, n or
 * n − 1, cancels. Bitwise reproducible for a given order of the rows, and independent of it to rounding.
 * Source: Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22, 763–770.
 * Cost O(n m²); see the correlations for ranks.
 */
export const critic: WeightMethod<CriticOptions> = {
  name: "critic",
  title: { en: "CRITIC", zh: "CRITIC 法" },
  formula: "w = C / Σ C, Cⱼ = σⱼ Σₖ (1 − rⱼₖ)",
  source: "Diakoulaki, Mavrotas & Papayannakis (1995), Computers & Operations Research 22, 763–770",
  needs: ["two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(n m²)",
  options: {
    correlation: correlationOption,
    conflict: {
      about:
        "Conflict of two columns: 1 − r as published (signed), or 1 − |r| (absolute), as some studies take it.",
      type: "choice",
      values: ["signed", "absolute"],
      default: "signed",
    },
  },
  apply(columns, out, { correlation, conflict }, context) {
    weighColumns(columns, out, context, "any", (counted) => {
      const { spreads, matrix } = correlationsOf(counted.columns, correlation);
      return matrix.map((row, j) => {
        let sum = 0;
        for (const r of row) sum += 1 - (conflict === "signed" ? r : Math.abs(r));
        return (spreads[j] as number) * sum;
      });
    });
  },
};
