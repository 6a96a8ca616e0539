/** Equivalence: the list as it stands when journals are moved after the cut, and the ledger of whom a step moved. */

import type { Seats } from "../../methodology/equivalence.js";
import type { Move, StepOutcome } from "../../model/equivalence.js";
import { TierCode } from "../../model/evaluation.js";
import { displayTitle, type Journal } from "../../model/journal.js";
import type { CandidatePool } from "../../model/pool.js";
import type { Bilingual } from "../../model/text.js";
import { orderDescending } from "../../numeric/index.js";
import { acted } from "../equating.js";
import type { Joint } from "../joint.js";
import { standingOf } from "../standing-of.js";
import { insertAtTail } from "./insert-at-tail.js";

/** The list as it stands when journals are moved. */
export interface Placing {
  readonly pool: CandidatePool;
  readonly joint: Joint;
  /** Score by which the list is ordered, higher better; NaN without a place. */
  readonly upward: Float64Array;
  readonly tier: Uint8Array;
  readonly labels: readonly string[];
  readonly lists: "one" | "separate" | "dual";
}

export interface Placed {
  readonly tier: Uint8Array;
  readonly moves: readonly Omit<Move, "step">[];
  readonly outcome: Omit<StepOutcome, "step" | "type">;
}

/** Positions with a place in the list, best score first. */
export function bestFirst({ upward, tier, labels }: Placing): number[] {
  return [...orderDescending(upward)].filter((position) => {
    const code = tier[position] as number;
    return code < labels.length || code === TierCode.below;
  });
}

export interface Seating {
  readonly position: number;
  readonly tier: number;
}

/** Seats journals in the list that they stand in: the one list, or that of their population. */
export function seatLists(placing: Placing, seatings: readonly Seating[], seats: Seats): Uint8Array {
  const { joint, labels, lists, upward } = placing;
  const tier = Uint8Array.from(placing.tier);
  const populations = lists === "one" ? (["all"] as const) : (["domestic", "foreign"] as const);
  for (const population of populations) {
    const own = (position: number) => population === "all" || joint.population[position] === population;
    const order = byTier(placing).filter(own);
    const placeAt = new Map(order.map((position, place) => [position, place]));
    const grants = seatings.flatMap(({ position, tier: granted }) => {
      const at = placeAt.get(position);
      return at === undefined ? [] : [{ position: at, tier: granted }];
    });
    const inserted = insertAtTail(
      {
        tier: order.map((position) => placing.tier[position] as number),
        tiers: labels.length,
        score: order.map((position) => upward[position] as number),
      },
      grants,
      seats,
    );
    inserted.order.forEach((former, place) => {
      tier[order[former] as number] = inserted.tier[place] as number;
    });
  }
  return tier;
}

/** Positions with a place in the list by tier, best score first inside each. */
export function byTier(placing: Placing): number[] {
  const { tier, labels } = placing;
  const placeOf = (position: number) => Math.min(tier[position] as number, labels.length);
  return bestFirst(placing).sort((a, b) => placeOf(a) - placeOf(b));
}

/** The tiers that a step made, with every journal that it moved and why. */
export function placed(
  { pool, joint, tier: before, labels }: Placing,
  tier: Uint8Array,
  reasonOf: (position: number) => Bilingual,
  statement: (moved: number) => Bilingual,
): Placed {
  const moves: Omit<Move, "step">[] = [];
  tier.forEach((code, position) => {
    const from = before[position] as number;
    if (code === from) return;
    const journal = pool.journals[joint.journals[position] as number] as Journal;
    moves.push({
      journal: journal.key,
      title: displayTitle(journal),
      population: journal.population,
      from: labels[from] ?? null,
      to: labels[code] ?? null,
      fromStatus: standingOf(from),
      toStatus: standingOf(code),
      reason: reasonOf(position),
    });
  });
  return {
    tier,
    moves,
    outcome: acted({ statement: statement(moves.length), figures: { moved: moves.length } }),
  };
}
