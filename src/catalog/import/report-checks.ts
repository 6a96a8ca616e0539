/** Catalog: what is wrong with the numbers of a list, as issues. */

import type { IssueLog } from "../../model/issue.js";
import type { importIssues } from "./issues.js";
import type { CountCheck } from "./types.js";

type Log = IssueLog<typeof importIssues>;

/**
 * Reports numbers that differ, and lists that are declared and not there, each once: with its total, or the sum of
 * its tiers where none is stated. A list that is declared empty is not missed. Cost O(checks).
 */
export function reportChecks(checks: readonly CountCheck[], source: string, log: Log): void {
  const absent = new Map<string | null, CountCheck>();
  for (const check of checks.filter(({ isAbsent }) => isAbsent)) {
    const former = absent.get(check.discipline);
    if (check.tier === null || former === undefined) absent.set(check.discipline, check);
    else if (former.tier !== null)
      absent.set(check.discipline, { ...former, declared: former.declared + check.declared });
  }
  for (const { discipline, declared, sheet, row } of absent.values()) {
    if (declared === 0) continue;
    const place = { source, sheet: sheet ?? undefined, row: row ?? undefined };
    log.report("LIST_ABSENT", { ...place, received: discipline ?? "", expected: String(declared) });
  }
  for (const check of checks) reportCheck(check, source, log);
}

function reportCheck(check: CountCheck, source: string, log: Log): void {
  const { discipline, tier, declared, found, isAbsent, sheet, row } = check;
  if (isAbsent || declared === found) return;
  const place = { source, sheet: sheet ?? undefined, row: row ?? undefined };
  log.report("LIST_COUNT_DIFFERS", {
    ...place,
    received: String(found),
    expected: String(declared),
    subject: [discipline ?? "The whole list", tier].filter((part) => part !== null).join(", "),
    subjectZh: [discipline ?? "整个目录", tier].filter((part) => part !== null).join("，"),
  });
}
