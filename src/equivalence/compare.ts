/**
 * Equivalence: the declared decision beside others. The counterfactual leaves a declared step out; the comparison
 * puts raw scores, percentiles, the declared offset and separate lists side by side, with the same sizes of tiers.
 */

import type { OffsetStep } from "../methodology/equivalence.js";
import type { ComparedMechanism, ComparedTier, Counterfactual, Move } from "../model/equivalence.js";
import { TierCode } from "../model/evaluation.js";
import { displayTitle, type Journal, type Population } from "../model/journal.js";
import type { CandidatePool } from "../model/pool.js";
import type { Bilingual } from "../model/text.js";
import { median } from "../numeric/index.js";
import { type Decision, type DecisionTools, decide, type IndexedStep } from "./decide.js";
import { addOffset } from "./equate/offset.js";
import { type Joint, positionsOf } from "./joint.js";
import { percentilesInside } from "./percentiles.js";
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
      zh: joins ? "两类期刊按原得分排成一份，各级总数不变" : "其余步骤不变",
      en: joins
        ? "both populations in one list by their scores as they are, with the same sizes of tiers"
        : "all else as declared",
    };
    return {
      without,
      basis:
        lost === null
          ? {
              zh: "不作任何等效处理：两类期刊按原得分排成一份，各级总数不变",
              en: "without any step of equivalence: one list by the scores as they are, with the same sizes of tiers",
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

function sizesOf({ tier }: Pick<Decision, "tier">, tiers: number): number[] {
  return Array.from({ length: tiers }, (_, k) => tier.filter((code) => code === k).length);
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
      step: null,
      reason: null,
    });
  });
  return moves;
}

/** The side-by-side table over the journals that are not left to the experts; empty where a population has none. */
export function compareMechanisms(
  joint: Joint,
  steps: readonly IndexedStep[],
  decision: Decision,
  tools: ComparisonTools,
): readonly ComparedMechanism[] {
  const isLeft = (position: number) => decision.tier[position] === TierCode.experts;
  const score = joint.score.map((value, position) => (isLeft(position) ? Number.NaN : value));
  const scored = (population: Population) =>
    positionsOf(joint, population).some((position) => !Number.isNaN(score[position]));
  if (!scored("domestic") || !scored("foreign")) return [];
  const percentiles = percentilesInside(joint, score, joint.better);
  const counts = sizesOf(decision, tools.labels.length);
  const oneList = (values: Float64Array, better: "higher" | "lower") =>
    tools.cutByCounts(values, counts, better);
  const labelOf = (code: number | undefined) => tools.labels[code as number] ?? null;
  const row = (
    mechanism: ComparedMechanism["mechanism"],
    tier: Uint8Array,
    step: OffsetStep | null = null,
  ): ComparedMechanism => ({
    mechanism,
    offset: step === null ? null : { amount: step.amount, units: step.units },
    tiers: tiersOf(joint, tier, percentiles, tools.labels),
    differing: tier.filter((code, position) => labelOf(code) !== labelOf(decision.tier[position])).length,
  });
  const offsets = steps.flatMap(({ step }) => (step.type === "offset" ? [step] : []));
  return [
    row("declared", decision.tier),
    row("raw", oneList(score, joint.better)),
    row("percentile", oneList(percentiles, "higher")),
    ...offsets.map((step) => {
      const shifted = addOffset(joint, { values: score, better: joint.better }, step);
      return row("offset", oneList(shifted.values, shifted.better), step);
    }),
    row("separate", apart({ ...joint, score }, counts, tools)),
  ];
}

/**
 * A quota for each population: its share of the ranked journals in every tier, rounded from the best tier down to
 * each, so that the quotas of a population never exceed its journals.
 */
function apart(joint: Joint, counts: readonly number[], tools: ComparisonTools): Uint8Array {
  const tier = new Uint8Array(joint.score.length).fill(TierCode.unscored);
  const present = (positions: readonly number[]) =>
    positions.filter((position) => !Number.isNaN(joint.score[position])).length;
  const all = present(positionsOf(joint, "all"));
  const domestic = positionsOf(joint, "domestic");
  let reached = 0;
  const down = counts.map((count) => {
    reached += count;
    return Math.round((reached * present(domestic)) / all);
  });
  const quotas = down.map((places, k) => places - (down[k - 1] ?? 0));
  const lists = [
    [domestic, quotas],
    [positionsOf(joint, "foreign"), counts.map((count, k) => count - (quotas[k] as number))],
  ] as const;
  for (const [positions, own] of lists) {
    const values = Float64Array.from(positions, (position) => joint.score[position] as number);
    const codes = tools.cutByCounts(values, own, joint.better);
    positions.forEach((position, i) => {
      tier[position] = codes[i] as number;
    });
  }
  return tier;
}

function tiersOf(
  joint: Joint,
  tier: Uint8Array,
  percentiles: Float64Array,
  labels: readonly string[],
): readonly ComparedTier[] {
  const codes: readonly (readonly [string | null, number])[] = [
    ...labels.map((label, k) => [label, k] as const),
    [null, TierCode.below],
  ];
  return codes.map(([label, code]) => {
    const of = (population: Population) =>
      positionsOf(joint, population).filter((position) => tier[position] === code);
    const [domestic, foreign] = [of("domestic"), of("foreign")];
    const middle = (positions: readonly number[]) =>
      positions.length === 0
        ? null
        : median(Float64Array.from(positions, (position) => percentiles[position] as number));
    const size = domestic.length + foreign.length;
    return {
      tier: label,
      domestic: domestic.length,
      foreign: foreign.length,
      domesticShare: size === 0 ? null : domestic.length / size,
      domesticPercentile: middle(domestic),
      foreignPercentile: middle(foreign),
    };
  });
}
