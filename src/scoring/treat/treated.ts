/** Scoring, treat: what every treatment answers: the new column, the touched rows, what must be known. */

import type { IssueDetails } from "../../model/issue.js";
import type { TreatIssueCode } from "./issues.js";

/** The touched cells of one rule, as columns of one length. */
export interface Changes {
  /** As in a trace: `half-limit`, `impute:median`, `winsorize`. */
  readonly rule: string;
  /** Ascending. */
  readonly rows: Uint32Array;
  /** NaN where the cell was missing. */
  readonly from: Float64Array;
  /** NaN where the cell is missing now. */
  readonly to: Float64Array;
}

export interface Finding {
  readonly code: TreatIssueCode;
  readonly details: IssueDetails;
}

export interface Treated {
  /** A new column; the given one is never changed. */
  readonly values: Float64Array;
  readonly changes: Changes;
  readonly findings: readonly Finding[];
  /** What the rule found out from the data, for the method report: bounds, lambda, coefficients. */
  readonly parameters: Readonly<Record<string, number>>;
}

interface Extras {
  readonly findings?: readonly Finding[];
  readonly parameters?: Readonly<Record<string, number>>;
}

/** Puts the answer together; touched are the rows that differ, or those that `isTouched` names. Cost O(n). */
export function treated(
  rule: string,
  from: Float64Array,
  to: Float64Array,
  extras: Extras = {},
  isTouched: (row: number) => boolean = (row) =>
    !Object.is((from[row] as number) + 0, (to[row] as number) + 0),
): Treated {
  const rows: number[] = [];
  for (let row = 0; row < from.length; row++) if (isTouched(row)) rows.push(row);
  const changes: Changes = {
    rule,
    rows: Uint32Array.from(rows),
    from: Float64Array.from(rows, (row) => from[row] as number),
    to: Float64Array.from(rows, (row) => to[row] as number),
  };
  return { values: to, changes, findings: extras.findings ?? [], parameters: extras.parameters ?? {} };
}

/** The column as it was, where a rule could not act. */
export function untouched(rule: string, values: Float64Array, findings: readonly Finding[] = []): Treated {
  return treated(rule, values, Float64Array.from(values), { findings });
}

/** Values below `floor` or above `ceiling` set to it; NaN stays. */
export function clampColumn(values: Float64Array, floor: number, ceiling: number): Float64Array {
  return values.map((value) => Math.min(Math.max(value, floor), ceiling));
}
