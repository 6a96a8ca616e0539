/** Registry: the user's rulings on who a record is. They go before every key. */

import { UsageError } from "../model/errors.js";
import type { IssueLog } from "../model/issue.js";
import { normalizeIssn } from "./issn.js";
import type { registryIssues } from "./issues.js";
import { normalizeTitle } from "./normalize-title.js";
import { cnNumber, parseCns } from "./parse-cns.js";
import type { Key, RegistryRecord } from "./registry-record.js";

/** A record of a source, by its row in the file or by its title where that occurs once. */
export type RecordReference =
  | { readonly source: string; readonly row: number }
  | { readonly source: string; readonly title: string };

export type LinkDecision =
  /** The record is the journal of another record, or the journal with this ISSN or CN, whatever it prints. */
  | {
      readonly record: RecordReference;
      readonly ruling: "same";
      readonly as: RecordReference | { readonly issn: string } | { readonly cn: string };
      readonly reason?: string | undefined;
    }
  /** A candidate that is merged with no other, or a source record that belongs to no candidate. */
  | { readonly record: RecordReference; readonly ruling: "separate"; readonly reason?: string | undefined };

/** Rulings on positions in the records of each source. */
export interface Rulings {
  /** Records, by source and index, whose keys are replaced by the ruled one. */
  readonly identity: ReadonlyMap<string, Key>;
  readonly separate: ReadonlySet<string>;
  /** Pairs of records that are one journal, as references. */
  readonly same: readonly (readonly [RegistryRecord, RegistryRecord])[];
}

export function recordId(record: { readonly source: string; readonly index: number }): string {
  return `${record.index}@${record.source}`;
}

/**
 * Finds the records that the decisions speak of. One that finds no record, or several by title, is reported
 * as `DECISION_UNUSED` and has no effect.
 *
 * Throws: UsageError `SOURCE_UNKNOWN`, `DECISION_ISSN`, `DECISION_CN`, and `DECISION_TWICE` where one record
 * is ruled to be two things. Cost: O(records of the named sources).
 */
export function readDecisions(
  decisions: readonly LinkDecision[],
  records: ReadonlyMap<string, readonly RegistryRecord[]>,
  log: IssueLog<typeof registryIssues>,
): Rulings {
  const identity = new Map<string, Key>();
  const separate = new Set<string>();
  const same: (readonly [RegistryRecord, RegistryRecord])[] = [];
  const find = (reference: RecordReference): RegistryRecord | null => findRecord(reference, records, log);
  for (const decision of decisions) {
    const record = find(decision.record);
    if (record === null) continue;
    const id = recordId(record);
    if (decision.ruling === "separate") {
      separate.add(id);
    } else if ("source" in decision.as) {
      const other = find(decision.as);
      if (other !== null && other !== record) same.push([record, other]);
    } else {
      const key = ruledKey(decision.as);
      if (identity.has(id) && identity.get(id) !== key) throw twice(decision.record);
      identity.set(id, key);
    }
    const ruledSame = identity.has(id) || same.some((pair) => pair[0] === record);
    if (separate.has(id) && ruledSame) throw twice(decision.record);
  }
  return { identity, separate, same };
}

function ruledKey(as: { readonly issn: string } | { readonly cn: string }): Key {
  if ("issn" in as) {
    const issn = normalizeIssn(as.issn);
    if (issn === null)
      throw new UsageError("DECISION_ISSN", `A decision names "${as.issn}", which is no valid ISSN.`);
    return `issn:${issn}`;
  }
  const [cn, ...more] = parseCns(as.cn).cns;
  if (cn === undefined || more.length > 0) {
    throw new UsageError("DECISION_CN", `A decision names "${as.cn}", which is not one valid CN number.`);
  }
  return `cn:${cnNumber(cn)}`;
}

function findRecord(
  reference: RecordReference,
  records: ReadonlyMap<string, readonly RegistryRecord[]>,
  log: IssueLog<typeof registryIssues>,
): RegistryRecord | null {
  const all = records.get(reference.source);
  if (all === undefined) {
    throw new UsageError(
      "SOURCE_UNKNOWN",
      `A decision names the source "${reference.source}", which is not among the tables.`,
    );
  }
  const hits =
    "row" in reference
      ? all.filter((record) => record.row === reference.row)
      : all.filter((record) => normalizeTitle(record.title) === normalizeTitle(reference.title));
  if (hits.length === 1) return hits[0] as RegistryRecord;
  const several = hits.length > 1;
  log.report("DECISION_UNUSED", {
    source: reference.source,
    row: "row" in reference ? reference.row : undefined,
    received: describe(reference),
    why: several ? "several records have this title" : "there is no such record",
    whyZh: several ? "有多条记录使用该刊名" : "没有这条记录",
  });
  return null;
}

function describe(reference: RecordReference): string {
  return "row" in reference
    ? `${reference.source}, row ${reference.row}`
    : `${reference.source}, “${reference.title}”`;
}

function twice(reference: RecordReference): UsageError {
  return new UsageError("DECISION_TWICE", `The decisions rule in two ways on ${describe(reference)}.`);
}
