/** Registry: what is wrong with the identifiers of the records that became journals. */

import type { IssueLog } from "../model/issue.js";
import type { SourceTable } from "../model/table.js";
import type { registryIssues } from "./issues.js";
import { type RegistryRecord, readRecord } from "./registry-record.js";
import { hintWords, nameOf } from "./wording.js";

/** Reports every doubtful identifier of the given records. Cost: O(records). */
export function reportIdentifiers(
  records: readonly RegistryRecord[],
  tables: readonly SourceTable[],
  log: IssueLog<typeof registryIssues>,
): void {
  for (const record of records) {
    if (!record.isDoubtful) continue;
    const table = tables.find((other) => other.name === record.source) as SourceTable;
    readRecord(table, record.index, (problem) => {
      log.report(problem.code, {
        source: record.source,
        sheet: table.sheet ?? undefined,
        row: record.row,
        column: table.columns.get(problem.field)?.header ?? problem.field,
        received: problem.received,
        expected: problem.hints.length === 0 ? undefined : problem.hints.join(" / "),
        title: nameOf(record),
        ...hintWords(problem.hints),
      });
    });
  }
}
