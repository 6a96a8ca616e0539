/** Equivalence: scores replaced by abilities from comparisons between journals. */

import type { PairwiseStep } from "../../methodology/equivalence.js";
import type { Finding } from "../../model/equivalence.js";
import { describeIssue } from "../../model/issue.js";
import { displayTitle, type Journal } from "../../model/journal.js";
import type { CandidatePool, Exclusion } from "../../model/pool.js";
import { median } from "../../numeric/index.js";
import { acted, type Equating, type Stepped } from "../equating.js";
import { equivalenceIssues } from "../issues.js";
import type { Joint } from "../joint.js";
import type { BradleyTerry } from "../pairwise/index.js";
import { print } from "../wording.js";

export interface Abilities {
  /** Keys in the order of the fit's columns. */
  readonly journals: readonly string[];
  readonly fit: BradleyTerry;
}

export type AbilitiesOf = (step: number) => Abilities;

/**
 * Every journal gets its ability (log-odds, higher better). Abilities are comparable inside one connected group
 * only: the group with most journals of the discipline counts (of equal ones the first), and a journal outside it,
 * or without comparisons, is excluded or left to the experts as declared. One without a score stays without.
 * Cost O(n).
 */
export function abilities(
  pool: CandidatePool,
  joint: Joint,
  equating: Equating,
  step: PairwiseStep,
  { journals, fit }: Abilities,
): Stepped {
  const rows = new Map(journals.map((key, row) => [key, row]));
  const rowOf = (position: number): number | undefined =>
    rows.get((pool.journals[joint.journals[position] as number] as Journal).key);
  const isOut = (position: number) => Number.isNaN(equating.values[position]);
  const members = new Map<number, number>();
  joint.journals.forEach((_, position) => {
    if (isOut(position)) return;
    const row = rowOf(position);
    const group = row === undefined ? -1 : (fit.group[row] as number);
    if (group >= 0) members.set(group, (members.get(group) ?? 0) + 1);
  });
  const [counted = -1] = [...members].sort(([a, m], [b, n]) => n - m || a - b).map(([group]) => group);

  const values = new Float64Array(joint.journals.length).fill(Number.NaN);
  const errors: number[] = [];
  const experts = new Set(equating.experts);
  const excluded = new Map<number, Exclusion>(equating.excluded);
  let unreached = 0;
  joint.journals.forEach((index, position) => {
    if (isOut(position)) return;
    const row = rowOf(position);
    if (row !== undefined && counted >= 0 && fit.group[row] === counted) {
      values[position] = fit.ability[row] as number;
      errors.push(fit.standardError[row] as number);
      return;
    }
    unreached++;
    if (step.unreached === "experts") {
      experts.add(position);
      return;
    }
    const journal = pool.journals[index] as Journal;
    const title = displayTitle(journal);
    const { code, message } = describeIssue(equivalenceIssues, "PAIRWISE_UNREACHED", { received: title });
    excluded.set(position, {
      journal: journal.key,
      title,
      discipline: joint.discipline,
      code,
      reason: message,
    });
  });
  const warnings = fit.issues.issues.map(({ code, message }): Finding => ({ code, message }));
  const compared = errors.length;
  const standardError = compared === 0 ? null : median(Float64Array.from(errors));
  const left =
    step.unreached === "experts"
      ? { zh: "交专家审定", en: "left to the experts" }
      : { zh: "未参评", en: "left out" };
  return {
    equating: { ...equating, values, better: "higher", experts, excluded },
    outcome: acted({
      statement: {
        zh: `${compared} 种期刊由两两比较得出能力值并统一排序${standardError === null ? "" : `，标准误中位数 ${print(standardError)}（对数优势）`}；${unreached} 种无可用的比较数据，${left.zh}。`,
        en: `${compared} journals were ranked together by their abilities from comparisons${standardError === null ? "" : `, median standard error ${print(standardError)} (log-odds)`}; ${unreached} without usable comparisons were ${left.en}.`,
      },
      warnings,
      figures: {
        compared,
        unreached,
        standardError,
        overdispersion: Number.isNaN(fit.overdispersion) ? null : fit.overdispersion,
      },
    }),
  };
}
