/** Tiering: tells which groups of equal scores a boundary ran through, and where they went. */

import { TierCode } from "../model/evaluation.js";
import type { IssueLog } from "../model/issue.js";
import type { Population } from "../model/journal.js";
import type { Bilingual } from "../model/text.js";
import type { Cut } from "./cut.js";
import type { tieringIssues } from "./issues.js";

const LIST_WORDS: Readonly<Record<Population | "all", Bilingual>> = {
  domestic: { zh: "国内期刊", en: "domestic journals" },
  foreign: { zh: "国外期刊", en: "foreign journals" },
  all: { zh: "全部期刊", en: "all journals" },
};

export function reportSplits(
  log: IssueLog<typeof tieringIssues>,
  discipline: string,
  population: Population | "all",
  labels: readonly string[],
  { tier, boundaries, splits }: Cut,
): void {
  const list = LIST_WORDS[population];
  for (const { boundary, target, size } of splits) {
    const planned = (boundaries[boundary] as number) - (boundaries[boundary - 1] ?? 0);
    const actual = tier.filter((code) => code === boundary).length;
    log.report("TIE_AT_BOUNDARY", {
      discipline,
      size,
      tier: labels[boundary],
      list: list.en,
      listZh: list.zh,
      went: target === TierCode.below ? "stay below the last tier" : `go to ${labels[target]}`,
      wentZh: target === TierCode.below ? "不予入级" : `归入 ${labels[target]}`,
      planned,
      actual,
    });
  }
}
