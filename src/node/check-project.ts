/** Node: what is wrong with a project, without writing anything. */

import type { Summary } from "../catalog/index.js";
import type { IssueReport } from "../model/issue.js";
import type { ProjectFault } from "./errors.js";
import { type ProjectStep, runProject } from "./run-project.js";

export interface ProjectCheck {
  /** Faults of the project's own files; with any of them nothing can be built. */
  readonly faults: readonly ProjectFault[];
  /** Problems of the data. Those of severity error keep a build from writing unless it is told otherwise. */
  readonly issues: IssueReport;
  /** The figures that a build would print; null where it could not get that far. */
  readonly summary: Summary | null;
  /** Nothing keeps a build from writing. */
  readonly ok: boolean;
}

/** Runs a project to the end and reports everything found on the way. Rejects only for failures of the library. */
export async function checkProject(
  folder: string,
  options: { readonly onStep?: ((step: ProjectStep) => void) | undefined } = {},
): Promise<ProjectCheck> {
  const { faults, issues, result } = await runProject(folder, options.onStep);
  return {
    faults,
    issues,
    summary: result?.summary ?? null,
    ok: result !== null && faults.length === 0 && !hasErrors(issues),
  };
}

/** Is there an issue of severity error? Each code keeps at least one issue, so none is overlooked. */
export function hasErrors(report: IssueReport): boolean {
  return report.issues.some(({ severity }) => severity === "error");
}
