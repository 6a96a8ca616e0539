/**
 * Scoring, combine: rankings made ready for counting. Journals that stand alike in every ranking form one
 * group, and the groups are put in an order that depends on their ranks alone; so no result depends on the
 * order of the rows, and a thousand tied journals cost as much as one.
 */

import { UsageError } from "../../model/errors.js";
import type { Diagnose } from "../../model/method.js";
import { countPresent, orderDescending, rank } from "../../numeric/index.js";
import type { CombinedRanking, MissingFromRanking, Rankings } from "./method.js";

/** Two sums of weights that differ by less than this share of the total weight are equal. */
const TIE_SHARE = 1e-10;

export interface Profile {
  /** Length of the columns. */
  readonly rows: number;
  /** Journals that at least one ranking holds. */
  readonly journals: number;
  /** Weights of the rankings that count: weight above 0, at least one journal. */
  readonly weights: Float64Array;
  readonly totalWeight: number;
  /** Sums of weights closer than this are equal. */
  readonly tolerance: number;
  /** Average rank per ranking that counts, 1 best, one entry per row; NaN where it leaves the journal out. */
  readonly ranks: readonly Float64Array[];
  /** Number of journals in each ranking that counts. */
  readonly lengths: readonly number[];
  /** Group of each row; -1 for a journal that no ranking holds. */
  readonly groupOf: Int32Array;
  /** Number of journals per group. */
  readonly sizes: Float64Array;
  /** Average ranks group by group: entry `group * weights.length + ranking`. */
  readonly table: Float64Array;
}

/**
 * Ranks every column and groups the journals. Reports `COLUMN_EMPTY` for a ranking without journals. Throws
 * `LENGTH_MISMATCH` and `WEIGHT_INVALID`. Cost O(n m log n), n journals, m rankings.
 */
export function buildProfile(rankings: Rankings, missing: MissingFromRanking, diagnose: Diagnose): Profile {
  const rows = checkRankings(rankings);
  const held = new Uint8Array(rows);
  for (const [k, column] of rankings.columns.entries()) {
    if (!((rankings.weights[k] as number) > 0)) continue;
    for (let i = 0; i < rows; i++) if (column[i] === column[i]) held[i] = 1;
  }
  const ranks: Float64Array[] = [];
  const weights: number[] = [];
  for (const [k, column] of rankings.columns.entries()) {
    if (!((rankings.weights[k] as number) > 0)) continue;
    if (countPresent(column) === 0) {
      diagnose("COLUMN_EMPTY", `ranking ${k + 1}`);
      continue;
    }
    ranks.push(rankColumn(column, rankings.signs[k] as 1 | -1, missing, held));
    weights.push(rankings.weights[k] as number);
  }
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0);
  const lengths = ranks.map((column) => countPresent(column));
  return {
    rows,
    journals: held.reduce((sum, one) => sum + one, 0),
    weights: Float64Array.from(weights),
    totalWeight,
    tolerance: totalWeight * TIE_SHARE,
    ranks,
    lengths,
    ...groupRows(ranks, held),
  };
}

function checkRankings({ columns, signs, weights }: Rankings): number {
  const rows = columns[0]?.length ?? 0;
  if (
    signs.length !== columns.length ||
    weights.length !== columns.length ||
    columns.some((column) => column.length !== rows)
  ) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `Rankings must have one length, one sign and one weight each; got columns of ${columns.map((column) => column.length).join(", ")}, ${signs.length} signs, ${weights.length} weights.`,
    );
  }
  const wrong = weights.findIndex((weight) => !(weight >= 0 && weight < Infinity));
  if (wrong >= 0) {
    throw new UsageError(
      "WEIGHT_INVALID",
      `The weight of a ranking must be a number from 0; ranking ${wrong + 1} has ${weights[wrong]}.`,
    );
  }
  return rows;
}

function rankColumn(
  column: Float64Array,
  sign: 1 | -1,
  missing: MissingFromRanking,
  held: Uint8Array,
): Float64Array {
  const directed = new Float64Array(column.length);
  for (let i = 0; i < column.length; i++) {
    const value = (column[i] as number) * sign;
    directed[i] = value !== value && missing === "last" && held[i] === 1 ? -Infinity : value;
  }
  return rank(directed, "average");
}

function groupRows(
  ranks: readonly Float64Array[],
  held: Uint8Array,
): Pick<Profile, "groupOf" | "sizes" | "table"> {
  const order = Uint32Array.from(held.keys())
    .filter((row) => held[row] === 1)
    .sort((a, b) => compareRows(ranks, a, b) || a - b);
  const groupOf = new Int32Array(held.length).fill(-1);
  const sizes: number[] = [];
  const firsts: number[] = [];
  let previous = -1;
  for (const row of order) {
    if (previous < 0 || compareRows(ranks, previous, row) !== 0) {
      sizes.push(0);
      firsts.push(row);
    }
    previous = row;
    groupOf[row] = sizes.length - 1;
    (sizes[sizes.length - 1] as number)++;
  }
  const width = ranks.length;
  const table = new Float64Array(firsts.length * width);
  for (const [group, row] of firsts.entries()) {
    for (let k = 0; k < width; k++) table[group * width + k] = (ranks[k] as Float64Array)[row] as number;
  }
  return { groupOf, sizes: Float64Array.from(sizes), table };
}

function compareRows(ranks: readonly Float64Array[], a: number, b: number): number {
  for (const column of ranks) {
    const x = column[a] as number;
    const y = column[b] as number;
    if (x < y) return -1;
    if (x > y) return 1;
    if (x !== x && y === y) return 1;
    if (x === x && y !== y) return -1;
  }
  return 0;
}

/**
 * Rank of a journal as if the ranking held all `journals`: 1 + (rank − 1)(journals − 1)/(length − 1). Leaves
 * the ranks of a complete ranking as they are.
 */
export function stretchRank(rankValue: number, length: number, journals: number): number {
  return 1 + ((rankValue - 1) * (journals - 1)) / (length - 1);
}

/** One value per row from one per group. */
export function spreadGroups(profile: Profile, values: Float64Array): Float64Array {
  const out = new Float64Array(profile.rows);
  for (let i = 0; i < out.length; i++) {
    const group = profile.groupOf[i] as number;
    out[i] = group < 0 ? Number.NaN : (values[group] as number);
  }
  return out;
}

/** Adds the rank to a score. */
export function ranked(score: Float64Array, better: "higher" | "lower"): CombinedRanking {
  const directed = better === "higher" ? score : score.map((value) => -value);
  return { score, better, rank: rank(directed, "competition") };
}

/**
 * Gives values that follow each other within a tolerance the largest among them, so that rounding does not
 * order what is equal. The tolerance is `absolute` plus `relative` times the value. NaN stays NaN. Changes
 * and answers `values`.
 */
export function mergeClose(values: Float64Array, absolute: number, relative = 0): Float64Array {
  let head = 0;
  let previous = Number.NaN;
  for (const index of orderDescending(values)) {
    const value = values[index] as number;
    if (value !== value) break;
    if (!(previous - value <= absolute + relative * previous)) head = value;
    previous = value;
    values[index] = head;
  }
  return values;
}
