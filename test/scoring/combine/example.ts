/**
 * An invented example: four journals A, B, C, D under three rankings.
 *
 *            A  B  C  D
 * ranking 1  1  2  3  4
 * ranking 2  2  1  4  3
 * ranking 3  1  3  2  4
 */
export const ranks = [
  [1, 2, 3, 4],
  [2, 1, 4, 3],
  [1, 3, 2, 4],
].map((row) => Float64Array.from(row));

/** Each of three journals beats the next: A > B > C > A by two to one. */
export const cycle = [
  [1, 2, 3],
  [3, 1, 2],
  [2, 3, 1],
].map((row) => Float64Array.from(row));

/** Columns of scores, higher is better, with ties and journals left out; the rows in the order of `order`. */
export function reorderRows(columns: readonly Float64Array[], order: readonly number[]): Float64Array[] {
  return columns.map((column) => Float64Array.from(order, (row) => column[row] as number));
}

export const X = Number.NaN;
