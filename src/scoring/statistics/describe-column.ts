/** Scoring, statistics: one indicator in figures, and what in them deserves a look. */

import {
  countPresent,
  extent,
  kurtosis,
  mean,
  median,
  skewness,
  sortedPresent,
  standardDeviation,
} from "../../numeric/index.js";

export interface ColumnStatistics {
  readonly present: number;
  /** Share (0–1) of the journals with a value. */
  readonly coverage: number;
  readonly minimum: number;
  readonly maximum: number;
  readonly mean: number;
  readonly median: number;
  /** Divisor n − 1. */
  readonly standardDeviation: number;
  /** G1 and G2 of Joanes & Gill (1998), type 2. */
  readonly skewness: number;
  readonly kurtosis: number;
  /** Of the present values: how many are not 0, how many different ones there are, as shares (0–1). */
  readonly nonZero: number;
  readonly distinct: number;
  /** Share (0–1) of the present values that equal the commonest one. */
  readonly commonest: number;
  readonly flags: readonly ColumnFlag[];
}

export type ColumnFlag = "low-coverage" | "many-zeros" | "few-distinct" | "outliers";

/** Limits below, or for the shape above, which a column is flagged. */
export interface ColumnLimits {
  readonly coverage: number;
  readonly nonZero: number;
  readonly distinct: number;
  readonly skew: number;
  readonly kurtosis: number;
}

/** The limits of COINr's `get_stats` (Becker et al. 2022); the pair for the shape is that of the JRC. */
export const COLUMN_LIMITS: ColumnLimits = {
  coverage: 0.65,
  nonZero: 0.5,
  distinct: 0.5,
  skew: 2,
  kurtosis: 3.5,
};

/**
 * Describes a column. Missing values count for coverage only; figures that do not exist (skewness of two
 * journals) are NaN and raise no flag. Source: OECD/JRC (2008), §4. Cost O(n log n).
 */
export function describeColumn(values: Float64Array, limits: ColumnLimits = COLUMN_LIMITS): ColumnStatistics {
  const sorted = sortedPresent(values);
  const present = countPresent(values);
  const [minimum, maximum] = extent(values);
  const runs = runLengths(sorted);
  const coverage = present / values.length;
  const nonZero = sorted.filter((value) => value !== 0).length / present;
  const distinct = runs.length / present;
  const skew = skewness(values);
  const kurt = kurtosis(values);
  const flags: ColumnFlag[] = [];
  if (coverage < limits.coverage) flags.push("low-coverage");
  if (nonZero < limits.nonZero) flags.push("many-zeros");
  if (distinct < limits.distinct) flags.push("few-distinct");
  if (Math.abs(skew) > limits.skew && kurt > limits.kurtosis) flags.push("outliers");
  return {
    present,
    coverage,
    minimum,
    maximum,
    mean: mean(values),
    median: median(values),
    standardDeviation: standardDeviation(values, "sample"),
    skewness: skew,
    kurtosis: kurt,
    nonZero,
    distinct,
    commonest: runs.reduce((longest, run) => Math.max(longest, run), 0) / present,
    flags,
  };
}

function runLengths(sorted: Float64Array): number[] {
  const runs: number[] = [];
  for (let start = 0, end = 0; start < sorted.length; start = end) {
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    runs.push(end - start);
  }
  return runs;
}
