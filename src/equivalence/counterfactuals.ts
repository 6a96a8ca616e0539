/** Equivalence: the list as it would be without a declared step, and who would stand elsewhere. */

import type { Counterfactual, Move } from "../model/equivalence.js";
import { displayTitle, type Journal } from "../model/journal.js";
import type { CandidatePool } from "../model/pool.js";
import type { Bilingual } from "../model/text.js";
import { type Decision, type DecisionTools, decide, type IndexedStep } from "./decide.js";
import type { Joint } from "./joint.js";
import { standingOf } from "./standing-of.js";
import { stepWords } from "./step-words.js";

/** What the comparison needs beside the tools of a decision. */
export interface ComparisonTools extends DecisionTools {
  /** Cuts a list into tiers of these sizes, equal scores together in the better tier. */
  cutByCounts(values: Float64Array, counts: readonly number[], better: "higher" | "lower"): Uint8Array;
}

/** Counterfactuals of a decision: without each step, and without all where there are several. */
export function counterfactuals(
  joint: Joint,
  steps: readonly IndexedStep[],
  decision: Decision,
  tools: ComparisonTools,
): readonly Counterfactual[] {
  const left = steps.map(({ index }) => [index, steps.filter((other) => other.index !== index)] as const);
  const none = steps.length > 1 ? [[null, [] as readonly IndexedStep[]] as const] : [];
  return [...left, ...none].map(([without, others]) => {
    const step = steps.find(({ index }) => index === without)?.step;
    const lost = step === undefined ? null : stepWords[step.type];
    const joins = decision.lists !== "one" && !others.some((other) => parted(other, decision));
    const tier =
      step === undefined || joins
        ? withSizes(joint, others, decision, tools)
        : decide(joint, others, tools).tier;
    const same: Bilingual = {
      zh: joins ? "两类期刊按原得分排成一份，各级名额不变" : "其余步骤不变",
      en: joins
        ? "both populations in one list by their scores as they are, with the same numbers of seats"
        : "all else as declared",
    };
    return {
      without,
      basis:
        lost === null
          ? {
              zh: "不作任何等效处理：两类期刊按原得分排成一份，各级名额不变",
              en: "without any step of equivalence: one list by the scores as they are, with the same numbers of seats",
            }
          : { zh: `不作“${lost.zh}”：${same.zh}`, en: `without the ${lost.en}: ${same.en}` },
      moved: movesBetween(tools.pool, joint, tools.labels, tier, decision.tier),
    };
  });
}

/** Did the step part the lists of this decision: by its nature, or because it is a link that was refused? */
function parted({ index, step }: IndexedStep, { outcomes }: Decision): boolean {
  if (step.type === "separate" || step.type === "dual") return true;
  return (
    step.type === "link" &&
    step.ifRefused === "separate" &&
    outcomes.some((outcome) => outcome.step === index && !outcome.applied)
  );
}

/** The tiers by fewer steps in one list, for which no cut may be declared: the sizes of the tiers stay. */
function withSizes(
  joint: Joint,
  steps: readonly IndexedStep[],
  decision: Decision,
  tools: ComparisonTools,
): Uint8Array {
  const counts = sizesOf(decision, tools.labels.length);
  return decide(joint, steps, {
    ...tools,
    cut: (values, _population, better) => ({
      tier: tools.cutByCounts(values, counts, better),
      boundaries: [],
      splits: [],
    }),
  }).tier;
}

/** Every journal whose tier differs, in the order of the column; one that has no tier either way did not move. */
export function movesBetween(
  pool: CandidatePool,
  joint: Joint,
  labels: readonly string[],
  before: Uint8Array,
  after: Uint8Array,
): readonly Move[] {
  const moves: Move[] = [];
  after.forEach((code, position) => {
    const [from, to] = [labels[before[position] as number] ?? null, labels[code] ?? null];
    if (from === to) return;
    const journal = pool.journals[joint.journals[position] as number] as Journal;
    moves.push({
      journal: journal.key,
      title: displayTitle(journal),
      population: journal.population,
      from,
      to,
      fromStatus: standingOf(before[position] as number),
      toStatus: standingOf(code),
      step: null,
      reason: null,
    });
  });
  return moves;
}

/** Number of journals of each tier. */
export function sizesOf({ tier }: Pick<Decision, "tier">, tiers: number): number[] {
  return Array.from({ length: tiers }, (_, k) => tier.filter((code) => code === k).length);
}
