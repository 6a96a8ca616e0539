/** Scoring, weight: entropy, how far the shares of the journals are from equal. */

import { ceilLog2, log, log1p } from "../../numeric/index.js";
import { powerOfTwo } from "../normalize/column.js";
import { atWorkingSize } from "./counted-column.js";
import { DOWNSCALES, LN_2, LOGARITHMS, RECIPROCALS, wordsOf } from "./logarithm-table.js";
import type { WeightMethod } from "./method.js";
import { type CountedColumn, weighColumns } from "./weigh-columns.js";

/**
 * wⱼ = dⱼ / Σ d, dⱼ = 1 − eⱼ, eⱼ = −Σᵢ p ln p / ln n, p = x / Σᵢ x and 0 ln 0 = 0. The shares p are taken as the
 * paper does, of the column as it stands and without turning lower-is-better round; the common Chinese variant
 * (极差标准化 first) is this method on columns normalized by min–max. No constant is added to zeros.
 * Does not depend on the order of the rows, to the last bit. Source: Shannon (1948); Hwang & Yoon (1981),
 * Multiple Attribute Decision Making, §3.2. Cost O(n m).
 */
export const entropy: WeightMethod<Record<string, never>> = {
  name: "entropy",
  title: { en: "Entropy weights", zh: "熵权法" },
  formula: "w = d / Σ d, d = 1 + Σ p ln p / ln n, p = x / Σ x",
  source:
    "Shannon (1948), Bell System Technical Journal 27; Hwang & Yoon (1981), Multiple Attribute Decision Making, §3.2",
  needs: ["non-negative", "two-journals"],
  guarantees: ["weights-sum-to-one", "scale-invariant"],
  cost: "O(n m)",
  options: {},
  apply(columns, out, _options, context) {
    weighColumns(columns, out, context, "non-negative", (counted) => counted.columns.map(divergence));
  },
};

/** Columns with a smallest value above this part of the largest are narrow. */
const NARROW_FROM = 0.6;
const SERIES_BELOW = 1e-3;
const EXPONENT_BIAS = 1023;
/** Rows per call of an inner loop: short calls let the engine compile it before the first column is through. */
const BLOCK = 1024;

/** Two sums of two levels each: of the logarithmic terms, and of the values. */
type Sums = Float64Array;
type Levels = readonly [upper: number, lower: number];

/**
 * d · ln n of a column of numbers ≥ 0 that are not all equal. The means are taken in one pass as order-free sums
 * of two levels (see numeric/sum), whose levels follow from the extremes.
 */
export function divergence(column: CountedColumn): number {
  const { values, minimum, maximum } = atWorkingSize(column);
  const found =
    minimum > NARROW_FROM * maximum
      ? narrowDivergence(values, minimum, maximum)
      : wideDivergence(values, maximum);
  return Math.max(0, found);
}

/** Σ y ln y / Σ y − ln(Σ y / n), y = x / 2^k < 2. A value that is lost beside the largest counts as 0. */
function wideDivergence(values: Float64Array, maximum: number): number {
  const n = values.length;
  const unit = powerOfTwo(maximum);
  const levels = levelsFor(2, n);
  const sums: Sums = new Float64Array(4);
  const { words, upper } = wordsOf(values);
  for (let start = 0; start < n; start += BLOCK) {
    addWide(values, words, upper, start, Math.min(n, start + BLOCK), unit, levels, sums);
  }
  const [f, y] = totals(sums);
  return f / y - log(y / n);
}

/** Logarithms by table, see `logarithm-table.ts`. */
function addWide(
  values: Float64Array,
  words: Uint32Array,
  upper: 0 | 1,
  start: number,
  end: number,
  unit: number,
  [level1, level2]: Levels,
  sums: Sums,
): void {
  const scale = 1 / unit;
  const unitField = EXPONENT_BIAS + ceilLog2(unit);
  // Local names: the loop reads the tables once, not through the module at every value.
  const [downscales, reciprocals, logarithms, ln2] = [DOWNSCALES, RECIPROCALS, LOGARITHMS, LN_2];
  let f1 = sums[0] as number;
  let f2 = sums[1] as number;
  let y1 = sums[2] as number;
  let y2 = sums[3] as number;
  for (let i = start; i < end; i++) {
    const value = values[i] as number;
    const word = words[2 * i + upper] as number;
    const field = word >>> 20;
    const part = (word >>> 12) & 0xff;
    const y = value * scale;
    let f = 0;
    if (field > 0) {
      const r = value * (downscales[field] as number) * (reciprocals[part] as number) - 1;
      const series = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r / 5)));
      f = y * ((field - unitField) * ln2 + ((logarithms[part] as number) + series));
    }
    const partF = level1 + f - level1;
    f1 += partF;
    f2 += level2 + (f - partF) - level2;
    const partY = level1 + y - level1;
    y1 += partY;
    y2 += level2 + (y - partY) - level2;
  }
  sums[0] = f1;
  sums[1] = f2;
  sums[2] = y1;
  sums[3] = y2;
}

/**
 * With y = x / c, c the middle between the extremes, f(y) = y ln y − (y − 1) ≥ 0 and δ the mean of y − 1:
 * −ln(1 + δ) + δ / (1 + δ) + mean f / (1 + δ). Keeps its precision where the values differ by little.
 */
function narrowDivergence(values: Float64Array, minimum: number, maximum: number): number {
  const n = values.length;
  const middle = minimum + (maximum - minimum) / 2;
  const half = Math.max(maximum - middle, middle - minimum) / middle;
  const levelsF = levelsFor(Math.max(gap(maximum / middle), gap(minimum / middle)), n);
  const levelsD = levelsFor(half, n);
  const sums: Sums = new Float64Array(4);
  for (let start = 0; start < n; start += BLOCK) {
    addNarrow(values, start, Math.min(n, start + BLOCK), middle, levelsF, levelsD, sums);
  }
  const [f, d] = totals(sums);
  const shift = d / n;
  return shift / (1 + shift) - log1p(shift) + f / n / (1 + shift);
}

function addNarrow(
  values: Float64Array,
  start: number,
  end: number,
  middle: number,
  [levelF1, levelF2]: Levels,
  [levelD1, levelD2]: Levels,
  sums: Sums,
): void {
  let f1 = sums[0] as number;
  let f2 = sums[1] as number;
  let d1 = sums[2] as number;
  let d2 = sums[3] as number;
  for (let i = start; i < end; i++) {
    const d = ((values[i] as number) - middle) / middle;
    let f: number;
    if (d < SERIES_BELOW && d > -SERIES_BELOW) f = d * d * (1 / 2 - d * (1 / 6 - d * (1 / 12 - d / 20)));
    else f = (1 + d) * narrowLog1p(d) - d;
    const partF = levelF1 + f - levelF1;
    f1 += partF;
    f2 += levelF2 + (f - partF) - levelF2;
    const partD = levelD1 + d - levelD1;
    d1 += partD;
    d2 += levelD2 + (d - partD) - levelD2;
  }
  sums[0] = f1;
  sums[1] = f2;
  sums[2] = d1;
  sums[3] = d2;
}

/** ln(1 + d) for |d| ≤ 0.25 as 2 artanh s, s = d / (2 + d): the series 2 s (1 + s²/3 + s⁴/5 + …) to s¹⁶. */
function narrowLog1p(d: number): number {
  const s = d / (2 + d);
  const q = s * s;
  const upper = 1 / 9 + q * (1 / 11 + q * (1 / 13 + q * (1 / 15 + q / 17)));
  return 2 * s * (1 + q * (1 / 3 + q * (1 / 5 + q * (1 / 7 + q * upper))));
}

function totals(sums: Sums): [number, number] {
  return [(sums[0] as number) + (sums[1] as number), (sums[2] as number) + (sums[3] as number)];
}

/** Levels at which n terms up to a magnitude add up without rounding. */
function levelsFor(magnitude: number, n: number): Levels {
  const margin = ceilLog2(n) + 2;
  const top = ceilLog2(magnitude) + 2 + margin;
  return [1.5 * 2 ** top, 1.5 * 2 ** (top - 53 + margin)];
}

/** f(y) = y ln y − (y − 1), never below the series' first term. */
function gap(y: number): number {
  const d = y - 1;
  return Math.max(y * log(y) - d, (d * d) / 4);
}
