/** Equivalence, link: the distribution of the anchors smoothed by a log-linear model. */

import { ComputationError } from "../../model/errors.js";
import { exp, extent, log, solve } from "../../numeric/index.js";
import { type Distribution, interpolate } from "./distribution.js";

const STEPS = 200;
/** A value on the border of two intervals is counted in the upper one, whatever its last bit. */
const ROUNDING = 1e-9;

/**
 * The values are counted in `bins` intervals of equal width, the middle of the first at the lowest value and of
 * the last at the highest, and the logarithm of the intervals' shares is fitted by a polynomial of the given
 * degree (maximum likelihood): the first `degree` moments of the counted values are kept. Straight inside an
 * interval. Where fewer than degree + 1 intervals hold a value the degree is lowered to what they determine,
 * as `parameters.degree` says. Throws `NO_CONVERGENCE` where the likelihood cannot be climbed to its top.
 * Source: Holland & Thayer (1987), ETS RR-87-31; (2000), J. Educ. Behav. Stat. 25, 133–183. Cost O(bins ·
 * degree²) a step of Newton's, O(log bins) a value.
 */
export function logLinearDistribution(values: Float64Array, degree: number, bins: number): Distribution {
  const [lowest, highest] = extent(values);
  const width = (highest - lowest) / (bins - 1);
  const counts = new Float64Array(bins);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.floor((value - lowest) / width + 0.5 + ROUNDING));
    counts[bin] = (counts[bin] as number) + 1;
  }
  const occupied = counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
  const powers = Math.min(degree, occupied - 1);
  const shares = fitShares(counts, values.length, orthonormal(bins, powers));
  const edges = new Float64Array(bins + 1);
  const below = new Float64Array(bins + 1);
  for (let j = 0; j <= bins; j++) edges[j] = lowest + (j - 0.5) * width;
  for (let j = 0; j < bins; j++) below[j + 1] = (below[j] as number) + (shares[j] as number);
  for (let j = 1; j <= bins; j++) below[j] = (below[j] as number) / (below[bins] as number);
  return {
    probability: (x) => interpolate(x, edges, below),
    quantile: (share) => interpolate(share, below, edges),
    range: [lowest, highest],
    parameters: { degree: powers },
  };
}

/** Polynomials of degree 1 … `degree` over the bins, orthonormal under equal shares (Gram–Schmidt, twice). */
function orthonormal(bins: number, degree: number): Float64Array[] {
  const base: Float64Array[] = [new Float64Array(bins).fill(1)];
  const position = Float64Array.from({ length: bins }, (_, j) => (2 * j) / (bins - 1) - 1);
  for (let k = 1; k <= degree; k++) {
    const next = (base[k - 1] as Float64Array).map((value, j) => value * (position[j] as number));
    for (let pass = 0; pass < 2; pass++) {
      for (const earlier of base) {
        const projection = product(next, earlier) / bins;
        for (let j = 0; j < bins; j++) next[j] = (next[j] as number) - projection * (earlier[j] as number);
      }
    }
    const norm = Math.sqrt(product(next, next) / bins);
    base.push(next.map((value) => value / norm));
  }
  return base.slice(1);
}

/** Shares p_j ∝ e^(Σ β_k u_kj) that maximize Σ counts · ln p; Newton's steps, halved until the likelihood rises. */
function fitShares(counts: Float64Array, n: number, base: readonly Float64Array[]): Float64Array {
  const wanted = base.map((u) => product(u, counts) / n);
  let beta = base.map(() => 0);
  let state = evaluateShares(beta, base, wanted);
  for (let step = 0; step < STEPS; step++) {
    const { shares } = state;
    const means = base.map((u) => product(u, shares));
    const gradient = means.map((value, k) => (wanted[k] as number) - value);
    if (gradient.every((value) => Math.abs(value) < 1e-10)) return shares;
    const information = base.map((u, k) =>
      base.map((v, l) => {
        let sum = 0;
        for (let j = 0; j < shares.length; j++) {
          sum += (shares[j] as number) * (u[j] as number) * (v[j] as number);
        }
        return sum - (means[k] as number) * (means[l] as number);
      }),
    );
    const move = solve(information, gradient);
    let scale = 1;
    for (;;) {
      const tried = beta.map((value, k) => value + scale * (move[k] as number));
      const next = evaluateShares(tried, base, wanted);
      if (next.likelihood > state.likelihood || scale < 1e-10) {
        if (scale < 1e-10 && gradient.every((value) => Math.abs(value) < 1e-6)) return shares;
        beta = tried;
        state = next;
        break;
      }
      scale /= 2;
    }
  }
  throw new ComputationError(
    "NO_CONVERGENCE",
    "The log-linear smoothing of the anchors did not converge; choose a lower degree or another smoothing.",
  );
}

function evaluateShares(beta: readonly number[], base: readonly Float64Array[], wanted: readonly number[]) {
  const bins = base[0]?.length ?? 0;
  const power = new Float64Array(bins);
  for (let j = 0; j < bins; j++) {
    let sum = 0;
    for (let k = 0; k < base.length; k++)
      sum += (beta[k] as number) * ((base[k] as Float64Array)[j] as number);
    power[j] = sum;
  }
  const [, top] = extent(power);
  const shares = power.map((value) => exp(value - top));
  const total = shares.reduce((sum, value) => sum + value, 0);
  for (let j = 0; j < bins; j++) shares[j] = (shares[j] as number) / total;
  const fit = wanted.reduce((sum, value, k) => sum + value * (beta[k] as number), 0);
  return { shares, likelihood: fit - top - log(total) };
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += (a[j] as number) * (b[j] as number);
  return sum;
}
