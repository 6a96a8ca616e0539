/** Scoring, weight: spreads and correlations of the counted columns. */

import type { OptionDeclaration } from "../../model/method.js";
import { type CorrelationKind, kendallTauB, rank } from "../../numeric/index.js";
import { atWorkingSize, spread } from "./counted-column.js";
import { crossProducts } from "./cross-products.js";
import type { CountedColumn } from "./weigh-columns.js";

export type { CorrelationKind };

export const correlationOption = {
  about:
    "Correlation of two columns: of the values (Pearson), of their ranks (Spearman), or Kendall's tau-b.",
  type: "choice",
  values: ["pearson", "spearman", "kendall"],
  default: "pearson",
} as const satisfies OptionDeclaration;

export interface Correlations {
  /** Standard deviation (divisor n) of each column placed between its worst and its best value. */
  readonly spreads: readonly number[];
  /** Correlations of the columns turned to higher-is-better; 1 on the diagonal. */
  readonly matrix: readonly (readonly number[])[];
}

/**
 * Cost: Pearson O(n m²) in one blocked pass; Spearman the same plus the ranking of each column; Kendall
 * O(m² n log n), slow for tens of thousands of journals.
 */
export function correlationsOf(given: readonly CountedColumn[], kind: CorrelationKind): Correlations {
  const columns = given.map(atWorkingSize);
  const values = columns.map((column) => column.values);
  if (kind === "pearson") {
    const spans = columns.map(({ minimum, maximum }) => maximum - minimum);
    const products = crossProducts(values, spans);
    const spreads = products.map((row, k) =>
      Math.sqrt((row[k] as number) / (values[k] as Float64Array).length),
    );
    return { spreads, matrix: directed(products, columns) };
  }
  const spreads = columns.map(spread);
  if (kind === "spearman") {
    const ranks = values.map((column) => rank(column, "average"));
    const products = crossProducts(
      ranks,
      ranks.map((column) => column.length),
    );
    return { spreads, matrix: directed(products, columns) };
  }
  const tau = columns.map(() => new Array<number>(columns.length).fill(1));
  for (let j = 0; j < columns.length; j++) {
    for (let k = 0; k < j; k++) {
      const value = kendallTauB(values[j] as Float64Array, values[k] as Float64Array);
      (tau[j] as number[])[k] = value;
      (tau[k] as number[])[j] = value;
    }
  }
  return { spreads, matrix: directed(tau, columns) };
}

/** A correlation nearer to 1 or -1 than this is taken for it, else the rounding of the sums would be weighed. */
const ROUNDING = 1e-12;

/** Cross products scaled to correlations and turned to higher-is-better. */
function directed(products: readonly (readonly number[])[], columns: readonly CountedColumn[]): number[][] {
  const roots = products.map((row, k) => Math.sqrt(row[k] as number));
  return products.map((row, j) =>
    row.map((product, k) => {
      if (j === k) return 1;
      const r = product / (roots[j] as number) / (roots[k] as number);
      const settled = Math.abs(r) > 1 - ROUNDING ? Math.sign(r) : r;
      return settled * (columns[j]?.sign as number) * (columns[k]?.sign as number);
    }),
  );
}
