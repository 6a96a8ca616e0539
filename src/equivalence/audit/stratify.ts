/** Equivalence, audit: which journals count as equal in quality? Those in one stratum of the yardstick. */

import { UsageError } from "../../model/errors.js";
import { compareText } from "../../model/text.js";
import { rank } from "../../numeric/index.js";

/** What the tiers are held against: numbers, or the grades of a reference list. */
export type Yardstick =
  | {
      /** One number per journal, NaN where there is none. */
      readonly scores: Float64Array;
      /** Which way the numbers point; higher where not given. */
      readonly better?: "higher" | "lower" | undefined;
    }
  | {
      /** One grade per journal, null where there is none. */
      readonly grades: readonly (string | null)[];
      /** Every grade, the best first. */
      readonly order: readonly string[];
    };

const STRATA = 5;
export const MINIMUM_PER_GROUP = 2;

export interface StratifyOptions {
  /** Number of strata that numbers are cut into, before sparse ones are joined; 5 where not given. */
  readonly strata?: number | undefined;
  /** Fewest journals of each group in a stratum; 2 where not given. Grades are not joined. */
  readonly minimumPerGroup?: number | undefined;
}

export interface Stratum {
  /** The label within which journals are compared; null where all are compared with all. */
  readonly within: string | null;
  /** The grade, or null where the yardstick is a number. */
  readonly grade: string | null;
  readonly focal: number;
  readonly reference: number;
  /** Whether each group has at least the declared minimum. */
  readonly sufficient: boolean;
}

export interface Strata {
  /** Per journal the index of its stratum, −1 where the yardstick or the label is missing. */
  readonly codes: Int32Array;
  /** Best first inside each label; labels in code-unit order. */
  readonly strata: readonly Stratum[];
  /** How many sparse strata were joined to a neighbor. */
  readonly joined: number;
}

/**
 * Puts journals into strata of the yardstick, inside each label of `within` where given.
 *
 * Numbers: stratum ⌊K (r − ½)/n⌋ with r the average rank from the best, so that equal values share a stratum;
 * then, while a stratum holds fewer than the minimum of a group, the sparsest is joined to the sparser of its
 * neighbors. Grades are strata as they are.
 * Shape: one entry per journal in each column. Missing: NaN, null. Throws `LENGTH_MISMATCH`, `OPTION_INVALID`.
 * Source: Cochran (1968), Biometrics 24, 295–313 (five strata remove about 90 % of the bias of an
 * unequal yardstick, not all of it). Does not depend on the order of the journals. Cost O(n log n).
 */
export function stratify(
  yardstick: Yardstick,
  focal: readonly boolean[],
  within: readonly (string | null)[] | null,
  options: StratifyOptions = {},
): Strata {
  const { strata: wanted = STRATA, minimumPerGroup = MINIMUM_PER_GROUP } = options;
  const n = focal.length;
  const length = "scores" in yardstick ? yardstick.scores.length : yardstick.grades.length;
  if (length !== n || (within !== null && within.length !== n)) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `The yardstick and the labels need one entry for each of ${n} journals.`,
    );
  }
  for (const [name, value] of Object.entries({ strata: wanted, minimumPerGroup })) {
    if (!Number.isInteger(value) || value < 1) {
      throw new UsageError("OPTION_INVALID", `${name} must be a whole number of at least 1, got ${value}.`);
    }
  }
  const value = valueReader(yardstick);
  const members = new Map<string | null, number[]>();
  for (let i = 0; i < n; i++) {
    const label = within === null ? null : (within[i] as string | null);
    const reading = value(i);
    if (reading !== reading || (within !== null && label === null)) continue;
    const list = members.get(label);
    if (list === undefined) members.set(label, [i]);
    else list.push(i);
  }
  const codes = new Int32Array(n).fill(-1);
  const strata: Stratum[] = [];
  let joined = 0;
  for (const label of [...members.keys()].sort((a, b) => compareText(a ?? "", b ?? ""))) {
    const list = members.get(label) as number[];
    const grades = "order" in yardstick ? yardstick.order : null;
    const cells: Cell[] = [];
    const bins =
      grades === null ? quantileBins(list, value, wanted) : list.map((i) => grades.length - value(i));
    list.forEach((journal, i) => {
      const bin = bins[i] as number;
      cells[bin] ??= { journals: [], focal: 0, reference: 0, bin };
      const cell = cells[bin];
      cell.journals.push(journal);
      if (focal[journal]) cell.focal++;
      else cell.reference++;
    });
    const filled = cells.filter((cell) => cell !== undefined);
    if (grades === null) joined += joinSparse(filled, minimumPerGroup);
    for (const cell of filled) {
      for (const journal of cell.journals) codes[journal] = strata.length;
      strata.push({
        within: label,
        grade: grades === null ? null : (grades[cell.bin] as string),
        focal: cell.focal,
        reference: cell.reference,
        sufficient: fewest(cell) >= minimumPerGroup,
      });
    }
  }
  return { codes, strata, joined };
}

/** The yardstick as a column of numbers, higher better: grades become the number of grades from the last one up. */
export function yardstickColumn(yardstick: Yardstick): Float64Array {
  const length = "scores" in yardstick ? yardstick.scores.length : yardstick.grades.length;
  const value = valueReader(yardstick);
  return Float64Array.from({ length }, (_, i) => value(i));
}

interface Cell {
  journals: number[];
  focal: number;
  reference: number;
  readonly bin: number;
}

function fewest({ focal, reference }: Cell): number {
  return Math.min(focal, reference);
}

function valueReader(yardstick: Yardstick): (journal: number) => number {
  if ("scores" in yardstick) {
    const sign = yardstick.better === "lower" ? -1 : 1;
    return (journal) => {
      const value = sign * (yardstick.scores[journal] as number);
      return Number.isFinite(value) ? value : Number.NaN;
    };
  }
  const { grades, order } = yardstick;
  const standing = new Map(order.map((grade, k) => [grade, order.length - k]));
  return (journal) => {
    const grade = grades[journal] as string | null;
    if (grade === null) return Number.NaN;
    const value = standing.get(grade);
    if (value === undefined) {
      throw new UsageError(
        "OPTION_INVALID",
        `The grade "${grade}" is not among the declared ones: ${order.join(", ")}.`,
      );
    }
    return value;
  };
}

function quantileBins(list: readonly number[], value: (journal: number) => number, wanted: number): number[] {
  const ranks = rank(Float64Array.from(list, value), "average");
  return Array.from(ranks, (r) => Math.min(wanted - 1, Math.floor((wanted * (r - 0.5)) / list.length)));
}

/** Joins cells in place; the number of joins. */
function joinSparse(cells: Cell[], minimum: number): number {
  let joins = 0;
  while (cells.length > 1) {
    let sparsest = 0;
    for (let k = 1; k < cells.length; k++) {
      if (fewest(cells[k] as Cell) < fewest(cells[sparsest] as Cell)) sparsest = k;
    }
    if (fewest(cells[sparsest] as Cell) >= minimum) break;
    const [before, after] = [cells[sparsest - 1], cells[sparsest + 1]];
    const first =
      after === undefined || (before !== undefined && fewest(before) <= fewest(after))
        ? sparsest - 1
        : sparsest;
    const [upper, lower] = cells.slice(first, first + 2) as [Cell, Cell];
    cells.splice(first, 2, {
      journals: [...upper.journals, ...lower.journals],
      focal: upper.focal + lower.focal,
      reference: upper.reference + lower.reference,
      bin: upper.bin,
    });
    joins++;
  }
  return joins;
}
