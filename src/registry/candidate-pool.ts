/** Registry: the candidates of a catalog with their metrics, and why each record is in or out. */

import { describeIssue, IssueLog, joinReports } from "../model/issue.js";
import { displayTitle, type Journal } from "../model/journal.js";
import type { Admission, CandidatePool, DisciplineMembers, Exclusion } from "../model/pool.js";
import type { SourceTable } from "../model/table.js";
import { compareText } from "../model/text.js";
import type { LinkDecision } from "./decisions.js";
import { describeJournal } from "./describe-journal.js";
import { type GradeRequest, gradeColumns } from "./grade-columns.js";
import { registryIssues } from "./issues.js";
import { recordKey } from "./journal-key.js";
import { journalPopulation, type PopulationRule } from "./journal-population.js";
import { findTable, type LinkedJournal, linkRecords } from "./link-records.js";
import { metricColumns } from "./metric-columns.js";
import { compareRecords, type RegistryRecord, readRecord } from "./registry-record.js";
import { type CandidateSelection, type Selection, selectCandidates } from "./select-candidates.js";
import { nameOf } from "./wording.js";

export interface CandidatePoolOptions {
  /** All sources, the candidates' table among them; their order means nothing. */
  readonly tables: readonly SourceTable[];
  readonly candidates: CandidateSelection;
  /** Rulings on records whose keys disagree. */
  readonly decisions?: readonly LinkDecision[] | undefined;
  readonly population?: PopulationRule | undefined;
  /** Grades of other lists that the methodology reads: memberships of a source, or a text column of it. */
  readonly grades?: readonly GradeRequest[] | undefined;
}

/**
 * Makes the pool: selects the candidates, links the records of all sources to them, and gathers titles,
 * identifiers, population, disciplines and metrics of every journal.
 *
 * Every record of the candidates' table is either an admission or an exclusion with its reason. A journal
 * named several times is one journal with the union of its disciplines; twice in one discipline is reported.
 * The pool is the same whatever the order of tables and rows, but for the row numbers that it carries. Its
 * issues are those of the registry; those of reading stay with the tables.
 *
 * Throws: UsageError `SOURCE_UNKNOWN`, `SOURCE_TWICE`, `COLUMN_UNKNOWN`, `MEMBERSHIPS_UNKNOWN`, and those of
 * the decisions. Cost: O(keys of all records + metric columns · journals).
 */
export function candidatePool(options: CandidatePoolOptions): CandidatePool {
  const { tables, candidates, decisions } = options;
  const log = new IssueLog(registryIssues);
  const table = findTable(tables, candidates.source);
  const selection = selectCandidates(table, candidates);
  const exclusions = rejectedRecords(table, selection, log);
  const linked = linkRecords(tables, {
    candidates: candidates.source,
    admitted: [...selection.disciplines.keys()],
    decisions,
    repeated: candidates.repeated,
  });
  const byName = new Map(tables.map((other) => [other.name, other]));
  const journals = linked.journals.map((journal): Journal => {
    const population = journalPopulation(journal, byName, options.population ?? {}, log);
    return Object.freeze({ ...describeJournal(journal, byName), ...population });
  });
  const disciplines = disciplineMembers(linked.journals, selection, log);
  const titles = journals.map((journal) => displayTitle(journal));
  const metrics = metricColumns(tables, candidates.source, linked.links, titles, log);
  const digests = tables.map((other) => other.digest);
  return Object.freeze({
    journals: Object.freeze(journals),
    disciplines: Object.freeze(disciplines),
    metrics,
    grades: gradeColumns(tables, options.grades ?? [], linked.links, journals.length),
    admissions: Object.freeze(admissionsOf(linked.journals)),
    exclusions: Object.freeze(exclusions),
    links: linked.links,
    conflicts: linked.conflicts,
    inputs: Object.freeze(digests.sort((a, b) => compareText(a.name, b.name))),
    issues: joinReports(log.finish(), linked.issues),
  });
}

function rejectedRecords(
  table: SourceTable,
  selection: Selection,
  log: IssueLog<typeof registryIssues>,
): readonly Exclusion[] {
  const rejected = selection.rejected.map((entry) => ({ ...entry, record: readRecord(table, entry.index) }));
  rejected.sort((a, b) => compareRecords(a.record, b.record));
  return rejected.map(({ record, code, column, received }): Exclusion => {
    const details = {
      source: record.source,
      sheet: table.sheet ?? undefined,
      row: record.row,
      column: column ?? undefined,
      received: received ?? (record.title === "" ? undefined : record.title),
      title: nameOf(record),
    };
    if (code !== "CANDIDATE_FILTERED") log.report(code, details);
    const { message, source, sheet, row } = describeIssue(registryIssues, code, details);
    const journal = record.keys.length === 0 ? "" : recordKey(record);
    const place = { source, sheet, row, column: column ?? undefined };
    return { ...place, journal, title: record.title, discipline: null, code, reason: message };
  });
}

function disciplineMembers(
  journals: readonly LinkedJournal[],
  selection: Selection,
  log: IssueLog<typeof registryIssues>,
): readonly DisciplineMembers[] {
  const members = new Map<string, number[]>();
  journals.forEach((journal, position) => {
    const named = new Map<string, RegistryRecord[]>();
    for (const record of journal.candidates) {
      for (const id of selection.disciplines.get(record.index) ?? [])
        named.set(id, [...(named.get(id) ?? []), record]);
    }
    for (const [id, records] of [...named].sort(([a], [b]) => compareText(a, b))) {
      const list = members.get(id);
      if (list === undefined) members.set(id, [position]);
      else list.push(position);
      const first = records[0] as RegistryRecord;
      if (records.length === 1) continue;
      log.report("CANDIDATE_TWICE", {
        source: first.source,
        row: first.row,
        received: first.title,
        title: nameOf(first),
        discipline: id,
        count: records.length,
        rows: records
          .map((record) => record.row)
          .sort((a, b) => a - b)
          .join(", "),
      });
    }
  });
  return [...members]
    .sort(([a], [b]) => compareText(a, b))
    .map(([id, positions]) => Object.freeze({ id, members: Uint32Array.from(positions) }));
}

function admissionsOf(journals: readonly LinkedJournal[]): readonly Admission[] {
  return journals.flatMap((journal, position) => {
    return journal.candidates.map((record) => ({
      journal: position,
      source: record.source,
      row: record.row,
    }));
  });
}
