/** Publish: one part of an explanation as a reader sees it. */

export interface ViewTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** `l` or `r` per column. */
  readonly align: string;
}

export interface ViewSection {
  readonly title: string;
  readonly lines: readonly string[];
  readonly table: ViewTable | null;
}
