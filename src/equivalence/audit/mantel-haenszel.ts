/** Equivalence, audit: among journals of equal quality, are the odds of the top tiers the same in both groups? */

import { UsageError } from "../../model/errors.js";
import { chiSquareTail, log, reproducibleSum } from "../../numeric/index.js";
import { type OddsRatio, oddsRatio } from "./odds-ratio.js";
import { comparable, fourfold, type StratifiedTable } from "./stratified-table.js";

export interface StratifiedOptions {
  /** How many of the best categories count as "in"; 1 where not given. */
  readonly top?: number | undefined;
  /** Coverage of the intervals, a share; .95 where not given. */
  readonly confidence?: number | undefined;
}

export interface MantelHaenszel {
  /** With continuity correction, one degree of freedom, and its p. */
  readonly chiSquare: number;
  readonly p: number;
  /** Null where the ratio is 0 or infinite: no stratum has both a pair for and a pair against. */
  readonly oddsRatio: OddsRatio | null;
}

/**
 * Common odds ratio over strata, focal over reference: ψ = Σ aₖdₖ/nₖ / Σ bₖcₖ/nₖ with a focal in, b focal out,
 * c reference in, d reference out. The classical α of reference over focal is 1/ψ, so that the MH D-DIF
 * −2.35 ln α is `oddsRatio.delta`. Variance of ln ψ: ΣPR/2R₊² + Σ(PS + QR)/2R₊S₊ + ΣQS/2S₊², P = (a + d)/n,
 * Q = (b + c)/n, R = ad/n, S = bc/n. Chi-square (|Σ(a − E a)| − ½)²/ΣVar a, not below 0.
 * Shape: a table of counts. Missing: null where no stratum varies in both group and tier. Throws
 * `OPTION_INVALID` for `top` outside the categories.
 * Source: Mantel & Haenszel (1959), JNCI 22, 719–748; Robins, Breslow & Greenland (1986), Biometrics 42,
 * 311–323; Holland & Thayer (1988). Does not depend on the order of the strata. Cost O(strata · categories).
 */
export function mantelHaenszel(
  table: StratifiedTable,
  options: StratifiedOptions = {},
): MantelHaenszel | null {
  const { top = 1, confidence = 0.95 } = options;
  checkTop(table, top);
  const cells = comparable(table).map((stratum) => fourfold(stratum, top));
  const sum = (term: (cell: (typeof cells)[number]) => number) =>
    reproducibleSum(Float64Array.from(cells, term));

  const excess = sum(({ focalIn: a, focalOut: b, referenceIn: c, size: n }) => a - ((a + b) * (a + c)) / n);
  const variance = sum(({ focalIn: a, focalOut: b, referenceIn: c, referenceOut: d, size: n }) => {
    return n < 2 ? 0 : ((a + b) * (c + d) * ((a + c) / n) * ((b + d) / n)) / (n - 1);
  });
  if (!(variance > 0)) return null;
  const corrected = Math.max(0, Math.abs(excess) - 0.5);
  const chiSquare = (corrected * corrected) / variance;

  const inFavor = sum(({ focalIn: a, referenceOut: d, size: n }) => (a * d) / n);
  const against = sum(({ focalOut: b, referenceIn: c, size: n }) => (b * c) / n);
  const p = chiSquareTail(chiSquare, 1);
  if (!(inFavor > 0 && against > 0)) return Object.freeze({ chiSquare, p, oddsRatio: null });

  const term = ({
    focalIn: a,
    focalOut: b,
    referenceIn: c,
    referenceOut: d,
    size: n,
  }: (typeof cells)[number]) => {
    const [P, Q, R, S] = [(a + d) / n, (b + c) / n, (a * d) / n, (b * c) / n];
    return { own: P * R, mixed: P * S + Q * R, other: Q * S };
  };
  const logVariance =
    sum((cell) => term(cell).own) / (2 * inFavor * inFavor) +
    sum((cell) => term(cell).mixed) / (2 * inFavor * against) +
    sum((cell) => term(cell).other) / (2 * against * against);
  const logarithm = log(inFavor) - log(against);
  return Object.freeze({ chiSquare, p, oddsRatio: oddsRatio(logarithm, logVariance, confidence) });
}

/** Throws `OPTION_INVALID` where the line after the best `top` categories leaves one side empty. */
export function checkTop({ categories }: StratifiedTable, top: number): void {
  if (!Number.isInteger(top) || top < 1 || top >= categories) {
    throw new UsageError(
      "OPTION_INVALID",
      `top must be a whole number from 1 to ${categories - 1}, got ${top}.`,
    );
  }
}
