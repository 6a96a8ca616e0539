/**
 * Equivalence: the declared decision beside others: raw scores, percentiles, the declared offset by itself, and
 * separate lists, with the same numbers of seats.
 */

import type { OffsetStep } from "../methodology/equivalence.js";
import type { ComparedMechanism, ComparedTier } from "../model/equivalence.js";
import { TierCode } from "../model/evaluation.js";
import type { Population } from "../model/journal.js";
import { median } from "../numeric/index.js";
import { type ComparisonTools, sizesOf } from "./counterfactuals.js";
import type { Decision, IndexedStep } from "./decide.js";
import { addOffset } from "./equate/offset.js";
import { type Joint, positionsOf } from "./joint.js";
import { percentilesInside } from "./percentiles.js";

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
