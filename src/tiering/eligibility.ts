/** Tiering: red lines that keep a journal out before anything is computed. */

import type { EligibilitySpec } from "../methodology/types.js";
import { describeIssue } from "../model/issue.js";
import { displayTitle, type Journal } from "../model/journal.js";
import type { CandidatePool, DisciplineMembers, Exclusion } from "../model/pool.js";
import { tieringIssues } from "./issues.js";

export interface Screened {
  /** Indices of the eligible journals, ascending. */
  readonly eligible: Uint32Array;
  readonly excluded: readonly Exclusion[];
}

/** Divides the members of a discipline into eligible journals and exclusions, each with its reason. */
export function screen(pool: CandidatePool, discipline: DisciplineMembers, rules: EligibilitySpec): Screened {
  const excluded: Exclusion[] = [];
  const eligible = discipline.members.filter((index) => {
    const journal = pool.journals[index] as Journal;
    const exclusion = redLine(journal, rules);
    if (exclusion === null) return true;
    excluded.push({
      journal: journal.key,
      title: displayTitle(journal),
      discipline: discipline.id,
      ...exclusion,
    });
    return false;
  });
  return { eligible, excluded };
}

/** May the journal stand in a catalog at all? */
export function isEligible(journal: Journal, rules: EligibilitySpec): boolean {
  return redLine(journal, rules) === null;
}

function redLine(journal: Journal, rules: EligibilitySpec): Pick<Exclusion, "code" | "reason"> | null {
  const received = displayTitle(journal);
  if (rules.requireIdentifier && journal.issns.length === 0 && journal.cn === null) {
    return {
      code: "NO_IDENTIFIER",
      reason: describeIssue(tieringIssues, "NO_IDENTIFIER", { received }).message,
    };
  }
  const flag = journal.flags.find((candidate) => rules.excludeFlags.includes(candidate.name));
  if (flag === undefined) return null;
  const details = { received, flag: flag.name, source: flag.source };
  return { code: "FLAG_EXCLUDED", reason: describeIssue(tieringIssues, "FLAG_EXCLUDED", details).message };
}
