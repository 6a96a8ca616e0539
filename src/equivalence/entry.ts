/**
 * Equivalence: a floor for entering the common list. Journals of one population whose score does not reach a
 * statistic of the worst part of the other stay out.
 * Source: WAJCI 2018/2019: a Chinese journal enters if its index reaches the mean of the fourth quarter of the foreign ones.
 */

import type { EntryStep } from "../methodology/equivalence.js";
import { describeIssue } from "../model/issue.js";
import { displayTitle, type Journal } from "../model/journal.js";
import type { CandidatePool, Exclusion } from "../model/pool.js";
import { mean, median, orderDescending } from "../numeric/index.js";
import { acted, type Equating, type Stepped } from "./equating.js";
import { equivalenceIssues } from "./issues.js";
import { type Joint, positionsOf } from "./joint.js";
import { journals, POPULATION_WORDS, percent } from "./wording.js";

/**
 * The floor: the statistic of the last ⌈worst · N⌉ of N present scores; NaN where there are none.
 * Better scores come first whichever way they point.
 */
export function entryFloor(
  scores: Float64Array,
  better: "higher" | "lower",
  { worst, statistic }: Pick<EntryStep, "worst" | "statistic">,
): number {
  const sign = better === "higher" ? 1 : -1;
  const present = scores.filter((score) => !Number.isNaN(score));
  const order = orderDescending(present.map((score) => sign * score));
  const count = Math.ceil(worst * present.length - 1e-9);
  const last = Float64Array.from(order.slice(order.length - count), (i) => present[i] as number);
  if (last.length === 0) return Number.NaN;
  return statistic === "mean" ? mean(last) : median(last);
}

export function entry(pool: CandidatePool, joint: Joint, equating: Equating, step: EntryStep): Stepped {
  const { values, better } = equating;
  const sign = better === "higher" ? 1 : -1;
  const other = step.of === "domestic" ? "foreign" : "domestic";
  const floor = entryFloor(
    Float64Array.from(positionsOf(joint, other), (position) => values[position] as number),
    better,
    step,
  );
  const excluded = new Map<number, Exclusion>(equating.excluded);
  for (const position of positionsOf(joint, step.of)) {
    const score = values[position] as number;
    if (!(sign * score < sign * floor)) continue;
    const journal = pool.journals[joint.journals[position] as number] as Journal;
    const title = displayTitle(journal);
    const { code, message } = describeIssue(equivalenceIssues, "ENTRY_BELOW_FLOOR", { received: title });
    excluded.set(position, {
      journal: journal.key,
      title,
      discipline: joint.discipline,
      code,
      reason: message,
    });
  }
  const count = excluded.size - equating.excluded.size;
  const [own, others] = [POPULATION_WORDS[step.of], POPULATION_WORDS[other]];
  const name = { mean: ["平均", "mean"], median: ["中位", "median"] }[step.statistic];
  return {
    equating: {
      ...equating,
      values: values.map((value, position) => (excluded.has(position) ? Number.NaN : value)),
      excluded,
    },
    outcome: acted({
      statement: {
        zh: `${own.zh}须达到${others.zh}末 ${percent(step.worst)} 的${name[0]}得分方可进入统一排序；${count} 种未达到。`,
        en: `To enter the common list, ${own.en} must reach the ${name[1]} score of the last ${percent(step.worst)} of ${others.en}; ${journals(count)} did not.`,
      },
      figures: { floor: Number.isNaN(floor) ? null : floor, left: count },
    }),
  };
}
