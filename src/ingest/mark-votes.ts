/** Ingest: which decimal mark the cells of a column, or of a table, speak for. */

import type { DecimalMark } from "./cells/number.js";

/** How many cells can be read with one decimal mark only, and the row of the first. */
export interface MarkVotes {
  point: number;
  comma: number;
  pointRow: number;
  commaRow: number;
}

/** The votes of all columns of a table together; the rows are those of the first column that voted. */
export function sumVotes(columns: Iterable<{ readonly votes: MarkVotes }>): MarkVotes {
  const sum: MarkVotes = { point: 0, comma: 0, pointRow: 0, commaRow: 0 };
  for (const { votes } of columns) {
    sum.point += votes.point;
    sum.comma += votes.comma;
    sum.pointRow ||= votes.pointRow;
    sum.commaRow ||= votes.commaRow;
  }
  return sum;
}

/** The mark that alone has votes; null where both have or none has. */
export function decide({ point, comma }: MarkVotes): DecimalMark | null {
  if (point > 0 && comma === 0) return "point";
  if (comma > 0 && point === 0) return "comma";
  return null;
}

export function isSilent({ point, comma }: MarkVotes): boolean {
  return point === 0 && comma === 0;
}
