/** Node: what stops a project. Every sentence is bilingual, since a secretary reads it. */

import { type Fault, JournalTieringError } from "../model/errors.js";
import type { IssueReport } from "../model/issue.js";
import type { Bilingual } from "../model/text.js";

/** A fault of one of the project's own files. */
export interface ProjectFault extends Fault {
  /** Relative to the project folder. */
  readonly file: string;
}

/**
 * A project cannot be read or built. `PROJECT_FAULTS`: its files contradict themselves or are missing.
 * `PROJECT_ISSUES`: its data hold problems of severity error.
 */
export class ProjectError extends JournalTieringError {
  readonly faults: readonly ProjectFault[];
  readonly issues: IssueReport;
  constructor(
    code: "PROJECT_FAULTS" | "PROJECT_ISSUES",
    faults: readonly ProjectFault[],
    issues: IssueReport,
    options?: ErrorOptions,
  ) {
    const lines = faults.map(({ file, path, message, code }) => `  ${file} ${path}: ${message.en} [${code}]`);
    super(
      code,
      code === "PROJECT_FAULTS"
        ? `The project has ${faults.length} fault(s):\n${lines.join("\n")}`
        : "The data of the project hold errors; nothing was written.",
      options,
    );
    this.faults = faults;
    this.issues = issues;
  }
}

/** A file or folder could not be read or written; the sentence says which and what to do. */
export class FileError extends JournalTieringError {
  readonly file: string;
  readonly sentence: Bilingual;
  constructor(code: string, file: string, sentence: Bilingual, options?: ErrorOptions) {
    super(code, sentence.en, options);
    this.file = file;
    this.sentence = sentence;
  }
}

/** The system's own code of a failed file operation (`ENOENT`, `EACCES`), or null. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : null;
}
