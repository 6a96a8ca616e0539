/** Equivalence, link: disciplines with few anchors borrow strength from the link of all of them. */

import { compareText } from "../../model/text.js";
import { mean } from "../../numeric/index.js";
import { arrangeAnchors, countAnchors, domesticValues } from "./arrange-anchors.js";
import { attemptFit } from "./attempt-fit.js";
import { type BetweenMethod, type RandomEffects, randomEffects } from "./between-variance.js";
import { type FitLinkOptions, type FittedLink, fitLink, type LinkSpec } from "./fit-link.js";
import { joinAnchors } from "./join-anchors.js";
import { isPaired, type LinkData, type LinkMap } from "./method.js";
import { describeOwnLink, type OwnLink } from "./own-link.js";
import { pooledSpread, residualSpread } from "./residual-spread.js";
import { type Interval, studentBand } from "./student-band.js";

export interface ShrinkLinksOptions extends FitLinkOptions {
  /** Estimator of the variance between disciplines; `dersimonian-laird` where nothing is said. */
  readonly between?: BetweenMethod | undefined;
  /** Anchors of the parent; those of all disciplines together where nothing is said. */
  readonly parent?: LinkData | undefined;
}

export interface ShrunkLink extends LinkMap {
  /** Standard error at x, the differences between disciplines included; NaN where there is none. */
  errorAt(x: number): number;
  band(x: number, level: number): Interval;
  readonly anchors: number;
  /** Share (0–1) of the level, and of the slope or shape, that is the parent's. */
  readonly borrowed: number;
  readonly borrowedSlope: number;
  /** The discipline's own link; null where it has too few anchors for one. */
  readonly own: FittedLink | null;
}

export interface ShrunkLinks {
  /** The link of a discipline without anchors. */
  readonly parent: ShrunkLink;
  /** Variance between disciplines of the level and of the slope; null with fewer than two links of their own. */
  readonly between: { readonly level: number; readonly slope: number } | null;
  /** By discipline, in code-unit order. */
  readonly disciplines: ReadonlyMap<string, ShrunkLink>;
}

/** With fewer anchors a discipline has no link of its own here. */
const OWN_MINIMUM = 3;
const NO_EFFECT: RandomEffects = { mean: 0, meanVariance: 0, between: 0 };

/**
 * Empirical Bayes. Each discipline with at least three anchors (or the method's minimum) has its own link; level,
 * at the mean of its own anchors, and slope differ from those of the parent's link by an amount with a sampling
 * variance v. The disciplines' differences have a mean and a variance τ² between them (random effects); the
 * shrunk difference is mean + w (own − mean), w = τ²/(τ² + v), and `borrowed` is 1 − w. v of the level is σ²/n with
 * the residual variance σ² about the own links, pooled over disciplines, because that of a handful of anchors says
 * little; v of the slope is scaled to the same σ². Through a measure v comes from resampling as it is.
 * Lines shrink level and slope; curves shrink the level and, with the weight of the slope, the whole difference in
 * shape, so that the result is a mean of two rising curves. A discipline with fewer anchors takes the parent's link
 * with the mean difference whole, borrowed 1, and τ² is part of its error. So do all where fewer than two
 * disciplines have a link of their own; the error is then that of the parent's link. Bands use Student's t with the
 * residual degrees of freedom, and with k − 2 for a discipline that borrows all (Higgins et al. 2009).
 * Throws as `fitLink` where the parent cannot be fitted.
 * Source: Efron & Morris (1975), JASA 70, 311–319; Morris (1983), JASA 78, 47–55; see also `randomEffects`.
 */
export function shrinkLinks(
  disciplines: ReadonlyMap<string, LinkData>,
  spec: LinkSpec,
  options: ShrinkLinksOptions = {},
): ShrunkLinks {
  const { between = "dersimonian-laird", parent, ...fitOptions } = options;
  const names = [...disciplines.keys()].sort(compareText);
  const all = names.map((name) => disciplines.get(name) as LinkData);
  const pooled = fitLink(parent ?? joinAnchors(all), spec, fitOptions);
  const counts = all.map((data) => countAnchors(arrangeAnchors(data)));
  const fitted = all.map((data, d) =>
    (counts[d] as number) < OWN_MINIMUM ? null : attemptFit(() => fitLink(data, spec, fitOptions)),
  );
  const links = fitted.filter((link) => link !== null);
  const sigma = isPaired(pooled.data) ? pooledSpread(links.map(residualSpread)) : null;
  const own = fitted.map((link) => (link === null ? null : describeOwnLink(link, pooled, sigma)));
  const usable = own.filter((link) => link !== null);
  const effects = usable.length < 2 ? null : estimateEffects(usable, pooled, between);
  const parentLink = effects === null ? wholeParent(pooled) : centralLink(effects);
  const shrunk = own.map((link, d): ShrunkLink => {
    const described =
      link === null || effects === null
        ? { ...parentLink, own: fitted[d] ?? null }
        : shrinkOne(link, effects);
    return { ...described, anchors: counts[d] as number };
  });
  return {
    parent: parentLink,
    between: effects === null ? null : { level: effects.level.between, slope: effects.slope.between },
    disciplines: new Map(shrunk.map((link, d) => [names[d] as string, link])),
  };
}

interface Effects {
  readonly pooled: FittedLink;
  /** The parent's link with the mean slope difference, before the mean level difference. */
  readonly base: (x: number) => number;
  readonly center: number;
  readonly meanSlope: number;
  readonly level: RandomEffects;
  readonly slope: RandomEffects;
  /** Disciplines, and degrees of freedom of the residual variance. */
  readonly count: number;
  readonly within: number;
}

function estimateEffects(usable: readonly OwnLink[], pooled: FittedLink, between: BetweenMethod): Effects {
  const center = mean(domesticValues(pooled.data));
  const slopes = usable.map(({ slope }) => slope).filter((slope) => slope !== null);
  const slope = slopes.length < 2 ? NO_EFFECT : randomEffects(slopes, between);
  const meanSlope = pooled.shape === "line" ? slope.mean : 0;
  const differences = usable.map((own) => ({
    value: own.level.value - meanSlope * (own.center - center),
    variance: own.level.variance,
  }));
  return {
    pooled,
    base: (x) => pooled.at(x) + meanSlope * (x - center),
    center,
    meanSlope,
    level: randomEffects(differences, between),
    slope,
    count: usable.length,
    within: usable.reduce((sum, { link }) => sum + link.degrees, 0),
  };
}

/** The parent's link as it is, where differences between disciplines cannot be estimated. */
function wholeParent({ at, parameters, increasing, errorAt, band, anchors }: FittedLink): ShrunkLink {
  return { at, parameters, increasing, errorAt, band, anchors, borrowed: 1, borrowedSlope: 1, own: null };
}

/** The link of a discipline of which nothing is known. */
function centralLink({ pooled, base, center, level, slope, count }: Effects): ShrunkLink {
  const spread = level.between + level.meanVariance;
  const at = (x: number) => base(x) + level.mean;
  const errorAt = (x: number) =>
    Math.sqrt(spread + square(x - center) * (slope.between + slope.meanVariance));
  return {
    at,
    errorAt,
    band: studentBand(at, errorAt, Math.max(1, count - 2)),
    parameters: { ...pooled.parameters, meanDifference: level.mean, meanSlopeDifference: slope.mean },
    increasing: rises(at, pooled),
    anchors: pooled.anchors,
    borrowed: 1,
    borrowedSlope: 1,
    own: null,
  };
}

function shrinkOne(own: OwnLink, effects: Effects): ShrunkLink {
  const { pooled, base, center, meanSlope, level, slope, count, within } = effects;
  const weight = weightOf(level.between, own.level.variance);
  const slopeWeight = own.slope === null ? 0 : weightOf(slope.between, own.slope.variance);
  const difference = own.level.value - meanSlope * (own.center - center);
  const shift = level.mean + weight * (difference - level.mean);
  const levelVariance = shrunkVariance(weight, difference, own.level.variance, level, count);
  const slopeVariance =
    own.slope === null
      ? slope.between + slope.meanVariance
      : shrunkVariance(slopeWeight, own.slope.value, own.slope.variance, slope, count);
  const at = (x: number) => base(x) + shift + slopeWeight * (own.link.at(x) - base(x) - difference);
  const errorAt = (x: number) => Math.sqrt(levelVariance + square(x - own.center) * slopeVariance);
  return {
    at,
    errorAt,
    band: studentBand(at, errorAt, within),
    parameters: { levelDifference: shift, ownDifference: difference },
    increasing: rises(at, pooled),
    anchors: own.link.anchors,
    borrowed: 1 - weight,
    borrowedSlope: 1 - slopeWeight,
    own: own.link,
  };
}

/**
 * Variance of a shrunk difference: w v + (1 − w)² V(mean), and where k > 3 groups stand behind τ² the price of not
 * knowing it, 2 (1 − w)² (own − mean)²/(k − 3) (Morris 1983).
 */
function shrunkVariance(
  weight: number,
  value: number,
  variance: number,
  effects: RandomEffects,
  count: number,
) {
  const estimated = count > 3 ? (2 * square(value - effects.mean)) / (count - 3) : 0;
  return weight * variance + square(1 - weight) * (effects.meanVariance + estimated);
}

function rises(at: (x: number) => number, { range: [lowest, highest], increasing }: FittedLink): boolean {
  return increasing && at(highest) > at(lowest);
}

function weightOf(between: number, variance: number): number {
  return between / (between + variance);
}

function square(value: number): number {
  return value * value;
}
