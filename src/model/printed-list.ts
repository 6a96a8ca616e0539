/** Model: what a published list says beside its journals: how many it holds, and remarks between the rows. */

/** A number of journals that the list itself, its index or its society states. */
export interface DeclaredCount {
  /** As printed; null for the list as a whole. */
  readonly discipline: string | null;
  /** As printed; null for all tiers together. */
  readonly tier: string | null;
  readonly count: number;
  readonly sheet: string | null;
  /** Row where it stands; null where the caller stated it. */
  readonly row: number | null;
}

/** A row that is no journal. */
export interface PrintedNote {
  readonly sheet: string | null;
  readonly row: number;
  readonly text: string;
}
