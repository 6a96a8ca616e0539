/** Scoring, combine: the order that contradicts the rankings least. */

import type { Diagnose } from "../../model/method.js";
import { exactOrders } from "./kemeny-exact.js";
import { searchOrder } from "./kemeny-search.js";
import { countMajorities, majoritySets, marginTable } from "./majority.js";
import { groupMeanRanks } from "./mean-rank.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { Pairs } from "./pairs.js";
import { buildProfile, type Profile, ranked, spreadGroups } from "./profile.js";

export interface KemenyOptions extends MissingOptions {
  /** Largest knot of cycles, in distinct journals, that is solved exactly; above it a search takes over. */
  readonly exactUpTo: number;
  /** Most passes of the search. */
  readonly sweeps: number;
  /** How many best orders are listed. */
  readonly ordersKept: number;
}

export interface KemenyReport extends CombinedRanking {
  /** Pairs of journals × weight of the rankings that the order agrees with, and contradicts. */
  readonly agreements: number;
  readonly disagreements: number;
  /** No order contradicts less: the smaller side of every pair, summed. */
  readonly lowerBound: number;
  /** Is the order proved to be a best one? */
  readonly optimal: boolean;
  /** Number of best orders of the distinct journals; null where a search took over. */
  readonly optimalOrders: number | null;
  /**
   * The first best orders, each a column of places; journals alike in every ranking share their mean place.
   */
  readonly orders: readonly Float64Array[];
  /** Distinct journals in the largest knot of cycles or ties; 1 where majorities give an order. */
  readonly largestKnot: number;
}

/** Orders inside one set: every best one, or the one found. */
interface SetOrders {
  readonly set: Uint32Array;
  readonly meanPlaces: Float64Array;
  readonly orders: readonly ArrayLike<number>[];
  /** NaN where the orders were searched. */
  readonly count: number;
}

/**
 * Kemeny–Young order. The score is the mean place over all best orders, so journals between which the
 * rankings do not decide are not put in an order by chance. The journals are first split where majorities
 * allow it, and each knot of at most `exactUpTo` distinct journals is solved exactly. In a larger knot an
 * order is searched by moving single journals, starting from the mean ranks; it is then as good as the
 * distance between `disagreements` and `lowerBound` says, and `METHOD_APPROXIMATE` is reported unless they
 * meet. A ranking that ties two journals, or leaves one out, contradicts neither order of them.
 */
export const kemeny: CombineMethod<KemenyOptions, KemenyReport> = {
  name: "kemeny",
  title: { en: "Kemeny order", zh: "凯梅尼排序" },
  formula: "order with the least Σ wₖ #{pairs put the other way round by ranking k}; score = mean place",
  source:
    "Kemeny (1959), Daedalus 88, 577–591; Young & Levenglick (1978), SIAM J. Applied Mathematics 35, 285–300",
  needs: [],
  guarantees: ["scale-invariant", "shift-invariant"],
  cost: "O(n² m), plus O(c² 2^c) per knot of c ≤ 16 journals",
  options: {
    missing: missingOption,
    exactUpTo: {
      about: "Largest knot of cycles, in distinct journals, that is solved exactly.",
      type: "number",
      integer: true,
      minimum: 1,
      maximum: 16,
      default: 16,
    },
    sweeps: {
      about: "Most passes of the search in a larger knot.",
      type: "number",
      integer: true,
      minimum: 1,
      maximum: 1000,
      default: 50,
    },
    ordersKept: {
      about: "How many best orders are listed.",
      type: "number",
      integer: true,
      minimum: 1,
      maximum: 1000,
      default: 20,
    },
  },
  better: "lower",
  range: () => [1, null],
  combine,
  apply: applyFrom(combine),
};

function combine(rankings: Rankings, options: KemenyOptions, diagnose: Diagnose): KemenyReport {
  const profile = buildProfile(rankings, options.missing, diagnose);
  const sets = majoritySets(profile, countMajorities(profile));
  const solved = sets.map((set) => solveSet(profile, set, options));
  const places = new Float64Array(profile.sizes.length);
  let ahead = 0;
  for (const { set, meanPlaces } of solved) {
    for (const [i, group] of set.entries()) places[group] = ahead + (meanPlaces[i] as number);
    ahead += journalsIn(profile, set);
  }
  const order = Uint32Array.from(solved.flatMap(({ set, orders }) => reorder(set, orders[0])));
  const totals = countDisagreements(profile, order);
  const count = solved.reduce((product, part) => product * part.count, 1);
  const optimal = count === count || totals.disagreements <= totals.lowerBound + profile.tolerance;
  if (!optimal) {
    diagnose("METHOD_APPROXIMATE", `${totals.disagreements} disagreements, lower bound ${totals.lowerBound}`);
  }
  return {
    ...ranked(spreadGroups(profile, places), "lower"),
    ...totals,
    optimal,
    optimalOrders: count === count ? count : null,
    orders: joinOrders(profile, solved, options.ordersKept),
    largestKnot: sets.reduce((largest, set) => Math.max(largest, set.length), 0),
  };
}

function solveSet(profile: Profile, set: Uint32Array, options: KemenyOptions): SetOrders {
  const sizes = Float64Array.from(set, (group) => profile.sizes[group] as number);
  if (set.length <= options.exactUpTo) {
    return { set, ...exactOrders(marginTable(profile, set), sizes, profile.tolerance, options.ordersKept) };
  }
  const means = groupMeanRanks(profile);
  const start = set.slice().sort((a, b) => compareNumbers(means[a] as number, means[b] as number) || a - b);
  const order = searchOrder(profile, start, options.sweeps);
  const indexOf = new Map(Array.from(set, (group, i) => [group, i]));
  const indices = Array.from(order, (group) => indexOf.get(group) as number);
  return { set, meanPlaces: placesOf(indices, sizes), orders: [indices], count: Number.NaN };
}

/** Ascending, NaN last. */
function compareNumbers(a: number, b: number): number {
  return a < b || (a === a && b !== b) ? -1 : a > b || (a !== a && b === b) ? 1 : 0;
}

function placesOf(order: ArrayLike<number>, sizes: Float64Array): Float64Array {
  const places = new Float64Array(sizes.length);
  let ahead = 0;
  for (let i = 0; i < order.length; i++) {
    const size = sizes[order[i] as number] as number;
    places[order[i] as number] = ahead + (size + 1) / 2;
    ahead += size;
  }
  return places;
}

function reorder(set: Uint32Array, order: ArrayLike<number> | undefined): number[] {
  return Array.from(order ?? [], (i) => set[i] as number);
}

function journalsIn(profile: Profile, set: Uint32Array): number {
  return set.reduce((sum, group) => sum + (profile.sizes[group] as number), 0);
}

function countDisagreements(
  profile: Profile,
  order: Uint32Array,
): Pick<KemenyReport, "agreements" | "disagreements" | "lowerBound"> {
  const pairs = new Pairs(profile, order);
  const sizes = Float64Array.from(order, (group) => profile.sizes[group] as number);
  const along = new Float64Array(order.length);
  const decided = new Float64Array(order.length);
  let agreements = 0;
  let disagreements = 0;
  let lowerBound = 0;
  for (const [i, group] of order.entries()) {
    pairs.support(group, along, i + 1);
    pairs.decided(group, decided, i + 1);
    for (let j = i + 1; j < order.length; j++) {
      const count = (sizes[i] as number) * (sizes[j] as number);
      const kept = along[j] as number;
      const broken = (decided[j] as number) - kept;
      agreements += count * kept;
      disagreements += count * broken;
      lowerBound += count * Math.min(kept, broken);
    }
  }
  return { agreements, disagreements, lowerBound };
}

/** One order per combination of the sets' orders, the last set varying fastest. */
function joinOrders(profile: Profile, solved: readonly SetOrders[], limit: number): Float64Array[] {
  let heads: number[][] = [[]];
  for (const { set, orders } of solved) {
    const tails = orders.map((order) => reorder(set, order));
    if (tails.length === 1) for (const head of heads) head.push(...(tails[0] as number[]));
    else heads = heads.flatMap((head) => tails.map((tail) => [...head, ...tail])).slice(0, limit);
  }
  return heads.map((order) => spreadGroups(profile, placesOf(order, profile.sizes)));
}
