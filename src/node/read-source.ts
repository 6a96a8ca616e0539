/** Node: the source files of a project. */

import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type ReadTableOptions, readTable } from "../ingest/index.js";
import type { SourceSpec } from "../methodology/project.js";
import { SourceError } from "../model/errors.js";
import { IssueLog, type IssueReport } from "../model/issue.js";
import type { SourceTable } from "../model/table.js";
import { failureReason, systemCode } from "./errors.js";
import { nodeIssues } from "./issues.js";
import type { LoadedProject } from "./read-project.js";

/**
 * Reads one file as a table; the name of the source is the file's own unless given.
 * Throws as `readTable`, and what the system throws where the file cannot be opened.
 */
export async function readSource(
  file: string,
  options: Omit<ReadTableOptions, "name"> & { readonly name?: string },
): Promise<SourceTable> {
  const name = basename(file);
  return readTable(await readFile(file), { name, file: name, ...options });
}

export interface SourceReading {
  readonly tables: readonly SourceTable[];
  /** Problems of files that could not be read; those of a table stay with it. */
  readonly issues: IssueReport;
}

/** Reads every source of a project, in its order; a file that cannot be read is an issue, and the others go on. */
export async function readSources(
  { folder, project, layouts }: LoadedProject,
  onSource: (name: string) => void = () => {},
): Promise<SourceReading> {
  const log = new IssueLog(nodeIssues);
  const tables: SourceTable[] = [];
  for (const source of project.sources) {
    onSource(source.name);
    try {
      const bytes = await readFile(join(folder, source.file));
      tables.push(await readTable(bytes, tableOptions(source, layouts)));
    } catch (error) {
      if (error instanceof SourceError) {
        log.absorb({ issues: [error.issue], counts: { [error.issue.code]: 1 } });
        continue;
      }
      const system = systemCode(error);
      if (system === null) throw error;
      const code =
        system === "ENOENT" || system === "ENOTDIR" ? "SOURCE_FILE_MISSING" : "SOURCE_FILE_UNREADABLE";
      const { en, zh } = failureReason(error);
      log.report(code, { source: source.name, received: source.file, reason: en, reasonZh: zh });
    }
  }
  return { tables, issues: log.finish() };
}

function tableOptions(source: SourceSpec, layouts: LoadedProject["layouts"]): ReadTableOptions {
  const { name, file, layout, sheet, encoding, delimiter, decimal, headerRow } = source;
  const own = typeof layout === "string" ? layout : layouts.get(layout.file);
  return { name, file, layout: own ?? "", sheet, encoding, delimiter, decimal, headerRow };
}
