/** Ingest, comparisons: a list with one row per pair: two journals and how often one cites the other. */

import { reportOverlong } from "./citation-matrix.js";
import { type NamedCount, readCount, type TextRow } from "./count-cell.js";
import type { ComparisonLog } from "./issues.js";

/** Without `header` said, the first row is a header where its third cell holds no digit. */
export function readCitationEdges(
  rows: readonly TextRow[],
  entries: "first-cites-second" | "second-cites-first",
  header: boolean | undefined,
  log: ComparisonLog,
): NamedCount[] {
  const hasHeader = header ?? !/\d/.test(rows[0]?.cells[2] ?? "0");
  const counts: NamedCount[] = [];
  const seen = new Set<string>();
  for (const { row, cells } of rows.slice(hasHeader ? 1 : 0)) {
    const [first, second, count] = cells;
    if (first === undefined || second === undefined || count === undefined) {
      log.report("CITATIONS_ROW_SHORT", {
        row,
        received: String(cells.length),
        expected: "two journals and a count",
        expectedZh: "两种期刊及次数",
      });
      continue;
    }
    reportOverlong(cells, 3, row, log);
    if (first === "" || second === "") {
      log.report("CITATIONS_NAME_BLANK", { row });
      continue;
    }
    const [citing, cited] = entries === "first-cites-second" ? [first, second] : [second, first];
    const pair = JSON.stringify([citing, cited]);
    if (seen.has(pair)) log.report("CITATIONS_PAIR_REPEATED", { row, received: `${citing} → ${cited}` });
    seen.add(pair);
    counts.push({ citing, cited, count: readCount(count, log, row, "3"), row });
  }
  return counts;
}
