/** Node: the tables of comparisons of a project, linked to the journals of its pool. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Comparisons, comparisonsFromCitations, detectOrientation } from "../equivalence/index.js";
import { readComparisons } from "../ingest/index.js";
import { IssueLog, type IssueReport } from "../model/issue.js";
import type { CandidatePool } from "../model/pool.js";
import { journalIdentifier } from "../registry/index.js";
import { failureReason, systemCode } from "./errors.js";
import { nodeIssues } from "./issues.js";
import type { LoadedProject } from "./read-project.js";

export interface ComparisonReading {
  readonly tables: ReadonlyMap<string, Comparisons>;
  readonly issues: IssueReport;
}

/**
 * Reads every table that the project declares. Journals outside the pool keep their citations, which tell the
 * others apart. A table whose rows and columns look exchanged is reported; one that cannot be read is an error
 * among the issues, and the step that needs it then finds none.
 */
export async function readProjectComparisons(
  { folder, project }: LoadedProject,
  pool: CandidatePool,
): Promise<ComparisonReading> {
  const log = new IssueLog(nodeIssues);
  const tables = new Map<string, Comparisons>();
  const identify = journalIdentifier(pool);
  for (const { name, file, delimiter, ...form } of project.comparisons ?? []) {
    try {
      const text = new TextDecoder("utf-8", { fatal: true }).decode(await readFile(join(folder, file)));
      const options = { source: name, identify, ...(delimiter === undefined ? {} : { delimiter }), ...form };
      const citations = readComparisons(text, options);
      log.absorb(citations.issues);
      const { issue } = detectOrientation(citations);
      if (issue !== null) log.add({ ...issue, source: name });
      tables.set(name, comparisonsFromCitations(citations));
    } catch (error) {
      const system = systemCode(error);
      if (system === null && !(error instanceof TypeError)) throw error;
      const code =
        system === "ENOENT" || system === "ENOTDIR" ? "SOURCE_FILE_MISSING" : "SOURCE_FILE_UNREADABLE";
      const { en, zh } =
        system === null ? { en: "it is not UTF-8", zh: "不是 UTF-8 编码" } : failureReason(error);
      log.report(code, { source: name, received: file, reason: en, reasonZh: zh });
    }
  }
  return { tables, issues: log.finish() };
}
