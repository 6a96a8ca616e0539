/** Scoring, statistics: what an indicator really does to the composite, beside the weight it was given. */

import { pearson } from "../../numeric/index.js";

export interface EffectiveWeight {
  /** The given weight, normalized to sum 1. */
  readonly nominal: number;
  /** Squared correlation with the composite (0–1); NaN where the column or the composite does not vary. */
  readonly importance: number;
  /** The importance as a share of all of them (0–1); NaN where none can be computed. */
  readonly effective: number;
}

/**
 * Importance S_i = r²(column i, composite), the linear form of the correlation ratio, and its share
 * S_i / Σ S. Weights state how indicators are exchanged, not how much each decides: correlated indicators
 * decide more than their weight, lone ones less. A column that does not vary decides nothing (effective 0).
 * The composite is the weighted mean over what is present, unless that of the evaluation is given.
 * Source: Paruolo, Saisana & Saltelli (2013), Journal of the Royal Statistical Society A 176, 609–634 (there
 * with a kernel estimate of the correlation ratio); linear form as in Becker, Saisana, Paruolo & Vandecasteele
 * (2017), Ecological Indicators 80, 12–22. Cost O(n m).
 */
export function effectiveWeights(
  columns: readonly Float64Array[],
  weights: ArrayLike<number>,
  composite: Float64Array = weightedMean(columns, weights),
): readonly EffectiveWeight[] {
  const total = columns.reduce((sum, _, i) => sum + (weights[i] as number), 0);
  const importances = columns.map((column) => pearson(column, composite) ** 2);
  const all = importances.reduce(
    (sum, importance) => (importance === importance ? sum + importance : sum),
    0,
  );
  return importances.map((importance, i) => ({
    nominal: (weights[i] as number) / total,
    importance,
    effective: all === 0 ? Number.NaN : importance === importance ? importance / all : 0,
  }));
}

function weightedMean(columns: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const composite = new Float64Array(columns[0]?.length ?? 0);
  for (let row = 0; row < composite.length; row++) {
    let present = 0;
    columns.forEach((column, i) => {
      if (!Number.isNaN(column[row])) present += weights[i] as number;
    });
    let sum = 0;
    columns.forEach((column, i) => {
      const value = column[row] as number;
      if (!Number.isNaN(value)) sum += value * ((weights[i] as number) / present);
    });
    composite[row] = present > 0 ? sum : Number.NaN;
  }
  return composite;
}
