/** Scoring, weight: what a matrix of pairwise judgments says, and how far it contradicts itself. */

import { UsageError } from "../../model/errors.js";
import { log } from "../../numeric/index.js";
import { entry, exactReciprocals, gapsOf, type Judgments, judgmentFault } from "./pairwise-matrix.js";
import { completeJudgments, geometricMeanPriorities, principalEigenvector } from "./priorities.js";
import { type RandomIndexTable, randomIndex } from "./random-index.js";

export type PriorityMethod = "eigenvector" | "geometric-mean";

export interface AhpReport {
  /** Sum to 1. */
  readonly weights: readonly number[];
  /** λ of the completed matrix; m where the judgments are consistent, else larger. */
  readonly largestEigenvalue: number;
  /** CI = (λ − m) / (m − 1). */
  readonly consistencyIndex: number;
  /** CR = CI / random index, below 0.1 by custom; null where the table ends before this number of columns. */
  readonly consistencyRatio: number | null;
  /**
   * GCI, mean squared log deviation of the judgments from the geometric-mean weights; thresholds that go with
   * CR 0.1: 0.31 (m = 3), 0.35 (m = 4), 0.37 (m > 4). Null where pairs were not judged.
   */
  readonly geometricConsistencyIndex: number | null;
  /** The judgments with exact reciprocals and the gaps filled. */
  readonly completed: readonly (readonly number[])[];
  /** The judgment farthest from the ratio of the weights, rows and columns counted from 1; null where all fit. */
  readonly contradiction: {
    readonly row: number;
    readonly column: number;
    readonly judged: number;
    readonly fitting: number;
  } | null;
}

export interface AhpReportOptions {
  readonly priority?: PriorityMethod;
  readonly randomIndex?: RandomIndexTable;
}

const FITS = 1e-9;

/**
 * Weights and consistency of one matrix of pairwise judgments (row i, column j: how many times as important i
 * is as j; 0 on both sides where a pair was not judged). Throws UsageError `OPTION_RANGE` where the matrix is
 * not positive, reciprocal and connected.
 * Source: Saaty (1980), The Analytic Hierarchy Process; GCI: Aguarón & Moreno-Jiménez (2003), European Journal
 * of Operational Research 147, 137–145. Cost O(m³).
 */
export function ahpReport(judgments: Judgments, options: AhpReportOptions = {}): AhpReport {
  const m = judgments.length;
  const fault = judgmentFault("judgments", judgments, m);
  if (fault !== null)
    throw new UsageError("OPTION_RANGE", `ahp: expected ${fault.expected}, got ${fault.received}.`);
  const exact = exactReciprocals(judgments);
  const completed = completeJudgments(exact);
  const { vector, value } = principalEigenvector(completed);
  const geometric = geometricMeanPriorities(exact);
  const weights = options.priority === "geometric-mean" ? geometric : vector;
  const consistencyIndex = m < 3 ? 0 : Math.max(0, (value - m) / (m - 1));
  const average = randomIndex(options.randomIndex ?? "saaty-1980", m);
  return {
    weights: Array.from(weights),
    largestEigenvalue: value,
    consistencyIndex,
    consistencyRatio: m < 3 ? 0 : average === null ? null : consistencyIndex / average,
    geometricConsistencyIndex: gapsOf(exact).length > 0 ? null : geometricConsistency(exact, geometric),
    completed,
    contradiction: largestContradiction(exact, weights),
  };
}

function geometricConsistency(matrix: Judgments, weights: Float64Array): number {
  const m = matrix.length;
  if (m < 3) return 0;
  let sum = 0;
  for (let i = 0; i < m; i++) {
    for (let j = i + 1; j < m; j++) {
      sum += log((entry(matrix, i, j) * (weights[j] as number)) / (weights[i] as number)) ** 2;
    }
  }
  return (2 * sum) / ((m - 1) * (m - 2));
}

function largestContradiction(matrix: Judgments, weights: Float64Array): AhpReport["contradiction"] {
  let found: AhpReport["contradiction"] = null;
  let largest = FITS;
  for (let i = 0; i < matrix.length; i++) {
    for (let j = i + 1; j < matrix.length; j++) {
      const judged = entry(matrix, i, j);
      if (judged === 0) continue;
      const fitting = (weights[i] as number) / (weights[j] as number);
      const distance = Math.abs(log(judged / fitting));
      if (distance <= largest) continue;
      largest = distance;
      found = { row: i + 1, column: j + 1, judged, fitting };
    }
  }
  return found;
}
