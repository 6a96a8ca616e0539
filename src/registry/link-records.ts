/** Registry: records of several sources → journals. */

import { UsageError } from "../model/errors.js";
import { IssueLog, type IssueReport } from "../model/issue.js";
import type { LinkConflict, LinkedRecord } from "../model/pool.js";
import type { SourceTable } from "../model/table.js";
import { compareText } from "../model/text.js";
import { kindsOf } from "./compare-keys.js";
import { type LinkDecision, type Rulings, readDecisions, recordId } from "./decisions.js";
import { findLinks } from "./find-links.js";
import { type CandidateGroup, groupCandidates, keepApart } from "./group-candidates.js";
import { registryIssues } from "./issues.js";
import { journalKeys } from "./journal-key.js";
import { indexKeys } from "./key-index.js";
import { type Link, type LinkSource, pairId } from "./link-types.js";
import { compareRecords, type Key, type RegistryRecord, readRecords } from "./registry-record.js";
import { reportIdentifiers } from "./report-identifiers.js";
import { reportCoverage, reportLinks, reportUnmatched } from "./report-links.js";

export interface LinkOptions {
  /** Name of the table whose records are the journals sought. */
  readonly candidates: string;
  /** Indices of its records that count; all where this is absent. */
  readonly admitted?: readonly number[] | undefined;
  readonly decisions?: readonly LinkDecision[] | undefined;
  /** Whether candidates that are one journal by their keys are one; `merge` where nothing stands. */
  readonly repeated?: "merge" | "keep" | undefined;
}

/** A journal as the records that are it; the candidates' own come first. */
export interface LinkedJournal {
  readonly key: string;
  readonly candidates: readonly RegistryRecord[];
  /** Records of other sources, by source, strongest link first. */
  readonly linked: readonly RegistryRecord[];
}

export interface LinkResult {
  /** Ordered by key in code-unit order. */
  readonly journals: readonly LinkedJournal[];
  /** By journal, source and strength. */
  readonly links: readonly LinkedRecord[];
  readonly conflicts: readonly LinkConflict[];
  /** Records of each other source that belong to no journal; they concern no candidate or are in doubt. */
  readonly leftOver: ReadonlyMap<string, number>;
  readonly issues: IssueReport;
}

/**
 * Links the records of all tables to the journals of the candidates' table by ISSN, CN number and title.
 *
 * Exact on normalized keys, never approximate. Keys that point to different journals are conflicts: reported
 * with every side and linked to none, unless a decision rules. The same records give the same journals, links
 * and issues whatever the order of tables and rows. Records of other sources that share nothing with a
 * candidate are counted in `leftOver` and otherwise ignored.
 *
 * Throws: UsageError `SOURCE_UNKNOWN`, `SOURCE_TWICE`, and those of the decisions.
 * Cost: O(keys) to index, then a few look-ups for every journal and source.
 */
export function linkRecords(tables: readonly SourceTable[], options: LinkOptions): LinkResult {
  const log = new IssueLog(registryIssues);
  const ordered = [...tables].sort((a, b) => compareText(a.name, b.name));
  const candidatesTable = findTable(ordered, options.candidates);
  const records = new Map(ordered.map((table) => [table.name, readRecords(table)]));
  const rulings = readDecisions(options.decisions ?? [], records, log);
  const ruled = (record: RegistryRecord): RegistryRecord => withRuledIdentity(record, rulings);

  const all = records.get(candidatesTable.name) as readonly RegistryRecord[];
  const admitted = (options.admitted ?? all.map((_, i) => i)).map((i) => ruled(all[i] as RegistryRecord));
  const sources = ordered
    .filter((table) => table !== candidatesTable)
    .map((table) => linkSource(table.name, (records.get(table.name) ?? []).map(ruled), rulings));

  const groups =
    options.repeated === "keep"
      ? keepApart(admitted)
      : groupCandidates(admitted, rulings, (key) => holdersOf(key, sources), log);
  const found = findLinks(groups, sources, ruledLinks(groups, sources, rulings));
  const linksOf = byJournal(groups.length, found.links);
  const drafts = groups.map((group, i) => {
    const linked = (linksOf[i] as readonly Link[]).map((link) => recordOf(link, sources));
    return { group, links: linksOf[i] as readonly Link[], linked };
  });
  const keys = journalKeys(drafts.map(({ group, linked }) => [group.records, linked]));
  const order = drafts.map((_, i) => i).sort((a, b) => compareText(keys[a] as string, keys[b] as string));

  for (const i of order) {
    const { group, linked } = drafts[i] as (typeof drafts)[number];
    reportIdentifiers([...group.records, ...linked], ordered, log);
  }
  const context = { groups, sources, keys, order, pool: found.pool, log };
  reportLinks(
    order.flatMap((i) => linksOf[i] as readonly Link[]),
    context,
  );
  const conflicts = reportUnmatched(found, linksOf, context);
  const leftOver = reportCoverage(linksOf, context);
  return {
    journals: order.map((i) => {
      const { group, linked } = drafts[i] as (typeof drafts)[number];
      return { key: keys[i] as string, candidates: group.records, linked };
    }),
    links: order.flatMap((i, position) =>
      linkedRecords(drafts[i] as (typeof drafts)[number], position, sources),
    ),
    conflicts,
    leftOver,
    issues: log.finish(),
  };
}

/** The table of that name. Throws: UsageError `SOURCE_TWICE`, `SOURCE_UNKNOWN`. */
export function findTable(tables: readonly SourceTable[], name: string): SourceTable {
  const names = tables.map((table) => table.name);
  const twice = names.find((other, i) => names.indexOf(other) !== i);
  if (twice !== undefined)
    throw new UsageError("SOURCE_TWICE", `Two tables are named "${twice}"; each source needs its own name.`);
  const table = tables.find((other) => other.name === name);
  if (table === undefined) {
    throw new UsageError(
      "SOURCE_UNKNOWN",
      `The source "${name}" is not among the tables: ${names.join(", ")}.`,
    );
  }
  return table;
}

function withRuledIdentity(record: RegistryRecord, rulings: Rulings): RegistryRecord {
  const key = rulings.identity.size === 0 ? undefined : rulings.identity.get(recordId(record));
  if (key === undefined) return record;
  const value = key.slice(key.indexOf(":") + 1);
  const issns = key.startsWith("issn:") ? [{ value, role: null }] : [];
  const cns = key.startsWith("cn:") ? [record.cns.find((cn) => cn.startsWith(value)) ?? value] : [];
  return { ...record, keys: [key], formerKeys: [], issns, cns };
}

/** A source ready for look-ups, its records in the order of their content; one ruled separate holds no keys. */
function linkSource(name: string, records: readonly RegistryRecord[], rulings: Rulings): LinkSource {
  const ordered = [...records].sort(compareRecords).map((record) => {
    const isSeparate = rulings.separate.size > 0 && rulings.separate.has(recordId(record));
    return isSeparate ? { ...record, keys: [], formerKeys: [] } : record;
  });
  return {
    name,
    records: ordered,
    index: indexKeys(ordered.map((record) => record.keys)),
    formerIndex: indexKeys(ordered.map((record) => record.formerKeys)),
  };
}

function* holdersOf(key: Key, sources: readonly LinkSource[]): Iterable<RegistryRecord> {
  for (const { index, records } of sources) {
    for (const position of index.get(key) ?? []) yield records[position] as RegistryRecord;
  }
}

function ruledLinks(
  groups: readonly CandidateGroup[],
  sources: readonly LinkSource[],
  rulings: Rulings,
): ReadonlyMap<string, readonly number[]> {
  const journalOf = new Map(
    groups.flatMap((group, j) => group.records.map((record) => [recordId(record), j] as const)),
  );
  const links = new Map<string, number[]>();
  for (const [a, b] of rulings.same.flatMap(([a, b]) => [[a, b] as const, [b, a] as const])) {
    const journal = journalOf.get(recordId(a));
    const source = sources.findIndex(({ name }) => name === b.source);
    const record = sources[source]?.records.findIndex(({ index }) => index === b.index);
    if (journal === undefined || record === undefined) continue;
    links.set(pairId(journal, source), [...(links.get(pairId(journal, source)) ?? []), record]);
  }
  return links;
}

/** Links of each journal, by source, then strength, then content. */
function byJournal(count: number, links: readonly Link[]): readonly (readonly Link[])[] {
  const lists: Link[][] = Array.from({ length: count }, () => []);
  for (const link of links) lists[link.journal]?.push(link);
  for (const list of lists) {
    list.sort(
      (a, b) =>
        a.source - b.source || b.evidence.agreed.length - a.evidence.agreed.length || a.record - b.record,
    );
  }
  return lists;
}

function recordOf(link: Link, sources: readonly LinkSource[]): RegistryRecord {
  return sources[link.source]?.records[link.record] as RegistryRecord;
}

function linkedRecords(
  draft: { readonly group: CandidateGroup; readonly links: readonly Link[] },
  journal: number,
  sources: readonly LinkSource[],
): readonly LinkedRecord[] {
  const own = draft.group.records.map((record) => {
    return {
      source: record.source,
      record: record.index,
      row: record.row,
      journal,
      by: kindsOf(record.keys),
    };
  });
  const linked = draft.links.map((link) => {
    const { source, index, row } = recordOf(link, sources);
    return { source, record: index, row, journal, by: link.evidence.agreed };
  });
  return [...own, ...linked];
}
