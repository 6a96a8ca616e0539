/** Tiering: tells which groups of equal scores a boundary ran through, and where they went. */

import type { CutRule } from "../methodology/types.js";
import { TierCode } from "../model/evaluation.js";
import type { IssueLog } from "../model/issue.js";
import type { Cut } from "./cut.js";
import type { tieringIssues } from "./issues.js";

export function reportSplits(
  log: IssueLog<typeof tieringIssues>,
  discipline: string,
  labels: readonly string[],
  rule: CutRule,
  { tier, boundaries, splits }: Cut,
): void {
  for (const { boundary, target, size } of splits) {
    const planned = (boundaries[boundary] as number) - (boundaries[boundary - 1] ?? 0);
    const actual = tier.filter((code) => code === boundary).length;
    log.report("TIE_AT_BOUNDARY", {
      discipline,
      size,
      tier: labels[boundary],
      target: target === TierCode.below ? "–" : labels[target],
      ties: "ties" in rule ? rule.ties : "better",
      planned,
      actual,
    });
  }
}
