/** Node: a project built: every declared output, the statement, the equivalence and the manifest, all or none. */

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Edition, EditionDiff, Summary } from "../catalog/index.js";
import type { OutputSpec } from "../methodology/project.js";
import type { Methodology } from "../methodology/types.js";
import type { Evaluation } from "../model/evaluation.js";
import type { IssueReport } from "../model/issue.js";
import {
  outputLicence,
  toEquivalenceText,
  toOutputManifest,
  toStatementText,
  type WrittenFile,
} from "../publish/index.js";
import { changesSince } from "./changes-since.js";
import { hasErrors } from "./check-project.js";
import { ProjectError } from "./errors.js";
import { EQUIVALENCE_FILE, MANIFEST_FILE, STATEMENT_FILE } from "./output-names.js";
import { csvSpec } from "./output-text.js";
import { renderOutput } from "./render-output.js";
import { type ProjectStep, runProject } from "./run-project.js";
import { openTransaction } from "./transaction.js";
import { streamCsv } from "./write-csv.js";

export interface BuildOptions {
  /** Folder of the outputs; `out` inside the project where absent. */
  readonly out?: string | undefined;
  /** Write although the data hold problems of severity error; the edition counts them. */
  readonly allowErrors?: boolean | undefined;
  readonly onStep?: ((step: ProjectStep) => void) | undefined;
}

export interface ProjectBuild {
  readonly out: string;
  readonly evaluation: Evaluation<Methodology>;
  readonly edition: Edition;
  readonly summary: Summary;
  readonly issues: IssueReport;
  /** In the order written: the declared outputs, the statement, the equivalence, the manifest. */
  readonly files: readonly WrittenFile[];
}

/**
 * Builds a project. Same folder, same bytes.
 *
 * Throws `ProjectError` `PROJECT_FAULTS` where the project's files are faulty or a source cannot be read, and
 * `PROJECT_ISSUES` where the data hold errors that `allowErrors` does not let pass; `FileError` where the folder
 * cannot be written. Whatever is thrown, earlier outputs are as they were.
 */
export async function buildProject(folder: string, options: BuildOptions = {}): Promise<ProjectBuild> {
  const { allowErrors = false, onStep = () => {} } = options;
  const { faults, issues, result } = await runProject(folder, onStep);
  if (result === null) {
    throw new ProjectError(faults.length > 0 ? "PROJECT_FAULTS" : "PROJECT_ISSUES", faults, issues);
  }
  const { loaded, evaluation, edition, summary } = result;
  if (hasErrors(issues) && !allowErrors) throw new ProjectError("PROJECT_ISSUES", [], issues);

  const out = options.out ?? join(folder, "out");
  const transaction = await openTransaction(out);
  try {
    const files: WrittenFile[] = [];
    const changes = changesSince(loaded.earlier, edition);
    for (const output of loaded.project.outputs) {
      onStep({ step: "writing", subject: output.file });
      const write = (path: string) =>
        writeOutput(path, edition, output, loaded.project.outputs, changes(output));
      const licence = outputLicence(edition, printedColumns(output));
      files.push({ ...(await transaction.add(output.file, write)), licence });
    }
    const own = [
      [STATEMENT_FILE, () => toStatementText(edition)],
      [EQUIVALENCE_FILE, () => toEquivalenceText(edition)],
      [MANIFEST_FILE, () => toOutputManifest(edition, files)],
    ] as const;
    for (const [file, text] of own) {
      const staged = await transaction.add(file, (path) => writeNew(path, text()));
      files.push({ ...staged, licence: "open" });
    }
    await transaction.commit();
    return { out, evaluation, edition, summary, issues, files };
  } finally {
    await transaction.discard();
  }
}

/** Columns of values that an output prints; undefined where it holds the whole edition. */
function printedColumns(output: OutputSpec): readonly string[] | undefined {
  if (output.kind === "csv") return output.columns;
  return output.kind === "json" || output.kind === "html" ? undefined : [];
}

async function writeOutput(
  path: string,
  edition: Edition,
  output: OutputSpec,
  outputs: readonly OutputSpec[],
  changes: EditionDiff | undefined,
): Promise<void> {
  if (output.kind === "csv") return streamCsv(path, edition, csvSpec(output));
  return writeNew(path, await renderOutput(edition, output, outputs, changes));
}

function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  return writeFile(path, content, { flag: "wx" });
}
