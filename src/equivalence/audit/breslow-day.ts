/** Equivalence, audit: is the odds ratio the same at every level of quality? */

import { chiSquareTail, reproducibleSum } from "../../numeric/index.js";
import { checkTop } from "./mantel-haenszel.js";
import { comparable, type FourfoldTable, fourfold, type StratifiedTable } from "./stratified-table.js";

export interface Homogeneity {
  readonly chiSquare: number;
  /** Number of strata that vary in both group and tier, less one. */
  readonly degrees: number;
  readonly p: number;
}

/**
 * Σ (aₖ − Aₖ)²/Vₖ − (Σ(aₖ − Aₖ))²/ΣVₖ, with Aₖ the count that the margins of stratum k expect under the common
 * odds ratio, Vₖ = 1/(1/A + 1/B + 1/C + 1/D). Missing: null with fewer than two strata that vary.
 * Source: Breslow & Day (1980), Statistical Methods in Cancer Research I, §4.4; Tarone (1985), Biometrika 72,
 * 91–95 (second term). Cost O(strata).
 */
export function breslowDay(table: StratifiedTable, ratio: number, top = 1): Homogeneity | null {
  checkTop(table, top);
  const cells = comparable(table)
    .map((stratum) => fourfold(stratum, top))
    .filter((cell) => cell.focalIn + cell.referenceIn > 0 && cell.focalOut + cell.referenceOut > 0);
  if (cells.length < 2) return null;
  const fits = cells.map((cell) => {
    const a = expectedIn(cell, ratio);
    const focal = cell.focalIn + cell.focalOut;
    const inTop = cell.focalIn + cell.referenceIn;
    const d = cell.size - focal - inTop + a;
    return { gap: cell.focalIn - a, variance: 1 / (1 / a + 1 / (focal - a) + 1 / (inTop - a) + 1 / d) };
  });
  const sum = (term: (fit: (typeof fits)[number]) => number) =>
    reproducibleSum(Float64Array.from(fits, term));
  const gap = sum((fit) => fit.gap);
  const chiSquare = Math.max(
    0,
    sum((fit) => (fit.gap * fit.gap) / fit.variance) - (gap * gap) / sum((fit) => fit.variance),
  );
  const degrees = cells.length - 1;
  return Object.freeze({ chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) });
}

/** The count a between its limits with a (n − f − m + a) = ratio (f − a)(m − a), f focal journals, m in the top. */
function expectedIn({ focalIn, focalOut, referenceIn, size }: FourfoldTable, ratio: number): number {
  const focal = focalIn + focalOut;
  const inTop = focalIn + referenceIn;
  // (1 − ratio) a² + linear · a − ratio f m = 0; the root between the limits in the form that does not cancel.
  const linear = size - focal - inTop + ratio * (focal + inTop);
  const constant = ratio * focal * inTop;
  const root = Math.sqrt(linear * linear + 4 * (1 - ratio) * constant);
  return (2 * constant) / (linear + root);
}
