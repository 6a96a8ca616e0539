/**
 * Equivalence: how far a ranking reproduces a published list, when it is cut at the list's own tier sizes.
 * Equal scores are ordered at random and the figures are expectations over that order: published lists are
 * sorted by tier, so ties broken by the order of the rows would leak the answer.
 */

import { UsageError } from "../model/errors.js";
import { orderDescending } from "../numeric/index.js";

export interface AgreementOptions {
  /**
   * One number per entry, e.g. 0 foreign and 1 domestic: entries of one number are ranked among themselves and
   * cut at their own published sizes. Absent: one list and the sizes of all entries together.
   */
  readonly groups?: ArrayLike<number> | undefined;
}

/** Expected numbers of entries, so that those of several disciplines add up; divided by `entries` they are shares. */
export interface ExpectedAgreement {
  /** Entries with a score and a published tier; only they are ranked and counted. */
  readonly entries: number;
  /** In the published tier. */
  readonly exact: number;
  /** In the published tier or the one above or below. */
  readonly near: number;
  /** As `exact` and `near`, for entries in a random order. */
  readonly chance: number;
  readonly chanceNear: number;
}

/** Entries of equal score, the highest score first. */
export interface ScoreGroups {
  readonly values: Float64Array;
  /** Entries of group g that are published in tier t: `counts[g * tiers + t]`. */
  readonly counts: Float64Array;
  readonly tiers: number;
  /** Group of every entry; -1 for one that is not counted. */
  readonly groupOf: Int32Array;
}

/**
 * Expected agreement of a ranking with published tiers, at the published sizes.
 *
 * **Formula** A group of g equal scores takes consecutive places, m(u) of them in tier u; n(t) of the group are
 * published in tier t: exact = Σ n(t) m(t) / g, near = Σ n(t) m(u) / g over |t − u| ≤ 1. Chance is the same
 * with all entries in one group: Σ size(t)² / entries.
 * **Shape** one score, tier and group per entry. Tiers are codes from 0, the best.
 * **Missing** an entry whose score or tier is NaN, or whose tier code is 253 or more (below the list, unscored,
 * left to the experts), takes no part: neither in the ranking nor in the sizes. No entry left: all figures 0.
 * **Throws** UsageError `LENGTH_MISMATCH`, `TIER_CODE`.
 * **Source** expectation over random orders of ties, as for rank-based measures in McSherry & Najork (2008),
 * Computing information retrieval performance measures efficiently in the presence of tied scores, ECIR.
 * **Cost** O(n log n).
 */
export function expectedAgreement(
  score: Float64Array,
  tier: ArrayLike<number>,
  options: AgreementOptions = {},
): ExpectedAgreement {
  const { groups } = options;
  if (groups !== undefined && groups.length !== score.length) throw lengthMismatch("groups", groups, score);
  const names = groups === undefined ? [0] : [...new Set(Array.from(groups))].sort((a, b) => a - b);
  const total = { entries: 0, exact: 0, near: 0, chance: 0, chanceNear: 0 };
  for (const name of names) {
    const own = groups === undefined ? score : score.map((value, i) => (groups[i] === name ? value : NaN));
    const ranked = scoreGroups(own, tier);
    const [exact, near] = agreementOfGroups(ranked.counts, ranked.tiers);
    const sizes = tierSizes(ranked.counts, ranked.tiers);
    const [chance, chanceNear] = agreementOfGroups(sizes, ranked.tiers);
    total.entries += sizes.reduce((sum, size) => sum + size, 0);
    total.exact += exact;
    total.near += near;
    total.chance += chance;
    total.chanceNear += chanceNear;
  }
  return total;
}

/**
 * The entries that have a score and a published tier, in groups of equal score. Missing and throws as
 * `expectedAgreement`. Cost O(n log n).
 */
export function scoreGroups(score: Float64Array, tier: ArrayLike<number>): ScoreGroups {
  if (tier.length !== score.length) throw lengthMismatch("tiers", tier, score);
  let tiers = 0;
  for (let i = 0; i < tier.length; i++) {
    const code = tier[i] as number;
    if (!isPublished(code)) continue;
    if (code < 0 || !Number.isInteger(code)) {
      throw new UsageError("TIER_CODE", `A tier code is a whole number from 0, the best tier; got ${code}.`);
    }
    tiers = Math.max(tiers, code + 1);
  }
  const values: number[] = [];
  const groupOf = new Int32Array(score.length).fill(-1);
  for (const i of orderDescending(score)) {
    const value = score[i] as number;
    if (value !== value || !isPublished(tier[i] as number)) continue;
    if (values.length === 0 || values[values.length - 1] !== value) values.push(value);
    groupOf[i] = values.length - 1;
  }
  const counts = new Float64Array(values.length * tiers);
  groupOf.forEach((group, i) => {
    if (group >= 0) (counts[group * tiers + (tier[i] as number)] as number)++;
  });
  return { values: Float64Array.from(values), counts, tiers, groupOf };
}

/** Entries per published tier. */
export function tierSizes(counts: Float64Array, tiers: number): Float64Array {
  const sizes = new Float64Array(tiers);
  for (let k = 0; k < counts.length; k++) (sizes[k % tiers] as number) += counts[k] as number;
  return sizes;
}

const FIRST_RESERVED_CODE = 253;

function isPublished(code: number): boolean {
  return code < FIRST_RESERVED_CODE;
}

function agreementOfGroups(counts: Float64Array, tiers: number): readonly [exact: number, near: number] {
  const sizes = tierSizes(counts, tiers);
  let exact = 0;
  let near = 0;
  let start = 0;
  for (let first = 0; first < counts.length; first += tiers) {
    const published = counts.subarray(first, first + tiers);
    const size = published.reduce((sum, count) => sum + count, 0);
    const end = start + size;
    let from = 0;
    for (let u = 0; u < tiers; u++) {
      const to = from + (sizes[u] as number);
      const places = Math.min(end, to) - Math.max(start, from);
      from = to;
      if (places <= 0) continue;
      const same = published[u] as number;
      const beside = (published[u - 1] ?? 0) + (published[u + 1] ?? 0);
      exact += (same * places) / size;
      near += ((same + beside) * places) / size;
    }
    start = end;
  }
  return [exact, near];
}

function lengthMismatch(what: string, got: ArrayLike<unknown>, score: Float64Array): UsageError {
  return new UsageError("LENGTH_MISMATCH", `There are ${score.length} scores, but ${got.length} ${what}.`);
}
