/** Registry: which records of the candidates' table are candidates, and in which disciplines. */

import { UsageError } from "../model/errors.js";
import type { SourceTable, TextColumn } from "../model/table.js";
import type { RegistryCode } from "./issues.js";
import { readRecord } from "./registry-record.js";

export type DisciplineOrigin =
  /** A text column (`discipline` unless named); `separator` splits a cell that names several. */
  | { readonly from: "column"; readonly column?: string | undefined; readonly separator?: string | undefined }
  /** The memberships of the layout; `by` with `index` keeps the citation indexes apart (`NAME | SCIE`). */
  | { readonly from: "memberships"; readonly by?: readonly ("discipline" | "index")[] | undefined }
  | { readonly from: "constant"; readonly id: string };

/** A text column holds one of these values, or none of those; compared without regard to width and case. */
export interface CandidateCondition {
  readonly column: string;
  readonly in?: readonly string[] | undefined;
  readonly notIn?: readonly string[] | undefined;
}

export interface CandidateSelection {
  /** Name of the table whose records are the candidates. */
  readonly source: string;
  readonly discipline: DisciplineOrigin;
  /** All conditions must hold. */
  readonly where?: readonly CandidateCondition[] | undefined;
  /**
   * Records that are one journal by their keys: `merge` them (meant where nothing stands), or `keep` each as a
   * journal of its own, for a register that tells its journals apart by itself.
   */
  readonly repeated?: "merge" | "keep" | undefined;
}

export interface Selection {
  /** Disciplines of each admitted record, by its index; each once, in the order of the file. */
  readonly disciplines: ReadonlyMap<number, readonly string[]>;
  readonly rejected: readonly {
    readonly index: number;
    readonly code: RegistryCode;
    readonly column: string | null;
    readonly received: string | null;
  }[];
}

/**
 * Selects the candidates. A record is left out by a condition, for want of anything that identifies it, or
 * for want of a discipline, in this order.
 *
 * Throws: UsageError `COLUMN_UNKNOWN`, `MEMBERSHIPS_UNKNOWN`. Cost: O(records).
 */
export function selectCandidates(table: SourceTable, selection: CandidateSelection): Selection {
  const conditions = (selection.where ?? []).map((condition) => {
    const column = textColumn(table, condition.column);
    const wanted = condition.in === undefined ? null : new Set(condition.in.map(fold));
    const unwanted = new Set((condition.notIn ?? []).map(fold));
    const holds = (text: string): boolean =>
      (wanted === null || wanted.has(fold(text))) && !unwanted.has(fold(text));
    return { column, holds };
  });
  const disciplinesOf = disciplineReader(table, selection.discipline);
  const disciplines = new Map<number, readonly string[]>();
  const rejected: Selection["rejected"][number][] = [];
  for (let index = 0; index < table.length; index += 1) {
    const failed = conditions.find(({ column, holds }) => !holds(column.values[index] ?? ""));
    if (failed !== undefined) {
      const received = failed.column.values[index] ?? "";
      rejected.push({ index, code: "CANDIDATE_FILTERED", column: failed.column.header, received });
      continue;
    }
    const ids = disciplinesOf(index);
    if (readRecord(table, index).keys.length === 0) {
      rejected.push({ index, code: "CANDIDATE_WITHOUT_IDENTITY", column: null, received: null });
    } else if (ids.length === 0) {
      rejected.push({ index, code: "CANDIDATE_WITHOUT_DISCIPLINE", column: null, received: null });
    } else disciplines.set(index, ids);
  }
  return { disciplines, rejected };
}

function disciplineReader(
  table: SourceTable,
  origin: DisciplineOrigin,
): (index: number) => readonly string[] {
  switch (origin.from) {
    case "constant":
      return () => [origin.id];
    case "column": {
      const column = textColumn(table, origin.column ?? "discipline");
      const { separator } = origin;
      return (index) => {
        const cell = column.values[index] ?? "";
        return distinct(separator === undefined || separator === "" ? [cell] : cell.split(separator));
      };
    }
    case "memberships": {
      const { memberships } = table;
      if (memberships === null) {
        throw new UsageError(
          "MEMBERSHIPS_UNKNOWN",
          `The source "${table.name}" lists no disciplines of its records.`,
        );
      }
      const byIndex = origin.by?.includes("index") ?? false;
      const lists = new Map<number, string[]>();
      memberships.record.forEach((record, i) => {
        const index = memberships.index[i] ?? "";
        const name = (memberships.discipline[i] ?? "").trim();
        const id = byIndex && index !== "" && name !== "" ? `${name} | ${index}` : name;
        const list = lists.get(record);
        if (list === undefined) lists.set(record, [id]);
        else list.push(id);
      });
      return (index) => distinct(lists.get(index) ?? []);
    }
  }
}

function textColumn(table: SourceTable, field: string): TextColumn {
  const column = table.columns.get(field);
  if (column?.kind === "text") return column;
  const known = [...table.columns].flatMap(([name, { kind }]) => (kind === "text" ? [name] : [])).join(", ");
  throw new UsageError(
    "COLUMN_UNKNOWN",
    `The source "${table.name}" has no text column "${field}". It has: ${known}.`,
  );
}

function distinct(ids: readonly string[]): readonly string[] {
  return [...new Set(ids.map((id) => id.replace(/\s+/g, " ").trim()))].filter((id) => id !== "");
}

function fold(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
