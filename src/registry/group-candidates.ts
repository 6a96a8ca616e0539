/** Registry: which records of the candidates' list are one journal. */

import type { IssueLog } from "../model/issue.js";
import { compareText } from "../model/text.js";
import { areOneJournal, compareKeys } from "./compare-keys.js";
import { type Rulings, recordId } from "./decisions.js";
import type { registryIssues } from "./issues.js";
import { indexKeys, type KeyIndex } from "./key-index.js";
import { compareRecords, type Key, kindOf, type RegistryRecord } from "./registry-record.js";
import { listRecords } from "./wording.js";

/** More journals than this do not share a title; it is a placeholder. */
const MOST_NAMESAKES = 200;

/** Records that are one journal, first by content, with all their keys. */
export interface CandidateGroup {
  readonly records: readonly RegistryRecord[];
  readonly keys: ReadonlySet<Key>;
  readonly formerKeys: ReadonlySet<Key>;
}

/** Records of the other sources that hold a title key; they may show that two ISSNs are one journal's. */
export type Witnesses = (titleKey: Key) => Iterable<RegistryRecord>;

/**
 * Groups the records of one list into journals.
 *
 * Together come records whose titles agree and whose identifiers do not contradict; records with the same
 * title and different ISSNs when a record of another source has that title and both ISSNs (print and
 * electronic); and records that a decision calls the same. An ISSN or CN alone joins nothing inside one
 * list: two titles under it are reported (`ISSN_SHARED`, `CN_SHARED`). One title that identifiers show to
 * belong to several journals is reported (`TITLE_SHARED`), and records without identifier stay apart then.
 *
 * The result does not depend on the order of the records. Cost: O(records · log records) for usual lists.
 */
export function groupCandidates(
  records: readonly RegistryRecord[],
  rulings: Rulings,
  witnesses: Witnesses,
  log: IssueLog<typeof registryIssues>,
): readonly CandidateGroup[] {
  const ordered = [...records].sort(compareRecords);
  const isSeparate = ordered.map((record) => rulings.separate.has(recordId(record)));
  const index = indexKeys(ordered.map((record, i) => (isSeparate[i] ? [] : record.keys)));
  const sets = new DisjointSets(ordered.map((record) => record.keys));

  joinAgreeing(index, ordered, isSeparate, sets);
  const positions = new Map(ordered.map((record, i) => [recordId(record), i]));
  for (const [a, b] of rulings.same) {
    const [i, j] = [positions.get(recordId(a)), positions.get(recordId(b))];
    if (i !== undefined && j !== undefined) sets.join(i, j);
  }
  for (const key of [...index.keys()].filter((k) => kindOf(k) === "title").sort()) {
    joinUnderTitle(key, index, sets, witnesses);
  }
  ordered.forEach((record, i) => {
    const ruled = rulings.identity.get(recordId(record));
    const others = new Set((ruled === undefined ? [] : (index.get(ruled) ?? [])).map((j) => sets.root(j)));
    others.delete(sets.root(i));
    if (others.size === 1) sets.join(i, [...others][0] as number);
  });
  reportShared(index, ordered, sets, log);
  return sets.groups().map((members) => {
    const group = members.map((i) => ordered[i] as RegistryRecord);
    return {
      records: group,
      keys: new Set(group.flatMap((record) => record.keys)),
      formerKeys: new Set(group.flatMap((record) => record.formerKeys)),
    };
  });
}

/** Every record as a journal of its own, ordered by content. */
export function keepApart(records: readonly RegistryRecord[]): readonly CandidateGroup[] {
  return [...records].sort(compareRecords).map((record) => ({
    records: [record],
    keys: new Set(record.keys),
    formerKeys: new Set(record.formerKeys),
  }));
}

/** Joins records that agree on two kinds of keys at once. */
function joinAgreeing(
  index: KeyIndex,
  records: readonly RegistryRecord[],
  isSeparate: readonly boolean[],
  sets: DisjointSets,
): void {
  const firstWith = new Map<string, number>();
  records.forEach((record, i) => {
    if (isSeparate[i]) return;
    const keys = record.keys.filter((key) => (index.get(key)?.length ?? 0) > 1);
    for (const identifier of keys) {
      if (kindOf(identifier) === "title") continue;
      for (const other of keys) {
        if (
          kindOf(other) === kindOf(identifier) ||
          (kindOf(other) !== "title" && kindOf(identifier) === "cn")
        )
          continue;
        const pair = `${identifier}\n${other}`;
        const first = firstWith.get(pair);
        if (first === undefined) firstWith.set(pair, i);
        else if (areOneJournal(compareKeys(sets.keys(first), record.keys))) sets.join(first, i);
      }
    }
  });
}

/** Joins the groups under one title as far as nothing speaks against it. */
function joinUnderTitle(key: Key, index: KeyIndex, sets: DisjointSets, witnesses: Witnesses): void {
  const holders = index.get(key) as readonly number[];
  const roots = (): readonly number[] => [...new Set(holders.map((i) => sets.root(i)))];
  if (roots().length === 1 || roots().length > MOST_NAMESAKES) return;
  for (const witness of witnesses(key)) {
    const issns = new Set(witness.keys.filter((k) => kindOf(k) === "issn"));
    const known = roots().filter((root) => [...sets.keys(root)].some((k) => issns.has(k)));
    for (const other of known.slice(1)) sets.join(known[0] as number, other);
  }
  const left = roots();
  const first = left[0] as number;
  for (let i = 0; i < left.length; i += 1) {
    for (let j = i + 1; j < left.length; j += 1) {
      const evidence = compareKeys(sets.keys(left[i] as number), sets.keys(left[j] as number));
      if (!areOneJournal(evidence)) return;
    }
  }
  for (const other of left.slice(1)) sets.join(first, other);
}

function reportShared(
  index: KeyIndex,
  records: readonly RegistryRecord[],
  sets: DisjointSets,
  log: IssueLog<typeof registryIssues>,
): void {
  for (const key of [...index.keys()].sort(compareText)) {
    const holders = index.get(key) as readonly number[];
    if (new Set(holders.map((i) => sets.root(i))).size < 2) continue;
    const involved = holders.map((i) => records[i] as RegistryRecord);
    const kind = kindOf(key);
    const first = involved[0] as RegistryRecord;
    log.report(kind === "title" ? "TITLE_SHARED" : kind === "issn" ? "ISSN_SHARED" : "CN_SHARED", {
      source: first.source,
      row: first.row,
      received: kind === "title" ? first.title : key.slice(kind.length + 1),
      titles: listRecords(involved),
    });
  }
}

/** Union of positions, each set with the keys of its members. */
class DisjointSets {
  readonly #parent: number[];
  readonly #keys: Set<Key>[];

  constructor(keys: readonly (readonly Key[])[]) {
    this.#parent = keys.map((_, i) => i);
    this.#keys = keys.map((list) => new Set(list));
  }

  root(i: number): number {
    let at = i;
    while (this.#parent[at] !== at) {
      this.#parent[at] = this.#parent[this.#parent[at] as number] as number;
      at = this.#parent[at] as number;
    }
    return at;
  }

  keys(i: number): ReadonlySet<Key> {
    return this.#keys[this.root(i)] as Set<Key>;
  }

  join(a: number, b: number): void {
    const [low, high] = [Math.min(this.root(a), this.root(b)), Math.max(this.root(a), this.root(b))];
    if (low === high) return;
    this.#parent[high] = low;
    const keys = this.#keys[low] as Set<Key>;
    for (const key of this.#keys[high] as Set<Key>) keys.add(key);
  }

  groups(): readonly (readonly number[])[] {
    const members = new Map<number, number[]>();
    this.#parent.forEach((_, i) => {
      const root = this.root(i);
      const list = members.get(root);
      if (list === undefined) members.set(root, [i]);
      else list.push(i);
    });
    return [...members.values()];
  }
}
