/** Scoring, compare: how journals move between the tiers of two lists, and how far the lists agree. */

import { UsageError } from "../../model/errors.js";
import { checkLengths } from "./columns.js";

export interface TierAgreement {
  /** Journals with a tier in both lists. */
  readonly journals: number;
  /** Shares (0–1) of these journals: same tier; same or neighboring tier. */
  readonly exact: number;
  readonly withinOne: number;
  /** Shares that stand in a better, and in a worse, tier of the second list. */
  readonly better: number;
  readonly worse: number;
  /**
   * Agreement beyond chance, at most 1: Cohen's kappa, and with linear and quadratic weights on the distance
   * of tiers.
   */
  readonly kappa: number;
  readonly kappaLinear: number;
  readonly kappaQuadratic: number;
}

export interface TierTransitions extends TierAgreement {
  /** `counts[i][j]`: journals in tier i of the first list and tier j of the second, best tier first. */
  readonly counts: readonly (readonly number[])[];
  /** Journals without a tier in the second list, by their tier in the first; and the other way round. */
  readonly left: readonly number[];
  readonly entered: readonly number[];
  /** Journals without a tier in both. */
  readonly outside: number;
}

/**
 * Counts the moves from one list to another over the same journals. Both columns hold tier indices, 0 the
 * best of `tiers`; any other number (NaN, or the codes for below the last tier and left to the experts) is no
 * tier. The figures of agreement regard the journals with a tier in both lists; see `tierAgreement`.
 * Throws `LENGTH_MISMATCH`. Cost O(n + tiers²).
 */
export function tierTransitions(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  tiers: number,
): TierTransitions {
  checkLengths(first, second);
  const counts = Array.from({ length: tiers }, () => new Array<number>(tiers).fill(0));
  const left = new Array<number>(tiers).fill(0);
  const entered = new Array<number>(tiers).fill(0);
  let outside = 0;
  for (let i = 0; i < first.length; i++) {
    const from = tierAt(first, i, tiers);
    const to = tierAt(second, i, tiers);
    if (from < 0 && to < 0) outside++;
    else if (from < 0) entered[to] = (entered[to] as number) + 1;
    else if (to < 0) left[from] = (left[from] as number) + 1;
    else (counts[from] as number[])[to] = ((counts[from] as number[])[to] as number) + 1;
  }
  return { counts, left, entered, outside, ...tierAgreement(counts) };
}

function tierAt(column: ArrayLike<number>, i: number, tiers: number): number {
  const tier = column[i] as number;
  return Number.isInteger(tier) && tier >= 0 && tier < tiers ? tier : -1;
}

/**
 * Agreement of a square table of counts, tiers in order. Kappa = 1 − Σ v·observed / Σ v·expected, v = 0 on
 * the diagonal and 1, |i − j| or (i − j)² off it, expected from the margins. NaN for an empty table; a kappa
 * is NaN where chance alone gives full agreement (all journals in one and the same tier). Throws
 * `TABLE_NOT_SQUARE`.
 * Source: Cohen (1960), Educational and Psychological Measurement 20, 37–46; Cohen (1968), Psychological
 * Bulletin 70, 213–220. Cost O(tiers²).
 */
export function tierAgreement(counts: readonly (readonly number[])[]): TierAgreement {
  const tiers = counts.length;
  if (counts.some((row) => row.length !== tiers)) {
    throw new UsageError(
      "TABLE_NOT_SQUARE",
      `A table of tiers must have ${tiers} columns in each of its rows.`,
    );
  }
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = counts.map((_, j) => counts.reduce((sum, row) => sum + (row[j] as number), 0));
  const journals = rows.reduce((sum, count) => sum + count, 0);
  const share = (holds: (i: number, j: number) => boolean): number => {
    let sum = 0;
    counts.forEach((row, i) => {
      row.forEach((count, j) => {
        if (holds(i, j)) sum += count;
      });
    });
    return sum / journals;
  };
  const kappa = (distance: (i: number, j: number) => number): number => {
    let observed = 0;
    let expected = 0;
    counts.forEach((row, i) => {
      row.forEach((count, j) => {
        observed += distance(i, j) * count;
        expected += (distance(i, j) * (rows[i] as number) * (columns[j] as number)) / journals;
      });
    });
    return expected > 0 ? 1 - observed / expected : Number.NaN;
  };
  return {
    journals,
    exact: share((i, j) => i === j),
    withinOne: share((i, j) => Math.abs(i - j) <= 1),
    better: share((i, j) => j < i),
    worse: share((i, j) => j > i),
    kappa: kappa((i, j) => (i === j ? 0 : 1)),
    kappaLinear: kappa((i, j) => Math.abs(i - j)),
    kappaQuadratic: kappa((i, j) => (i - j) ** 2),
  };
}
