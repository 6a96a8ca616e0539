/** Scoring, aggregate: the normalizations that rankers do on their own, each written once. */

import { mean, reproducibleDot, reproducibleSum } from "../../numeric/index.js";
import { emptyScores, type RankerTable } from "./table.js";

/** What a difference between two values is divided by, so that columns can be compared. */
export type ScaleKind = "vector" | "sum" | "maximum" | "min-max" | "mean" | "none";

/**
 * Factor by which a column is multiplied: 1/√Σx² (`vector`), 1/Σ|x|, 1/max|x|, 1/(max − min), 1/|mean|, or 1;
 * 0 where the divisor is 0. `none` keeps the columns of a table in proportion when some were scaled down.
 */
export function scaleFactor(table: RankerTable, k: number, kind: ScaleKind): number {
  const column = table.columns[k] as Float64Array;
  switch (kind) {
    case "vector":
      return inverse(Math.sqrt(reproducibleDot(column, column)));
    case "sum":
      return inverse(reproducibleSum(column.map(Math.abs)));
    case "maximum":
      return inverse(Math.max(Math.abs(table.minimum[k] as number), Math.abs(table.maximum[k] as number)));
    case "min-max":
      return inverse((table.maximum[k] as number) - (table.minimum[k] as number));
    case "mean":
      return inverse(Math.abs(mean(column)));
    case "none":
      return table.units.every((unit) => unit === 1)
        ? 1
        : (table.units[k] as number) / Math.max(...table.units);
  }
}

function inverse(divisor: number): number {
  return divisor > 0 ? 1 / divisor : 0;
}

/** x times the factor of its kind: x / √Σx² or x / Σ|x|; a column of zeros stays 0. */
export function shares(table: RankerTable, k: number, kind: "vector" | "sum"): Float64Array {
  const column = table.columns[k] as Float64Array;
  const factor = scaleFactor(table, k, kind);
  const out = new Float64Array(column.length);
  for (let i = 0; i < out.length; i++) out[i] = (column[i] as number) * factor;
  return out;
}

/** (x − worst) / (best − worst), 0 to 1 and 1 at the best; `constant` for all where the column does not vary. */
export function positions(table: RankerTable, k: number, constant: number): Float64Array {
  const column = table.columns[k] as Float64Array;
  const minimum = table.minimum[k] as number;
  const maximum = table.maximum[k] as number;
  const span = maximum - minimum;
  const out = emptyScores(table);
  const higher = table.signs[k] === 1;
  if (!(span > 0)) return out.map((value) => value + constant);
  for (let i = 0; i < out.length; i++) {
    const value = column[i] as number;
    out[i] = (higher ? value - minimum : maximum - value) / span;
  }
  return out;
}

/** x / max, or min / x where lower is better: 1 at the best. A column of zeros is 0. Needs the domain RATIO. */
export function ratiosToBest(table: RankerTable, k: number): Float64Array {
  const column = table.columns[k] as Float64Array;
  const minimum = table.minimum[k] as number;
  const maximum = table.maximum[k] as number;
  const out = new Float64Array(column.length);
  const higher = table.signs[k] === 1;
  const divisor = maximum > 0 ? maximum : 1;
  for (let i = 0; i < out.length; i++) {
    out[i] = higher ? (column[i] as number) / divisor : minimum / (column[i] as number);
  }
  return out;
}

/** Weighted sum over the columns of what `normalized` gives for each. */
export function weightedSum(
  table: RankerTable,
  normalized: (k: number) => Float64Array,
  include: (k: number) => boolean = () => true,
): Float64Array {
  const sums = emptyScores(table);
  for (let k = 0; k < table.columns.length; k++) {
    if (!include(k)) continue;
    const column = normalized(k);
    const weight = table.weights[k] as number;
    for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + weight * (column[i] as number);
  }
  return sums;
}

/** Weighted sum over the higher-is-better columns (benefits) and over the others (costs). */
export function benefitAndCost(
  table: RankerTable,
  normalized: (k: number) => Float64Array,
): { readonly benefit: Float64Array; readonly cost: Float64Array } {
  return {
    benefit: weightedSum(table, normalized, (k) => table.signs[k] === 1),
    cost: weightedSum(table, normalized, (k) => table.signs[k] === -1),
  };
}
