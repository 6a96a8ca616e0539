/** Equivalence, pairwise: comparisons from who cites whom. */

import { type Comparisons, gatherComparisons } from "./comparisons.js";

/** Citation counts as edges; the three columns have one length. */
export interface CitationCounts {
  /** Keys of the journals; no key twice. */
  readonly journals: readonly string[];
  readonly citing: Uint32Array;
  readonly cited: Uint32Array;
  readonly count: Float64Array;
}

/**
 * A citation is a preference for the cited journal: among the citations that pass between i and j, the odds
 * that i is the cited one are exp(μi − μj). Self-citations are dropped.
 *
 * **Throws** as `gatherComparisons`.
 * **Source** Stigler (1994), Statistical Science 9, 94–108; Varin, Cattelan & Firth (2016), JRSS-A 179, 1–63.
 */
export function comparisonsFromCitations(citations: CitationCounts): Comparisons {
  const { journals, citing, cited, count } = citations;
  return gatherComparisons(
    journals,
    Array.from(count, (times, edge) => ({
      preferred: cited[edge] as number,
      other: citing[edge] as number,
      count: times,
    })),
  );
}
