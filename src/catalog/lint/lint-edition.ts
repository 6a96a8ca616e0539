/** Catalog: every check before an edition is put up for objections. */

import type { Severity } from "../../model/issue.js";
import { compareText } from "../../model/text.js";
import { freezeDeep } from "../freeze-deep.js";
import type { IssueCount } from "../types.js";
import { lintCaps, lintCounts } from "./checks/check-counts.js";
import { lintFrontMatter, lintReasons } from "./checks/front-matter.js";
import { lintIdentifiers } from "./checks/identifiers.js";
import { lintLanguages } from "./checks/languages.js";
import { lintPrevious, lintRegisters } from "./checks/register.js";
import { lintRepeated } from "./checks/repeated.js";
import { lintTiers } from "./checks/tiers.js";
import { lintTitles } from "./checks/titles.js";
import { LintLog } from "./lint-log.js";
import type { LintFinding, LintInput, LintReport } from "./types.js";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/**
 * Runs all checks. The edition is not changed, and no finding is left out.
 *
 * The findings do not depend on the runtime; which of two listings of one journal carries the finding depends on
 * their order in the edition. Cost O(listings + registers).
 */
export function lintEdition(input: LintInput): LintReport {
  const log = new LintLog(input.edition);
  lintFrontMatter(input, log);
  lintCounts(input, log);
  lintCaps(input, log);
  lintTiers(input, log);
  lintTitles(input, log);
  lintLanguages(input, log);
  lintIdentifiers(input, log);
  lintRepeated(input, log);
  lintRegisters(input, log);
  lintPrevious(input, log);
  lintReasons(input, log);
  const findings = [...log.findings].sort(bySeverity);
  const { catalog, id, status, listings } = input.edition;
  return freezeDeep<LintReport>({
    edition: {
      catalog: { ...catalog, title: { ...catalog.title }, society: { ...catalog.society } },
      id,
      status,
    },
    listings: listings.length,
    ready: findings.every(({ severity }) => severity !== "error"),
    counts: countCodes(findings),
    findings,
  });
}

function bySeverity(a: LintFinding, b: LintFinding): number {
  return (
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    compareText(a.code, b.code) ||
    (a.listing ?? -1) - (b.listing ?? -1)
  );
}

function countCodes(findings: readonly LintFinding[]): readonly IssueCount[] {
  const counts = new Map<string, { code: string; severity: Severity; count: number }>();
  for (const { code, severity } of findings) {
    const entry = counts.get(code) ?? { code, severity, count: 0 };
    entry.count += 1;
    counts.set(code, entry);
  }
  return [...counts.values()];
}
