/** Equivalence, audit: from the journals' columns to strata, counts and the reason why nothing can be tested. */

import { UsageError } from "../../model/errors.js";
import type { AuditData } from "./figures.js";
import { matchingColumn } from "./matching-column.js";
import { placedJournals } from "./placed-journals.js";
import {
  comparable,
  type StratifiedTable,
  stratifiedTable,
  total,
  usedCategories,
} from "./stratified-table.js";
import { stratify, type Yardstick, yardstickColumn } from "./stratify.js";
import type { Audit, AuditInput, AuditObstacle, AuditOptions } from "./types.js";

export interface PreparedAudit
  extends AuditData,
    Pick<Audit, "categories" | "sizes" | "cells" | "strata" | "joinedStrata"> {
  /** Journals of each group with tier and yardstick. */
  readonly measured: { readonly focal: number; readonly reference: number };
  readonly obstacle: AuditObstacle | null;
}

/** Prepares the audit. Throws as `auditTiers`. Cost O(n log n). */
export function prepareAudit(
  input: AuditInput,
  options: AuditOptions,
  minimumJournals: number,
): PreparedAudit {
  const { rows, category, focal, categories, unplaced, unknownGroup } = placedJournals(input, options);
  const { tier, yardstick, within } = input;
  if (within !== undefined && within.length !== tier.length) {
    throw new UsageError("LENGTH_MISMATCH", `${within.length} labels for ${tier.length} journals.`);
  }
  const labels = within === undefined ? null : rows.map((i) => within[i] as string | null);
  const own = yardstick === null ? null : ofRows(yardstick, rows, tier.length);
  const { codes, strata, joined } =
    own === null
      ? { codes: new Int32Array(rows.length).fill(-1), strata: [], joined: 0 }
      : stratify(own, focal, labels, options);
  const matching =
    own === null
      ? new Float64Array(rows.length).fill(Number.NaN)
      : matchingColumn(yardstickColumn(own), labels);

  const table = stratifiedTable(codes, category, focal, categories.length);
  const everyone = stratifiedTable(new Int32Array(rows.length), category, focal, categories.length).strata[0];
  const compared = comparable(table);
  const sum = (
    table: readonly { focal: Float64Array; reference: Float64Array }[],
    side: "focal" | "reference",
  ) => table.reduce((count, stratum) => count + total(stratum[side]), 0);
  const measured = { focal: sum(table.strata, "focal"), reference: sum(table.strata, "reference") };
  const isFocal = focal.filter(Boolean).length;
  const empty = new Array<number>(categories.length).fill(0);
  return {
    table,
    category,
    focal,
    matching,
    categories: Object.freeze(categories),
    sizes: Object.freeze({
      journals: tier.length,
      unplaced,
      unknownGroup,
      withoutYardstick: rows.length - measured.focal - measured.reference,
      focal: isFocal,
      reference: rows.length - isFocal,
      focalCompared: sum(compared, "focal"),
      referenceCompared: sum(compared, "reference"),
    }),
    cells: Object.freeze({
      focal: Object.freeze([...(everyone?.focal ?? empty)]),
      reference: Object.freeze([...(everyone?.reference ?? empty)]),
    }),
    strata: Object.freeze(
      strata.map((stratum, k) => {
        const counts = table.strata[k];
        return Object.freeze({
          ...stratum,
          focalCounts: Object.freeze([...(counts?.focal ?? [])]),
          referenceCounts: Object.freeze([...(counts?.reference ?? [])]),
        });
      }),
    ),
    joinedStrata: joined,
    measured,
    obstacle: obstacleOf(yardstick === null, rows.length, isFocal, measured, table, minimumJournals),
  };
}

function obstacleOf(
  noYardstick: boolean,
  placed: number,
  focal: number,
  measured: PreparedAudit["measured"],
  table: StratifiedTable,
  minimumJournals: number,
): AuditObstacle | null {
  if (placed > 0 && (focal === 0 || focal === placed)) return "AUDIT_ONE_GROUP";
  if (noYardstick || (placed > 0 && measured.focal + measured.reference === 0)) return "AUDIT_NO_YARDSTICK";
  if (Math.min(measured.focal, measured.reference) < minimumJournals) return "AUDIT_FEW_JOURNALS";
  if (usedCategories(table).length < 2) return "AUDIT_ONE_TIER";
  return comparable(table).length === 0 ? "AUDIT_STRATA_SPARSE" : null;
}

function ofRows(yardstick: Yardstick, rows: readonly number[], journals: number): Yardstick {
  const column = "scores" in yardstick ? yardstick.scores : yardstick.grades;
  if (column.length !== journals) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `The yardstick has ${column.length} entries for ${journals} journals.`,
    );
  }
  return "scores" in yardstick
    ? { scores: Float64Array.from(rows, (i) => yardstick.scores[i] as number), better: yardstick.better }
    : { grades: rows.map((i) => yardstick.grades[i] as string | null), order: yardstick.order };
}
