/** Model: the candidates of a catalog with their metrics, and why each is in or out. */

import type { Issue, IssueReport, Place } from "./issue.js";
import type { Journal } from "./journal.js";
import type { InputDigest } from "./table.js";

/** A metric of one source over all journals of the pool. */
export interface MetricColumn {
  readonly source: string;
  readonly column: string;
  readonly header: string;
  readonly edition: string | null;
  /** One value per journal of the pool; NaN where `states` says that there is none. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Row of the source file that the value comes from; 0 where no record was linked. */
  readonly rows: Uint32Array;
}

/** What another list says of the journals of the pool: grades, each with the category it is for. */
export interface GradeColumn {
  readonly source: string;
  /** A text column, or null for the memberships of the source. */
  readonly column: string | null;
  /** Per journal its grades, by category, then grade; none where no record was linked. */
  readonly byJournal: readonly (readonly Grade[])[];
}

export interface Grade {
  /** Category of a membership, such as `ONCOLOGY`; for a text column the discipline of its row, or empty. */
  readonly category: string;
  readonly grade: string;
}

export interface DisciplineMembers {
  readonly id: string;
  /** Indices into `journals`, ascending. */
  readonly members: Uint32Array;
}

/** One source record that became, or joined, a journal. */
export interface LinkedRecord {
  readonly source: string;
  /** Index of the record in its table. */
  readonly record: number;
  readonly row: number;
  /** Index of the journal in the pool. */
  readonly journal: number;
  /** What the record agreed on, strongest first. */
  readonly by: readonly LinkKey[];
}

export type LinkKey = "issn" | "cn" | "title";

/** Keys of one record that point to different journals: for the user to decide, never a match. */
export interface LinkConflict {
  readonly issue: Issue;
  readonly source: string;
  readonly row: number;
  readonly title: string;
  readonly candidates: readonly { readonly journal: string; readonly by: readonly LinkKey[] }[];
}

export interface Admission {
  readonly journal: number;
  /** Why the journal is a candidate: the source and row that named it. */
  readonly source: string;
  readonly row: number;
}

export interface Exclusion extends Place {
  readonly journal: string;
  readonly title: string;
  readonly discipline: string | null;
  /** Stable reason code, e.g. `CANDIDATE_WITHOUT_DISCIPLINE`, `INDICATOR_MISSING`. */
  readonly code: string;
  readonly reason: { readonly en: string; readonly zh: string };
}

export interface CandidatePool {
  /** Ordered by key in code-unit order, whatever the order of the sources. */
  readonly journals: readonly Journal[];
  /** Ordered by id in code-unit order. */
  readonly disciplines: readonly DisciplineMembers[];
  /** By `source/column`. */
  readonly metrics: ReadonlyMap<string, MetricColumn>;
  /** By `source/column`, `source/` for memberships: those asked for when the pool was made. */
  readonly grades: ReadonlyMap<string, GradeColumn>;
  readonly admissions: readonly Admission[];
  readonly exclusions: readonly Exclusion[];
  readonly links: readonly LinkedRecord[];
  readonly conflicts: readonly LinkConflict[];
  readonly inputs: readonly InputDigest[];
  readonly issues: IssueReport;
}

export function metricKey(source: string, column: string): string {
  return `${source}/${column}`;
}

export function gradeKey({
  source,
  column,
}: {
  readonly source: string;
  readonly column?: string | null | undefined;
}): string {
  return `${source}/${column ?? ""}`;
}
