/** Scoring, statistics: which pairs of indicators repeat or contradict each other. */

import { type CorrelationKind, correlationMatrix } from "../../numeric/index.js";

export interface CorrelationFlag {
  /** Indices of the two columns, first < second. */
  readonly first: number;
  readonly second: number;
  readonly correlation: number;
  readonly flag: "redundant" | "negative";
}

export interface CorrelationLimits {
  /** Flagged as redundant from this absolute correlation. */
  readonly redundant: number;
  /** Flagged as negative below this correlation. */
  readonly negative: number;
}

/** Usual limits of the JRC's audits of composite indicators (Becker et al. 2022, COINr, `get_corr_flags`). */
export const CORRELATION_LIMITS: CorrelationLimits = { redundant: 0.95, negative: -0.3 };

export interface Correlations {
  /** Symmetric; NaN where a column does not vary or two columns share fewer than two journals. */
  readonly matrix: readonly (readonly number[])[];
  readonly flags: readonly CorrelationFlag[];
}

/**
 * Correlations of every pair of columns over the journals present in both, with the pairs to look at: |r| of at
 * least `redundant` (the same thing counted twice), r below `negative` (one pulls against the other; after a
 * normalization all columns point upward). Source: OECD/JRC (2008), §4. Cost O(m² n).
 */
export function describeCorrelations(
  columns: readonly Float64Array[],
  kind: CorrelationKind = "pearson",
  limits: CorrelationLimits = CORRELATION_LIMITS,
): Correlations {
  const matrix = correlationMatrix(columns, kind);
  const flags: CorrelationFlag[] = [];
  matrix.forEach((row, first) => {
    for (let second = first + 1; second < row.length; second++) {
      const correlation = row[second] as number;
      if (Math.abs(correlation) >= limits.redundant) {
        flags.push({ first, second, correlation, flag: "redundant" });
      } else if (correlation < limits.negative) {
        flags.push({ first, second, correlation, flag: "negative" });
      }
    }
  });
  return { matrix, flags };
}
