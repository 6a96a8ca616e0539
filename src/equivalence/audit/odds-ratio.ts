/** Equivalence, audit: an odds ratio with its interval, its class, and what it could have missed. */

import { exp, normalQuantile, normalTwoSided } from "../../numeric/index.js";

/** A negligible or uncertain, B moderate, C large. */
export type DifferenceClass = "A" | "B" | "C";

/** Every figure is above 1, or positive, where the focal group is placed higher than the reference group. */
export interface OddsRatio {
  /** Odds of the focal group divided by odds of the reference group. */
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly logarithm: number;
  /** Standard error of the logarithm. */
  readonly standardError: number;
  /** Two-sided, of the logarithm over its standard error; agrees with the interval. */
  readonly p: number;
  /** On the delta scale of the ETS: 2.35 times the logarithm. */
  readonly delta: number;
  readonly class: DifferenceClass;
  /** The smallest ratio above 1 that a study of this precision finds with a probability of 80 %. */
  readonly detectable: number;
  /** Whether the interval lies within the ratios that count as negligible, |delta| < 1: .65 to 1.53. */
  readonly negligible: boolean;
}

/** 4/1.7, by which a logarithmic odds ratio becomes a difference on the delta scale (Holland & Thayer 1988). */
export const DELTA = 2.35;
const ONE_SIDED = normalQuantile(0.95);
const POWER = normalQuantile(0.8);

/**
 * Describes an odds ratio by its logarithm and the variance of that.
 * Interval exp(λ ± z s); delta 2.35 λ; detectable exp((z + z.80) s).
 * Class (Zieky 1993): A where |delta| < 1 or the interval at `confidence` contains 1; C where |delta| ≥ 1.5
 * and significantly above 1 (one-sided at 5 %); B otherwise.
 * Unit: `confidence` is a share. Missing: the caller passes finite numbers, variance > 0.
 * Source: Zieky (1993), in Holland & Wainer, Differential Item Functioning, 337–347. Cost O(1).
 */
export function oddsRatio(logarithm: number, variance: number, confidence: number): OddsRatio {
  const standardError = Math.sqrt(variance);
  const z = normalQuantile(0.5 + confidence / 2);
  const lower = logarithm - z * standardError;
  const upper = logarithm + z * standardError;
  return Object.freeze({
    value: exp(logarithm),
    interval: Object.freeze([exp(lower), exp(upper)] as const),
    logarithm,
    standardError,
    p: normalTwoSided(logarithm / standardError),
    delta: DELTA * logarithm,
    class: etsClass(DELTA * logarithm, DELTA * standardError, lower > 0 || upper < 0),
    detectable: exp((z + POWER) * standardError),
    negligible: DELTA * lower > -1 && DELTA * upper < 1,
  });
}

function etsClass(delta: number, standardError: number, significant: boolean): DifferenceClass {
  const size = Math.abs(delta);
  if (size < 1 || !significant) return "A";
  return size >= 1.5 && size - ONE_SIDED * standardError > 1 ? "C" : "B";
}
