/** Model: the few ways in which the engine stops. Everything else is an `Issue`. */

import type { Issue } from "./issue.js";

/** Base of every error thrown on purpose. `code` is public and stable. */
export class JournalTieringError extends Error {
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The caller used a function wrongly; thrown at once, before any work. */
export class UsageError extends JournalTieringError {}

/** A step cannot be computed on these data; names the step and its subject. */
export class ComputationError extends JournalTieringError {}

/** A source cannot be read at all. Carries the issue that says where and what to do. */
export class SourceError extends JournalTieringError {
  readonly issue: Issue;
  constructor(issue: Issue, options?: ErrorOptions) {
    super(issue.code, issue.message.en, options);
    this.issue = issue;
  }
}

/** One fault of a methodology or project file: the JSON path, what is wrong, what to do. */
export interface Fault {
  readonly code: string;
  /** JSON path from the document's root, e.g. `$.indicators[2].normalize.method`. */
  readonly path: string;
  readonly message: { readonly en: string; readonly zh: string };
}

/** A wrong methodology: one error with every fault. */
export class MethodologyError extends JournalTieringError {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[], subject = "methodology") {
    const lines = faults.map((fault) => `  ${fault.path}: ${fault.message.en} [${fault.code}]`);
    super("METHODOLOGY_INVALID", `The ${subject} has ${faults.length} fault(s):\n${lines.join("\n")}`);
    this.faults = faults;
  }
}
