/**
 * Scoring, weight: what a loop over a long column needs to take logarithms from + and × alone, which are rounded
 * alike everywhere; `log` of numeric is exact to the last bit, but too slow for every value of every column.
 *
 * A number m · 2^e with 1 ≤ m < 2 has the logarithm e ln 2 + ln c + ln(1 + r), c the middle of the 256th part of
 * [1, 2) in which m lies and r = m / c − 1, |r| < 2^-9; five terms of the series of ln(1 + r) are enough.
 * Absolute error below 3e-16 · max(1, |ln|).
 */

import { log } from "../../numeric/index.js";

const PARTS = 256;

export const LN_2 = log(2);
/** 1 / c of each part. */
export const RECIPROCALS = Float64Array.from({ length: PARTS }, (_, part) => 1 / (1 + (part + 0.5) / PARTS));
/** ln c of each part. */
export const LOGARITHMS = RECIPROCALS.map((reciprocal) => -log(reciprocal));
/** 2^-e by the exponent field of a double, 1 to 2046. */
export const DOWNSCALES = new Float64Array(2047);
for (let field = 0, power = 2 ** 1023; field < DOWNSCALES.length; field++, power /= 2)
  DOWNSCALES[field] = power;

/** The 32-bit words of a column, and which of each two holds sign, exponent and the upper 20 bits. */
export function wordsOf(values: Float64Array): { readonly words: Uint32Array; readonly upper: 0 | 1 } {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length * 2);
  const one = new Uint32Array(Float64Array.of(1).buffer);
  return { words, upper: one[1] === 0 ? 0 : 1 };
}

/** ln of every value of a column of positive numbers. Cost O(n). */
export function logarithmsOf(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length);
  const { words, upper } = wordsOf(values);
  const [downscales, reciprocals, logarithms, ln2] = [DOWNSCALES, RECIPROCALS, LOGARITHMS, LN_2];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    const word = words[2 * i + upper] as number;
    const field = word >>> 20;
    const part = (word >>> 12) & 0xff;
    const r = value * (downscales[field] as number) * (reciprocals[part] as number) - 1;
    const series = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r / 5)));
    // Subnormal numbers have no leading 1 and no exponent of their own.
    out[i] = field === 0 ? log(value) : (field - 1023) * ln2 + ((logarithms[part] as number) + series);
  }
  return out;
}
