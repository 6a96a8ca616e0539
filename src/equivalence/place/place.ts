/** Equivalence: the steps that move journals after the cut, each with a ledger of whom it moved and why. */

import type {
  FloorStep,
  GrantStep,
  LookupStep,
  PlacingStep,
  Seats,
  ShareStep,
} from "../../methodology/equivalence.js";
import type { Move, StepOutcome } from "../../model/equivalence.js";
import { TierCode } from "../../model/evaluation.js";
import { describeIssue } from "../../model/issue.js";
import { displayTitle, type Journal } from "../../model/journal.js";
import type { CandidatePool } from "../../model/pool.js";
import type { Bilingual } from "../../model/text.js";
import { orderDescending } from "../../numeric/index.js";
import { restingOutcome } from "../equate/equate.js";
import { acted } from "../equating.js";
import { equivalenceIssues } from "../issues.js";
import type { Joint } from "../joint.js";
import { POPULATION_WORDS, percent } from "../wording.js";
import { findGranted } from "./find-granted.js";
import { insertAtTail } from "./insert-at-tail.js";
import { lookUpTiers } from "./lookup.js";
import { solveShares } from "./share.js";

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

/** A share compares scores of both populations, and rests where a refused link has left them apart. */
export function place(placing: Placing, step: PlacingStep): Placed {
  switch (step.type) {
    case "lookup":
      return placeByLookup(placing, step);
    case "floor":
      return placeAtFloor(placing, step);
    case "grant":
      return placeByGrant(placing, step);
    case "share":
      return placing.lists === "one"
        ? placeByShare(placing, step)
        : { tier: placing.tier, moves: [], outcome: restingOutcome() };
  }
}

function placeByLookup(placing: Placing, step: LookupStep): Placed {
  const { pool, joint, labels } = placing;
  const tier = lookUpTiers(pool, joint, placing.tier, step, labels);
  const of = POPULATION_WORDS[step.of];
  return finish(
    placing,
    tier,
    () => step.reason,
    (moved) => ({
      zh: `${of.zh}的级别由“${step.source}”（${step.edition}）的等级对应得出，${moved} 种因此变动。`,
      en: `The tiers of ${of.en} follow from the grades of ${step.source} (${step.edition}); ${moved} journals moved.`,
    }),
  );
}

function placeAtFloor(placing: Placing, step: FloorStep): Placed {
  const { pool, joint, labels } = placing;
  const target = labels.indexOf(step.tier);
  const seatings = bestFirst(placing).flatMap((position): Seating[] => {
    const { flags } = pool.journals[joint.journals[position] as number] as Journal;
    return flags.some(({ name }) => name === step.flag) ? [{ position, tier: target }] : [];
  });
  return finish(
    placing,
    seatLists(placing, seatings, step.seats),
    () => step.reason,
    (moved) => ({
      zh: `被“${step.flag}”收录者至少列入 ${step.tier}，${moved} 种因此变动。`,
      en: `Members of ${step.flag} stand at least in ${step.tier}; ${moved} journals moved.`,
    }),
  );
}

function placeByGrant(placing: Placing, step: GrantStep): Placed {
  const { pool, joint, labels } = placing;
  const hasPlace = new Set(bestFirst(placing));
  const granted = new Map<number, Bilingual>();
  const seatings: Seating[] = [];
  const unplaced: string[] = [];
  for (const grant of step.journals) {
    if (grant.discipline !== joint.discipline) continue;
    const index = findGranted(pool, grant);
    if (index === null) continue;
    const position = joint.journals.indexOf(index);
    if (granted.has(position)) continue;
    if (!hasPlace.has(position)) {
      unplaced.push(displayTitle(pool.journals[index] as Journal));
      continue;
    }
    granted.set(position, grant.reason);
    seatings.push({ position, tier: labels.indexOf(grant.tier) });
  }
  const tier = seatLists(placing, seatings, step.seats);
  const extra = step.seats === "extra";
  const without = {
    zh: `${unplaced.map((title) => `《${title}》`).join("")}没有得分或交专家审定，不在排序之列，未能授予。`,
    en: ` Without a place in the list, for want of a score or because the experts decide, nothing could be granted to ${unplaced.join(", ")}.`,
  };
  const placed = finish(
    placing,
    tier,
    (position) => granted.get(position) ?? step.reason,
    () => ({
      zh: `经 ${step.date} 的决定，${seatings.length} 种期刊获授级别，列于该级之末，名额${extra ? "另计" : "占用该级原有名额"}。${unplaced.length === 0 ? "" : without.zh}`,
      en: `By the decision of ${step.date} ${seatings.length} journals were granted a tier; they stand behind its other members, ${extra ? "on top of its size" : "inside its size"}.${unplaced.length === 0 ? "" : without.en}`,
    }),
  );
  const { figures } = placed.outcome;
  return {
    ...placed,
    outcome: { ...placed.outcome, figures: { ...figures, unplaced: unplaced.length } },
  };
}

function placeByShare(placing: Placing, step: ShareStep): Placed {
  const { joint, labels, upward } = placing;
  const order = bestFirst(placing);
  const sizes = labels.map((_, k) => order.filter((position) => placing.tier[position] === k).length);
  const needs = labels.map((label, k) => {
    const share = Object.hasOwn(step.shares, label) ? step.shares[label] : undefined;
    if (share === undefined) return null;
    const exact = Math.round(share * (sizes[k] as number) * 1e9) / 1e9;
    return step.kind === "minimum" ? Math.ceil(exact) : Math.round(exact);
  });
  const { tiers, unmet } = solveShares({
    // A grant or floor before this step may have put journals out of the order of scores: tiers come first.
    order: byTier(placing),
    score: upward,
    favored: (position) => joint.population[position] === step.of,
    sizes,
    needs,
    exact: step.kind === "target",
  });
  const tier = placing.tier.map((code) => (code < labels.length ? TierCode.below : code));
  tiers.forEach((members, k) => {
    for (const position of members) tier[position] = k;
  });
  const name = POPULATION_WORDS[step.of];
  const shares = labels.flatMap((label) => {
    const share = Object.hasOwn(step.shares, label) ? step.shares[label] : undefined;
    return share === undefined ? [] : [`${label} ${percent(share)}`];
  });
  const placed = finish(
    placing,
    tier,
    () => step.reason,
    (moved) => ({
      zh: `各级中${name.zh}的比例${step.kind === "minimum" ? "不低于" : "定为"} ${shares.join("、")}；为此在界线附近调整了 ${moved} 种期刊。`,
      en: `The share of ${name.en} is ${step.kind === "minimum" ? "at least" : "set to"} ${shares.join(", ")}; ${moved} journals at the margin moved for it.`,
    }),
  );
  const refusals = unmet.map(({ tier: k, found }) => {
    const { code, message } = describeIssue(equivalenceIssues, "SHARE_UNREACHABLE", {
      discipline: joint.discipline,
      tier: labels[k],
      expected: String(needs[k]),
      received: String(found),
      population: `${name.zh} ${name.en}`,
    });
    return { code, message };
  });
  return { ...placed, outcome: { ...placed.outcome, refusals } };
}

/** Positions with a place in the list, best score first. */
function bestFirst({ upward, tier, labels }: Placing): number[] {
  return [...orderDescending(upward)].filter((position) => {
    const code = tier[position] as number;
    return code < labels.length || code === TierCode.below;
  });
}

interface Seating {
  readonly position: number;
  readonly tier: number;
}

/** Seats journals in the list that they stand in: the one list, or that of their population. */
function seatLists(placing: Placing, seatings: readonly Seating[], seats: Seats): Uint8Array {
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
function byTier(placing: Placing): number[] {
  const { tier, labels } = placing;
  const placeOf = (position: number) => Math.min(tier[position] as number, labels.length);
  return bestFirst(placing).sort((a, b) => placeOf(a) - placeOf(b));
}

function finish(
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
      reason: reasonOf(position),
    });
  });
  return {
    tier,
    moves,
    outcome: acted({ statement: statement(moves.length), figures: { moved: moves.length } }),
  };
}
