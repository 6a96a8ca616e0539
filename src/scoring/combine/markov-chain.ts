/** Scoring, combine: the fourth Markov chain of Dwork and others. */

import { ComputationError } from "../../model/errors.js";
import type { Diagnose } from "../../model/method.js";
import { countMajorities, type MajorityCounts, majoritySets } from "./majority.js";
import {
  applyFrom,
  type CombinedRanking,
  type CombineMethod,
  type MissingOptions,
  missingOption,
  type Rankings,
} from "./method.js";
import { Pairs } from "./pairs.js";
import { buildProfile, mergeClose, type Profile, ranked, spreadGroups } from "./profile.js";

export interface MarkovChainOptions extends MissingOptions {
  /** Probability of a jump to any journal at each step. */
  readonly teleport: number;
}

/** Largest knot of cycles, in distinct journals: its bits take 128 MB. */
export const MARKOV_CHAIN_LIMIT = 32_768;

const SWEEPS = 10_000;
const PRECISION = 1e-14;
/** Probabilities this close, relative to each other, are one: the rest is rounding. */
const EQUAL = 1e-9;

/**
 * MC4: from journal i draw a journal j among all n, itself included, and move when a majority of the rankings
 * prefers j; with probability `teleport` jump to any journal instead. The score is the share of time spent at
 * a journal, summing to 1. Solved set by set from the worst, where it follows from the journals beaten;
 * inside a knot of cycles by Gauss–Seidel steps. Throws `TOO_MANY_JOURNALS` for a knot above
 * `MARKOV_CHAIN_LIMIT`, `NO_CONVERGENCE`.
 */
export const markovChain: CombineMethod<MarkovChainOptions> = {
  name: "mc4",
  title: { en: "Markov chain MC4", zh: "马尔可夫链 MC4" },
  formula: "πⱼ = t/n + (1 − t) Σᵢ πᵢ Pᵢⱼ, Pᵢⱼ = 1/n where a majority prefers j to i",
  source: "Dwork, Kumar, Naor & Sivakumar (2001), Rank aggregation methods for the Web, WWW10, 613–622",
  needs: [],
  guarantees: ["scale-invariant", "shift-invariant"],
  cost: "O(n² m), plus O(c²) a pass per knot of c journals",
  options: {
    missing: missingOption,
    teleport: {
      about: "Probability of a jump to any journal at each step.",
      type: "number",
      minimum: 0,
      maximum: 1,
      open: true,
      default: 0.05,
    },
  },
  better: "higher",
  range: () => [0, 1],
  combine,
  apply: applyFrom(combine),
};

function combine(
  rankings: Rankings,
  { missing, teleport }: MarkovChainOptions,
  diagnose: Diagnose,
): CombinedRanking {
  const profile = buildProfile(rankings, missing, diagnose);
  const counts = countMajorities(profile);
  const time = new Float64Array(profile.sizes.length);
  let below = 0;
  for (const set of majoritySets(profile, counts).reverse()) {
    solveSet(profile, counts, set, teleport, below, time);
    for (const group of set) below += (profile.sizes[group] as number) * (time[group] as number);
  }
  for (let group = 0; group < time.length; group++) time[group] = (time[group] as number) / below;
  return ranked(spreadGroups(profile, mergeClose(time, 0, EQUAL)), "higher");
}

/**
 * Solves π (t + (1 − t) losses/n) = t/n + (1 − t)/n Σ π of the journals beaten, for the groups of one set.
 */
function solveSet(
  profile: Profile,
  { losses }: MajorityCounts,
  set: Uint32Array,
  teleport: number,
  below: number,
  time: Float64Array,
): void {
  const { journals, sizes } = profile;
  const step = (1 - teleport) / journals;
  const base = teleport / journals + step * below;
  const order = set.slice().reverse();
  const beats = majorityBits(profile, order);
  const words = beats.length / order.length;
  const mass = new Float64Array(words * 32);
  for (let sweep = 0; ; sweep++) {
    let change = 0;
    for (const [i, group] of order.entries()) {
      const inflow = sumOfBits(beats, i * words, words, mass);
      const value = (base + step * inflow) / (teleport + step * (losses[group] as number));
      change = Math.max(change, Math.abs(value - (time[group] as number)) / value);
      time[group] = value;
      mass[i] = value * (sizes[group] as number);
    }
    if (order.length === 1 || change <= PRECISION) return;
    if (sweep === SWEEPS) {
      throw new ComputationError(
        "NO_CONVERGENCE",
        `MC4 did not settle after ${SWEEPS} passes; choose a larger teleport than ${teleport}.`,
      );
    }
  }
}

/** Row i of the table has a bit for every group j of the list that group i beats by majority. */
function majorityBits(profile: Profile, groups: Uint32Array): Uint32Array {
  const count = groups.length;
  if (count > MARKOV_CHAIN_LIMIT) {
    throw new ComputationError(
      "TOO_MANY_JOURNALS",
      `MC4: ${count} journals are bound together by cycles or ties, at most ${MARKOV_CHAIN_LIMIT} can be solved; combine by Copeland's rule, or by discipline.`,
    );
  }
  const words = Math.ceil(count / 32);
  const bits = new Uint32Array(count * words);
  const pairs = new Pairs(profile, groups);
  const margins = new Float64Array(count);
  for (const [i, group] of groups.entries()) {
    pairs.margins(group, margins);
    for (let j = 0; j < count; j++) {
      const word = i * words + (j >>> 5);
      if ((margins[j] as number) > 0) bits[word] = (bits[word] as number) | (1 << (j & 31));
    }
  }
  return bits;
}

/**
 * Sum of the masses whose bit is set in `words` words from `start`; four sums side by side wait less for each
 * other.
 */
function sumOfBits(bits: Uint32Array, start: number, words: number, mass: Float64Array): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let w = 0, j = 0; w < words; w++) {
    const word = bits[start + w] as number;
    for (let bit = 0; bit < 32; bit += 4, j += 4) {
      a += ((word >>> bit) & 1) * (mass[j] as number);
      b += ((word >>> (bit + 1)) & 1) * (mass[j + 1] as number);
      c += ((word >>> (bit + 2)) & 1) * (mass[j + 2] as number);
      d += ((word >>> (bit + 3)) & 1) * (mass[j + 3] as number);
    }
  }
  return a + b + (c + d);
}
