/**
 * Tiering: where one tier ends and the next begins. A cut looks at unrounded scores only, and journals with
 * equal scores always share a tier, whatever the rule.
 */

import type { CutRule, TieRule } from "../methodology/types.js";
import { TierCode } from "../model/evaluation.js";
import { orderDescending } from "../numeric/index.js";

const BELOW: number = TierCode.below;
const UNSCORED: number = TierCode.unscored;

export interface Cut {
  /** Per journal the index of its tier, or the code for below and unscored. */
  readonly tier: Uint8Array;
  /** Last place that each tier was planned to reach before ties were settled, cumulative. */
  readonly boundaries: readonly number[];
  /** Groups of equal scores that a boundary ran through. */
  readonly splits: readonly Split[];
}

export interface Split {
  /** Tier whose planned boundary ran through the group, and tier that took the group. */
  readonly boundary: number;
  readonly target: number;
  readonly size: number;
}

/**
 * Assigns tiers to a score column.
 *
 * **Shape** one code per score; a NaN score gets the code for unscored. **Unit** scores of any scale; `better` says which
 * way they point, and `order`, from the best score on, may be given where it is known. **Ties** equal scores form a group: its places are consecutive, and the tie rule says which
 * of the tiers that its places fall into takes all of it. **Cost** O(n log n).
 */
export function cut(
  scores: Float64Array,
  rule: CutRule,
  tiers: number,
  better: "higher" | "lower" = "higher",
  order: Uint32Array = orderDescending(upward(scores, better)),
): Cut {
  let ranked = order.length;
  while (ranked > 0 && Number.isNaN(scores[order[ranked - 1] as number] as number)) ranked--;
  if (rule.method === "threshold") return cutByThreshold(scores, order, ranked, rule, tiers, better);
  const ties = "ties" in rule ? rule.ties : "better";
  return cutByPlace(scores, order, ranked, plannedBoundaries(rule, ranked, tiers), ties);
}

/** The scores turned so that higher is better. */
export function upward(scores: Float64Array, better: "higher" | "lower"): Float64Array {
  return better === "higher" ? scores : scores.map((score) => -score);
}

/**
 * Last place of each tier before ties are settled, cumulative and at most `ranked`.
 * `rank-ratio` follows the JCR: place / N ≤ .25, .5, .75 (Clarivate, InCites help, “Quartile rankings”);
 * `equal-parts` gives the remainder of N / 4 to the first parts, as NTILE(4) of SQL does and as the quartiles
 * of SCImago turn out.
 */
export function plannedBoundaries(
  rule: Exclude<CutRule, { method: "threshold" }>,
  ranked: number,
  tiers: number,
): readonly number[] {
  switch (rule.method) {
    case "share":
      return cumulate(rule.shares).map((share) => placesWithin(share, ranked, rule.size, rule.closed));
    case "count":
      return cumulate(rule.counts).map((count) => Math.min(count, ranked));
    case "quartile":
      return Array.from({ length: tiers }, (_, k) =>
        rule.rule === "rank-ratio"
          ? Math.floor(((k + 1) * ranked) / tiers)
          : (k + 1) * Math.floor(ranked / tiers) + Math.min(k + 1, ranked % tiers),
      );
  }
}

function placesWithin(
  share: number,
  ranked: number,
  size: "ratio" | "ceil" | "floor" | "round",
  closed: "inclusive" | "exclusive",
): number {
  const exact = decimal(share * ranked);
  switch (size) {
    case "ratio":
      return closed === "inclusive" ? Math.floor(exact) : Math.ceil(exact) - 1;
    case "ceil":
      return Math.min(Math.ceil(exact), ranked);
    case "floor":
      return Math.floor(exact);
    case "round":
      return Math.floor(exact + 0.5);
  }
}

/** Running totals; decimal shares add up as a person adds them (.7 + .1 = .8). */
function cumulate(parts: readonly number[]): number[] {
  let total = 0;
  return parts.map((part) => {
    total = decimal(total + part);
    return total;
  });
}

/** Removes the noise of binary fractions: nine decimal places are more than any declared share has. */
function decimal(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

function cutByPlace(
  scores: Float64Array,
  order: Uint32Array,
  ranked: number,
  boundaries: readonly number[],
  ties: TieRule,
): Cut {
  const tier = new Uint8Array(scores.length).fill(UNSCORED);
  const splits: Split[] = [];
  let first = 0;
  for (let start = 0; start < ranked; ) {
    const score = scores[order[start] as number];
    let end = start + 1;
    while (end < ranked && scores[order[end] as number] === score) end++;
    while (first < boundaries.length && (boundaries[first] as number) <= start) first++;
    const target = tierOfGroup(boundaries, first, start, end, ties);
    if (first < boundaries.length && (boundaries[first] as number) < end) {
      splits.push({ boundary: first, target, size: end - start });
    }
    for (let i = start; i < end; i++) tier[order[i] as number] = target;
    start = end;
  }
  return { tier, boundaries, splits };
}

/** The tier that takes the places start + 1 … end, the first of which falls into tier `first`. */
function tierOfGroup(
  boundaries: readonly number[],
  first: number,
  start: number,
  end: number,
  ties: TieRule,
): number {
  let place = start;
  let largest = 0;
  let majority = BELOW;
  let last = BELOW;
  for (let k = first; place < end; k++) {
    const inside = k < boundaries.length;
    const stop = inside ? Math.min(boundaries[k] as number, end) : end;
    if (stop <= place) continue;
    last = inside ? k : BELOW;
    if (stop - place > largest) {
      largest = stop - place;
      majority = last;
    }
    place = stop;
  }
  if (ties === "majority") return majority;
  return ties === "better" ? (first < boundaries.length ? first : BELOW) : last;
}

function cutByThreshold(
  scores: Float64Array,
  order: Uint32Array,
  ranked: number,
  rule: Extract<CutRule, { method: "threshold" }>,
  tiers: number,
  better: "higher" | "lower",
): Cut {
  const sign = better === "higher" ? 1 : -1;
  const tier = new Uint8Array(scores.length).fill(UNSCORED);
  const boundaries: number[] = [];
  let place = 0;
  for (let k = 0; k < tiers; k++) {
    const threshold = sign * (rule.thresholds[k] as number);
    while (place < ranked) {
      const score = sign * (scores[order[place] as number] as number);
      if (rule.closed === "inclusive" ? score < threshold : score <= threshold) break;
      tier[order[place++] as number] = k;
    }
    boundaries.push(place);
  }
  for (; place < ranked; place++) tier[order[place] as number] = BELOW;
  return { tier, boundaries, splits: [] };
}
