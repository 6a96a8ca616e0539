/** Equivalence, link: how far groups differ beyond what their own errors explain (random effects). */

export type BetweenMethod = "dersimonian-laird" | "paule-mandel";

/** An estimate of one group with its sampling variance (> 0). */
export interface GroupEstimate {
  readonly value: number;
  readonly variance: number;
}

export interface RandomEffects {
  /** Mean of the groups, each weighted by 1/(variance + between). */
  readonly mean: number;
  readonly meanVariance: number;
  /** Variance between the groups, τ² ≥ 0. */
  readonly between: number;
}

/**
 * Random-effects mean and variance of at least two groups. DerSimonian–Laird: τ² = (Q − (k − 1))/(Σw − Σw²/Σw)
 * with w = 1/variance and Q = Σw(value − mean)²; Paule–Mandel: the τ² at which Q with weights
 * 1/(variance + τ²) equals k − 1. Both 0 where Q is smaller than k − 1.
 * Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7, 177–188; Paule & Mandel (1982), J. Res. NBS
 * 87, 377–385. Cost O(k).
 */
export function randomEffects(groups: readonly GroupEstimate[], method: BetweenMethod): RandomEffects {
  const between = method === "paule-mandel" ? pauleMandel(groups) : dersimonianLaird(groups);
  const { mean, total } = weigh(groups, between);
  return { mean, meanVariance: 1 / total, between };
}

function dersimonianLaird(groups: readonly GroupEstimate[]): number {
  const { total, squares, spread } = weigh(groups, 0);
  return Math.max(0, (spread - (groups.length - 1)) / (total - squares / total));
}

function pauleMandel(groups: readonly GroupEstimate[]): number {
  const wanted = groups.length - 1;
  const excess = (between: number) => weigh(groups, between).spread - wanted;
  if (excess(0) <= 0) return 0;
  let low = 0;
  let high = Math.max(...groups.map(({ variance }) => variance));
  while (excess(high) > 0 && high < 1e300) high *= 2;
  for (let step = 0; step < 200 && high - low > 1e-12 * high; step++) {
    const middle = (low + high) / 2;
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function weigh(groups: readonly GroupEstimate[], between: number) {
  let total = 0;
  let squares = 0;
  let sum = 0;
  for (const { value, variance } of groups) {
    const weight = 1 / (variance + between);
    total += weight;
    squares += weight * weight;
    sum += weight * value;
  }
  const mean = sum / total;
  let spread = 0;
  for (const { value, variance } of groups)
    spread += ((value - mean) * (value - mean)) / (variance + between);
  return { total, squares, mean, spread };
}
