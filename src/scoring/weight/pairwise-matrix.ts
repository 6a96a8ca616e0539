/** Scoring, weight: matrices of pairwise judgments: what is wrong with one, and its exact form. */

import type { OptionFault } from "../../model/method.js";

export type Judgments = readonly (readonly number[])[];

/** How far the product of a judgment and its counterpart may be from 1: reciprocals are often typed as 0.33 or 0.13. */
const RECIPROCAL_TOLERANCE = 0.05;

/**
 * What keeps a matrix from being pairwise judgments on `columns` columns; null where nothing does. Row i,
 * column j says how many times as important i is as j: positive, 1 on the diagonal, the reciprocal on the other
 * side. A pair that was not judged has 0 on both sides; the judged ones must connect all columns.
 */
export function judgmentFault(option: string, matrix: Judgments, columns: number): OptionFault | null {
  const fault = (expected: string, received: string) => ({ option, expected, received });
  if (matrix.length !== columns || matrix.some((row) => row.length !== columns)) {
    const received = `${matrix.length} rows of ${[...new Set(matrix.map((row) => row.length))].join(", ")}`;
    return fault(`a matrix of ${columns} rows and columns`, received);
  }
  for (let i = 0; i < columns; i++) {
    if (entry(matrix, i, i) !== 1)
      return fault(`1 in row ${i + 1}, column ${i + 1}`, String(entry(matrix, i, i)));
    for (let j = 0; j < i; j++) {
      const judged = entry(matrix, i, j);
      const counter = entry(matrix, j, i);
      const place = `row ${i + 1}, column ${j + 1}`;
      if (!(judged >= 0 && counter >= 0))
        return fault(`positive in ${place} and its counterpart`, `${judged}, ${counter}`);
      if (judged === 0 && counter === 0) continue;
      if (!(Math.abs(judged * counter - 1) <= RECIPROCAL_TOLERANCE)) {
        return fault(
          `reciprocal in ${place} and its counterpart (or 0 in both: not judged)`,
          `${judged}, ${counter}`,
        );
      }
    }
  }
  if (!isConnected(matrix))
    return fault("judgments that connect all children", "groups that are never compared");
  return null;
}

/** Exact reciprocals: of a pair the judgment from 1 up counts. Pairs that were not judged stay 0. */
export function exactReciprocals(matrix: Judgments): number[][] {
  return matrix.map((row, i) =>
    row.map((judged, j) => {
      if (i === j || judged === 0) return judged;
      const counter = entry(matrix, j, i);
      return judged >= counter ? judged : 1 / counter;
    }),
  );
}

/** Pairs (i < j) that were not judged. */
export function gapsOf(matrix: Judgments): readonly (readonly [number, number])[] {
  return matrix.flatMap((row, i) =>
    row.flatMap((judged, j) => (j > i && judged === 0 ? [[i, j] as const] : [])),
  );
}

export function entry(matrix: Judgments, i: number, j: number): number {
  return matrix[i]?.[j] as number;
}

function isConnected(matrix: Judgments): boolean {
  const reached = new Set([0]);
  for (const i of reached) {
    matrix[i]?.forEach((judged, j) => {
      if (judged > 0) reached.add(j);
    });
  }
  return reached.size === matrix.length;
}
