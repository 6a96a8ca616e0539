/** Registry: what is to be said about the links that were made, and about journals found nowhere. */

import type { LinkConflict } from "../model/pool.js";
import { titleLikeness } from "./compare-keys.js";
import type { CandidateGroup } from "./group-candidates.js";
import type { RegistryCode } from "./issues.js";
import type { FoundLinks, Link } from "./link-types.js";
import { type LinkContext, placeOf, recordAt } from "./report-context.js";
import { contestedRecord, reportObstacle, takenRecord } from "./report-obstacles.js";
import { titleHints } from "./title-hints.js";
import { hintWords, kindWords, listRecords } from "./wording.js";

/** Below this share of common character pairs two titles are called very different. */
const LIKE_TITLES = 0.6;

/** Reports links that a person should look at. */
export function reportLinks(links: readonly Link[], context: LinkContext): void {
  for (const link of links) {
    if (link.way === "ruling") continue;
    const group = context.groups[link.journal] as CandidateGroup;
    const other = recordAt(link.source, link.record, context);
    const { agreed, against } = link.evidence;
    const by = kindWords(agreed);
    const details = { ...placeOf(group), candidates: listRecords([other]), by: by.en, byZh: by.zh };
    const report = (code: RegistryCode): void => context.log.report(code, details);
    if (link.way === "former title") report("LINKED_BY_FORMER_TITLE");
    else if (against.some((kind) => kind !== "title")) report("LINKED_DESPITE");
    else if (!agreed.includes("title") && against.includes("title")) {
      report(titleLikeness(group.keys, other.keys) < LIKE_TITLES ? "TITLE_DIFFERS" : "TITLE_VARIES");
    } else if (agreed.length === 1 && agreed[0] === "title" && isBilingualWithoutMark(group))
      report("PARALLEL_TITLE");
  }
}

/** Reports what stood in the way of a link, and journals found nowhere; answers the conflicts. */
export function reportUnmatched(
  found: FoundLinks,
  linksOf: readonly (readonly Link[])[],
  context: LinkContext,
): readonly LinkConflict[] {
  const position = new Map(context.order.map((journal, i) => [journal, i]));
  const obstacles = [...found.obstacles].sort(
    (a, b) =>
      (position.get(a.journal) as number) - (position.get(b.journal) as number) || a.source - b.source,
  );
  const conflicts: LinkConflict[] = [];
  const contested = new Set<string>();
  const claimants = new Map<string, number[]>();
  for (const obstacle of obstacles) {
    if (obstacle.kind !== "contested") continue;
    const id = `${obstacle.record}@${obstacle.source}`;
    claimants.set(id, [...(claimants.get(id) ?? []), obstacle.journal]);
  }
  const owners = new Map(linksOf.flat().map((link) => [`${link.record}@${link.source}`, link.journal]));
  const blocked = new Set(obstacles.map((obstacle) => obstacle.journal));
  for (const obstacle of obstacles) {
    let conflict: LinkConflict | null;
    if (obstacle.kind === "contested") {
      const record = recordAt(obstacle.source, obstacle.record, context);
      const id = `${obstacle.record}@${obstacle.source}`;
      const owner = owners.get(id);
      if (owner !== undefined) conflict = takenRecord(record, owner, obstacle.journal, context);
      else if (contested.has(id)) continue;
      else conflict = contestedRecord(record, claimants.get(id) as readonly number[], context);
      contested.add(id);
    } else conflict = reportObstacle(obstacle, context);
    if (conflict !== null) conflicts.push(conflict);
  }
  const lost = context.order.filter((j) => linksOf[j]?.length === 0 && !blocked.has(j));
  const hints = titleHints(
    lost.map((j) => context.groups[j] as CandidateGroup),
    context.sources,
  );
  lost.forEach((journal, i) => {
    if (context.sources.length === 0) return;
    const details = {
      ...placeOf(context.groups[journal] as CandidateGroup),
      ...hintWords(hints[i] as readonly string[]),
    };
    context.log.report("JOURNAL_UNMATCHED", details);
  });
  return conflicts;
}

/** Reports how much of each source was used; answers the number of records left over. */
export function reportCoverage(
  linksOf: readonly (readonly Link[])[],
  context: LinkContext,
): ReadonlyMap<string, number> {
  const leftOver = new Map<string, number>();
  context.sources.forEach((source, s) => {
    const used = linksOf.flat().filter((link) => link.source === s);
    const left = source.records.length - new Set(used.map((link) => link.record)).size;
    leftOver.set(source.name, left);
    context.log.report("SOURCE_COVERAGE", {
      source: source.name,
      linked: new Set(used.map((link) => link.journal)).size,
      journals: context.groups.length,
      leftover: left,
      records: source.records.length,
    });
  });
  return leftOver;
}

function isBilingualWithoutMark(group: CandidateGroup): boolean {
  const has = (prefix: string): boolean => [...group.keys].some((key) => key.startsWith(prefix));
  return has("zh:") && has("en:") && group.records.every((record) => record.edition === null);
}
