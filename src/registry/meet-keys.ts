/** Registry: where the keys of one side lead on the other side. */

import { areOneJournal, compareKeys, kindsOf } from "./compare-keys.js";
import { intersection, type KeyIndex } from "./key-index.js";
import type { Pointer } from "./link-types.js";
import { type Key, kindOf, type RegistryRecord } from "./registry-record.js";

/** More records than this under one key are not one journal repeated; the key is a placeholder. */
export const MOST_REPEATS = 24;

/** A key and the positions that hold it. */
export type Hit = readonly [key: Key, positions: readonly number[]];

export function hitsOf(keys: Iterable<Key>, index: KeyIndex): readonly Hit[] {
  const hits: Hit[] = [];
  for (const key of keys) {
    const positions = index.get(key);
    if (positions !== undefined) hits.push([key, positions]);
  }
  return hits;
}

/**
 * Positions to which all keys lead. Two titles of one side count as one key where an identifier leads
 * somewhere too: the Latin title of a Chinese journal is often that of its English edition.
 */
export function meet(hits: readonly Hit[]): readonly number[] {
  const identifiers = hits.filter(([key]) => kindOf(key) !== "title").map(([, positions]) => positions);
  const titles = hits.filter(([key]) => kindOf(key) === "title").map(([, positions]) => positions);
  if (identifiers.length === 0 || titles.length < 2) return intersection([...identifiers, ...titles]);
  const anyTitle = [...new Set(titles.flat())].sort((a, b) => a - b);
  return intersection([...identifiers, anyTitle]);
}

/** Every position with the kinds of the keys that lead to it. */
export function pointersOf(hits: readonly Hit[], source: number): readonly Pointer[] {
  const keysTo = new Map<number, Key[]>();
  for (const [key, positions] of hits) {
    for (const position of positions) keysTo.set(position, [...(keysTo.get(position) ?? []), key]);
  }
  return [...keysTo].map(([record, keys]) => ({ source, record, by: kindsOf(keys) }));
}

/** True where records of one source are one journal entered several times: each two agree in title and more. */
export function areRepeats(positions: readonly number[], records: readonly RegistryRecord[]): boolean {
  const keys = positions.map((position) => (records[position] as RegistryRecord).keys);
  return keys.every((mine, i) =>
    keys.slice(i + 1).every((theirs) => {
      const evidence = compareKeys(mine, theirs);
      return evidence.agreed.includes("title") && evidence.agreed.length > 1 && areOneJournal(evidence);
    }),
  );
}
