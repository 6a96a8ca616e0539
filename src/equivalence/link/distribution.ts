/** Equivalence, link: a continuous distribution of one scale, as the equipercentile links use it. */

export interface Distribution {
  /** Share (0–1) of the distribution below x. */
  probability(x: number): number;
  /** The x with that share below it, for a share between those of the lowest and the highest anchor. */
  quantile(share: number): number;
  /** Lowest and highest anchor. */
  readonly range: readonly [number, number];
  readonly parameters: Readonly<Record<string, number>>;
}

/** Piecewise linear through strictly rising knots, constant beyond them. */
export function interpolate(x: number, knots: ArrayLike<number>, heights: ArrayLike<number>): number {
  const last = knots.length - 1;
  if (!(x > (knots[0] as number))) return x === x ? (heights[0] as number) : x;
  if (x >= (knots[last] as number)) return heights[last] as number;
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((knots[middle] as number) <= x) low = middle;
    else high = middle;
  }
  const left = knots[low] as number;
  const bottom = heights[low] as number;
  const share = (x - left) / ((knots[high] as number) - left);
  return bottom + share * ((heights[high] as number) - bottom);
}
