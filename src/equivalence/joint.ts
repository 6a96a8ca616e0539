/** Equivalence: the journals of a discipline with the scores of their scales, one column for both populations. */

import type { Journal, Population } from "../model/journal.js";
import type { CandidatePool } from "../model/pool.js";

/** Journals of every scale, one scale after the other; anchors that are only measured are left out. */
export interface Joint {
  readonly discipline: string;
  /** Indices into the pool's journals. */
  readonly journals: Uint32Array;
  readonly population: readonly Population[];
  /** As the scales give them; NaN for a journal without a score. */
  readonly score: Float64Array;
  /** Position of the first journal of each scale. */
  readonly starts: readonly number[];
  /** Which way scores point; the scales of one discipline agree wherever steps compare them. */
  readonly better: "higher" | "lower";
}

export interface JointScale {
  readonly journals: Uint32Array;
  readonly score: Float64Array;
  readonly better: "higher" | "lower";
}

export function joinScales(pool: CandidatePool, discipline: string, scales: readonly JointScale[]): Joint {
  const journals = Uint32Array.from(scales.flatMap((scale) => [...scale.journals]));
  let next = 0;
  const starts = scales.map((scale) => {
    const start = next;
    next += scale.journals.length;
    return start;
  });
  return {
    discipline,
    starts,
    journals,
    population: Array.from(journals, (index) => (pool.journals[index] as Journal).population),
    score: Float64Array.from(scales.flatMap((scale) => [...scale.score])),
    better: scales[0]?.better ?? "higher",
  };
}

/** Positions of a population, ascending. */
export function positionsOf({ population }: Pick<Joint, "population">, which: Population | "all"): number[] {
  const positions: number[] = [];
  population.forEach((own, position) => {
    if (which === "all" || own === which) positions.push(position);
  });
  return positions;
}
