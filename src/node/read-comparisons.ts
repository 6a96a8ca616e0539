/** Node: the tables of comparisons of a project, linked to the journals of its pool. */

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Comparisons, comparisonsFromCitations, detectOrientation } from "../equivalence/index.js";
import { readComparisons } from "../ingest/index.js";
import { SourceError } from "../model/errors.js";
import { IssueLog, type IssueReport } from "../model/issue.js";
import type { CandidatePool } from "../model/pool.js";
import type { InputDigest } from "../model/table.js";
import { journalIdentifier } from "../registry/index.js";
import { failureReason, systemCode } from "./errors.js";
import { nodeIssues } from "./issues.js";
import { digestOf } from "./read-json.js";
import type { LoadedProject } from "./read-project.js";

export interface ComparisonReading {
  readonly tables: ReadonlyMap<string, Comparisons>;
  /** Digests of the files that were read. */
  readonly inputs: readonly InputDigest[];
  readonly issues: IssueReport;
}

/**
 * Reads every table that the project declares. Journals outside the pool keep their citations, which tell the
 * others apart. A table whose rows and columns look exchanged is reported; one that cannot be read is an error
 * among the issues, and is not among the tables.
 */
export async function readProjectComparisons(
  { folder, project }: LoadedProject,
  pool: CandidatePool,
): Promise<ComparisonReading> {
  const log = new IssueLog(nodeIssues);
  const tables = new Map<string, Comparisons>();
  const inputs: InputDigest[] = [];
  const identify = journalIdentifier(pool);
  for (const { name, file, delimiter, ...form } of project.comparisons ?? []) {
    try {
      const bytes = await readFile(join(folder, file));
      const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      const options = { source: name, identify, ...(delimiter === undefined ? {} : { delimiter }), ...form };
      const citations = readComparisons(text, options);
      log.absorb(citations.issues);
      const { issue } = detectOrientation(citations);
      if (issue !== null) log.add({ ...issue, source: name });
      tables.set(name, comparisonsFromCitations(citations));
      inputs.push(digestOf(file, bytes, name));
    } catch (error) {
      if (error instanceof SourceError) {
        log.add(error.issue);
        continue;
      }
      const system = systemCode(error);
      if (system === null && !(error instanceof TypeError)) throw error;
      const code =
        system === "ENOENT" || system === "ENOTDIR" ? "SOURCE_FILE_MISSING" : "SOURCE_FILE_UNREADABLE";
      const { en, zh } =
        system === null ? { en: "it is not UTF-8", zh: "不是 UTF-8 编码" } : failureReason(error);
      log.report(code, { source: name, received: file, reason: en, reasonZh: zh });
    }
  }
  return { tables, inputs, issues: log.finish() };
}
