/** Node: the decisions of a project file as the registry takes them. */

import type { DecisionSpec } from "../methodology/project.js";
import { IssueLog, type IssueReport } from "../model/issue.js";
import type { SourceTable } from "../model/table.js";
import type { LinkDecision, RecordReference } from "../registry/index.js";
import { nodeIssues } from "./issues.js";

/** Columns of a table in which an identifier may stand. */
const IDENTIFIER_COLUMNS = { issn: ["issn", "eissn", "issnAny"], cn: ["cn"] } as const;

/**
 * Finds the record that each decision speaks of. One named by ISSN or CN is looked up in its source; where it
 * stands in no record or in several, the decision is reported as `DECISION_RECORD` and has no effect.
 * A journal that is named by its title is looked up among the candidates. O(decisions × records).
 */
export function linkDecisions(
  decisions: readonly DecisionSpec[],
  tables: readonly SourceTable[],
  candidates: string,
): { readonly decisions: readonly LinkDecision[]; readonly issues: IssueReport } {
  const log = new IssueLog(nodeIssues);
  const result: LinkDecision[] = [];
  for (const decision of decisions) {
    const record = findRecord(decision, tables, log);
    if (record === null) continue;
    const { is, reason } = decision;
    if (is === "separate") result.push({ record, ruling: "separate", reason });
    else {
      const as = "title" in is ? { source: candidates, title: is.title } : is;
      result.push({ record, ruling: "same", as, reason });
    }
  }
  return { decisions: result, issues: log.finish() };
}

function findRecord(
  { source, row, title, issn, cn }: DecisionSpec,
  tables: readonly SourceTable[],
  log: IssueLog<typeof nodeIssues>,
): RecordReference | null {
  if (row !== undefined) return { source, row };
  if (title !== undefined) return { source, title };
  const table = tables.find(({ name }) => name === source);
  // A source that could not be read has been reported already.
  if (table === undefined) return null;
  const wanted = characters(issn ?? cn ?? "");
  const rows = new Set<number>();
  for (const field of IDENTIFIER_COLUMNS[issn === undefined ? "cn" : "issn"]) {
    const column = table.columns.get(field);
    if (column?.kind !== "text") continue;
    column.values.forEach((text, record) => {
      if (characters(text).includes(wanted)) rows.add(table.rowNumbers[record] as number);
    });
  }
  const [first] = rows;
  if (rows.size === 1 && first !== undefined) return { source, row: first };
  log.report("DECISION_RECORD", { source, received: issn ?? cn, count: rows.size });
  return null;
}

/** An identifier without what people write between its characters. */
function characters(text: string): string {
  return text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "");
}
