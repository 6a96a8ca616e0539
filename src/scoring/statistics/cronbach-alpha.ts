/** Scoring, statistics: do the indicators of a node measure one thing? */

import { correlationMatrix, extent, standardDeviation } from "../../numeric/index.js";
import { completeRows } from "./complete-rows.js";

export interface CronbachAlpha {
  /** From the variances as they are; NaN below two columns or two complete rows, or where the sum does not vary. */
  readonly alpha: number;
  /** The same for columns of equal variance, from the mean correlation; NaN where a column does not vary. */
  readonly standardized: number;
  /** Number of complete rows. */
  readonly rows: number;
}

/**
 * α = m/(m−1) · (1 − Σ var(column) / var(sum of columns)) over the complete rows; standardized
 * α = m r̄ / (1 + (m−1) r̄). Source: Cronbach (1951), Psychometrika 16, 297–334. Cost O(m² n).
 */
export function cronbachAlpha(columns: readonly Float64Array[]): CronbachAlpha {
  const complete = completeRows(columns);
  const m = complete.length;
  const rows = complete[0]?.length ?? 0;
  if (m < 2 || rows < 2) return { alpha: Number.NaN, standardized: Number.NaN, rows };
  // Variances of columns divided by their largest magnitude cannot overflow; alpha does not change by it.
  const magnitude = Math.max(...complete.flatMap((column) => extent(column).map(Math.abs)));
  const scaled = complete.map((column) => column.map((value) => (magnitude > 0 ? value / magnitude : 0)));
  const variance = (column: Float64Array) => standardDeviation(column, "sample") ** 2;
  const total = variance(
    (scaled[0] as Float64Array).map((_, row) =>
      scaled.reduce((sum, column) => sum + (column[row] as number), 0),
    ),
  );
  const parts = scaled.reduce((sum, column) => sum + variance(column), 0);
  const alpha = total > 0 ? (m / (m - 1)) * (1 - parts / total) : Number.NaN;
  const matrix = correlationMatrix(complete, "pearson");
  let sum = 0;
  matrix.forEach((row, i) => {
    for (let j = 0; j < i; j++) sum += row[j] as number;
  });
  const meanCorrelation = sum / ((m * (m - 1)) / 2);
  return { alpha, standardized: (m * meanCorrelation) / (1 + (m - 1) * meanCorrelation), rows };
}
