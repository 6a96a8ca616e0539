/**
 * Scoring: what a missing value means for a journal, by the policy of the indicator. Filling a cell is the
 * business of `treat/`; here journals leave the scale or go to the experts, each with its reason.
 */

import type { IndicatorSpec } from "../methodology/types.js";
import { describeIssue, type IssueLog } from "../model/issue.js";
import { displayTitle, type Journal } from "../model/journal.js";
import { type CandidatePool, type Exclusion, type MetricColumn, metricKey } from "../model/pool.js";
import { CellState } from "../model/table.js";
import type { Bilingual } from "../model/text.js";
import { scoringIssues } from "./issues.js";

export interface Settled {
  /** Journals that are ranked, ascending. */
  readonly ranked: Uint32Array;
  /** Journals left to the experts, ascending. */
  readonly experts: Uint32Array;
  readonly excluded: readonly Exclusion[];
}

const STATE_WORDS: Readonly<Record<CellState, Bilingual>> = {
  [CellState.present]: { en: "present", zh: "有" },
  [CellState.blank]: { en: "the cell is blank", zh: "单元格空白" },
  [CellState.notApplicable]: { en: "marked as not applicable", zh: "标为不适用" },
  [CellState.notFound]: { en: "marked as not found", zh: "标为未查到" },
  [CellState.below]: { en: "below a limit", zh: "低于下限" },
  [CellState.above]: { en: "above a limit", zh: "高于上限" },
  [CellState.unreadable]: { en: "not readable", zh: "无法识别" },
  [CellState.unlinked]: { en: "no record of it in the source", zh: "来源中无此刊" },
};

/** Is the value of a journal missing under the indicator's rules? Censored values are present unless declared missing. */
export function isMissing(indicator: IndicatorSpec, state: CellState): boolean {
  if (state === CellState.present) return false;
  if (state === CellState.below || state === CellState.above) return indicator.censored?.rule === "missing";
  return true;
}

/** Divides the journals of a scale into ranked, left to experts, and excluded. */
export function settleMissing(
  pool: CandidatePool,
  discipline: string,
  indicators: readonly IndicatorSpec[],
  journals: Uint32Array,
  log: IssueLog<typeof scoringIssues>,
): Settled {
  const excluded: Exclusion[] = [];
  const experts: number[] = [];
  const ranked = journals.filter((index) => {
    let verdict: "ranked" | "experts" = "ranked";
    for (const indicator of indicators) {
      const metric = pool.metrics.get(metricKey(indicator.source, indicator.column)) as MetricColumn;
      const state = metric.states[index] as CellState;
      if (!isMissing(indicator, state)) continue;
      const { policy } = indicator.missing;
      if (policy === "exclude" || policy === "refuse") {
        const code = policy === "exclude" ? "INDICATOR_MISSING" : "INDICATOR_REFUSED";
        const journal = pool.journals[index] as Journal;
        const title = displayTitle(journal);
        const issue = describeIssue(scoringIssues, code, {
          source: indicator.source,
          column: metric.header,
          received: title,
          indicator: indicator.name.en,
          indicatorZh: indicator.name.zh,
          state: STATE_WORDS[state].en,
          stateZh: STATE_WORDS[state].zh,
        });
        excluded.push({ journal: journal.key, title, discipline, code, reason: issue.message });
        if (policy === "refuse") log.add(issue);
        return false;
      }
      if (policy === "experts") verdict = "experts";
    }
    if (verdict === "experts") experts.push(index);
    return verdict === "ranked";
  });
  return { ranked, experts: Uint32Array.from(experts), excluded };
}
