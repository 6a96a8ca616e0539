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
    const parts = decision.lists !== "one" && !others.some(({ step: { type } }) => type === decision.lists);
    const tier = decideOtherwise(joint, others, decision, tools, parts);
    const same: Bilingual = {
      zh: parts ? "两类期刊按原得分排成一份，各级总数不变" : "其余步骤不变",
      en: parts
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

/** The tiers with fewer steps; where they would leave two lists as one, the sizes of the tiers stay. */
function decideOtherwise(
  joint: Joint,
  steps: readonly IndexedStep[],
  decision: Decision,
  tools: ComparisonTools,
  sameSizes: boolean,
): Uint8Array {
  if (!sameSizes && steps.length > 0) return decide(joint, steps, tools).tier;
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

/** Every journal whose tier differs, in the order of the column. */
export function movesBetween(
  pool: CandidatePool,
  joint: Joint,
  labels: readonly string[],
  before: Uint8Array,
  after: Uint8Array,
): readonly Move[] {
  const moves: Move[] = [];
  after.forEach((code, position) => {
    if (code === before[position]) return;
    const journal = pool.journals[joint.journals[position] as number] as Journal;
    moves.push({
      journal: journal.key,
      title: displayTitle(journal),
      population: journal.population,
      from: labels[before[position] as number] ?? null,
      to: labels[code] ?? null,
      step: null,
      reason: null,
    });
  });
  return moves;
}

/** The side-by-side table; empty where a population has no journal with a score. */
export function compareMechanisms(
  joint: Joint,
  steps: readonly IndexedStep[],
  decision: Decision,
  tools: ComparisonTools,
): readonly ComparedMechanism[] {
  const scored = (population: Population) =>
    positionsOf(joint, population).some((position) => !Number.isNaN(joint.score[position]));
  if (!scored("domestic") || !scored("foreign")) return [];
  const percentiles = percentilesInside(joint, joint.score, joint.better);
  const counts = sizesOf(decision, tools.labels.length);
  const oneList = (values: Float64Array, better: "higher" | "lower") =>
    tools.cutByCounts(values, counts, better);
  const row = (
    mechanism: ComparedMechanism["mechanism"],
    tier: Uint8Array,
    step: OffsetStep | null = null,
  ): ComparedMechanism => ({
    mechanism,
    offset: step === null ? null : { amount: step.amount, units: step.units },
    tiers: tiersOf(joint, tier, percentiles, tools.labels),
    differing: tier.filter((code, position) => code !== decision.tier[position]).length,
  });
  const offsets = steps.flatMap(({ step }) => (step.type === "offset" ? [step] : []));
  return [
    row("declared", decision.tier),
    row("raw", oneList(joint.score, joint.better)),
    row("percentile", oneList(percentiles, "higher")),
    ...offsets.map((step) => {
      const shifted = addOffset(joint, { values: joint.score, better: joint.better }, step);
      return row("offset", oneList(shifted.values, shifted.better), step);
    }),
    row("separate", apart(joint, counts, tools)),
  ];
}

/** A quota for each population: its share of the ranked journals in every tier. */
function apart(joint: Joint, counts: readonly number[], tools: ComparisonTools): Uint8Array {
  const tier = new Uint8Array(joint.score.length).fill(TierCode.unscored);
  const present = (positions: readonly number[]) =>
    positions.filter((position) => !Number.isNaN(joint.score[position])).length;
  const all = present(positionsOf(joint, "all"));
  const domestic = positionsOf(joint, "domestic");
  const quotas = counts.map((count) => Math.round((count * present(domestic)) / all));
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
