/** Catalog: the cells of the source that a finding speaks of, for a workbook to color. */

import type { Severity } from "../../model/issue.js";
import type { LintFinding, LintReport } from "./types.js";

export interface MarkedCell {
  readonly sheet: string | null;
  readonly row: number;
  /** Name of the column in the source; null where the whole row is meant. */
  readonly column: string | null;
  readonly code: string;
  readonly severity: Severity;
  readonly finding: LintFinding;
}

/** Every finding that has a place in the source, by sheet in order of appearance, then row. O(n log n). */
export function markedCells({ findings }: LintReport): readonly MarkedCell[] {
  const marked = findings.flatMap((finding): MarkedCell[] => {
    const { sheet, row, column, code, severity } = finding;
    return row === null ? [] : [{ sheet, row, column, code, severity, finding }];
  });
  const order = new Map<string | null, number>();
  for (const { sheet } of [...marked].sort((a, b) => (a.finding.listing ?? 0) - (b.finding.listing ?? 0))) {
    if (!order.has(sheet)) order.set(sheet, order.size);
  }
  const rank = ({ sheet }: MarkedCell) => order.get(sheet) as number;
  return marked.sort((a, b) => rank(a) - rank(b) || a.row - b.row);
}
