/** Equivalence, link: the link as it would have come out on other anchors, by resampling. */

import { randomSource } from "../../numeric/index.js";
import { domesticValues } from "./arrange-anchors.js";
import { attemptFit } from "./attempt-fit.js";
import { isPaired, type LinkData, type LinkMap } from "./method.js";

type Random = ReturnType<typeof randomSource>;

/** Below this number of anchors single ones are left out in turn instead of drawing with replacement. */
const BOOTSTRAP_FROM = 8;
const TRIES = 20;

export interface ResampledLinks {
  readonly kind: "bootstrap" | "jackknife";
  readonly links: readonly LinkMap[];
  /** Sum of squared deviations of the links times this is the variance. */
  readonly factor: number;
}

/**
 * `draws` links on anchors drawn with replacement from the arranged list (each group apart), or, where a group
 * has fewer than 8, one link for each anchor left out. A draw on which no link can be fitted, such as one
 * journal n times, is drawn again, 20 times at most; a left-out anchor without which none can be fitted is
 * passed over. The variance is that of the bootstrap times n/(n − 1), of the jackknife (n − 1)/n · Σ; null
 * where fewer than two links came out. Source: Efron & Tibshirani (1993), An introduction to the bootstrap,
 * chapters 6 and 11. Cost that of `draws` fits.
 */
export function resampleLinks(
  data: LinkData,
  refit: (data: LinkData) => LinkMap,
  draws: number,
  seed: number,
): ResampledLinks | null {
  const smallest = isPaired(data)
    ? data.from.length
    : Math.min(data.domestic.values.length, data.foreign.values.length);
  const links: LinkMap[] = [];
  if (smallest < BOOTSTRAP_FROM) {
    for (const left of leaveOneOut(data)) {
      const link = attemptFit(() => refit(left));
      if (link !== null) links.push(link);
    }
    const n = links.length;
    return n < 2 ? null : { kind: "jackknife", links, factor: (n - 1) / n };
  }
  const random = randomSource(seed);
  for (let draw = 0; draw < draws; draw++) {
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const link = attemptFit(() => refit(drawAnchors(data, random)));
      if (link === null) continue;
      links.push(link);
      break;
    }
  }
  if (links.length < 2) return null;
  const n = domesticValues(data).length;
  return { kind: "bootstrap", links, factor: n / (n - 1) / (links.length - 1) };
}

/** Standard deviation of a figure taken from each of the resampled links, such as the value at x. */
export function resampledError({ links, factor }: ResampledLinks, figure: (link: LinkMap) => number): number {
  const values = links.map(figure);
  const center = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - center) * (value - center), 0);
  return Math.sqrt(factor * squares);
}

function drawAnchors(data: LinkData, random: Random): LinkData {
  if (isPaired(data)) {
    const rows = drawRows(data.from.length, random);
    return { from: pick(data.from, rows), to: pick(data.to, rows) };
  }
  const first = drawRows(data.domestic.values.length, random);
  const second = drawRows(data.foreign.values.length, random);
  return pickGroups(data, first, second);
}

function* leaveOneOut(data: LinkData): Generator<LinkData> {
  if (isPaired(data)) {
    for (const rows of rowsWithoutOne(data.from.length)) {
      yield { from: pick(data.from, rows), to: pick(data.to, rows) };
    }
    return;
  }
  const first = Uint32Array.from(data.domestic.values.keys());
  const second = Uint32Array.from(data.foreign.values.keys());
  for (const rows of rowsWithoutOne(first.length)) yield pickGroups(data, rows, second);
  for (const rows of rowsWithoutOne(second.length)) yield pickGroups(data, first, rows);
}

function pickGroups(
  data: Exclude<LinkData, { from: unknown }>,
  first: Uint32Array,
  second: Uint32Array,
): LinkData {
  return {
    domestic: { values: pick(data.domestic.values, first), anchor: pick(data.domestic.anchor, first) },
    foreign: { values: pick(data.foreign.values, second), anchor: pick(data.foreign.anchor, second) },
  };
}

function drawRows(n: number, random: Random): Uint32Array {
  const rows = new Uint32Array(n);
  for (let i = 0; i < n; i++) rows[i] = random.integer(n);
  return rows;
}

function* rowsWithoutOne(n: number): Generator<Uint32Array> {
  for (let left = 0; left < n; left++) {
    yield Uint32Array.from({ length: n - 1 }, (_, i) => (i < left ? i : i + 1));
  }
}

function pick(values: Float64Array, rows: Uint32Array): Float64Array {
  return Float64Array.from(rows, (row) => values[row] as number);
}
