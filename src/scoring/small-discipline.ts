/** Scoring: the declared rule for a discipline with too few journals on a scale. */

import type { Methodology, ScaleSpec, SmallDisciplineRule } from "../methodology/types.js";
import type { IssueLog } from "../model/issue.js";
import type { scoringIssues } from "./issues.js";

const RULE_WORDS: Readonly<Record<SmallDisciplineRule["rule"], string>> = {
  evaluate: "evaluated as it is 照常评定",
  parent: "normalized within its parent 在上级学科内标准化",
  experts: "left to the experts 交由专家评定",
};

/**
 * The rule that acts on a scale of `size` journals; null where it is large enough. A discipline without a
 * parent is left to the experts where the rule is `parent`. Reports `SMALL_DISCIPLINE`, except for an empty one.
 */
export function smallRule(
  methodology: Pick<Methodology, "disciplines" | "smallDiscipline">,
  discipline: string,
  scale: ScaleSpec,
  size: number,
  log: IssueLog<typeof scoringIssues>,
): SmallDisciplineRule["rule"] | null {
  const { fewerThan, rule: declared } = methodology.smallDiscipline;
  if (size >= fewerThan) return null;
  const { disciplines } = methodology;
  const spec = disciplines === "all" ? undefined : disciplines.find(({ id }) => id === discipline);
  const rule = declared === "parent" && spec?.parent === undefined ? "experts" : declared;
  if (size > 0) {
    const words = { discipline, scale: scale.id, size, expected: String(fewerThan), rule: RULE_WORDS[rule] };
    log.report("SMALL_DISCIPLINE", words);
  }
  return rule;
}
