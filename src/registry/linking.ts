/** Registry: the rounds in which links are found. */

import { compareKeys, type Evidence, kindsOf, mayLink } from "./compare-keys.js";
import type { CandidateGroup } from "./group-candidates.js";
import { indexKeys, type KeyIndex } from "./key-index.js";
import {
  type FoundLinks,
  type Link,
  type LinkSource,
  type Obstacle,
  pairId,
  type RuledLinks,
  type Verdict,
} from "./link-types.js";
import { areRepeats, hitsOf, MOST_REPEATS, meet, pointersOf } from "./meet-keys.js";
import { type Key, kindOf, type RegistryRecord } from "./registry-record.js";

/** One run of the rounds, with the pairs that are out of question. */
export class Linking {
  readonly #groups: readonly CandidateGroup[];
  readonly #sources: readonly LinkSource[];
  readonly #barred: ReadonlyMap<string, Obstacle>;
  readonly #links = new Map<string, readonly Link[]>();
  readonly #taken = new Map<string, number>();
  readonly #learned: Set<Key>[];
  #pool: KeyIndex = new Map();

  constructor(
    groups: readonly CandidateGroup[],
    sources: readonly LinkSource[],
    ruled: RuledLinks,
    barred: ReadonlyMap<string, Obstacle>,
  ) {
    this.#groups = groups;
    this.#sources = sources;
    this.#barred = barred;
    this.#learned = groups.map(() => new Set());
    for (const [pair, records] of ruled) {
      const [journal = 0, source = 0] = pair.split("|").map(Number);
      const own = (groups[journal] as CandidateGroup).keys;
      this.#accept(
        records.map((record) => {
          const evidence = compareKeys(
            own,
            ((sources[source] as LinkSource).records[record] as RegistryRecord).keys,
          );
          return { journal, source, record, evidence, way: "ruling" as const };
        }),
      );
    }
  }

  run(): FoundLinks {
    for (;;) {
      this.#pool = indexKeys(this.#groups.map((group, j) => new Set([...group.keys, ...this.#known(j)])));
      const matches: (readonly Link[])[] = [];
      const obstacles: Obstacle[] = [];
      for (let s = 0; s < this.#sources.length; s += 1) {
        for (let j = 0; j < this.#groups.length; j += 1) {
          const pair = pairId(j, s);
          if (this.#links.has(pair) || this.#barred.has(pair)) continue;
          const verdict = this.#assess(j, s);
          if (verdict?.kind === "match") matches.push(verdict.links);
          else if (verdict !== null) obstacles.push(verdict);
        }
      }
      const claims = new Map<string, number>();
      for (const { source, record } of matches.flat()) {
        claims.set(pairId(record, source), (claims.get(pairId(record, source)) ?? 0) + 1);
      }
      let progress = false;
      for (const links of matches) {
        const rival = links.find((link) => claims.get(pairId(link.record, link.source)) !== 1);
        if (rival === undefined) {
          this.#accept(links);
          progress = true;
        } else
          obstacles.push({
            kind: "contested",
            journal: rival.journal,
            source: rival.source,
            record: rival.record,
          });
      }
      if (!progress)
        return {
          links: [...this.#links.values()].flat(),
          obstacles,
          pool: this.#pool,
        };
    }
  }

  #known(journal: number): Set<Key> {
    return this.#learned[journal] as Set<Key>;
  }

  #accept(links: readonly Link[]): void {
    for (const link of links) {
      const { journal, source } = link;
      const pair = pairId(journal, source);
      this.#links.set(pair, [...(this.#links.get(pair) ?? []), link]);
      this.#taken.set(pairId(link.record, source), journal);
      const { index, records } = this.#sources[source] as LinkSource;
      for (const key of (records[link.record] as RegistryRecord).keys) {
        const isShared = kindOf(key) !== "title" && (index.get(key)?.length ?? 0) > links.length;
        if (isShared || link.evidence.against.includes(kindOf(key)) || this.#groups[journal]?.keys.has(key))
          continue;
        this.#known(journal).add(key);
      }
    }
  }

  #assess(journal: number, source: number): Verdict {
    const group = this.#groups[journal] as CandidateGroup;
    const learned = this.#known(journal);
    return (
      this.#byKeys(journal, source, group.keys) ??
      this.#byKeys(journal, source, learned) ??
      this.#byFormerTitle(journal, source)
    );
  }

  #byKeys(journal: number, source: number, keys: ReadonlySet<Key>): Verdict {
    const { index, records } = this.#sources[source] as LinkSource;
    const hits = hitsOf(keys, index);
    if (hits.length === 0) return null;
    const place = { journal, source };
    const common = meet(hits);
    if (common.length === 0) return { kind: "conflict", ...place, pointers: pointersOf(hits, source) };

    const by = kindsOf(hits.map((hit) => hit[0]));
    if (common.length > MOST_REPEATS)
      return { kind: "ambiguous", ...place, by, records: common.slice(0, MOST_REPEATS) };
    const mine = [...(this.#groups[journal] as CandidateGroup).keys, ...this.#known(journal)];
    const evidence = common.map((record) => compareKeys(mine, (records[record] as RegistryRecord).keys));
    const fitting = common.filter((_, i) => mayLink(evidence[i] as Evidence));
    if (fitting.length === 0 && common.length === 1) {
      return { kind: "refused", ...place, record: common[0] as number, evidence: evidence[0] as Evidence };
    }
    const isBoth = by.includes("title") && by.length > 1;
    const isOne = common.length === 1 || (isBoth && fitting.length > 0) || areRepeats(common, records);
    if (!isOne || fitting.length === 0) return { kind: "ambiguous", ...place, by, records: common };
    const contested = fitting.find((record) => !this.#leadsBack(record, source, journal));
    if (contested !== undefined) return { kind: "contested", ...place, record: contested };
    const links = fitting.map((record) => {
      return {
        ...place,
        record,
        evidence: evidence[common.indexOf(record)] as Evidence,
        way: "keys" as const,
      };
    });
    return { kind: "match", links };
  }

  #byFormerTitle(journal: number, source: number): Verdict {
    const { index, formerIndex, records } = this.#sources[source] as LinkSource;
    const group = this.#groups[journal] as CandidateGroup;
    const hits = [
      ...[...group.keys].flatMap((key) => formerIndex.get(key) ?? []),
      ...[...group.formerKeys].flatMap((key) => index.get(key) ?? []),
    ];
    const [record, ...others] = new Set(hits);
    if (record === undefined || others.length > 0) return null;
    const { keys } = records[record] as RegistryRecord;
    if (keys.some((key) => this.#pool.has(key)) || this.#taken.has(pairId(record, source))) return null;
    const { against } = compareKeys([...group.keys, ...this.#known(journal)], keys);
    if (against.some((kind) => kind !== "title")) return null;
    const evidence: Evidence = { agreed: ["title"], against };
    return { kind: "match", links: [{ journal, source, record, evidence, way: "former title" }] };
  }

  /** True where every key of the record that the pool knows leads to this journal and no other shares them all. */
  #leadsBack(record: number, source: number, journal: number): boolean {
    const taken = this.#taken.get(pairId(record, source));
    if (taken !== undefined && taken !== journal) return false;
    const { keys } = (this.#sources[source] as LinkSource).records[record] as RegistryRecord;
    const common = meet(hitsOf(keys, this.#pool));
    return common.length === 1 && common[0] === journal;
  }
}
