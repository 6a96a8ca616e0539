/** Equivalence, audit: which journals have a tier and a group, and hence take part. */

import { UsageError } from "../../model/errors.js";
import type { AuditInput, AuditOptions } from "./types.js";

export interface PlacedJournals {
  /** Rows of the input that take part, ascending. */
  readonly rows: readonly number[];
  /** One entry per row that takes part. */
  readonly category: Uint8Array;
  readonly focal: readonly boolean[];
  /** Labels of the categories, the best first; the last, null, is below the last tier. */
  readonly categories: readonly (string | null)[];
  readonly unplaced: number;
  readonly unknownGroup: number;
}

const BELOW = 255;

/** Throws `LENGTH_MISMATCH` for columns of different length, `OPTION_INVALID` without a tier. Cost O(n). */
export function placedJournals(
  { tier, focal }: AuditInput,
  { tiers, below = BELOW }: Pick<AuditOptions, "tiers" | "below">,
): PlacedJournals {
  if (tier.length !== focal.length) {
    throw new UsageError("LENGTH_MISMATCH", `${tier.length} tiers for ${focal.length} groups.`);
  }
  if (tiers.length === 0) throw new UsageError("OPTION_INVALID", "tiers must name at least one tier.");
  const rows: number[] = [];
  let unplaced = 0;
  let unknownGroup = 0;
  for (let i = 0; i < tier.length; i++) {
    const code = tier[i] as number;
    if (code !== below && code >= tiers.length) unplaced++;
    else if (focal[i] === null) unknownGroup++;
    else rows.push(i);
  }
  return {
    rows,
    category: Uint8Array.from(rows, (i) => (tier[i] === below ? tiers.length : (tier[i] as number))),
    focal: rows.map((i) => focal[i] === true),
    categories: [...tiers, null],
    unplaced,
    unknownGroup,
  };
}
