/**
 * Numeric: correlation of two columns over the rows present in both. NaN where fewer than two rows are left
 * or a column does not vary.
 */

import { mean } from "./moments.js";
import { spearmanMatrix } from "./rank-correlation.js";
import { reproducibleDot } from "./sum.js";

export type CorrelationKind = "pearson" | "spearman" | "kendall";

/** Product-moment correlation. Cost O(n). */
export function pearson(x: Float64Array, y: Float64Array): number {
  const [a, b] = pairwisePresent(x, y);
  const u = unitDeviations(a);
  const v = unitDeviations(b);
  if (u === null || v === null) return Number.NaN;
  const r = reproducibleDot(u, v) / Math.sqrt(reproducibleDot(u, u)) / Math.sqrt(reproducibleDot(v, v));
  return Math.min(1, Math.max(-1, r));
}

/**
 * Kendall's τ_b = (C − D) / √((P − Tx)(P − Ty)), P pairs, T pairs tied in x or y.
 * Source: Kendall (1945); the discordant pairs are counted by merge sort (Knight 1966). Cost O(n log n).
 */
export function kendallTauB(x: Float64Array, y: Float64Array): number {
  const [a, b] = pairwisePresent(x, y);
  const n = a.length;
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  order.sort((i, j) => (a[i] as number) - (a[j] as number) || (b[i] as number) - (b[j] as number));
  const second = new Float64Array(n);
  for (let i = 0; i < n; i++) second[i] = b[order[i] as number] as number;
  let tiedX = 0;
  let tiedBoth = 0;
  for (let i = 1, runX = 1, runBoth = 1; i <= n; i++) {
    const sameX = i < n && a[order[i] as number] === a[order[i - 1] as number];
    const sameBoth = sameX && second[i] === second[i - 1];
    if (sameBoth) runBoth++;
    else {
      tiedBoth += pairs(runBoth);
      runBoth = 1;
    }
    if (sameX) runX++;
    else {
      tiedX += pairs(runX);
      runX = 1;
    }
  }
  const discordant = countInversions(second);
  let tiedY = 0;
  for (let i = 1, run = 1; i <= n; i++) {
    if (i < n && second[i] === second[i - 1]) run++;
    else {
      tiedY += pairs(run);
      run = 1;
    }
  }
  const all = pairs(n);
  const concordantMinusDiscordant = all - tiedX - tiedY + tiedBoth - 2 * discordant;
  const scale = Math.sqrt(all - tiedX) * Math.sqrt(all - tiedY);
  return scale > 0 ? concordantMinusDiscordant / scale : Number.NaN;
}

/** Symmetric matrix of correlations, 1 on the diagonal of every column that varies. */
export function correlationMatrix(columns: readonly Float64Array[], kind: CorrelationKind): number[][] {
  if (kind === "spearman") return spearmanMatrix(columns);
  const correlate = { pearson, kendall: kendallTauB }[kind];
  const matrix = columns.map(() => new Array<number>(columns.length).fill(Number.NaN));
  columns.forEach((column, i) => {
    for (let j = i; j < columns.length; j++) {
      const r = correlate(column, columns[j] as Float64Array);
      (matrix[i] as number[])[j] = r;
      (matrix[j] as number[])[i] = r;
    }
  });
  return matrix;
}

function pairwisePresent(x: Float64Array, y: Float64Array): [Float64Array, Float64Array] {
  const a = new Float64Array(x.length);
  const b = new Float64Array(x.length);
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    const u = x[i] as number;
    const v = y[i] as number;
    if (u !== u || v !== v) continue;
    a[n] = u;
    b[n++] = v;
  }
  return [a.subarray(0, n), b.subarray(0, n)];
}

/** Deviations from the mean divided by the largest; null where the column does not vary. */
function unitDeviations(values: Float64Array): Float64Array | null {
  if (values.length < 2 || values.every((value) => value === values[0])) return null;
  const center = mean(values);
  const deviations = new Float64Array(values.length);
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const deviation = (values[i] as number) / 2 - center / 2;
    deviations[i] = deviation;
    largest = Math.max(largest, Math.abs(deviation));
  }
  if (!(largest > 0)) return null;
  for (let i = 0; i < values.length; i++) deviations[i] = (deviations[i] as number) / largest;
  return deviations;
}

function pairs(n: number): number {
  return (n * (n - 1)) / 2;
}

/** Sorts `values` in place and counts the exchanges of neighbours that this takes. */
function countInversions(values: Float64Array): number {
  const n = values.length;
  let from: Float64Array = values;
  let to: Float64Array = new Float64Array(n);
  let inversions = 0;
  for (let width = 1; width < n; width *= 2) {
    for (let start = 0; start < n; start += 2 * width) {
      const middle = Math.min(start + width, n);
      const end = Math.min(start + 2 * width, n);
      let left = start;
      let right = middle;
      for (let k = start; k < end; k++) {
        if (left < middle && (right >= end || (from[left] as number) <= (from[right] as number))) {
          to[k] = from[left++] as number;
        } else {
          inversions += middle - left;
          to[k] = from[right++] as number;
        }
      }
    }
    [from, to] = [to, from];
  }
  if (from !== values) values.set(from);
  return inversions;
}
