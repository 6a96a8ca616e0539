/**
 * Publish, HTML: a linear axis. Written out because the charting libraries find round steps by logarithms and
 * powers, which engines may round in their own way, and a page has the same bytes on all of them.
 */

export interface LinearScale {
  /** Position of a value, rounded to a tenth. */
  readonly at: (value: number) => number;
  /** Round values inside the domain, ascending. */
  readonly ticks: readonly number[];
}

/** From `low`–`high` to `start`–`end`, with about `count` ticks in steps of 1, 2 or 5 times a power of ten. */
export function linearScale(
  [low, high]: readonly [number, number],
  [start, end]: readonly [number, number],
  count: number,
): LinearScale {
  const span = high > low ? high - low : 1;
  const at = (value: number) => Math.round(10 * (start + ((end - start) * (value - low)) / span)) / 10;
  const step = roundStep(span / Math.max(1, count));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor((low + span) / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
  return { at, ticks };
}

function roundStep(wanted: number): number {
  let power = 1;
  while (power * 10 <= wanted) power *= 10;
  while (power > wanted) power /= 10;
  return ([1, 2, 5, 10].find((factor) => factor * power >= wanted) as number) * power;
}
