/** Ingest: a table printed in two or more blocks side by side, one below the other again. */

import type { RawCell } from "./cells/raw-cell.js";
import { foldHeader } from "./header-matcher.js";
import type { NumberedRow } from "./read-table.js";

/**
 * Takes apart rows whose header repeats its columns (`刊名 ISSN 刊名 ISSN`, with or without columns that all blocks
 * share on the left). `titleAt` are the positions of the repeated title column. Rows keep their number.
 * The rows are answered as they are where the header does not repeat at equal distance. Cost O(cells).
 */
export function stackBlocks(
  header: NumberedRow,
  names: readonly string[],
  rows: readonly NumberedRow[],
  titleAt: readonly number[],
): readonly NumberedRow[] {
  const folded = names.map(foldHeader);
  const first = titleAt[0] as number;
  const width = (titleAt[1] ?? first) - first;
  const isEven = titleAt.every((at, block) => at === first + block * width);
  const sameName = titleAt.every((at) => folded[at] === folded[first]);
  if (titleAt.length < 2 || !isEven || !sameName) return [header, ...rows];
  let left = 0;
  while (left < first && left + 1 < width && isRepeated(folded, titleAt, -left - 1)) left++;
  const from = first - left;
  const shared = (cells: readonly RawCell[]) => cells.slice(0, from);
  const block = (cells: readonly RawCell[], at: number) =>
    Array.from({ length: width }, (_, offset) => cells[at - left + offset]);
  const stacked: NumberedRow[] = [
    { cells: [...shared(header.cells), ...block(header.cells, first)], row: header.row },
  ];
  for (const { cells, row } of rows) {
    for (const at of titleAt) {
      const own = block(cells, at);
      if (own.every((cell) => cell === undefined || cell === "")) continue;
      stacked.push({ cells: [...shared(cells), ...own], row });
    }
  }
  return stacked;
}

function isRepeated(folded: readonly string[], titleAt: readonly number[], offset: number): boolean {
  const name = folded[(titleAt[0] as number) + offset];
  return titleAt.every((at) => folded[at + offset] === name);
}
