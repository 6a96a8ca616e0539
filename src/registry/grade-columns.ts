/** Registry: grades that other lists give to the journals of the pool. */

import { UsageError } from "../model/errors.js";
import { type Grade, type GradeColumn, gradeKey, type LinkedRecord } from "../model/pool.js";
import type { SourceTable } from "../model/table.js";
import { compareText } from "../model/text.js";
import { findTable } from "./link-records.js";

export interface GradeRequest {
  readonly source: string;
  /** A text column; the labels of the memberships where absent. */
  readonly column?: string | null | undefined;
}

/**
 * The grades asked for, keyed `source/column`. A journal has the grades of all records linked to it, each once. A
 * grade of a text column has the discipline of its row as category, where the source has a column `discipline`.
 * Throws: UsageError `SOURCE_UNKNOWN`, `COLUMN_UNKNOWN` where a text column or the memberships are not there.
 * Cost: O(records of the sources named).
 */
export function gradeColumns(
  tables: readonly SourceTable[],
  requests: readonly GradeRequest[],
  links: readonly LinkedRecord[],
  journals: number,
): ReadonlyMap<string, GradeColumn> {
  return new Map(
    requests.map((request) => {
      const { source, column = null } = request;
      const table = findTable(tables, source);
      const gradesOf = column === null ? membershipGrades(table) : textGrades(table, column);
      const byJournal: Grade[][] = Array.from({ length: journals }, () => []);
      for (const link of links) {
        if (link.source === source) byJournal[link.journal]?.push(...gradesOf(link.record));
      }
      const grades: GradeColumn = { source, column, byJournal: byJournal.map(inOrder) };
      return [gradeKey(request), Object.freeze(grades)];
    }),
  );
}

function membershipGrades({ name, memberships }: SourceTable): (record: number) => readonly Grade[] {
  if (memberships === null) {
    throw new UsageError(
      "COLUMN_UNKNOWN",
      `The source "${name}" has no memberships to read grades from. Name one of its text columns.`,
    );
  }
  const byRecord = new Map<number, Grade[]>();
  memberships.record.forEach((record, i) => {
    const grade = memberships.label[i] as string;
    if (grade === "") return;
    const entry = { category: memberships.discipline[i] as string, grade };
    byRecord.set(record, [...(byRecord.get(record) ?? []), entry]);
  });
  return (record) => byRecord.get(record) ?? [];
}

function textGrades({ name, columns }: SourceTable, field: string): (record: number) => readonly Grade[] {
  const column = columns.get(field);
  if (column?.kind !== "text") {
    const texts = [...columns].filter(([, { kind }]) => kind === "text").map(([id]) => id);
    throw new UsageError(
      "COLUMN_UNKNOWN",
      `The source "${name}" has no text column "${field}" to read grades from. It has: ${texts.join(", ") || "none"}.`,
    );
  }
  const disciplines = field === "discipline" ? undefined : columns.get("discipline");
  return (record) => {
    const grade = column.values[record] as string;
    const category = disciplines?.kind === "text" ? (disciplines.values[record] as string) : "";
    return grade === "" ? [] : [{ category, grade }];
  };
}

function inOrder(grades: readonly Grade[]): readonly Grade[] {
  const unique = new Map(grades.map((entry) => [`${entry.category}\n${entry.grade}`, entry]));
  return [...unique].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}
