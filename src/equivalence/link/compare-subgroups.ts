/** Equivalence, link: do the anchors of one kind give another link than those of another kind? */

import { studentQuantile, studentTail } from "../../numeric/index.js";
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
  /**
   * Largest difference between two subgroups' links, mean over the journals to be placed, and between whom; where
   * they differ, the largest of the differences that say so.
   */
  readonly largest: number;
  readonly between: readonly [higher: string, lower: string];
  /** Upper end of its one-sided 95 % interval. */
  readonly upper: number;
  /** Smallest P of any pair's difference in level, and in tilt, times the number of pairs, at most 1. */
  readonly significance: { readonly level: number; readonly tilt: number };
  /** The verdict under the limit. */
  readonly differs: boolean;
}

/** Share of the error of the first kind that the test of the level takes; the test of the tilt has the rest. */
const LEVEL_SHARE = 0.8;
const BOUND = 0.95;
/** Share of the points on either side that is left out where the tilt is judged. */
const EDGE = 0.1;

/**
 * Compares links fitted on subgroups, over the points `points` (ascending) that stand for the journals to be
 * placed. The RMSD of Dorans & Holland is biased upward by the subgroups' sampling errors: two groups of twenty
 * with one link still differ by a third of the residual spread. So subgroups `differ` only if for one pair of them
 * (1) equality is rejected, by Welch's t test of the mean of the links over the points at 4/5 of `alpha`, or of
 * their rise from the 10th to the 90th percentile of the points at the rest, both divided by the number of pairs (Bonferroni); and
 * (2) the difference can be above `limit` residual standard deviations: the upper end of its one-sided 95 %
 * interval, of the level or for a different rise at either of those percentiles, lies there.
 * A difference that is real but certainly small passes, and so does one that may be chance.
 * Source: Dorans & Holland (2000), J. Educ. Meas. 37, 281–306; Welch (1947), Biometrika 34, 28–35.
 */
export function compareSubgroups(
  common: FittedLink,
  subgroups: readonly SubgroupLink[],
  points: Float64Array,
  limit: number,
  alpha: number,
): SubgroupComparison {
  const residual = pooledSpread(subgroups.map(({ link }) => residualSpread(link)));
  const pairs = comparePairs(subgroups, points, common.shape !== "shift");
  const allowed = limit * (residual ?? 0);
  const differing = pairs.filter(
    ({ level, tilt, upper, reach }) =>
      (level * pairs.length < LEVEL_SHARE * alpha && upper > allowed) ||
      (tilt * pairs.length < (1 - LEVEL_SHARE) * alpha && reach > allowed),
  );
  const [widest] = [...(differing.length > 0 ? differing : pairs)].sort(
    (a, b) => b.difference - a.difference,
  );
  const { difference, upper, higher, lower } = widest as PairComparison;
  const smallest = (values: readonly number[]) => Math.min(1, Math.min(...values) * pairs.length);
  return {
    labels: subgroups.map(({ label, link }) => ({ label, anchors: link.anchors })),
    residual,
    ...rootMeanSquare(common, subgroups, points),
    largest: difference,
    between: [higher, lower],
    upper,
    significance: {
      level: smallest(pairs.map(({ level }) => level)),
      tilt: smallest(pairs.map(({ tilt }) => tilt)),
    },
    differs: differing.length > 0,
  };
}

interface PairComparison {
  readonly higher: string;
  readonly lower: string;
  /** Of the level, not negative, and the upper end of its interval. */
  readonly difference: number;
  readonly upper: number;
  /** The upper end at the worse of the two outer points. */
  readonly reach: number;
  /** P of the level, and of the tilt; 1 where links cannot differ in tilt. */
  readonly level: number;
  readonly tilt: number;
}

function comparePairs(
  subgroups: readonly SubgroupLink[],
  points: Float64Array,
  tilts: boolean,
): PairComparison[] {
  const edge = Math.floor(points.length * EDGE);
  const [first, last] = [points[edge] as number, points[points.length - 1 - edge] as number];
  const figures = subgroups.map(({ label, link }) => ({
    label,
    degrees: link.degrees,
    level: levelOf(link, points),
    rise: riseOf(link, first, last),
    ends: [first, last].map((x) => ({ value: link.at(x), error: link.errorAt(x) })),
  }));
  return figures.flatMap((a, g) =>
    figures.slice(g + 1).map((b): PairComparison => {
      const contrast = (x: Contrast, y: Contrast) => welch(x, a.degrees, y, b.degrees);
      const level = contrast(a.level, b.level);
      const reaches = a.ends.map((end, k) => contrast(end, b.ends[k] as Contrast).upper);
      const [higher, lower] = a.level.value >= b.level.value ? [a.label, b.label] : [b.label, a.label];
      return {
        higher,
        lower,
        difference: level.difference,
        upper: level.upper,
        reach: Math.max(...reaches),
        level: level.p,
        tilt: tilts ? contrast(a.rise, b.rise).p : 1,
      };
    }),
  );
}

/**
 * Absolute difference of two figures, its two-sided P, and the upper end of its one-sided interval, with the
 * degrees of freedom of Welch and Satterthwaite. Without any error P is 0 for a difference and 1 for none; P is 1
 * where an error is not known.
 */
function welch(a: Contrast, degreesA: number, b: Contrast, degreesB: number) {
  const difference = Math.abs(a.value - b.value);
  const [u, v] = [square(a.error), square(b.error)];
  if (!(u + v > 0)) return { difference, upper: difference, p: u + v === 0 && difference > 0 ? 0 : 1 };
  const degrees = square(u + v) / ((u * u) / degreesA + (v * v) / degreesB);
  const error = Math.sqrt(u + v);
  return {
    difference,
    upper: difference + studentQuantile(BOUND, degrees) * error,
    p: studentTail(difference / error, degrees),
  };
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
