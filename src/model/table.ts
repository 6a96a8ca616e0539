/** Model: a source file after ingest: typed columns, one entry per record, with the state of every number. */

import type { IssueReport } from "./issue.js";

/** Why a numeric cell holds what it holds. The codes are stored in a `Uint8Array` beside the values. */
export const CellState = {
  /** A number was read. */
  present: 0,
  /** Nothing stood there. */
  blank: 1,
  /** The source says that the question does not apply (`N/A`). */
  notApplicable: 2,
  /** The source looked and found nothing (`未查到`, `Not Available`). */
  notFound: 3,
  /** Censored: below the limit that stands in `values` (`<0.1`). */
  below: 4,
  /** Censored: above the limit that stands in `values` (`>1000`). */
  above: 5,
  /** Something stood there that is no number; an issue was reported. */
  unreadable: 6,
  /** No record of this source was linked to the journal. */
  unlinked: 7,
} as const;
export type CellState = (typeof CellState)[keyof typeof CellState];

export interface NumberColumn {
  readonly kind: "number";
  readonly header: string;
  /** One value per record; NaN where `states` is not present, below or above. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Data year read from the header, e.g. 2025 from `IF(2025)`; null where none was found. */
  readonly edition: string | null;
}

export interface TextColumn {
  readonly kind: "text";
  readonly header: string;
  /** One text per record, outer white space removed; empty where nothing stood. */
  readonly values: readonly string[];
}

export type Column = NumberColumn | TextColumn;

/** A record belongs to disciplines; a packed or repeated column becomes these rows. All arrays have one length. */
export interface Memberships {
  /** Index of the record in the table. */
  readonly record: Uint32Array;
  /** Classification that the discipline is part of (`大类`), or empty; absent where the source has only one. */
  readonly scheme?: readonly string[] | undefined;
  readonly discipline: readonly string[];
  /** Citation index inside which the discipline is ranked (`SCIE`), or empty. */
  readonly index: readonly string[];
  /** Published label in the discipline (`Q1`, `2`), or empty. */
  readonly label: readonly string[];
  /** Published rank, 1 best, and size of the discipline; NaN where not printed. */
  readonly rank: Float64Array;
  readonly size: Float64Array;
}

export interface InputDigest {
  /** Name of the source in the project. */
  readonly name: string;
  readonly file: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface SourceTable {
  readonly name: string;
  readonly layout: string;
  readonly sheet: string | null;
  readonly digest: InputDigest;
  /** Number of records. */
  readonly length: number;
  /** Row of each record in the file, counted from 1 with the header. */
  readonly rowNumbers: Uint32Array;
  /** Columns by the layout's field name. */
  readonly columns: ReadonlyMap<string, Column>;
  readonly memberships: Memberships | null;
  readonly issues: IssueReport;
}
