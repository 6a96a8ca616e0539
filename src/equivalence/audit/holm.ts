/** Equivalence, audit: p values of several tests at once. */

/**
 * Holm's step-down adjustment: of m values in ascending order the k-th times (m − k + 1), not below the one
 * before it, at most 1. Shape: one entry per test. Missing: NaN stays NaN and does not count among the m.
 * Source: Holm (1979), Scandinavian Journal of Statistics 6, 65–70. Cost O(m log m).
 */
export function holmAdjusted(p: Float64Array): Float64Array {
  const order = [...p.keys()].filter((i) => !Number.isNaN(p[i]));
  order.sort((i, j) => (p[i] as number) - (p[j] as number));
  const out = new Float64Array(p.length).fill(Number.NaN);
  let least = 0;
  order.forEach((test, k) => {
    least = Math.max(least, Math.min(1, (order.length - k) * (p[test] as number)));
    out[test] = least;
  });
  return out;
}
