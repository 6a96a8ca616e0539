/** Equivalence, audit: journals counted by stratum, group and tier; what every stratified statistic starts from. */

import { UsageError } from "../../model/errors.js";

/** The counts of one stratum, one entry per category, 0 = best. */
export interface StratumCounts {
  readonly focal: Float64Array;
  readonly reference: Float64Array;
}

/** 2 × categories × strata. Strata in which a group is absent may be present; they carry no information. */
export interface StratifiedTable {
  readonly categories: number;
  readonly strata: readonly StratumCounts[];
}

/**
 * Counts journals into a table. Shape: one entry per journal in each column. Missing: a journal whose stratum
 * is below 0 is left out. Throws `LENGTH_MISMATCH`. Cost O(n + strata · categories).
 */
export function stratifiedTable(
  strata: Int32Array,
  category: Uint8Array,
  focal: readonly boolean[],
  categories: number,
): StratifiedTable {
  if (strata.length !== category.length || strata.length !== focal.length) {
    throw new UsageError(
      "LENGTH_MISMATCH",
      `Strata, categories and groups must have one length; got ${strata.length}, ${category.length} and ${focal.length}.`,
    );
  }
  const counts: StratumCounts[] = [];
  for (let i = 0; i < strata.length; i++) {
    const stratum = strata[i] as number;
    if (stratum < 0) continue;
    while (counts.length <= stratum) {
      counts.push({ focal: new Float64Array(categories), reference: new Float64Array(categories) });
    }
    const cell = (counts[stratum] as StratumCounts)[focal[i] ? "focal" : "reference"];
    const index = category[i] as number;
    if (index >= categories) {
      throw new UsageError("OPTION_INVALID", `Category ${index} is not below ${categories}.`);
    }
    cell[index] = (cell[index] as number) + 1;
  }
  return { categories, strata: counts };
}

/** The table with the groups exchanged. */
export function exchangeGroups({ categories, strata }: StratifiedTable): StratifiedTable {
  return {
    categories,
    strata: strata.map(({ focal, reference }) => ({ focal: reference, reference: focal })),
  };
}

/** Number of journals in a row of counts; counts are whole, so the sum is exact in any order. */
export function total(counts: Float64Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}

/** The strata in which both groups stand: the only ones that compare anything. */
export function comparable({ strata }: StratifiedTable): readonly StratumCounts[] {
  return strata.filter(({ focal, reference }) => total(focal) > 0 && total(reference) > 0);
}

/** Counts above the line after the best `top` categories, and below it, per group: a 2 × 2 table. */
export interface FourfoldTable {
  readonly focalIn: number;
  readonly focalOut: number;
  readonly referenceIn: number;
  readonly referenceOut: number;
  readonly size: number;
}

/** Cuts the categories of a stratum in two. */
export function fourfold({ focal, reference }: StratumCounts, top: number): FourfoldTable {
  const focalIn = total(focal.subarray(0, top));
  const focalOut = total(focal.subarray(top));
  const referenceIn = total(reference.subarray(0, top));
  const referenceOut = total(reference.subarray(top));
  return {
    focalIn,
    focalOut,
    referenceIn,
    referenceOut,
    size: focalIn + focalOut + referenceIn + referenceOut,
  };
}

/** Categories that hold a journal. */
export function usedCategories({ categories, strata }: StratifiedTable): readonly number[] {
  return Array.from({ length: categories }, (_, j) => j).filter((j) =>
    strata.some(({ focal, reference }) => (focal[j] as number) + (reference[j] as number) > 0),
  );
}
