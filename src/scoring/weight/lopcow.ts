/** Scoring, weight: LOPCOW, logarithmic change of the quadratic mean against the deviation. */

import { log, mean, type SpreadKind, standardDeviation } from "../../numeric/index.js";
import { positions } from "./counted-column.js";
import type { WeightMethod } from "./method.js";
import { weighColumns } from "./weigh-columns.js";

export interface LopcowOptions {
  readonly deviation: SpreadKind;
}

/**
 * wⱼ = PVⱼ / Σ PV, PV = |100 ln(√(Σ r² / n) / σ)|, r the column placed by min–max between its worst and its best
 * value. Here the divisor of σ makes a difference. Source: Ecer & Pamucar (2022), Omega 112, 102690. Cost O(n m).
 */
export const lopcow: WeightMethod<LopcowOptions> = {
  name: "lopcow",
  title: { en: "LOPCOW", zh: "LOPCOW 法（对数百分比变化）" },
  formula: "w = PV / Σ PV, PV = |100 ln(√(Σ r² / n) / σ)|",
  source: "Ecer & Pamucar (2022), Omega 112, 102690",
  needs: ["two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant", "shift-invariant"],
  cost: "O(n m)",
  options: {
    deviation: {
      about: "Standard deviation with divisor n − 1 (sample), as in the paper's figures, or n (population).",
      type: "choice",
      values: ["sample", "population"],
      default: "sample",
    },
  },
  apply(columns, out, { deviation }, context) {
    weighColumns(columns, out, context, "any", (counted) =>
      counted.columns.map((column) => {
        const placed = positions(column);
        const quadratic = Math.sqrt(mean(placed.map((position) => position * position)));
        return Math.abs(100 * log(quadratic / standardDeviation(placed, deviation)));
      }),
    );
  },
};
