/** Catalog: how many problems of each kind the data had, worst kinds first. */

import type { IssueReport, Severity } from "../model/issue.js";
import { compareText } from "../model/text.js";
import type { IssueCount } from "./types.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** One entry per code, by severity, then code. The texts stay behind: they may quote values of a source. */
export function countIssues(report: IssueReport): readonly IssueCount[] {
  const severities = new Map<string, Severity>();
  for (const { code, severity } of report.issues) if (!severities.has(code)) severities.set(code, severity);
  return Object.entries(report.counts)
    .map(([code, count]) => ({ code, severity: severities.get(code) ?? ("info" as const), count }))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || compareText(a.code, b.code),
    );
}
