/** Equivalence: what a run reports of its steps as issues. */

import type { EquivalenceStep } from "../methodology/equivalence.js";
import type { StepOutcome } from "../model/equivalence.js";
import type { IssueLog } from "../model/issue.js";
import { REFUSED_WORDS } from "./equate/linked.js";
import type { equivalenceIssues } from "./issues.js";

/** Refused and overridden links, shares that cannot be met, and whatever else a step warns of. */
export function reportEquivalence(
  log: IssueLog<typeof equivalenceIssues>,
  steps: readonly EquivalenceStep[],
  discipline: string,
  outcomes: readonly StepOutcome[],
): void {
  for (const { step: index, applied, statement, refusals, warnings } of outcomes) {
    const step = steps[index] as EquivalenceStep;
    const doubtful = [...warnings];
    if (step.type === "link" && refusals.length > 0) {
      const { zh, en } = REFUSED_WORDS[step.ifRefused];
      const codes = refusals.map(({ code }) => code);
      const reasons = refusals.map(({ message }) => message);
      const code = applied ? "SCALE_LINK_OVERRIDDEN" : "SCALE_LINK_REFUSED";
      log.report(code, {
        discipline,
        codes: codes.join(", "),
        codesZh: codes.join("、"),
        instead: en,
        insteadZh: zh,
        reasons: reasons.map((reason) => reason.en).join(" "),
        reasonsZh: reasons.map((reason) => reason.zh).join(""),
      });
    } else if (step.type === "share") {
      for (const { code, message } of refusals) log.add({ code, severity: "error", message });
      if (!applied)
        log.report("EQUIVALENCE_DOUBTFUL", { discipline, reason: statement.en, reasonZh: statement.zh });
    } else doubtful.unshift(...refusals);
    for (const { message } of doubtful) {
      log.report("EQUIVALENCE_DOUBTFUL", { discipline, reason: message.en, reasonZh: message.zh });
    }
  }
}
