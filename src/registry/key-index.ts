/** Registry: which records, or journals, hold a key. */

import type { Key } from "./registry-record.js";

export type KeyIndex = ReadonlyMap<Key, readonly number[]>;

/** Indexes lists of keys by position; positions ascend. Cost: O(keys). */
export function indexKeys(lists: Iterable<Iterable<Key>>): KeyIndex {
  const index = new Map<Key, number[]>();
  let position = 0;
  for (const keys of lists) {
    for (const key of keys) {
      const holders = index.get(key);
      if (holders === undefined) index.set(key, [position]);
      else if (holders.at(-1) !== position) holders.push(position);
    }
    position += 1;
  }
  return index;
}

/** Positions that are in every list, ascending; empty for no lists. Cost: O(total length). */
export function intersection(lists: readonly (readonly number[])[]): readonly number[] {
  const [shortest = [], ...rest] = [...lists].sort((a, b) => a.length - b.length);
  return rest.reduce((left, list) => {
    const members = new Set(list);
    return left.filter((position) => members.has(position));
  }, shortest);
}
