/** Scoring, weight: CILOS, what the other columns lose where one is at its best. */

import { ComputationError } from "../../model/errors.js";
import { mean, solve } from "../../numeric/index.js";
import type { WeightMethod } from "./method.js";
import { type CountedColumn, type CountedColumns, type Domain, weighColumns } from "./weigh-columns.js";

/**
 * Weights q with F q = 0 and Σ q = 1; off the diagonal Fⱼₖ = pⱼₖ, the relative loss of column k at the journal
 * where column j is best, on the diagonal Fₖₖ = −Σⱼ pⱼₖ. Lower-is-better columns enter as min / x. Where several
 * journals share the best value, their mean loss counts, so that the order of the rows does not. Weights are
 * undefined where one journal is best in everything.
 * Source: Mirkin (1974); Zavadskas & Podvezko (2016), International Journal of Information Technology &
 * Decision Making 15, 267–283. Cost O(n m² + m³).
 */
export const cilos: WeightMethod<Record<string, never>> = {
  name: "cilos",
  title: { en: "CILOS, criterion impact loss", zh: "CILOS 法（指标影响损失）" },
  formula: "F q = 0, Σ q = 1; Fⱼₖ = relative loss of k where j is best, Fₖₖ = −Σⱼ Fⱼₖ",
  source:
    "Mirkin (1974); Zavadskas & Podvezko (2016), Int. J. Information Technology & Decision Making 15, 267–283",
  needs: ["non-negative", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(n m² + m³)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, ratioDomain, (counted) => impactLosses(counted) ?? []);
  },
};

/** A lower-is-better column is turned round by a ratio and cannot hold 0. */
export function ratioDomain(sign: 1 | -1): Domain {
  return sign === 1 ? "non-negative" : "positive";
}

/** CILOS weights of the counted columns; null where they are not determined. */
export function impactLosses({ columns }: CountedColumns): number[] | null {
  const m = columns.length;
  const system = columns.map(() => new Array<number>(m).fill(0));
  for (let j = 0; j < m; j++) {
    const best = bestRows(columns[j] as CountedColumn);
    for (let k = 0; k < m; k++) {
      if (k === j) continue;
      const loss = meanLoss(columns[k] as CountedColumn, best);
      (system[j] as number[])[k] = loss;
      (system[k] as number[])[k] = (system[k]?.[k] as number) - loss;
    }
  }
  // The rows of F sum to 0: one of them is replaced by Σ q = 1.
  system[m - 1] = new Array<number>(m).fill(1);
  const right = new Float64Array(m);
  right[m - 1] = 1;
  try {
    return Array.from(solve(system, right), (weight) => Math.max(0, weight));
  } catch (error) {
    if (error instanceof ComputationError) return null;
    throw error;
  }
}

function bestRows({ values, sign, minimum, maximum }: CountedColumn): number[] {
  const best = sign === 1 ? maximum : minimum;
  const rows: number[] = [];
  for (let i = 0; i < values.length; i++) if (values[i] === best) rows.push(i);
  return rows;
}

function meanLoss({ values, sign, minimum, maximum }: CountedColumn, rows: readonly number[]): number {
  return mean(
    Float64Array.from(rows, (row) => {
      const value = values[row] as number;
      return sign === 1 ? 1 - value / maximum : 1 - minimum / value;
    }),
  );
}
