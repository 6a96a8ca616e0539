/**
 * Equivalence: from the scores of two populations to one draft of tiers, by the declared steps:
 * equate → entry → rank → cut → place. The same function makes the counterfactual, with fewer steps.
 */

import type { EquivalenceStep } from "../methodology/equivalence.js";
import type { Move, StepOutcome } from "../model/equivalence.js";
import { TierCode } from "../model/evaluation.js";
import type { Population } from "../model/journal.js";
import type { CandidatePool, Exclusion } from "../model/pool.js";
import { orderDescending, type RankTies, rank } from "../numeric/index.js";
import { type EquatingTools, equate } from "./equate/equate.js";
import { type Equating, startEquating } from "./equating.js";
import { type Joint, positionsOf } from "./joint.js";
import { place } from "./place/place.js";

/** A step with its index in the methodology. */
export interface IndexedStep {
  readonly index: number;
  readonly step: EquivalenceStep;
}

/** Where the tiers of one list end; what the tiering room's cut answers. */
export interface ListCut {
  readonly tier: Uint8Array;
  readonly boundaries: readonly number[];
  /** Groups of equal scores that a boundary ran through. */
  readonly splits: readonly { readonly boundary: number; readonly target: number; readonly size: number }[];
}

export interface DecisionTools extends EquatingTools {
  readonly pool: CandidatePool;
  readonly labels: readonly string[];
  readonly rankTies: RankTies;
  /** Of the scales, in their order. */
  readonly populations: readonly (Population | "all")[];
  /** Positions whose scale is too small to be cut; they take no seat of the list that they would stand in. */
  readonly small: ReadonlySet<number>;
  /** Cuts one list by the rule declared for its population, which NaN values take no part in. */
  cut(
    values: Float64Array,
    population: Population | "all",
    better: "higher" | "lower",
    order: Uint32Array,
  ): ListCut;
}

export interface Decision {
  readonly lists: "one" | "separate" | "dual";
  /** Per position of the joint column: the equated score, NaN where a step kept the journal out. */
  readonly values: Float64Array;
  readonly better: "higher" | "lower";
  readonly rank: Float64Array;
  readonly tier: Uint8Array;
  /** By population of the list. */
  readonly cuts: readonly (ListCut & { readonly population: Population | "all"; readonly ranked: number })[];
  readonly excluded: readonly Exclusion[];
  readonly outcomes: readonly StepOutcome[];
  readonly moves: readonly Move[];
}

/** Decides one discipline. Cost: that of the steps, and a sort of each list. */
export function decide(joint: Joint, steps: readonly IndexedStep[], tools: DecisionTools): Decision {
  const outcomes: StepOutcome[] = [];
  const moves: Move[] = [];
  let equating: Equating = startEquating(joint);
  for (const { index, step } of steps) {
    const stepped = equate(joint, equating, step, index, tools);
    if (stepped === null) continue;
    equating = stepped.equating;
    outcomes.push({ step: index, type: step.type, ...stepped.outcome });
  }

  const { values, better, lists, experts } = equating;
  const isLeft = (position: number) => experts.has(position) || tools.small.has(position);
  const tier = new Uint8Array(values.length).fill(TierCode.unscored);
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  const cuts = listsOf(lists, tools.populations).map((population) => {
    const positions = positionsOf(joint, population);
    const own = Float64Array.from(positions, (position) =>
      isLeft(position) ? Number.NaN : (values[position] as number),
    );
    const upward = better === "higher" ? own : own.map((value) => -value);
    const order = orderDescending(upward);
    const cutList = tools.cut(own, population, better, order);
    const ownRanks = rank(upward, tools.rankTies, order);
    let ranked = 0;
    positions.forEach((position, i) => {
      tier[position] = cutList.tier[i] as number;
      ranks[position] = ownRanks[i] as number;
      if (!Number.isNaN(ownRanks[i])) ranked++;
    });
    return { population, ranked, ...cutList };
  });
  for (const position of experts) {
    const isOut = Number.isNaN(joint.score[position]) || equating.excluded.has(position);
    if (!isOut) tier[position] = TierCode.experts;
  }
  for (const position of tools.small) {
    if (!Number.isNaN(values[position])) tier[position] = TierCode.experts;
  }

  let placed: Uint8Array = tier;
  for (const { index, step } of steps) {
    if (step.type !== "lookup" && step.type !== "floor" && step.type !== "grant" && step.type !== "share")
      continue;
    const upward = values.map((value) => (better === "higher" ? value : -value));
    const result = place(
      { pool: tools.pool, joint, upward, tier: placed, labels: tools.labels, lists },
      step,
    );
    placed = result.tier;
    outcomes.push({ step: index, type: step.type, ...result.outcome });
    moves.push(...result.moves.map((move) => ({ ...move, step: index })));
  }
  const excluded = [...equating.excluded].sort(([a], [b]) => a - b).map(([, exclusion]) => exclusion);
  return { lists, values, better, rank: ranks, tier: placed, cuts, excluded, outcomes, moves };
}

/** The lists of a discipline by population: one for each scale, or one of all. */
function listsOf(
  lists: Decision["lists"],
  populations: readonly (Population | "all")[],
): readonly (Population | "all")[] {
  return lists === "one" && populations.length > 1 ? ["all"] : populations;
}
