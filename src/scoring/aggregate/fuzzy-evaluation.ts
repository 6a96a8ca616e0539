/** Scoring, aggregate: fuzzy comprehensive evaluation, membership in grades and the score that follows. */

import type { OptionFault } from "../../model/method.js";
import { refuseFaults } from "./input.js";
import { meanRows } from "./mean-rows.js";
import type { AggregateContext, AggregateMethod } from "./method.js";

export interface FuzzyEvaluationOptions {
  /** Typical value of each grade, worst grade first: one row for all columns, or one row per column. */
  readonly centers: readonly (readonly number[])[];
  /** Score of each grade, worst grade first. */
  readonly grades: readonly number[];
  readonly operator: "weighted-mean" | "min-max";
}

export interface FuzzyEvaluationReport {
  readonly score: Float64Array;
  /** b: membership of each journal in each grade, worst grade first. */
  readonly memberships: readonly Float64Array[];
  /** Grade of the largest membership, the worse one of equals; -1 for a journal without values. */
  readonly grade: Int32Array;
}

/**
 * Membership of a value in a grade: 1 at the grade's center, falling along a line to 0 at the neighboring
 * centers, 1 beyond the outermost. b = Σ w μ (`weighted-mean`, M(·,+)) or max min(w, μ) (`min-max`, M(∧,∨));
 * score = Σ b · grade / Σ b, between the scores of the outermost grades. Weights are rescaled over what is
 * present; a row without values is NaN. With `weighted-mean` a better value never scores worse. Throws
 * `OPTION_RANGE`, `COLUMN_DIRECTION`.
 * Source: Zadeh (1965), Information and Control 8, 338–353; Wang Peizhuang (1983), 模糊集合论及其应用.
 * Cost O(n m grades).
 */
export function fuzzyEvaluationReport(
  columns: readonly Float64Array[],
  options: FuzzyEvaluationOptions,
  context: AggregateContext,
): FuzzyEvaluationReport {
  refuseFaults("fuzzy-evaluation", gradeFaults(options, columns.length));
  const { centers, grades, operator } = options;
  const length = columns[0]?.length ?? 0;
  const score = new Float64Array(length);
  const memberships = grades.map((_, grade) => {
    const out = new Float64Array(length);
    const degrees = columns.map((column, k) =>
      degreesIn(grade, column, centers[k] ?? (centers[0] as number[])),
    );
    meanRows(degrees, out, context, (values, weights, count) => {
      let result = 0;
      for (let k = 0; k < count; k++) {
        const weight = weights[k] as number;
        const degree = values[k] as number;
        result =
          operator === "weighted-mean"
            ? result + weight * degree
            : Math.max(result, Math.min(weight, degree));
      }
      return result;
    });
    return out;
  });
  const grade = new Int32Array(length).fill(-1);
  for (let i = 0; i < length; i++) {
    let total = 0;
    let points = 0;
    let largest = 0;
    for (let g = 0; g < grades.length; g++) {
      const degree = (memberships[g] as Float64Array)[i] as number;
      total += degree;
      points += degree * (grades[g] as number);
      if (degree > largest) {
        largest = degree;
        grade[i] = g;
      }
    }
    const lowest = grades[0] as number;
    const highest = grades[grades.length - 1] as number;
    score[i] = Math.min(highest, Math.max(lowest, points / total));
  }
  return { score, memberships, grade };
}

/** Membership of every value of a column in one grade. */
function degreesIn(grade: number, column: Float64Array, centers: readonly number[]): Float64Array {
  const center = centers[grade] as number;
  const lower = centers[grade - 1] ?? -Infinity;
  const upper = centers[grade + 1] ?? Infinity;
  const rise = center / 2 - lower / 2;
  const fall = upper / 2 - center / 2;
  const out = new Float64Array(column.length);
  for (let i = 0; i < out.length; i++) {
    const value = column[i] as number;
    if (value === center) out[i] = 1;
    else if (value < center)
      out[i] = rise === Infinity ? 1 : Math.max(0, 1 - (center / 2 - value / 2) / rise);
    else out[i] = fall === Infinity ? 1 : Math.max(0, 1 - (value / 2 - center / 2) / fall);
    if (value !== value) out[i] = Number.NaN;
  }
  return out;
}

function gradeFaults({ centers, grades }: FuzzyEvaluationOptions, children: number): readonly OptionFault[] {
  const rising = (row: readonly number[]) =>
    row.every((entry, g) => g === 0 || (row[g - 1] as number) < entry);
  const faults: OptionFault[] = [];
  if (grades.length < 2 || !rising(grades)) {
    faults.push({
      option: "grades",
      expected: "at least two rising numbers",
      received: JSON.stringify(grades),
    });
  }
  if (!centers.every((row) => row.length === grades.length && rising(row))) {
    const expected = `rows of ${grades.length} rising numbers, one per grade`;
    faults.push({ option: "centers", expected, received: JSON.stringify(centers) });
  }
  if (centers.length !== 1 && centers.length !== children) {
    const expected = `one row, or ${children} rows, one per child`;
    faults.push({ option: "centers", expected, received: `${centers.length} rows` });
  }
  return faults;
}

export const fuzzyEvaluation: AggregateMethod<FuzzyEvaluationOptions> = {
  name: "fuzzy-evaluation",
  title: { en: "Fuzzy comprehensive evaluation", zh: "模糊综合评价" },
  formula: "score = Σ b grade / Σ b, b = w ∘ μ(x)",
  source: "Zadeh (1965), Information and Control 8, 338–353; Wang (1983), 模糊集合论及其应用",
  needs: ["directed"],
  guarantees: ["rank-reversal-free", "bounded"],
  cost: "O(n m)",
  options: {
    centers: {
      about:
        "Typical value of each grade, worst grade first: one row for all children, or one row per child.",
      type: "matrix",
      default: [[20, 40, 60, 80]],
    },
    grades: {
      about: "Score of each grade, worst grade first.",
      type: "numbers",
      default: [25, 50, 75, 100],
    },
    operator: {
      about:
        "How memberships are combined: weighted sum, or the largest of the smaller of weight and membership.",
      type: "choice",
      values: ["weighted-mean", "min-max"],
      default: "weighted-mean",
    },
  },
  better: "higher",
  range: ({ grades }) => [grades[0] as number, grades[grades.length - 1] as number],
  faults: gradeFaults,
  apply(columns, out, options, context) {
    out.set(fuzzyEvaluationReport(columns, options, context).score);
  },
};
