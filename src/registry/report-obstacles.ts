/** Registry: reports of keys that lead to different journals. */

import { describeIssue, type IssueDetails } from "../model/issue.js";
import type { LinkConflict, LinkKey } from "../model/pool.js";
import { KINDS, kindsOf } from "./compare-keys.js";
import type { CandidateGroup } from "./group-candidates.js";
import { type RegistryCode, registryIssues } from "./issues.js";
import { recordKey } from "./journal-key.js";
import type { Obstacle } from "./link-types.js";
import type { Key, RegistryRecord } from "./registry-record.js";
import { inOrder, type LinkContext, placeOf, recordAt } from "./report-context.js";
import { kindWords, listRecords, nameOf } from "./wording.js";

/** Reports what stood between a journal and a record of a source; answers the conflict where it is one. */
export function reportObstacle(
  obstacle: Exclude<Obstacle, { readonly kind: "contested" }>,
  context: LinkContext,
): LinkConflict | null {
  const group = context.groups[obstacle.journal] as CandidateGroup;
  const own = group.records[0] as RegistryRecord;
  const give = (code: RegistryCode, details: IssueDetails): void => context.log.report(code, details);
  switch (obstacle.kind) {
    case "conflict":
    case "disagreement": {
      const pointers = inOrder(obstacle.pointers);
      const code =
        obstacle.kind === "conflict" ? conflictCode(pointers.map((p) => p.by)) : "SOURCES_DISAGREE";
      const candidates = listRecords(pointers.map((p) => recordAt(p.source, p.record, context)));
      return conflictOf(code, { ...placeOf(group), candidates }, own, context, () =>
        pointers.map((p) => ({ journal: recordKey(recordAt(p.source, p.record, context)), by: p.by })),
      );
    }
    case "refused": {
      const record = recordAt(obstacle.source, obstacle.record, context);
      const { agreed } = obstacle.evidence;
      const words = kindWords(agreed);
      const details = {
        ...placeOf(group),
        candidates: listRecords([record]),
        agreed: words.en,
        agreedZh: words.zh,
      };
      return conflictOf("LINK_REFUSED", details, own, context, () => [
        { journal: recordKey(record), by: agreed },
      ]);
    }
    case "ambiguous": {
      const pointers = obstacle.records.map((record) => ({
        source: obstacle.source,
        record,
        by: obstacle.by,
      }));
      const records = inOrder(pointers).map((p) => recordAt(p.source, p.record, context));
      const code = obstacle.by.includes("title") ? "TITLE_AMBIGUOUS" : "IDENTIFIER_AMBIGUOUS";
      give(code, { ...placeOf(group), candidates: listRecords(records) });
      return null;
    }
  }
}

/** A record that belongs to another candidate, although it shares a key with this one. */
export function takenRecord(
  record: RegistryRecord,
  owner: number,
  journal: number,
  context: LinkContext,
): LinkConflict {
  const kinds = kindsToJournals(record, context);
  const own = context.groups[journal] as CandidateGroup;
  const other = (context.groups[owner] as CandidateGroup).records[0] as RegistryRecord;
  const words = kindWords(kinds.get(journal) ?? []);
  const details = {
    ...placeOf(own),
    candidates: listRecords([record]),
    owner: listRecords([other]),
    by: words.en,
    byZh: words.zh,
  };
  return conflictOf("RECORD_TAKEN", details, own.records[0] as RegistryRecord, context, () =>
    [owner, journal].map((j) => ({ journal: context.keys[j] as string, by: kinds.get(j) ?? [] })),
  );
}

/**
 * A record that several journals of the pool claim, none of which it was linked to; `claimants` are those
 * that found it, be it by a former title.
 */
export function contestedRecord(
  record: RegistryRecord,
  claimants: readonly number[],
  context: LinkContext,
): LinkConflict | null {
  const byFormerTitle = claimants.map((journal) => [journal, ["title"]] as const);
  const kinds = new Map<number, readonly LinkKey[]>([...byFormerTitle, ...kindsToJournals(record, context)]);
  const journals = context.order.filter((journal) => kinds.has(journal));
  const details = {
    source: record.source,
    row: record.row,
    received: record.title,
    title: nameOf(record),
    candidates: listRecords(journals.map((j) => context.groups[j]?.records[0] as RegistryRecord)),
  };
  const lists = journals.map((j) => kinds.get(j) as readonly LinkKey[]);
  const isFormer = byFormerTitle.length === journals.length && kindsToJournals(record, context).size === 0;
  if (new Set(lists.flat()).size === 1 && (isFormer || intersects(record, journals, context))) {
    const code = lists[0]?.[0] === "title" ? "TITLE_AMBIGUOUS" : "IDENTIFIER_AMBIGUOUS";
    context.log.report(code, details);
    return null;
  }
  return conflictOf(conflictCode(lists), details, record, context, () =>
    journals.map((j, i) => ({ journal: context.keys[j] as string, by: lists[i] as readonly LinkKey[] })),
  );
}

/** True where one key of the record leads to all these journals: it does not tell them apart. */
function intersects(record: RegistryRecord, journals: readonly number[], context: LinkContext): boolean {
  return record.keys.some((key) =>
    journals.every((journal) => context.pool.get(key)?.includes(journal) === true),
  );
}

function kindsToJournals(
  record: RegistryRecord,
  context: LinkContext,
): ReadonlyMap<number, readonly LinkKey[]> {
  const keys = new Map<number, Key[]>();
  for (const key of record.keys) {
    for (const journal of context.pool.get(key) ?? []) keys.set(journal, [...(keys.get(journal) ?? []), key]);
  }
  return new Map([...keys].map(([journal, shared]) => [journal, kindsOf(shared)]));
}

/** Names the two kinds of keys that disagree. */
function conflictCode(lists: readonly (readonly LinkKey[])[]): RegistryCode {
  const kinds = KINDS.filter((kind) => lists.some((list) => list.includes(kind)));
  const everywhere = kinds.filter((kind) => lists.every((list) => list.includes(kind)));
  const split = everywhere.length > 0 ? everywhere.slice(0, 1) : kinds;
  if (split.length === 1)
    return split[0] === "issn" ? "ISSN_CONFLICT" : split[0] === "cn" ? "CN_CONFLICT" : "TITLE_CONFLICT";
  if (!split.includes("title")) return "ISSN_CN_CONFLICT";
  return split.includes("issn") ? "ISSN_TITLE_CONFLICT" : "CN_TITLE_CONFLICT";
}

function conflictOf(
  code: RegistryCode,
  details: IssueDetails,
  record: RegistryRecord,
  context: LinkContext,
  candidates: () => LinkConflict["candidates"],
): LinkConflict {
  context.log.report(code, details);
  return {
    issue: describeIssue(registryIssues, code, details),
    source: record.source,
    row: record.row,
    title: record.title,
    candidates: candidates(),
  };
}
