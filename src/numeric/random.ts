/**
 * Numeric: seeded randomness. The generator is sfc32 (Doty-Humphrey 2010, PractRand), seeded through
 * splitmix32; it is part of every result that uses it and never changes.
 */

import { log } from "./elementary.js";

export interface RandomSource {
  /** Uniform in [0, 1), 32 random bits. */
  next(): number;
  /** Uniform whole number in [0, n). */
  integer(n: number): number;
  /** Standard normal, polar method of Marsaglia (1964). */
  normal(): number;
}

/** A new source; equal seeds give equal sequences on every runtime. */
export function randomSource(seed: number): RandomSource {
  let state = seed >>> 0;
  const word = () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    for (;;) {
      const u = 2 * next() - 1;
      const v = 2 * next() - 1;
      const s = u * u + v * v;
      if (s >= 1 || s === 0) continue;
      const factor = Math.sqrt((-2 * log(s)) / s);
      spare = v * factor;
      return u * factor;
    }
  };
  return { next, integer: (n) => Math.floor(next() * n), normal };
}
