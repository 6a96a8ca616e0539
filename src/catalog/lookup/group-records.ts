/** Catalog, lookup: which records of all lists are one journal. */

import type { KnownRecord } from "./read-known.js";
import { areOneByIdentifier, contradict, type Keys, mayBeOneByTitle } from "./same-journal.js";

/** More different records than this under one key are no journal; the key joins none of them. */
const MOST_UNDER_ONE_KEY = 60;

/**
 * Groups records into journals: first by shared identifiers, then the groups by shared titles. Groups that a title
 * would join although two of them contradict each other stay apart, all of them: nothing says which of the two the
 * third one is. The result does not depend on the order of the records.
 *
 * Cost: O(keys + pairs of different records under one key).
 *
 * @returns indices of records, one array per journal, each ascending
 */
export function groupRecords(records: readonly KnownRecord[]): readonly (readonly number[])[] {
  const alike = groupBy(records.keys(), (index) => signature(records[index] as KnownRecord));
  const identical = [...alike.values()];
  const keys = identical.map((group) => gather(group.map((index) => records[index] as KnownRecord)));

  const byIdentifier = join(
    keys,
    ({ issns, cns }) => [...prefixed("issn:", issns), ...prefixed("cn:", cns)],
    areOneByIdentifier,
  );
  const groups = byIdentifier.map((group) => group.flatMap((index) => identical[index] as number[]));
  const merged = byIdentifier.map((group) => mergeKeys(group.map((index) => keys[index] as Keys)));

  const titles = ({ zh, en }: Keys) => [...prefixed("zh:", zh), ...prefixed("en:", en)];
  return join(merged, titles, mayBeOneByTitle)
    .flatMap((group) => {
      const members = group.map((index) => merged[index] as Keys);
      const clash = members.some((a, i) => members.slice(i + 1).some((b) => contradict(a, b)));
      return clash ? group.map((index) => [index]) : [group];
    })
    .map((group) => group.flatMap((index) => groups[index] as number[]).sort((a, b) => a - b));
}

/** Connected groups of items that share a key and pass the test. */
function join(
  items: readonly Keys[],
  keysOf: (item: Keys) => readonly string[],
  test: (a: Keys, b: Keys) => boolean,
): readonly (readonly number[])[] {
  const parent = Int32Array.from(items.keys());
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const holders = new Map<string, number[]>();
  items.forEach((item, index) => {
    for (const key of keysOf(item)) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [index]);
      else list.push(index);
    }
  });
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > MOST_UNDER_ONE_KEY) continue;
    for (let i = 0; i < list.length; i += 1) {
      for (let j = i + 1; j < list.length; j += 1) {
        const [a, b] = [list[i] as number, list[j] as number];
        if (root(a) !== root(b) && test(items[a] as Keys, items[b] as Keys)) parent[root(a)] = root(b);
      }
    }
  }
  return [...groupBy(items.keys(), root).values()];
}

function groupBy<Key>(indices: Iterable<number>, keyOf: (index: number) => Key): Map<Key, number[]> {
  const groups = new Map<Key, number[]>();
  for (const index of indices) {
    const key = keyOf(index);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [index]);
    else group.push(index);
  }
  return groups;
}

/** Records with equal signatures cannot be told apart. */
function signature(record: KnownRecord): string {
  const { issns, cns, zh, en, main, other, former, mark } = record;
  return [issns, cns, zh, en, main, other, former, [mark]].map((part) => part.join(" ")).join("\n");
}

function gather(records: readonly KnownRecord[]): Keys {
  const [first] = records as readonly [KnownRecord];
  return {
    lists: new Set(records.map(({ list }) => list)),
    issns: setOf(first.issns),
    cns: setOf(first.cns),
    zh: setOf(first.zh),
    en: setOf(first.en),
    main: setOf(first.main),
    other: setOf([...first.other, ...first.former]),
    marks: new Set(first.mark === null ? [] : [first.mark]),
    printed: new Set(records.flatMap(({ printed: { zh, en } }) => [zh, en]).filter((text) => text !== null)),
  };
}

const EMPTY: ReadonlySet<string> = new Set();

function setOf(values: readonly string[]): ReadonlySet<string> {
  return values.length === 0 ? EMPTY : new Set(values);
}

function mergeKeys(all: readonly Keys[]): Keys {
  if (all.length === 1) return all[0] as Keys;
  const union = <Value>(part: (keys: Keys) => ReadonlySet<Value>): ReadonlySet<Value> => {
    return new Set(all.flatMap((keys) => [...part(keys)]));
  };
  return {
    lists: union(({ lists }) => lists),
    issns: union(({ issns }) => issns),
    cns: union(({ cns }) => cns),
    zh: union(({ zh }) => zh),
    en: union(({ en }) => en),
    main: union(({ main }) => main),
    other: union(({ other }) => other),
    marks: union(({ marks }) => marks),
    printed: union(({ printed }) => printed),
  };
}

function prefixed(prefix: string, values: ReadonlySet<string>): readonly string[] {
  return [...values].map((value) => prefix + value);
}
