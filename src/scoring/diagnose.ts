/** Scoring: turns what the methods diagnose into issues that name the subject and the discipline. */

import type { IssueLog } from "../model/issue.js";
import type { Diagnose } from "../model/method.js";
import type { scoringIssues } from "./issues.js";

export function diagnoseInto(
  log: IssueLog<typeof scoringIssues>,
  discipline: string,
): (subject: string) => Diagnose {
  return (subject) =>
    (code, detail = "") =>
      log.report(code, { subject, discipline, detail });
}
