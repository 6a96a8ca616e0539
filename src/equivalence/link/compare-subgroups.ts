/** Equivalence, link: do the anchors of one kind give another link than those of another kind? */

import { fisherTail, studentQuantile } from "../../numeric/index.js";
import { type Contrast, levelOf, riseOf } from "./contrasts.js";
import type { FittedLink } from "./fit-link.js";
import { pooledSpread, residualSpread } from "./residual-spread.js";

export interface SubgroupLink {
  readonly label: string;
  readonly link: FittedLink;
}

export interface SubgroupComparison {
  readonly labels: readonly { readonly label: string; readonly anchors: number }[];
  /** Residual standard deviation about the subgroups' own links, on the foreign scale. */
  readonly residual: number | null;
  /** Root mean square difference of the subgroups' links from the common one, over the journals to be placed. */
  readonly rmsd: number;
  /** The same without what the subgroups' standard errors alone would give. */
  readonly rmsdCorrected: number;
  /** Largest difference between two subgroups' links, mean over the journals to be placed, and between whom. */
  readonly largest: number;
  readonly between: readonly [higher: string, lower: string];
  /** Upper end of its one-sided 95 % interval. */
  readonly upper: number;
  /** P of differences in level, and in tilt, as large as these, if all subgroups had one link. */
  readonly significance: { readonly level: number; readonly tilt: number };
  /** The verdict under the limit. */
  readonly differs: boolean;
}

/** Share of the error of the first kind that the test of the level takes; the test of the tilt has the rest. */
const LEVEL_SHARE = 0.8;
const BOUND = 0.95;

/**
 * Compares links fitted on subgroups, over the points `points` (ascending) that stand for the journals to be
 * placed. The RMSD of Dorans & Holland is biased upward by the subgroups' sampling errors: two groups of twenty
 * with one link still differ by a third of the residual spread. So subgroups `differ` only if
 * (1) equality is rejected, by Welch's test of the mean of the links over the points at 4/5 of `alpha`, or of
 * their rise from the first to the last point at the rest, each link with its own standard error; and
 * (2) the largest difference can be above `limit` residual standard deviations: the upper end of its one-sided
 * 95 % interval, of the level or at either end of the points, lies there.
 * A difference that is real but certainly small passes, and so does one that may be chance.
 * Source: Dorans & Holland (2000), J. Educ. Meas. 37, 281–306; Welch (1951), Biometrika 38, 330–336.
 */
export function compareSubgroups(
  common: FittedLink,
  subgroups: readonly SubgroupLink[],
  points: Float64Array,
  limit: number,
  alpha: number,
): SubgroupComparison {
  const first = points[0] as number;
  const last = points[points.length - 1] as number;
  const levels = subgroups.map(({ link }) => levelOf(link, points));
  const ends = [first, last].map((x) =>
    subgroups.map(({ link }) => ({ value: link.at(x), error: link.errorAt(x) })),
  );
  const tilts = subgroups.map(({ link }) => riseOf(link, first, last));
  const degrees = subgroups.map(({ link }) => link.degrees);
  const residual = pooledSpread(subgroups.map(({ link }) => residualSpread(link)));
  const tilt = common.shape === "shift" ? 1 : welchTest(tilts, degrees);
  const significance = { level: welchTest(levels, degrees), tilt };
  const widest = largestDifference(levels, degrees);
  const reach = Math.max(widest.upper, ...ends.map((end) => largestDifference(end, degrees).upper));
  const levelDiffers = significance.level < LEVEL_SHARE * alpha && widest.upper > limit * (residual ?? 0);
  const tiltDiffers = significance.tilt < (1 - LEVEL_SHARE) * alpha && reach > limit * (residual ?? 0);
  return {
    labels: subgroups.map(({ label, link }) => ({ label, anchors: link.anchors })),
    residual,
    ...rootMeanSquare(common, subgroups, points),
    largest: widest.difference,
    between: [subgroups[widest.high]?.label as string, subgroups[widest.low]?.label as string],
    upper: widest.upper,
    significance,
    differs: levelDiffers || tiltDiffers,
  };
}

/** P of Welch's F for k figures with their standard errors; 0 where errorless figures differ, else 1 without errors. */
function welchTest(figures: readonly Contrast[], degrees: readonly number[]): number {
  const k = figures.length;
  if (figures.some(({ error }) => !(error > 0))) {
    const exact = figures.every(({ error }) => error === 0);
    return exact && figures.some(({ value }) => value !== figures[0]?.value) ? 0 : 1;
  }
  const weights = figures.map(({ error }) => 1 / (error * error));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const center = figures.reduce((sum, { value }, g) => sum + (weights[g] as number) * value, 0) / total;
  let between = 0;
  let lost = 0;
  for (const [g, { value }] of figures.entries()) {
    between += (weights[g] as number) * (value - center) * (value - center);
    const rest = 1 - (weights[g] as number) / total;
    lost += (rest * rest) / (degrees[g] as number);
  }
  const f = between / (k - 1) / (1 + (2 * (k - 2) * lost) / (k * k - 1));
  return fisherTail(f, k - 1, (k * k - 1) / (3 * lost));
}

/** The two figures furthest apart, with the upper end of the interval of their difference (Welch–Satterthwaite). */
function largestDifference(figures: readonly Contrast[], degrees: readonly number[]) {
  let high = 0;
  let low = 0;
  for (const [g, { value }] of figures.entries()) {
    if (value > (figures[high] as Contrast).value) high = g;
    if (value < (figures[low] as Contrast).value) low = g;
  }
  if (high === low) low = high === 0 ? 1 : 0;
  const difference = (figures[high] as Contrast).value - (figures[low] as Contrast).value;
  const a = square((figures[high] as Contrast).error);
  const b = square((figures[low] as Contrast).error);
  const freedom = square(a + b) / ((a * a) / (degrees[high] as number) + (b * b) / (degrees[low] as number));
  const reach = a + b > 0 ? studentQuantile(BOUND, freedom) * Math.sqrt(a + b) : 0;
  return { high, low, difference, upper: difference + reach };
}

function rootMeanSquare(common: FittedLink, subgroups: readonly SubgroupLink[], points: Float64Array) {
  const all = subgroups.reduce((sum, { link }) => sum + link.anchors, 0);
  let squares = 0;
  let noise = 0;
  for (const { link } of subgroups) {
    const weight = link.anchors / all;
    for (const x of points) {
      squares += weight * square(link.at(x) - common.at(x));
      noise += weight * (1 - weight) * square(link.errorAt(x));
    }
  }
  return {
    rmsd: Math.sqrt(squares / points.length),
    rmsdCorrected: Math.sqrt(Math.max(0, squares - noise) / points.length),
  };
}

function square(value: number): number {
  return value * value;
}
