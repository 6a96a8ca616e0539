/** Registry: which records of the other sources are which candidate journal. */

import { compareKeys } from "./compare-keys.js";
import type { CandidateGroup } from "./group-candidates.js";
import {
  type FoundLinks,
  type Link,
  type LinkSource,
  type Obstacle,
  type Pointer,
  pairId,
  type RuledLinks,
} from "./link-types.js";
import { Linking } from "./linking.js";
import { type Key, kindOf, type RegistryRecord } from "./registry-record.js";

/**
 * Links journals to records.
 *
 * Rule: all keys of the journal that a source knows must lead to one record, and all keys of that record
 * that the pool knows must lead back to that journal; one that leads elsewhere is a conflict and nothing is
 * linked. A title alone must be unique on both sides, and no identifier may contradict it. Keys learned from
 * a linked record then serve where the journal's own keys find nothing, until no further link appears. A
 * link by title alone that learned identifiers prove wrong is withdrawn, together with the link that they
 * came from. A former title serves last, under the same conditions.
 *
 * Every round reads the state at its beginning, so the result does not depend on the order of sources and
 * records. Cost: O(journals · sources) per round; two or three rounds are usual.
 */
export function findLinks(
  groups: readonly CandidateGroup[],
  sources: readonly LinkSource[],
  ruled: RuledLinks,
): FoundLinks {
  const barred = new Map<string, Obstacle>();
  for (;;) {
    const found = new Linking(groups, sources, ruled, barred).run();
    const wrong = withdrawals(found.links, sources);
    if (wrong.length === 0) return { ...found, obstacles: [...found.obstacles, ...barred.values()] };
    for (const obstacle of wrong) barred.set(pairId(obstacle.journal, obstacle.source), obstacle);
  }
}

/**
 * Links by title alone that the identifiers of another linked record contradict: the source gives one of them
 * to another of its records, or the two linked records share neither identifier nor title (the Chinese and
 * the Latin title of one cell found two editions). The other link is withdrawn too if it is by title alone.
 */
function withdrawals(links: readonly Link[], sources: readonly LinkSource[]): readonly Obstacle[] {
  const keysOf = ({ source, record }: Link): readonly Key[] => {
    return ((sources[source] as LinkSource).records[record] as RegistryRecord).keys;
  };
  const byJournal = new Map<number, Link[]>();
  for (const link of links) byJournal.set(link.journal, [...(byJournal.get(link.journal) ?? []), link]);
  const obstacles: Obstacle[] = [];
  for (const [journal, linked] of byJournal) {
    for (const link of linked.filter(isByTitleAlone)) {
      const { source, record } = link;
      const { index } = sources[source] as LinkSource;
      for (const other of linked.filter((candidate) => candidate.source !== source)) {
        const { agreed, against } = compareKeys(keysOf(link), keysOf(other));
        if (agreed.some((kind) => kind !== "title")) continue;
        const identifiers = keysOf(other).filter((key) => kindOf(key) !== "title");
        const elsewhere = identifiers.find((key) => index.has(key));
        const isStrange = agreed.length === 0 && against.some((kind) => kind !== "title");
        if (elsewhere === undefined && !isStrange) continue;
        const pointers: readonly Pointer[] = [
          { source, record, by: ["title"] },
          elsewhere === undefined
            ? { source: other.source, record: other.record, by: other.evidence.agreed }
            : {
                source,
                record: (index.get(elsewhere) as readonly number[])[0] as number,
                by: [kindOf(elsewhere)],
              },
        ];
        obstacles.push({ kind: "disagreement", journal, source, pointers });
        if (isByTitleAlone(other))
          obstacles.push({ kind: "disagreement", journal, source: other.source, pointers });
      }
    }
  }
  return obstacles;
}

function isByTitleAlone({ way, evidence }: Link): boolean {
  return way !== "ruling" && evidence.agreed.every((kind) => kind === "title");
}
