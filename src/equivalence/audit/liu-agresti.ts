/** Equivalence, audit: one odds ratio for all tiers at once, the same wherever the line between tiers is drawn. */

import { log, reproducibleSum } from "../../numeric/index.js";
import { type OddsRatio, oddsRatio } from "./odds-ratio.js";
import {
  comparable,
  type StratifiedTable,
  type StratumCounts,
  total,
  usedCategories,
} from "./stratified-table.js";

/**
 * Cumulative common odds ratio ψ = Σₖ Σⱼ AₖⱼDₖⱼ/nₖ / Σₖ Σⱼ BₖⱼCₖⱼ/nₖ over strata k and the lines j below each
 * tier, A focal and C reference journals above the line, B and D below it. AD summed over the lines counts, for
 * every pair of a focal and a reference journal of one stratum, by how many tiers the focal one stands higher.
 * With two categories ψ is the Mantel–Haenszel ratio. Categories that no compared journal is in count as no
 * tier. Class on the delta scale as for two tiers (Penfield 2007: |ln ψ| below .43, from .64 on).
 *
 * Variance of ln ψ: that of the estimating function H = Σ (AD − ψ BC)/n over (Σ AD/n)²; H is a two-sample
 * U-statistic with kernel u = (tiers higher) − ψ (tiers lower), and in each stratum its variance is estimated
 * without bias, for few large and for many small strata, by
 * (Σ_focal (Σ_reference u)² + Σ_reference (Σ_focal u)² − Σ u²)/n². It agrees with the variance of Robins, Breslow & Greenland for
 * two categories in large samples, not to the digit in small ones.
 *
 * Shape: a table of counts. Missing: null where the ratio is 0 or infinite, or the variance is not positive.
 * Source: Liu & Agresti (1996), Biometrics 52, 1223–1234 (estimator); Hoeffding (1948) (variance of a
 * U-statistic); Penfield (2007), Applied Measurement in Education 20, 335–355. Cost O(strata · categories²).
 */
export function liuAgresti(table: StratifiedTable, confidence = 0.95): OddsRatio | null {
  const strata = withoutEmptyCategories(comparable(table), table.categories);
  const parts = strata.map(pairsOf);
  const inFavor = reproducibleSum(Float64Array.from(parts, ({ higher }) => higher));
  const against = reproducibleSum(Float64Array.from(parts, ({ lower }) => lower));
  if (!(inFavor > 0 && against > 0)) return null;
  const ratio = inFavor / against;
  const variance = reproducibleSum(Float64Array.from(strata, (stratum) => varianceOf(stratum, ratio)));
  if (!(variance > 0)) return null;
  return oddsRatio(log(inFavor) - log(against), variance / (inFavor * inFavor), confidence);
}

function withoutEmptyCategories(strata: readonly StratumCounts[], categories: number): StratumCounts[] {
  const used = usedCategories({ categories, strata });
  const pick = (counts: Float64Array) => Float64Array.from(used, (j) => counts[j] as number);
  return strata.map(({ focal, reference }) => ({ focal: pick(focal), reference: pick(reference) }));
}

/** Tiers by which focal journals stand higher, and lower, over all pairs, divided by the stratum's size. */
function pairsOf({ focal, reference }: StratumCounts): { higher: number; lower: number } {
  let higher = 0;
  let lower = 0;
  for (let i = 0; i < focal.length; i++) {
    for (let j = 0; j < i; j++) {
      higher += (i - j) * (focal[j] as number) * (reference[i] as number);
      lower += (i - j) * (focal[i] as number) * (reference[j] as number);
    }
  }
  const size = total(focal) + total(reference);
  return { higher: higher / size, lower: lower / size };
}

function varianceOf({ focal, reference }: StratumCounts, ratio: number): number {
  const kernel = (i: number, j: number) => (j > i ? j - i : ratio * (j - i));
  const rows = new Float64Array(focal.length);
  const columns = new Float64Array(focal.length);
  let single = 0;
  for (let i = 0; i < focal.length; i++) {
    for (let j = 0; j < focal.length; j++) {
      const u = kernel(i, j);
      const a = focal[i] as number;
      const b = reference[j] as number;
      rows[i] = (rows[i] as number) + u * b;
      columns[j] = (columns[j] as number) + u * a;
      single += u * u * a * b;
    }
  }
  let sum = -single;
  for (let i = 0; i < focal.length; i++) {
    sum += (focal[i] as number) * (rows[i] as number) * (rows[i] as number);
    sum += (reference[i] as number) * (columns[i] as number) * (columns[i] as number);
  }
  const size = total(focal) + total(reference);
  return sum / (size * size);
}
