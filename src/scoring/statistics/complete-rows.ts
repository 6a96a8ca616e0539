/** Scoring, statistics: the rows in which every column has a value. */

/** The columns cut to their complete rows, in the given order. Cost O(n m). */
export function completeRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const first = columns[0];
  if (first === undefined) return [];
  const isComplete = first.map((_, row) => (columns.every((column) => !Number.isNaN(column[row])) ? 1 : 0));
  return columns.map((column) => column.filter((_, row) => isComplete[row] === 1));
}
