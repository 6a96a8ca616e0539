/** Catalog: who holds a key. */

import type { JournalKeys } from "./types.js";

export type Holders = ReadonlyMap<string, readonly number[]>;

/** Every key of a journal with its kind before it: `issn:`, `cn:`, `zh:`, `en:`. */
export function keysOf({ issns, cns, titles }: JournalKeys): readonly string[] {
  return [...issns.map((issn) => `issn:${issn}`), ...cns.map((cn) => `cn:${cn}`), ...titles];
}

/** Positions by key, ascending. Cost O(keys). */
export function indexBy<Value>(values: readonly Value[], keys: (value: Value) => readonly string[]): Holders {
  const index = new Map<string, number[]>();
  values.forEach((value, position) => {
    for (const key of new Set(keys(value))) {
      const holders = index.get(key);
      if (holders === undefined) index.set(key, [position]);
      else holders.push(position);
    }
  });
  return index;
}

/** The holders of any of the keys, ascending. */
export function holdersOf(index: Holders, keys: readonly string[]): readonly number[] {
  return [...new Set(keys.flatMap((key) => index.get(key) ?? []))].sort((a, b) => a - b);
}

export function shares(a: readonly string[], b: readonly string[]): boolean {
  return a.some((key) => b.includes(key));
}

/** Both print a title in one script, and it is not the same. */
export function titlesDiffer(a: readonly string[], b: readonly string[]): boolean {
  return ["zh:", "en:"].some((script) => {
    const [mine, theirs] = [a, b].map((keys) => keys.filter((key) => key.startsWith(script))) as [
      string[],
      string[],
    ];
    return mine.length > 0 && theirs.length > 0 && !shares(mine, theirs);
  });
}
