/** Scoring, aggregate: points for each place, their mean, and the nearest step of the scale of points. */

import type { OptionFault } from "../../model/method.js";
import { refuseFaults } from "./input.js";
import { meanRows, type RowMean } from "./mean-rows.js";
import type { AggregateMethod } from "./method.js";

export interface PointsAndSnapOptions {
  /** Rows of (smallest value, points); more points for higher values. */
  readonly steps: readonly (readonly number[])[];
  /** The step taken where the mean lies exactly between two. */
  readonly between: "higher" | "lower";
}

/** A mean this close to the middle (share of the larger step) lies between two steps. */
const MIDDLE_TOLERANCE = 1e-9;

/**
 * Each value earns the points of the highest step that it reaches (below all steps: the points of the lowest
 * one); score = the step nearest to the weighted mean of the points. The columns are percentiles of one
 * indicator in the disciplines of the journal; the default steps are those of the Polish ministerial list. Its
 * text does not settle what happens exactly between two steps, hence the option `between`.
 * Source: Regulation of 7 November 2018 on lists of journals (Poland), §§ 8 and 10. Cost O(n m steps).
 */
export const pointsAndSnap: AggregateMethod<PointsAndSnapOptions> = {
  name: "points-and-snap",
  title: { en: "Points, mean, nearest step", zh: "分档计分取最近档" },
  formula: "score = step nearest to Σ w points(x) / Σ w",
  source: "Regulation of 7 November 2018 on lists of journals (Poland), §§ 8 and 10",
  needs: ["directed"],
  guarantees: ["monotone", "rank-reversal-free", "bounded"],
  cost: "O(n m)",
  options: {
    steps: {
      about: "Rows of two numbers: the smallest value of the step and its points.",
      type: "matrix",
      default: [
        [97, 200],
        [90, 140],
        [75, 100],
        [50, 70],
        [25, 40],
        [0, 20],
      ],
    },
    between: {
      about: "The step taken where the mean lies exactly between two steps.",
      type: "choice",
      values: ["higher", "lower"],
      default: "higher",
    },
  },
  better: "higher",
  range({ steps }) {
    const points = steps.map((step) => step[1] as number);
    return [Math.min(...points), Math.max(...points)];
  },
  faults: stepFaults,
  apply(columns, out, options, context) {
    refuseFaults("points-and-snap", stepFaults(options));
    meanRows(columns, out, context, snappedMean(options));
  },
};

function ascending(steps: PointsAndSnapOptions["steps"]): readonly (readonly number[])[] {
  return [...steps].sort((a, b) => (a[0] as number) - (b[0] as number));
}

function stepFaults({ steps }: PointsAndSnapOptions): readonly OptionFault[] {
  const pairs = steps.length > 0 && steps.every((step) => step.length === 2);
  const rising = ascending(steps).every((step, k, all) => {
    const below = all[k - 1];
    return (
      below === undefined ||
      ((below[0] as number) < (step[0] as number) && (below[1] as number) < (step[1] as number))
    );
  });
  return pairs && rising
    ? []
    : [
        {
          option: "steps",
          expected: "rows of two numbers (smallest value, points), more points for higher values",
          received: JSON.stringify(steps),
        },
      ];
}

function snappedMean({ steps, between }: PointsAndSnapOptions): RowMean {
  const sorted = ascending(steps);
  const limits = sorted.map((step) => step[0] as number);
  const points = sorted.map((step) => step[1] as number);
  return (values, weights, count) => {
    let mean = 0;
    for (let k = 0; k < count; k++) {
      let step = limits.length - 1;
      while (step > 0 && (values[k] as number) < (limits[step] as number)) step--;
      mean += (weights[k] as number) * (points[step] as number);
    }
    let step = points.length - 1;
    for (; step > 0; step--) {
      const upper = points[step] as number;
      const lower = points[step - 1] as number;
      const middle = lower / 2 + upper / 2;
      const tolerance = MIDDLE_TOLERANCE * Math.max(Math.abs(lower), Math.abs(upper));
      if (between === "higher" ? mean >= middle - tolerance : mean > middle + tolerance) break;
    }
    return points[step] as number;
  };
}
